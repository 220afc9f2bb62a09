"""A generation as a networkx graph, for the memory store and for analysis on any store."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

import networkx as nx

from actorgraph.graph.bulk import undisturbed
from actorgraph.graph.generation import Edge, Node

__all__ = ["Projection", "edges_in", "multidigraph", "nodes_in"]


Projection: TypeAlias = "nx.MultiDiGraph[str]"


def multidigraph(nodes: Iterable[Node], edges: Iterable[Edge]) -> Projection:
    """The graph under networkx: a node's attributes are its properties and `labels`; an edge's key is its id.

    An edge's attributes are its properties and `type`. Neither word is ever the name of a property.
    """
    graph: Projection = nx.MultiDiGraph()
    with undisturbed():
        for node in nodes:
            graph.add_node(node.id)
            graph.nodes[node.id].update(node.properties, labels=node.labels)
        for edge in edges:
            graph.add_edge(edge.source, edge.target, edge.id)
            graph.edges[edge.source, edge.target, edge.id].update(edge.properties, type=edge.type)
    return graph


def nodes_in(graph: Projection, ids: Collection[str] | None = None) -> Iterator[Node]:
    """The nodes that `multidigraph` was given, or those of some ids, sorted by id."""
    for identity in sorted(graph.nodes if ids is None else {each for each in ids if each in graph}):
        properties = dict(graph.nodes[identity])
        labels = properties.pop("labels")
        yield Node(identity, labels, properties)


def edges_in(
    graph: Projection, types: Collection[str] | None = None, sources: Collection[str] | None = None
) -> Iterator[Edge]:
    """The edges that `multidigraph` was given, or those of some types or sources, sorted by id."""
    there = None if sources is None else {each for each in sources if each in graph}
    for source, target, identity in sorted(graph.edges(there, keys=True), key=lambda edge: edge[2]):
        properties = dict(graph.edges[source, target, identity])
        kind = properties.pop("type")
        if types is None or kind in types:
            yield Edge(identity, kind, source, target, properties)
