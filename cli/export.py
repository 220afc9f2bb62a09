"""`actorgraph export`: the graph in another format."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, opened
from actorgraph.graph.escape import for_terminal

__all__ = ["export_command"]


def export_command(
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="csv, cypher, ftm, gexf (with time), graphml or jsonl (lossless).")
    ],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="The file, or for csv the folder, to write.", show_default=False),
    ] = None,
    graph: GraphOption = None,
) -> None:
    """Write the graph as CSV tables, GraphML, GEXF, JSON lines, a Cypher script or FollowTheMoney entities."""
    from actorgraph.queries.exports import export_graph  # noqa: PLC0415 (others need not wait for it)

    with opened(graph) as found:
        written = export_graph(found, form, output)
    sys.stdout.write(for_terminal(f"written: {written}") + "\n")
