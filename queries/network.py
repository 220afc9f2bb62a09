"""How actors are connected: paths over what happened, and who stands in the middle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from actorgraph.graph.generation import Node
from actorgraph.graph.graph import Graph
from actorgraph.queries.actors import find_actor
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, columns_of, typed

__all__ = ["Connected", "Hop", "most_connected", "path_between"]


@dataclass(frozen=True, slots=True)
class Connected:
    """An actor and the number of events that happened with it in them."""

    name: str
    kind: str
    events: int
    id: str


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


def most_connected(graph: Graph, limit: int = 20) -> Rows[Connected]:
    """The actors that take part in most events that happened."""
    return typed(ask(graph, "most_connected", limit=limit), Connected)


def path_between(
    graph: Graph, one: str, other: str, *, through_places: bool = False, only_happened: bool = True
) -> Rows[Hop]:
    """A shortest path between two actors, each hop with its sentence; empty when there is none.

    It runs over actors and events (and places, if asked for), never over claims or documents: two participants in one
    article are always close there. By default only what happened connects. Of equally short paths the first by ids.
    """
    import networkx as nx  # noqa: PLC0415 (slow to import)

    start, end = find_actor(graph, one), find_actor(graph, other)
    nodes = {node.id: node for node in graph.nodes()}
    world: nx.Graph[str] = nx.Graph()
    for edge in graph.edges():
        if "of" not in edge.properties or (only_happened and edge.properties["status"] != "happened"):
            continue
        places = edge.source.startswith("place/") or edge.target.startswith("place/")
        if (through_places or not places) and not world.has_edge(edge.source, edge.target):
            world.add_edge(edge.source, edge.target, edge=edge)
    try:
        steps = min(nx.all_shortest_paths(world, start, end))
    except (nx.NetworkXNoPath, nx.NodeNotFound):
        steps = []
    hops = []
    for left, right in pairwise(steps):
        edge = world.edges[left, right]["edge"]
        properties = edge.properties
        hops.append(
            Hop(
                str(nodes[edge.source].properties["name"]),
                str(properties["of"]),
                str(nodes[edge.target].properties["name"]),
                str(properties["status"]),
                _text(properties.get("date")),
                _text(properties.get("quote")) or _quote(nodes, properties.get("claims")),
                edge.id,
            )
        )
    return Rows(hops, columns_of(Hop))


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _quote(nodes: Mapping[str, Node], claims: object) -> str | None:
    if not isinstance(claims, list) or not claims:
        return None
    return _text(nodes[claims[0]].properties.get("quote"))
