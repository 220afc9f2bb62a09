"""THE SEAM: Cypher over nodes and edges, on every store with the same answers."""

from actorgraph.graph.cypher.guard import guard
from actorgraph.graph.cypher.hints import Known, hints
from actorgraph.graph.cypher.limits import Limits
from actorgraph.graph.cypher.result import Path, Relationship, Result, Vertex
from actorgraph.graph.cypher.seam import Index
from actorgraph.graph.cypher.unsaid import asked_names, found_nothing, weaker

__all__ = [
    "Index",
    "Known",
    "Limits",
    "Path",
    "Relationship",
    "Result",
    "Vertex",
    "asked_names",
    "found_nothing",
    "guard",
    "hints",
    "weaker",
]
