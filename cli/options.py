"""Options that several commands share."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.graph.errors import Busy, Refused
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.refresh import is_current, refresh

__all__ = [
    "DEFAULT_GRAPH",
    "CheckedOption",
    "ForeignOption",
    "GraphOption",
    "QueriesOption",
    "WhoOption",
    "graph_url",
    "opened",
]

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

CheckedOption = Annotated[
    bool, typer.Option("--checked", help="Only what somebody confirmed or corrected (verdicts.tsv).")
]
WhoOption = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="Who decides; without it $ACTORGRAPH_WHO, else your account.", show_default=False
    ),
]


def graph_url(graph: str | None) -> str:
    """The option, else $ACTORGRAPH, else actorgraph.db here."""
    return graph or os.environ.get("ACTORGRAPH") or DEFAULT_GRAPH


def opened(
    graph: str | None, *, create: bool = False, foreign: bool = False, checked: bool = False, follow: bool = True
) -> AbstractContextManager[Graph]:
    """The graph that is meant: the option, else $ACTORGRAPH, else actorgraph.db here; says which on standard error.

    Where files of its case have changed since it was derived, it is derived again first. `checked`: a graph in memory
    of what people stand for. `follow=False` leaves it as it is.
    """
    url = graph_url(graph)
    found = open_graph(url, create=create, foreign=foreign)
    sys.stderr.write(f"graph: {found.url}\n")
    if follow and not create:
        try:
            _follow(found)
        except BaseException:
            found.close()
            raise
    return _only_checked(found) if checked else found


def _follow(graph: Graph) -> None:
    """Derive again where people changed a file of the case; who only asks may do so beside a loader."""
    if is_current(graph):
        return
    try:
        refresh(graph)
        sys.stderr.write("the files of the case have changed: the graph was derived again\n")
    except (Busy, Refused) as problem:
        sys.stderr.write(f"the files of the case have changed, and the graph could not follow: {problem}\n")


@contextmanager
def _only_checked(graph: Graph) -> Iterator[Graph]:
    from actorgraph.queries.review import checked  # noqa: PLC0415 (few ask for it)

    with graph, checked(graph) as view:
        sys.stderr.write("only what somebody confirmed or corrected\n")
        yield view
