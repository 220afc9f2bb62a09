"""`actorgraph load`: documents into a graph, with a progress bar and a report."""

from __future__ import annotations

import glob
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.options import ForeignOption, GraphOption, graph_url, opened
from actorgraph.cli.saying import say
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.graph import Graph, open_graph

if TYPE_CHECKING:
    from actorgraph.loaders import LoadReport

__all__ = ["load_command", "loaded"]


def load_command(
    paths: Annotated[list[Path], typer.Argument(metavar="FILE|FOLDER", help="Articles, tables of claims, folders.")],
    graph: GraphOption = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="For documents that do not say when they appeared (EDTF).")
    ] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Load the sound rows of a bad table.")] = False,
    foreign: ForeignOption = False,
) -> None:
    """Load documents; what is already there and has not changed is left alone."""
    url = Path(graph_url(graph))
    fresh = not url.exists()
    try:
        with opened(graph, create=True, foreign=foreign) as found:
            report = loaded(found, paths, published=published, partial=partial)
            empty = not report.ok and not found.stamps()
    except (ActorgraphError, KeyboardInterrupt):
        _discard(url, fresh=fresh)
        raise
    if empty:
        _discard(url, fresh=fresh)
    if not report.ok:
        raise typer.Exit(2)


def _discard(graph: Path, *, fresh: bool) -> None:
    """Take away a graph file that this very load made, as long as no document is in it."""
    if not fresh or not graph.is_file():
        return
    with open_graph(graph) as made:
        if made.stamps():
            return
    for path in graph.parent.glob(f"{glob.escape(graph.name)}*"):
        if path.name == graph.name or path.name.startswith(f"{graph.name}-"):
            path.unlink(missing_ok=True)


def loaded(graph: Graph, paths: list[Path], *, published: str | None = None, partial: bool = False) -> LoadReport:
    """The report of a load, printed; with a progress bar when it takes longer than two seconds."""
    # The language model is slow to import: only who loads waits for it.
    from actorgraph.cli.progress import LoadProgress  # noqa: PLC0415
    from actorgraph.loaders import load  # noqa: PLC0415

    with LoadProgress() as progress:
        report = load(graph, paths, published=published, partial=partial, progress=progress)
    say(*report.lines())
    return report
