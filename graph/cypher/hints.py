"""Names in a query that the graph does not know, and what may have been meant; serves every store."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from actorgraph.graph.cypher.functions.temporal import COMPONENTS
from actorgraph.graph.cypher.tree import (
    HasLabels,
    Label,
    MapOf,
    MapProjection,
    NodePattern,
    Property,
    Query,
    RelationshipPattern,
    Tree,
    Variable,
    walk,
)
from actorgraph.graph.errors import did_you_mean

__all__ = ["Known", "hints"]


@dataclass(frozen=True, slots=True)
class Known:
    """The labels, relationship types and property names that a graph has."""

    labels: Collection[str]
    types: Collection[str]
    keys: Collection[str]


def hints(query: Query, known: Known) -> tuple[str, ...]:
    """A sentence for each unknown label, type and property name, in the order of the text."""
    said: dict[str, None] = {}
    relationships = _relationship_names(query)
    for part in walk(query):
        for what, name, words in _named(part, known, relationships):
            if name not in words:
                said[f"no {what} {name} in this graph{did_you_mean(name, words).replace(chr(39), '')}"] = None
    return tuple(said)


def _relationship_names(query: Query) -> frozenset[str]:
    return frozenset(
        part.variable.name for part in walk(query) if isinstance(part, RelationshipPattern) and part.variable
    )


def _named(part: Tree, known: Known, relationships: frozenset[str]) -> Iterator[tuple[str, str, Collection[str]]]:
    match part:
        case NodePattern(labels=labels) if labels is not None:
            yield from (("label", name, known.labels) for name in _labels(labels))
        case RelationshipPattern(types=types) if types is not None:
            yield from (("relationship type", name, known.types) for name in _labels(types))
        case HasLabels(of=Variable(name=variable), labels=labels):
            kind = ("relationship type", known.types) if variable in relationships else ("label", known.labels)
            yield from ((kind[0], name, kind[1]) for name in _labels(labels))
        case Property(of=Variable(), key=key) if key.lower() not in COMPONENTS:
            yield "property", key, known.keys
        case MapProjection(items=items):
            yield from (("property", key, known.keys) for key, value in items if key is not None and value is None)
        case _:
            pass
    if isinstance(part, (NodePattern, RelationshipPattern)) and isinstance(part.properties, MapOf):
        yield from (("property", key, known.keys) for key, _ in part.properties.entries)


def _labels(labels: Tree) -> Iterator[str]:
    return (part.name for part in walk(labels) if isinstance(part, Label))
