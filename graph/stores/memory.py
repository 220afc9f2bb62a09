"""A graph in this process alone: for tests, notebooks and analysis. Gone when the process ends."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from actorgraph.graph.cypher import Index, Limits, Result
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import LogEntry, Reading
from actorgraph.graph.stores.base import BaseStore, stamp_of
from actorgraph.graph.stores.projection import Projection, edges_in, multidigraph, nodes_in
from actorgraph.graph.stores.store import Stamp

__all__ = ["MemoryStore"]


class MemoryStore(BaseStore):
    """Readings in a dictionary, the generation as a networkx MultiDiGraph; Cypher on an index of it."""

    def __init__(self) -> None:
        self.url = "memory:"
        self._readings: dict[str, Reading] = {}
        self._log: list[LogEntry] = []
        self._graph: Projection = multidigraph((), ())
        self._generation: str | None = None
        self._stale = False
        self._index: Index | None = None

    def _put(self, reading: Reading, _text: str, /) -> None:
        self._stale = True
        self._readings[reading.document.key] = reading

    def remove(self, key: str) -> bool:
        """Forget one document; False when it was not there."""
        there = key in self._readings
        if there:
            self._stale = True
            del self._readings[key]
        return there

    def readings(self) -> Iterator[Reading]:
        """All readings as they are now, sorted by document key."""
        yield from [reading for _, reading in sorted(self._readings.items())]

    def reading(self, key: str) -> Reading | None:
        """The reading of one document; None when there is none of that key."""
        return self._readings.get(key)

    def stamps(self) -> Mapping[str, Stamp]:
        """Document key → what was read."""
        return {key: stamp_of(reading) for key, reading in sorted(self._readings.items())}

    def append(self, entry: LogEntry) -> None:
        """Add a line to the log."""
        self._log.append(entry.sealed(self._log[-1].seal if self._log else ""))

    def entries(self) -> Iterator[LogEntry]:
        """The log as it is now, oldest first."""
        yield from tuple(self._log)

    def _place(self, generation: Generation, stamp: str, /) -> None:
        if stamp != self._generation:
            self._graph, self._index = multidigraph(generation.nodes, generation.edges), None
        self._generation, self._stale = stamp, False

    def generation(self) -> str | None:
        """The stamp of the generation in place; None before the first."""
        return self._generation

    def stale(self) -> bool:
        """True when the record changed after the generation was derived."""
        return self._stale

    def nodes(self, ids: Collection[str] | None = None) -> Iterator[Node]:
        """The nodes of the generation in place, or those of some ids, sorted by id."""
        return nodes_in(self._graph, ids)

    def edges(self, types: Collection[str] | None = None, sources: Collection[str] | None = None) -> Iterator[Edge]:
        """The edges of the generation in place, or those of some types or sources, sorted by id."""
        return edges_in(self._graph, types, sources)

    def cypher(self, query: str, parameters: Mapping[str, Any], limits: Limits) -> Result:
        """The rows of a reading query, as Neo4j would give them, or an error that says why not."""
        return self._indexed().run(query, parameters, limits)

    def explain(self, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """How it would be answered, a line a step."""
        return self._indexed().explain(query, parameters)

    def _indexed(self) -> Index:
        if self._index is None:
            self._index = Index.build(self.nodes(), self.edges())
        return self._index

    def close(self) -> None:
        """Nothing to let go of: what is here stays until the object itself goes."""
