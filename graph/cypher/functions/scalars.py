"""All functions of one row: those of values, and those that look into the graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actorgraph.graph.cypher.functions.lists import LISTS, numbers_between
from actorgraph.graph.cypher.functions.numbers import NUMBERS
from actorgraph.graph.cypher.functions.temporal import TEMPORAL, TRUNCATES
from actorgraph.graph.cypher.functions.text import TEXT
from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, PathRef, Problem, Value, kind_of
from actorgraph.graph.cypher.values.compare import equal

__all__ = ["LENIENT", "SCALARS", "function"]

Function = tuple[int, int, Callable[..., Any]]


def _labels(reader: Reader, value: Value) -> list[str]:
    if not isinstance(value, NodeRef):
        raise Problem(f"labels() expects a node, found {kind_of(value)}")
    return list(reader.labels(value))


def _type(_: Reader, value: Value) -> str:
    if not isinstance(value, EdgeRef):
        raise Problem(f"type() expects a relationship, found {kind_of(value)}")
    return value.type


def _properties(reader: Reader, value: Value) -> dict[str, Value]:
    if isinstance(value, dict):
        return value
    if not isinstance(value, (NodeRef, EdgeRef)):
        raise Problem(f"properties() expects a node, relationship or map, found {kind_of(value)}")
    return dict(reader.properties(value))


def _keys(reader: Reader, value: Value) -> list[str]:
    return sorted(_properties(reader, value))


def _end(reader: Reader, value: Value, *, start: bool) -> NodeRef:
    del reader
    if not isinstance(value, EdgeRef):
        raise Problem(f"{'startNode' if start else 'endNode'}() expects a relationship, found {kind_of(value)}")
    return NodeRef(value.source if start else value.target)


def _path(name: str, value: Value) -> PathRef:
    if not isinstance(value, PathRef):
        raise Problem(f"{name}() expects a path, found {kind_of(value)}")
    return value


_GRAPH: dict[str, Callable[[Reader, Value], Value]] = {
    "labels": _labels,
    "type": _type,
    "properties": _properties,
    "keys": _keys,
    "startnode": lambda reader, value: _end(reader, value, start=True),
    "endnode": lambda reader, value: _end(reader, value, start=False),
    "nodes": lambda _, value: list(_path("nodes", value).nodes),
    "relationships": lambda _, value: list(_path("relationships", value).edges),
    "length": lambda _, value: len(_path("length", value).edges),
}

SCALARS: dict[str, Function] = {**TEXT, **NUMBERS, **LISTS, **TEMPORAL}

# These take nulls as they are.
LENIENT: dict[str, Function] = {
    **TRUNCATES,
    "coalesce": (1, 1000, lambda *values: next((value for value in values if value is not None), None)),
    "range": (2, 3, numbers_between),
    "nullif": (2, 2, lambda value, other: None if equal(value, other) else value),
}


def function(name: str, reader: Reader) -> Function | None:
    """The fewest and most arguments of a function and the function itself; None for an unknown name."""
    lowered = name.lower()
    if lowered in _GRAPH:
        run = _GRAPH[lowered]
        return 1, 1, lambda value: None if value is None else run(reader, value)
    if lowered in LENIENT:
        return LENIENT[lowered]
    if lowered in SCALARS:
        fewest, most, plain = SCALARS[lowered]
        return fewest, most, lambda *values: None if any(value is None for value in values) else plain(*values)
    return None
