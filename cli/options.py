"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.graph.graph import Graph, open_graph

__all__ = ["DEFAULT_GRAPH", "ForeignOption", "GraphOption", "QueriesOption", "opened"]

DEFAULT_GRAPH = "actorgraph.db"

GraphOption = Annotated[
    str | None,
    typer.Option(
        "--graph",
        metavar="PATH|URL",
        help="A file, or neo4j://…; without it $ACTORGRAPH, else actorgraph.db in this folder.",
        show_default=False,
    ),
]
ForeignOption = Annotated[
    bool, typer.Option("--foreign", help="Use a Neo4j database although it holds nodes of somebody else.")
]
QueriesOption = Annotated[
    Path | None,
    typer.Option(
        "--queries",
        metavar="DIR",
        help="A folder of named queries of your own; without it $ACTORGRAPH_QUERIES, else queries/ beside the graph.",
        show_default=False,
    ),
]


def opened(graph: str | None, *, create: bool = False, foreign: bool = False) -> Graph:
    """The graph that is meant: the option, else $ACTORGRAPH, else actorgraph.db here; says which on standard error."""
    url = graph or os.environ.get("ACTORGRAPH") or DEFAULT_GRAPH
    found = open_graph(url, create=create, foreign=foreign)
    sys.stderr.write(f"graph: {found.url}\n")
    return found
