"""The three places where a graph is kept, each with how a test comes by an empty one and opens it again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.stores import Store

__all__ = ["Place"]


@dataclass
class Place:
    """Somewhere that a graph can be opened, any number of times; `close` closes all that were opened here."""

    name: str
    url: str
    opened: list[Graph] = field(default_factory=list)

    def graph(self, *, create: bool = True, **options: Any) -> Graph:
        """A graph here, as a process of its own would open it."""
        graph = open_graph(self.url, create=create, **options)
        self.opened.append(graph)
        return graph

    def store(self, *, create: bool = True, **options: Any) -> Store:
        """The store of such a graph."""
        return self.graph(create=create, **options).store

    def close(self) -> None:
        """Close all that were opened here."""
        while self.opened:
            self.opened.pop().close()
