"""A graph that is open: the record, what is derived from it, and questions, on whatever store it is kept."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from actorgraph.graph.cypher import Limits, Result, asked_names, found_nothing, weaker
from actorgraph.graph.errors import ActorgraphError, BadInput, did_you_mean
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import LogEntry, Reading, Versions, hashes
from actorgraph.graph.stores import Stamp, Store
from actorgraph.graph.who import person

if TYPE_CHECKING:
    from actorgraph.graph.case import Decision, Explanation, Registry, Verdict
    from actorgraph.graph.stores.projection import Projection
    from actorgraph.graph.vocabulary import Vocabulary

__all__ = ["Graph", "open_graph"]

MEMORY = "memory:"
SECONDS_FOR_HINTS = 2.0
_NAMES = "MATCH (n) WHERE n:Actor OR n:Place OR n:Document RETURN DISTINCT n.name"
SERVERS = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def open_graph(url: str | Path = MEMORY, *, create: bool = False, foreign: bool = False) -> Graph:
    """The graph at a URL: "memory:", a path, or neo4j://host:7687/database (also bolt://, and +s or +ssc for TLS).

    A graph that is not there yet is NotFound, or made with `create`. A Neo4j database that holds nodes of somebody else
    is Refused without `foreign`; its login comes from NEO4J_USERNAME and NEO4J_PASSWORD.
    """
    scheme, is_url, _ = str(url).partition("://")
    if str(url) == MEMORY:
        # Each store brings its own libraries; a graph loads those of one.
        from actorgraph.graph.stores.memory import MemoryStore  # noqa: PLC0415

        return Graph(MemoryStore(), Path.cwd())
    if is_url and scheme in SERVERS:
        from actorgraph.graph.stores.neo4j import Address, Neo4jStore  # noqa: PLC0415

        address = Address.of(str(url), os.environ)
        return Graph(Neo4jStore(address, create=create, foreign=foreign), Path.cwd())
    if is_url and isinstance(url, str):
        raise BadInput(
            f"no graph is kept under {scheme}://; give a path, memory:, or neo4j://, neo4j+s://, bolt://, bolt+s://"
        )
    from actorgraph.graph.stores.file import FileStore  # noqa: PLC0415

    path = Path(url)
    return Graph(FileStore(path, create=create), path.absolute().parent)


class Graph:
    """The documents of a case as read, and the graph that follows from them.

    `store` is where it is kept, `case_folder` where people put their own actors and decisions. Use it as a context
    manager, or call `close`.
    """

    def __init__(self, store: Store, case_folder: Path) -> None:
        self.store = store
        self.case_folder = case_folder
        self._known: set[str] | None = None

    @property
    def url(self) -> str:
        """Where it is kept; never with a password."""
        return self.store.url

    def replace(self, reading: Reading) -> None:
        """Write one reading in place of any earlier one of the same document, and say so in the log."""
        key = reading.document.key
        act = "changed" if key in self._keys() else "loaded"
        self.store.replace(reading)
        self._keys().add(key)
        self.log(act, key, hashes(reading), reading.versions)

    def remove(self, key: str) -> bool:
        """Forget one document and say so in the log; False when it was not there."""
        removed = self.store.remove(key)
        if removed:
            self._keys().discard(key)
            self.log("removed", key)
        return removed

    def readings(self) -> Iterator[Reading]:
        """All readings, sorted by document key."""
        return self.store.readings()

    def reading(self, key: str) -> Reading | None:
        """The reading of one document; None when there is none of that key."""
        return self.store.reading(key)

    def stamps(self) -> Mapping[str, Stamp]:
        """Document key → which version was read by what; cheap."""
        return self.store.stamps()

    def entries(self) -> Iterator[LogEntry]:
        """What was done to the record, oldest first."""
        return self.store.entries()

    def vocabulary(self) -> Vocabulary:
        """The relations and topics of its case: those that ship, and what people put beside its documents."""
        from actorgraph.graph.case import vocabulary_of  # noqa: PLC0415

        return vocabulary_of(self.case_folder, self.stamps())

    def derive(
        self,
        registry: Registry,
        decisions: Iterable[Decision] = (),
        words: Vocabulary | None = None,
        verdicts: Iterable[Verdict] = (),
        explained: Mapping[tuple[str, str], Explanation] | None = None,
    ) -> Generation:
        """Derive the graph from all that is in the record, put it in place of the last one, and log its stamp.

        `words`: the vocabulary of the case, where it has one of its own; `verdicts` on claims and `explained`
        contradictions: what people said.
        """
        # Whoever only asks questions never needs it.
        from actorgraph.graph.derive import derive  # noqa: PLC0415

        generation = derive(self.store.readings(), registry, decisions, words, verdicts, explained)
        before = self.store.generation()
        self.store.write(generation)
        after = self.store.generation()
        if after != before:
            self.log("derived", after or "", f"{len(generation.nodes)} nodes, {len(generation.edges)} edges")
        return generation

    def stale(self) -> bool:
        """True when the record changed after the graph was derived, as after a load that was cut off."""
        return self.store.stale()

    def heal(self, registry: Registry, decisions: Iterable[Decision] = (), words: Vocabulary | None = None) -> bool:
        """Derive again if the graph is stale; whether it was."""
        stale = self.stale()
        if stale:
            self.derive(registry, decisions, words)
        return stale

    def generation(self) -> str | None:
        """The stamp of the derived graph; None before the first."""
        return self.store.generation()

    def nodes(self, ids: Collection[str] | None = None) -> Iterator[Node]:
        """The nodes of the derived graph, sorted by id; with `ids` those alone, cheap in a graph of any size."""
        return self.store.nodes(ids)

    def edges(self, types: Collection[str] | None = None, sources: Collection[str] | None = None) -> Iterator[Edge]:
        """The edges of the derived graph, sorted by id; of some types or from some nodes (ids) alone, cheap."""
        return self.store.edges(types, sources)

    def cypher(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        /,
        *,
        limits: Limits | None = None,
        **more: Any,
    ) -> Result:
        """The rows of a reading query; parameters by keyword, or in a mapping where their names need it.

        graph.cypher("MATCH (a:Person {name: $name}) RETURN a", name="Shinzo Abe")

        Its hints say what may be misspelt and, where nothing was found, what is only alleged, planned or wished.
        """
        given = {**(parameters or {}), **more}
        result = self.store.cypher(query, given, limits or Limits())
        return replace(result, hints=(*result.hints, *self._unsaid(query, given))) if found_nothing(result) else result

    def explain(self, query: str, parameters: Mapping[str, Any] | None = None, /) -> tuple[str, ...]:
        """How the store would answer a query, step by step, without answering it."""
        return self.store.explain(query, parameters or {})

    def _unsaid(self, query: str, given: Mapping[str, Any]) -> Iterator[str]:
        asked = asked_names(query, given)
        if asked:
            known = {str(row[0]) for row in self.store.cypher(_NAMES, {}, Limits())}
            for name in asked:
                if name not in known:
                    yield f"nothing is called {name!r} in this graph{did_you_mean(name, known)}"
        found: list[str] = []
        for kind, counting in weaker(query).items():
            try:
                count = self.store.cypher(counting, given, Limits(seconds=SECONDS_FOR_HINTS)).rows[0][0]
            except ActorgraphError:
                # Only a hint: whatever keeps it from being found, the answer itself stands.
                continue
            found += [f"{count} with {kind}"] if count else []
        if found:
            yield f"nothing that happened, but {' and '.join(found)}: a type names what happened, -[{{of: …}}]- all"

    def networkx(self) -> Projection:
        """The derived graph as a networkx MultiDiGraph of its own: change it as you like.

        A node's attributes are its properties and `labels`; an edge's key is its id, its attributes its properties and
        `type`.
        """
        from actorgraph.graph.stores.projection import multidigraph  # noqa: PLC0415

        while True:
            before = self.store.generation()
            graph = multidigraph(self.store.nodes(), self.store.edges())
            # Another process may have put a new generation in place between the nodes and the edges.
            if self.store.generation() == before:
                return graph

    def close(self) -> None:
        """Let go of files and connections; a second call does nothing."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Graph({self.url!r})"

    def _keys(self) -> set[str]:
        if self._known is None:
            self._known = set(self.store.stamps())
        return self._known

    def log(self, act: str, subject: str, detail: str = "", versions: Versions | None = None) -> None:
        """Add an act to the log, with the time, who does it, and with which versions."""
        when = datetime.now(UTC).isoformat(timespec="seconds")
        read = f"; {versions.reader}; vocabulary {versions.vocabulary}; names {versions.registry}" if versions else ""
        self.store.append(LogEntry(when, act, subject, detail, person(), f"actorgraph {version('actorgraph')}{read}"))
