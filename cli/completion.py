"""What the shell offers after <Tab>: names of queries, their parameters and statuses, actors of the graph."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import typer

from actorgraph.cli.options import DEFAULT_GRAPH
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.graph import open_graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries import NamedQuery, ParameterKind, catalogue, folder_of_own

__all__ = ["complete_parameter", "complete_query"]

_NAMES = "MATCH (a:Actor) WHERE toLower(a.name) STARTS WITH toLower($start) RETURN a.name ORDER BY a.name LIMIT 40"


def complete_query(incomplete: str) -> Iterator[tuple[str, str]]:
    """Names of queries that begin so, with what each answers."""
    for query in _catalogue(None).values():
        if query.name.startswith(incomplete):
            yield query.name, query.answers


def complete_parameter(context: typer.Context, incomplete: str) -> Iterator[tuple[str, str]]:
    """`NAME=` for the query on the line; after it, statuses, examples and actors of the graph."""
    query = _catalogue(context.params.get("queries")).get(str(context.params.get("text")))
    if query is None:
        return
    name, equals, start = incomplete.partition("=")
    if not equals:
        for parameter in query.parameters:
            if parameter.name.startswith(name):
                yield f"{parameter.name}=", parameter.kind.value
        return
    for value in _values(query, name, start, context.params.get("graph")):
        yield f"{name}={value}", ""


def _values(query: NamedQuery, name: str, start: str, graph: str | None) -> Iterable[str]:
    parameter = query.parameter(name)
    if parameter is None:
        return ()
    if parameter.kind is ParameterKind.STATUS:
        return [status.value for status in Status if status.value.startswith(start)]
    if parameter.kind is ParameterKind.ACTOR:
        try:
            with open_graph(graph or os.environ.get("ACTORGRAPH") or DEFAULT_GRAPH) as found:
                return [str(row[0]) for row in found.cypher(_NAMES, start=start)]
        except ActorgraphError:
            # Nothing is offered where there is no graph; the command itself will say so.
            return ()
    example = query.example.get(name, "")
    return [example] if example.startswith(start) else ()


def _catalogue(folder: Path | None) -> dict[str, NamedQuery]:
    try:
        return dict(catalogue(folder or folder_of_own(Path.cwd())))
    except ActorgraphError:
        return dict(catalogue())
