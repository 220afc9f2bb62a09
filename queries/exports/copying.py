"""A whole graph from one store to another, the record and its log included."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.errors import Refused
from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph

__all__ = ["Copied", "copy_graph"]


@dataclass(frozen=True, slots=True)
class Copied:
    """How much was copied."""

    documents: int
    nodes: int
    edges: int

    def __str__(self) -> str:
        """The numbers on one line."""
        return f"{self.documents} documents, {self.nodes} nodes, {self.edges} edges"


def copy_graph(source: Graph, target: Graph) -> Copied:
    """Copy documents as read, log, nodes and edges into an empty graph of any store.

    Refused when the target holds something, or the source was changed by a load that was cut off.
    """
    if target.stamps() or target.generation():
        raise Refused(f"{target.url} holds a graph already; copy into an empty place")
    if source.stale():
        raise Refused(f"{source.url} is not whole after a load that was cut off; load again, then copy")
    documents = 0
    for reading in source.readings():
        target.store.replace(reading)
        documents += 1
    for entry in source.entries():
        target.store.append(entry)
    generation = Generation.of(source.nodes(), source.edges())
    if source.generation():
        target.store.write(generation)
    return Copied(documents, len(generation.nodes), len(generation.edges))
