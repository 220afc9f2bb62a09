"""`actorgraph load`: documents into a graph, with a progress bar and a report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from actorgraph.cli.options import ForeignOption, GraphOption, opened
from actorgraph.graph.escape import for_terminal
from actorgraph.graph.graph import Graph

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
    with opened(graph, create=True, foreign=foreign) as found:
        report = loaded(found, paths, published=published, partial=partial)
    if not report.ok:
        raise typer.Exit(2)


def loaded(graph: Graph, paths: list[Path], *, published: str | None = None, partial: bool = False) -> LoadReport:
    """The report of a load, printed; with a progress bar when it takes longer than two seconds."""
    # The language model is slow to import: only who loads waits for it.
    from actorgraph.cli.progress import LoadProgress  # noqa: PLC0415
    from actorgraph.loaders import load  # noqa: PLC0415

    with LoadProgress() as progress:
        report = load(graph, paths, published=published, partial=partial, progress=progress)
    sys.stdout.writelines(for_terminal(line) + "\n" for line in report.lines())
    return report
