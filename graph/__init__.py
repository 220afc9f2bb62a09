"""The record, what people put beside it, what follows from both, where it is kept."""

from actorgraph.graph.graph import Graph, open_graph

__all__ = ["Graph", "open_graph"]
