"""Whether two derived graphs are one graph under other names."""

from __future__ import annotations

from collections.abc import Iterable

from actorgraph.graph.generation import Edge, Generation, Node, Properties
from actorgraph.graph.names import short_hash

__all__ = ["shape_of"]

_OF_NODES = ("kind", "relation", "status", "mode", "negated", "hearsay", "topic", "date", "known", "country")
_OF_EDGES = ("of", "status", "mode", "role", "topic", "date", "step", "contested")
_NUMBERS = ("count_low", "count_high", "count_of", "claims", "sentences")
_ROUNDS = 6


def shape_of(graph: Generation, known: Iterable[str]) -> tuple[str, ...]:
    """The colours of all nodes after some rounds of looking at their neighbours, sorted: equal for equal graphs.

    Actors that a registry has (`known`, ids) count as themselves; all others, events and claims only by what they are
    and by what they are joined to, never by name, id or quote. Colour refinement: it may take two graphs for one that
    differ only in ways that no walk shows, which graphs of this kind do not.
    """
    ids = frozenset(known)
    colours = {node.id: _first(node, ids) for node in graph.nodes}
    for _ in range(_ROUNDS):
        around: dict[str, list[str]] = {node: [] for node in colours}
        for edge in graph.edges:
            kind = _kind(edge)
            around[edge.source].append(f"out {kind} {colours[edge.target]}")
            around[edge.target].append(f"in {kind} {colours[edge.source]}")
        colours = {node: short_hash(colour, *sorted(around[node])) for node, colour in colours.items()}
    return tuple(sorted(colours.values()))


def _first(node: Node, known: frozenset[str]) -> str:
    own = node.id if node.id in known else ""
    return short_hash(*node.labels, own, *_told(node.properties, (*_OF_NODES, *_NUMBERS)))


def _kind(edge: Edge) -> str:
    return " ".join((edge.type, *_told(edge.properties, (*_OF_EDGES, *_NUMBERS))))


def _told(properties: Properties, keys: Iterable[str]) -> list[str]:
    return [
        f"{key}={len(value) if isinstance(value, list) else value}"
        for key in keys
        if (value := properties.get(key)) is not None
    ]
