"""THE STORE INTERFACE: what every place that keeps a graph can do. It fits on one screen on purpose."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from actorgraph.graph.cypher.limits import Limits
from actorgraph.graph.cypher.result import Result
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import LogEntry, Reading, Versions

__all__ = ["Stamp", "Store"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which version of a document was read by what: enough to know whether it must be read again."""

    sha256: str
    versions: Versions


class Store(Protocol):
    """Keeps the record (readings, log) whole and one derived generation beside it.

    Each write is atomic: after a crash a document is there whole or not at all, and readers see the last complete
    generation. `replace` and `remove` make the store stale; `write` makes it fresh again. Between the two the store is
    the only one that may change anything; any other gets Busy.
    """

    url: str

    def replace(self, reading: Reading) -> None:
        """Write one reading, in place of any earlier one of the same document key."""
        ...

    def remove(self, key: str) -> bool:
        """Forget one document; False when it was not there."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings, sorted by document key."""
        ...

    def reading(self, key: str) -> Reading | None:
        """The reading of one document; None when there is none of that key."""
        ...

    def stamps(self) -> Mapping[str, Stamp]:
        """Document key → what was read; cheap, without parsing readings."""
        ...

    def append(self, entry: LogEntry) -> None:
        """Add a line to the log, which is never rewritten."""
        ...

    def entries(self) -> Iterator[LogEntry]:
        """The log, oldest first."""
        ...

    def write(self, generation: Generation) -> None:
        """Put a generation in place of the last one, all or nothing."""
        ...

    def generation(self) -> str | None:
        """The stamp of the generation in place; None before the first."""
        ...

    def stale(self) -> bool:
        """True when the record changed after the generation was derived (a load was cut off)."""
        ...

    def nodes(self, ids: Collection[str] | None = None) -> Iterator[Node]:
        """The nodes of the generation in place, sorted by id; with `ids` those alone, cheap in a graph of any size."""
        ...

    def edges(self, types: Collection[str] | None = None, sources: Collection[str] | None = None) -> Iterator[Edge]:
        """The edges of the generation in place, sorted by id; of some types or from some nodes (ids) alone, cheap."""
        ...

    def cypher(self, query: str, parameters: Mapping[str, Any], limits: Limits) -> Result:
        """The rows of a reading query: the same on every store, or an error that says why not."""
        ...

    def explain(self, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """How it would be answered, a line a step."""
        ...

    def close(self) -> None:
        """Let go of files and connections; a second call does nothing."""
        ...
