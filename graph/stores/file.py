"""A graph in one SQLite file on this machine: no server, several readers, safe against `kill -9`."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import astuple
from pathlib import Path
from typing import Any

from actorgraph.graph.cypher import Index, Limits, Result
from actorgraph.graph.errors import Busy
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import LogEntry, Reading, Versions, parse_reading
from actorgraph.graph.stores.base import BaseStore
from actorgraph.graph.stores.filelock import FileLock
from actorgraph.graph.stores.rows import edges_of, nodes_of, put
from actorgraph.graph.stores.snapshot import Snapshot
from actorgraph.graph.stores.sqlite import opened, sealable, transaction, translated
from actorgraph.graph.stores.store import Stamp

__all__ = ["FileStore"]


class FileStore(BaseStore):
    """One file; each write is one transaction, each iteration one view of what was complete when it began."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        self.url = str(path)
        self._path = path
        self._database = opened(path, create=create)
        self._lock = FileLock(path)
        self._snapshot = Snapshot(path)
        self._index: tuple[str | None, Index] | None = None
        self._index_version = 0
        self._record_as_read: int | None = None

    def _put(self, reading: Reading, text: str, /) -> None:
        versions = reading.versions
        row = (reading.document.key, reading.document.sha256, versions.reader, versions.vocabulary, versions.registry)
        with self._changing_the_record() as database:
            database.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?, ?, ?)", (*row, text))

    def remove(self, key: str) -> bool:
        """Forget one document; False when it was not there."""
        if not self._ask("SELECT 1 FROM reading WHERE key = ?", key):
            return False
        with self._changing_the_record() as database:
            return database.execute("DELETE FROM reading WHERE key = ?", (key,)).rowcount > 0

    def readings(self) -> Iterator[Reading]:
        """All readings, sorted by document key."""
        with self._view() as database:
            self._record_as_read = _record_version(database)
            for (text,) in database.execute("SELECT json FROM reading ORDER BY key"):
                yield parse_reading(text)

    def reading(self, key: str) -> Reading | None:
        """The reading of one document; None when there is none of that key."""
        found = self._ask("SELECT json FROM reading WHERE key = ?", key)
        return parse_reading(found[0][0]) if found else None

    def stamps(self) -> Mapping[str, Stamp]:
        """Document key → what was read."""
        rows = self._ask("SELECT key, sha256, reader, vocabulary, registry FROM reading ORDER BY key")
        return {key: Stamp(sha256, Versions(*versions)) for key, sha256, *versions in rows}

    def append(self, entry: LogEntry) -> None:
        """Add a line to the log."""
        with self._writing() as database:
            sealable(database)
            last = database.execute("SELECT seal FROM log ORDER BY position DESC LIMIT 1").fetchone()
            database.execute(
                'INSERT INTO log ("when", act, subject, detail, who, versions, seal) VALUES (?, ?, ?, ?, ?, ?, ?)',
                astuple(entry.sealed(last[0] if last else "")),
            )

    def entries(self) -> Iterator[LogEntry]:
        """The log, oldest first."""
        with self._view() as database:
            # A file of the first schema has no columns behind `detail`.
            for _, *row in database.execute("SELECT * FROM log ORDER BY position"):
                yield LogEntry(*row)

    def _place(self, generation: Generation, stamp: str, /) -> None:
        with self._writing() as database:
            if self._record_as_read not in (None, _record_version(database)):
                raise Busy(
                    f"another process changed the documents of {self._path} while this one derived the graph; "
                    "nothing was written; load again"
                )
            if stamp != self.generation():
                put(database, generation)
            database.execute("UPDATE meta SET generation = ?, derived = record", (stamp,))
        self._index_version = -1

    def generation(self) -> str | None:
        """The stamp of the generation in place; None before the first."""
        generation: str | None = self._ask("SELECT generation FROM meta")[0][0]
        return generation

    def stale(self) -> bool:
        """True when the record changed after the generation was derived."""
        return bool(self._ask("SELECT record <> derived FROM meta")[0][0])

    def nodes(self, ids: Collection[str] | None = None) -> Iterator[Node]:
        """The nodes of the generation in place, or those of some ids, sorted by id."""
        with self._view() as database:
            yield from nodes_of(database, ids)

    def edges(self, types: Collection[str] | None = None, sources: Collection[str] | None = None) -> Iterator[Edge]:
        """The edges of the generation in place, or those of some types or sources, sorted by id."""
        with self._view() as database:
            yield from edges_of(database, types, sources)

    def cypher(self, query: str, parameters: Mapping[str, Any], limits: Limits) -> Result:
        """The rows of a reading query, as Neo4j would give them, or an error that says why not."""
        return self._indexed().run(query, parameters, limits)

    def explain(self, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """How it would be answered, a line a step."""
        return self._indexed().explain(query, parameters)

    def close(self) -> None:
        """Let go of the file and of the lock."""
        self._lock.release()
        with translated(self._path):
            self._database.close()

    def _indexed(self) -> Index:
        """The index of the generation in place: as kept here, beside the file, or built from it."""
        # A number that changes when another connection has committed anything: cheaper to ask than the stamp.
        version: int = self._ask("PRAGMA data_version")[0][0]
        if self._index is None or self._index_version != version:
            self._index = self._index_in_place()
            self._index_version = version
        return self._index[1]

    def _index_in_place(self) -> tuple[str | None, Index]:
        with self._view() as database:
            (generation,) = database.execute("SELECT generation FROM meta").fetchone()
            if self._index is not None and self._index[0] == generation:
                return self._index
            index = self._snapshot.load(generation) if generation else None
            if index is None:
                index = Index.build(nodes_of(database), edges_of(database))
                if generation:
                    self._snapshot.save(index, generation)
            return generation, index

    def _ask(self, question: str, *values: str) -> list[tuple[Any, ...]]:
        with translated(self._path):
            return self._database.execute(question, values).fetchall()

    @contextmanager
    def _view(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the file, whatever is written meanwhile, here or elsewhere."""
        self._ask("SELECT 1")
        with (
            closing(opened(self._path, create=False)) as database,
            translated(self._path),
            transaction(database),
        ):
            yield database

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction under the loader's lock, which is let go as soon as nothing is left to derive."""
        with translated(self._path):
            self._lock.acquire()
            try:
                with transaction(self._database, "IMMEDIATE") as database:
                    yield database
            finally:
                if not self.stale():
                    self._lock.release()

    @contextmanager
    def _changing_the_record(self) -> Iterator[sqlite3.Connection]:
        with self._writing() as database:
            before = _record_version(database)
            yield database
            database.execute("UPDATE meta SET record = record + 1")
        if self._record_as_read == before:
            self._record_as_read = before + 1


def _record_version(database: sqlite3.Connection) -> int:
    version: int = database.execute("SELECT record FROM meta").fetchone()[0]
    return version
