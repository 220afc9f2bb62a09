"""Who stands in the middle of what happened."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.graph import Graph
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, typed

__all__ = ["Connected", "most_connected"]


@dataclass(frozen=True, slots=True)
class Connected:
    """An actor and the number of events that happened with it in them."""

    name: str
    kind: str
    events: int
    id: str


def most_connected(graph: Graph, limit: int = 20) -> Rows[Connected]:
    """The actors that take part in most events that happened."""
    return typed(ask(graph, "most_connected", limit=limit), Connected)
