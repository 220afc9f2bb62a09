"""How two actors are connected: a shortest path over what happened, each hop with its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from actorgraph.graph.generation import Edge, Node
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Kind, Vocabulary
from actorgraph.queries.actors import find_actor
from actorgraph.queries.rows import Rows, columns_of

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Hop", "path_between"]


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path, as it points: `who` `relation` `whom`, and the sentence."""

    who: str
    relation: str
    whom: str
    status: str
    date: str | None
    quote: str | None
    edge: str


def path_between(
    graph: Graph,
    one: str,
    other: str,
    *,
    through_places: bool = False,
    through_governments: bool = True,
    only_happened: bool = True,
    directed: bool = False,
) -> Rows[Hop]:
    """A shortest path between two actors, each hop with its sentence; empty when there is none.

    It runs over actors and events (and places, if asked for), never over claims or documents: two participants in one
    article are always close there. By default only what happened connects. With `directed` each hop follows its arrow,
    from the first end of a relation to the second, through an event too; what is mutual leads both ways. The two ends
    may be governments also when nothing runs through these. Of equally short paths the first by ids.
    """
    import networkx as nx  # noqa: PLC0415 (slow to import)

    start, end = find_actor(graph, one), find_actor(graph, other)
    nodes, words = {node.id: node for node in graph.nodes()}, graph.vocabulary()
    avoided = {
        node.id
        for node in nodes.values()
        if not through_governments and node.properties.get("kind") == Kind.GOVERNMENT and node.id not in (start, end)
    }
    world: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    for edge in graph.edges():
        if "of" not in edge.properties or (only_happened and edge.properties["status"] != "happened"):
            continue
        places = edge.source.startswith("place/") or edge.target.startswith("place/")
        if not (places and not through_places) and avoided.isdisjoint((edge.source, edge.target)):
            for source, target in _ways(edge, nodes, words):
                if not world.has_edge(source, target):
                    world.add_edge(source, target, edge=edge)
    try:
        steps = min(nx.all_shortest_paths(world, start, end))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        steps = []
    hops = (_hop(world.edges[left, right]["edge"], nodes) for left, right in pairwise(steps))
    return Rows([*hops], columns_of(Hop))


def _ways(edge: Edge, nodes: Mapping[str, Node], words: Vocabulary) -> Iterator[tuple[str, str]]:
    """The directions in which an edge leads: with its arrow; into an event from who acts, out of it to whom."""
    there, back = (edge.source, edge.target), (edge.target, edge.source)
    told = edge.properties
    is_part = told["of"] == "INVOLVED_IN"
    if not is_part and "claim" not in told:
        yield there
        return
    claims = told["claims"] if is_part else [told["claim"]]
    first = claims[0] if isinstance(claims, list) else claims
    relation = words.relation(str(nodes[str(first)].properties["relation"]))
    if relation.symmetric:
        yield there
        yield back
    else:
        yield back if is_part and told["role"] != relation.source.name else there


def _hop(edge: Edge, nodes: Mapping[str, Node]) -> Hop:
    told = edge.properties
    return Hop(
        str(nodes[edge.source].properties["name"]),
        str(told["of"]),
        str(nodes[edge.target].properties["name"]),
        str(told["status"]),
        _text(told.get("date")),
        _text(told.get("quote")) or _quote(nodes, told.get("claims")),
        edge.id,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _quote(nodes: Mapping[str, Node], claims: object) -> str | None:
    if not isinstance(claims, list) or not claims:
        return None
    return _text(nodes[claims[0]].properties.get("quote"))
