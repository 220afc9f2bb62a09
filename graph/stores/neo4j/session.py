"""The one seam to the driver: sessions, transactions with retry, streams. No other module calls it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, LiteralString, TypeVar, cast

from neo4j import READ_ACCESS, GraphDatabase, ManagedTransaction, Record, Session, unit_of_work

from actorgraph.graph.errors import Refused
from actorgraph.graph.stores.neo4j.address import Address
from actorgraph.graph.stores.neo4j.translation import translated

__all__ = ["Connection", "Work", "literal"]

T = TypeVar("T")
Work = Callable[[ManagedTransaction], T]

OLDEST = (5, 26)
CONNECT_SECONDS = 10.0


def literal(statement: str) -> LiteralString:
    """The same text, for a driver that wants it literal in the source.

    What is not: the types in schema commands, which are words of the vocabulary, and queries of users, which only read.
    """
    return cast("LiteralString", statement)  # type: ignore[redundant-cast]


class Connection:
    """A driver with one database; every call gives its result or an ActorgraphError."""

    def __init__(self, address: Address) -> None:
        self.address = address
        with translated(address):
            self._driver = GraphDatabase.driver(
                address.uri,
                auth=address.login,
                connection_timeout=CONNECT_SECONDS,
                # What the server remarks on a query is not for the standard error of whoever asks.
                notifications_min_severity="OFF",
            )
        # One loader's reads follow its own writes, on a cluster as well.
        self._bookmarks = GraphDatabase.bookmark_manager()
        try:
            with translated(address):
                agent = self._driver.get_server_info().agent
            self._check_version(agent)
        except BaseException:
            self.close()
            raise

    def read(self, work: Work[T], seconds: float | None = None) -> T:
        """What the work returns, run in read access mode; LimitReached when it takes longer than so many seconds."""
        with translated(self.address), self._session(default_access_mode=READ_ACCESS) as session:
            return session.execute_read(unit_of_work(timeout=seconds)(work))

    def write(self, work: Work[T]) -> T:
        """What the work returns once all of it is committed; it may run more than once, and leaves all or nothing."""
        with translated(self.address), self._session() as session:
            return session.execute_write(work)

    def alone(self, statement: str, **parameters: Any) -> None:
        """Run a statement that must be outside of other transactions: of the schema, or in batches of its own."""
        with translated(self.address), self._session() as session:
            session.run(literal(statement), parameters).consume()

    def stream(self, statement: str, **parameters: Any) -> Iterator[Record]:
        """The records one by one, as the server sends them."""
        with (
            translated(self.address),
            self._session(default_access_mode=READ_ACCESS) as session,
            session.begin_transaction() as transaction,
        ):
            yield from transaction.run(literal(statement), parameters)

    def close(self) -> None:
        """Close the driver; a second call does nothing."""
        with translated(self.address):
            self._driver.close()

    def _session(self, **settings: Any) -> Session:
        return self._driver.session(database=self.address.database, bookmark_manager=self._bookmarks, **settings)

    def _check_version(self, agent: str) -> None:
        version = re.search(r"(\d+)\.(\d+)", agent)
        if version is None or (int(version[1]), int(version[2])) < OLDEST:
            raise Refused(f"{self.address} is {agent}; actorgraph needs Neo4j {OLDEST[0]}.{OLDEST[1]} or later")
