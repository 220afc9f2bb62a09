"""The Neo4j store: the record on marker nodes, the graph as Neo4j's own nodes and relationships."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, fields
from functools import partial
from typing import Any, TypeVar

from neo4j import ManagedTransaction
from neo4j import Result as Answer

from actorgraph.graph.cypher import Limits, Result
from actorgraph.graph.errors import Busy, Damaged, NotFound, Refused
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import LogEntry, Reading, Versions, parse_reading
from actorgraph.graph.stores.base import BaseStore
from actorgraph.graph.stores.neo4j import statements
from actorgraph.graph.stores.neo4j.address import Address
from actorgraph.graph.stores.neo4j.applying import apply
from actorgraph.graph.stores.neo4j.asking import Questions
from actorgraph.graph.stores.neo4j.difference import Difference
from actorgraph.graph.stores.neo4j.lock import Lock
from actorgraph.graph.stores.neo4j.schema import SCHEMA, Meta, make, make_types, meta_in
from actorgraph.graph.stores.neo4j.session import Connection, Work
from actorgraph.graph.stores.store import Stamp

__all__ = ["Neo4jStore"]

T = TypeVar("T")


class Neo4jStore(BaseStore):
    """A database on a server. One loader at a time; a query always runs in read access mode.

    Up to `at_once` changes of the graph are one transaction; more go in batches, and `stale()` says so meanwhile.
    `batch` is the number of rows in one statement.
    """

    at_once = 100_000
    batch = 5_000

    def __init__(self, address: Address, *, create: bool = False, foreign: bool = False) -> None:
        self.url = str(address)
        self._connection = Connection(address)
        self._lock = Lock(self._connection)
        self._questions = Questions(self._connection)
        self._record_as_read: int | None = None
        try:
            self._shared = self._found(create=create, foreign=foreign)
        except BaseException:
            self._connection.close()
            raise

    def _put(self, reading: Reading, text: str, /) -> None:
        versions = asdict(reading.versions)
        row = {"key": reading.document.key, "sha256": reading.document.sha256, **versions, "json": text}
        self._change_the_record(lambda tx: tx.run(statements.REPLACE, row=row))

    def remove(self, key: str) -> bool:
        """Forget one document; False when it was not there."""
        if not self._connection.read(lambda tx: tx.run(statements.HOLDS, key=key).single(strict=True)["holds"]):
            return False
        self._change_the_record(lambda tx: tx.run(statements.REMOVE, key=key))
        return True

    def readings(self) -> Iterator[Reading]:
        """All readings, sorted by document key."""
        self._record_as_read = self._meta().record
        for record in self._connection.stream(statements.READINGS):
            yield parse_reading(record["json"])

    def reading(self, key: str) -> Reading | None:
        """The reading of one document; None when there is none of that key."""
        found = list(self._connection.stream(statements.READING, key=key))
        return parse_reading(found[0]["json"]) if found else None

    def stamps(self) -> Mapping[str, Stamp]:
        """Document key → what was read."""
        return {
            key: Stamp(sha256, Versions(*versions))
            for key, sha256, *versions in self._connection.stream(statements.STAMPS)
        }

    def append(self, entry: LogEntry) -> None:
        """Add a line to the log."""

        def sealed(transaction: ManagedTransaction) -> None:
            last = transaction.run(statements.LAST_SEAL).value("seal")
            entry_now = asdict(entry.sealed(str(last[0] or "") if last else ""))
            transaction.run(statements.APPEND, entry=entry_now).consume()

        self._write(sealed)
        if not self.stale():
            self._lock.release()

    def entries(self) -> Iterator[LogEntry]:
        """The log, oldest first."""
        for record in self._connection.stream(statements.ENTRIES):
            entry = record["entry"]
            yield LogEntry(*(entry.get(field.name, "") for field in fields(LogEntry)))

    def _place(self, generation: Generation, stamp: str, /) -> None:
        self._lock.acquire()
        meta = self._meta()
        if self._record_as_read not in (None, meta.record):
            raise Busy(
                f"another process changed the documents of {self.url} while this one derived the graph; "
                "nothing was written; load again"
            )
        if meta.generation != stamp or meta.writing:
            make_types(self._connection, {edge.type for edge in generation.edges})
            self._bring_to(generation)
        self._write(lambda tx: tx.run(statements.FINISH, stamp=stamp).consume())
        self._lock.release()

    def generation(self) -> str | None:
        """The stamp of the generation in place; None before the first."""
        return self._meta().generation

    def stale(self) -> bool:
        """True when the record changed after the generation was derived, or only a part of a large one is written."""
        return self._meta().stale

    def nodes(self, ids: Collection[str] | None = None) -> Iterator[Node]:
        """The nodes of the generation in place, or those of some ids, sorted by id."""
        question = statements.nodes(shared=self._shared, in_order=True, some=ids is not None)
        for record in self._connection.stream(question, ids=list(ids or ())):
            labels = tuple(sorted(set(record["labels"]) - {statements.OWNED}))
            yield Node(record["id"], labels, record["properties"])

    def edges(self, types: Collection[str] | None = None, sources: Collection[str] | None = None) -> Iterator[Edge]:
        """The edges of the generation in place, or those of some types or sources, sorted by id."""
        typed, sourced = types is not None, sources is not None
        question = statements.edges(shared=self._shared, in_order=True, typed=typed, sourced=sourced)
        for record in self._connection.stream(question, types=list(types or ()), sources=list(sources or ())):
            yield Edge(record["id"], record["type"], record["source"], record["target"], record["properties"])

    def cypher(self, query: str, parameters: Mapping[str, Any], limits: Limits) -> Result:
        """The rows of a reading query, or Neo4j's own word on why not; read access mode, whatever the query says."""
        return self._questions.ask(query, parameters, limits)

    def explain(self, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """The plan of the server, a line an operator."""
        return self._questions.explain(query, parameters)

    def close(self) -> None:
        """Let go of the lock and of the connection."""
        try:
            self._lock.release()
        finally:
            self._connection.close()

    def _found(self, *, create: bool, foreign: bool) -> bool:
        """Whether the database is shared with others, once it holds a graph that may be used."""
        meta = self._connection.read(meta_in)
        strangers = self._strangers()
        if strangers and not foreign and not (meta and meta.shared):
            raise Refused(
                f"{self.url} holds {strangers:,} nodes of somebody else, and a query would mix the two worlds; name "
                "an empty database, or allow foreign nodes if that is meant"
            )
        if meta is None:
            if not create:
                raise NotFound(f"there is no graph in {self.url}; load documents into it first, or name another")
            make(self._connection, shared=strangers > 0)
            return strangers > 0
        if meta.schema > SCHEMA:
            raise Refused(
                f"{self.url} was filled by a later actorgraph (schema {meta.schema}; this one reads up to {SCHEMA}); "
                "update actorgraph"
            )
        if strangers and not meta.shared:
            self._adopt(meta)
        return meta.shared or strangers > 0

    def _strangers(self) -> int:
        """How many nodes are neither of the graph nor about it."""
        # Counted twice, because a loader may commit between the counts of one question.
        counts: list[int] = [
            self._connection.read(lambda tx: tx.run(statements.STRANGERS).single(strict=True)["strangers"])
            for _ in range(2)
        ]
        return max(0, min(counts))

    def _adopt(self, meta: Meta) -> None:
        """Mark which nodes are ours, now that others came into a database that was ours alone."""
        alike = self._connection.read(lambda tx: tx.run(statements.ALIKE).single(strict=True)["alike"])
        if alike != meta.nodes:
            raise Refused(
                f"{self.url} holds nodes of somebody else under our labels, and they cannot be told apart any more; "
                "move them to another database, or load the documents into an empty one"
            )
        self._connection.alone(statements.ADOPT)
        self._connection.write(lambda tx: tx.run(statements.SHARE).consume())

    def _meta(self) -> Meta:
        meta = self._connection.read(meta_in)
        if meta is None:
            raise Damaged(f"the graph in {self.url} was deleted while it was open; load its documents again")
        return meta

    def _write(self, work: Work[T]) -> T:
        """What the work returns, in one transaction under the loader's lock."""
        self._lock.acquire()

        def guarded(transaction: ManagedTransaction) -> T:
            self._lock.check(transaction)
            return work(transaction)

        return self._connection.write(guarded)

    def _change_the_record(self, work: Work[Answer]) -> None:
        record: int = self._write(lambda tx: work(tx).single(strict=True)["record"])
        if self._record_as_read == record - 1:
            self._record_as_read = record

    def _bring_to(self, generation: Generation) -> None:
        difference = Difference.between(
            self._connection.stream(statements.nodes(shared=self._shared)),
            self._connection.stream(statements.edges(shared=self._shared)),
            generation,
            shared=self._shared,
        )
        portions = [portion for change in difference.changes() for portion in change.batches(self.batch)]
        if len(difference) <= self.at_once:
            self._write(lambda tx: apply(tx, portions, difference.elements))
            return
        self._write(lambda tx: tx.run(statements.BEGIN_BATCHES).consume())
        for portion in portions:
            self._write(partial(apply, changes=[portion], elements=difference.elements))
