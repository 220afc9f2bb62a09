"""A generation as a networkx graph, for the memory store and for analysis on any store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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


def nodes_in(graph: Projection) -> Iterator[Node]:
    """The nodes that `multidigraph` was given, sorted by id."""
    for identity in sorted(graph.nodes):
        properties = dict(graph.nodes[identity])
        labels = properties.pop("labels")
        yield Node(identity, labels, properties)


def edges_in(graph: Projection) -> Iterator[Edge]:
    """The edges that `multidigraph` was given, sorted by id."""
    for source, target, identity in sorted(graph.edges(keys=True), key=lambda edge: edge[2]):
        properties = dict(graph.edges[source, target, identity])
        kind = properties.pop("type")
        yield Edge(identity, kind, source, target, properties)
