"""The part of a graph that a result speaks of, as a graph of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from actorgraph.graph.cypher import Path, Relationship, Result, Vertex
from actorgraph.graph.errors import BadInput
from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph, open_graph

__all__ = ["part_of"]

_OF_A_CLAIM = ("ABOUT", "FROM", "SAID_BY", "HELD_BY")
_ENDS = ("from_ids", "to_ids", "place_ids")


def part_of(graph: Graph, result: Result) -> Graph:
    """A graph in memory with what a result returned or names, the claims behind it, and their documents.

    Nodes, relationships and paths count, and texts that are the id or the name of an actor, event, claim, document or
    line. BadInput when none is. Close it after use.
    """
    words = set(_words(result.rows))
    nodes, edges = {node.id: node for node in graph.nodes()}, list(graph.edges())
    chosen = {identity for identity, node in nodes.items() if identity in words or node.properties.get("name") in words}
    lines = [edge for edge in edges if edge.id in words]
    chosen |= {end for edge in lines for end in (edge.source, edge.target)}
    if not chosen:
        raise BadInput("the result names no actor, event, claim or line of the graph; return nodes, names or ids")
    claims = {identity for identity in chosen if identity.startswith("claim/")}
    claims |= {str(edge.properties["claim"]) for edge in lines if "claim" in edge.properties}
    for edge in edges:
        if "claim" in edge.properties and edge.source in chosen and edge.target in chosen:
            claims.add(str(edge.properties["claim"]))
    events = {identity for identity in chosen if identity.startswith("event/")}
    events |= {str(nodes[claim].properties["event"]) for claim in claims if "event" in nodes[claim].properties}
    claims |= {edge.source for edge in edges if edge.type == "ABOUT" and edge.target in events}
    kept = chosen | events | claims
    kept |= {edge.target for edge in edges if edge.source in claims and edge.type in _OF_A_CLAIM}
    kept |= {end for claim in claims for key in _ENDS for end in _words(nodes[claim].properties.get(key))}
    part = open_graph("memory:")
    documents = {identity for identity in kept if identity.startswith("document/")}
    for reading in graph.readings():
        if reading.document.id in documents:
            part.store.replace(reading)
    joined = [
        edge
        for edge in edges
        if edge.source in kept and edge.target in kept and (edge.properties.get("claim") or edge.source) in kept
    ]
    part.store.write(Generation.of((nodes[identity] for identity in kept), joined))
    return part


def _words(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Vertex() | Relationship():
            yield value.id
        case Path():
            yield from _words([*value.nodes, *value.relationships])
        case list() | tuple():
            for item in value:
                yield from _words(item)
        case dict():
            yield from _words(list(value.values()))
        case _:
            return
