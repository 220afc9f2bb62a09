"""`actorgraph page`: the graph as one offline HTML file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.options import CheckedOption, GraphOption, opened

__all__ = ["page_command"]


def page_command(
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write.")] = Path("network.html"),
    graph: GraphOption = None,
    story: Annotated[
        Path | None,
        typer.Option(help="A YAML file of views and captions, shown one after the other.", show_default=False),
    ] = None,
    checked: CheckedOption = False,
    title: Annotated[str | None, typer.Option(help="The heading of the page.", show_default=False)] = None,
) -> None:
    """Write the graph as one HTML file that opens without a network."""
    from actorgraph.page import write_page  # noqa: PLC0415 (slow to import)

    with opened(graph, checked=checked) as found:
        report = write_page(found, output, title=title, story=story)
    sys.stdout.write(f"{report}\n")
