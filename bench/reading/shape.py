"""Whether two derived graphs are one graph under other names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from actorgraph.graph.generation import Edge, Generation, Node, Properties
from actorgraph.graph.names import short_hash
from actorgraph.graph.vocabulary import vocabulary

__all__ = ["shape_of"]

_OF_NODES = ("kind", "relation", "status", "mode", "negated", "hearsay", "topic", "date", "known", "country")
_OF_EDGES = ("of", "status", "mode", "role", "topic", "date", "step", "contested")
_NUMBERS = ("count_low", "count_high", "count_of", "claims", "sentences")
_ROWS = frozenset({"known", "country"})
"""What a node has from its row in the registry alone."""
_ROUNDS = 6


def shape_of(graph: Generation, known: Iterable[str] | None) -> tuple[str, ...]:
    """The colours of all nodes after some rounds of looking at their neighbours, sorted: equal for equal graphs.

    Actors that a registry has (`known`, ids) count as themselves; all others, events and claims only by what they are
    and by what they are joined to, never by name, id or quote. Without `known` nobody counts as himself. Which end of
    a symmetric edge comes first says nothing: ends are sorted by id. Colour refinement: it may take two graphs for one
    that differ only in ways that no walk shows, which graphs of this kind do not.
    """
    ids = None if known is None else frozenset(known)
    colours = {node.id: _first(node, ids) for node in graph.nodes}
    for _ in range(_ROUNDS):
        around: dict[str, list[str]] = {node: [] for node in colours}
        for edge in graph.edges:
            kind = _kind(edge, ids)
            out, back = ("with", "with") if _is_mutual(edge) else ("out", "in")
            around[edge.source].append(f"{out} {kind} {colours[edge.target]}")
            around[edge.target].append(f"{back} {kind} {colours[edge.source]}")
        colours = {node: short_hash(colour, *sorted(around[node])) for node, colour in colours.items()}
    return tuple(sorted(colours.values()))


def _first(node: Node, ids: frozenset[str] | None) -> str:
    if ids is None:
        return short_hash(*node.labels, *_told(node.properties, (*_OF_NODES, *_NUMBERS), _ROWS))
    own = node.id if node.id in ids else ""
    return short_hash(*node.labels, own, *_told(node.properties, (*_OF_NODES, *_NUMBERS)))


def _kind(edge: Edge, ids: frozenset[str] | None) -> str:
    return " ".join((edge.type, *_told(edge.properties, (*_OF_EDGES, *_NUMBERS), () if ids is not None else _ROWS)))


@cache
def _mutual() -> frozenset[str]:
    return frozenset({"CONTRADICTS", *(each.type for each in vocabulary().relations.values() if each.symmetric)})


def _is_mutual(edge: Edge) -> bool:
    return edge.type in _mutual() or edge.properties.get("of") in _mutual()


def _told(properties: Properties, keys: Iterable[str], but: Collection[str] = ()) -> list[str]:
    return [
        f"{key}={len(value) if isinstance(value, list) else value}"
        for key in keys
        if key not in but and (value := properties.get(key)) is not None
    ]
