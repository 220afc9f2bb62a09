"""One loader at a time on a Neo4j database, by a lock node."""

from __future__ import annotations

import os
import platform
import secrets
import time
from weakref import WeakValueDictionary

from neo4j import ManagedTransaction, Record

from actorgraph.graph.errors import Busy
from actorgraph.graph.stores.neo4j.session import Connection
from actorgraph.graph.stores.neo4j.statements import KEEP_LOCK, RELEASE_LOCK, TAKE_LOCK, TAKE_OVER_LOCK

__all__ = ["DEAD_AFTER", "WAIT", "Lock"]

WAIT = 5.0
"""Seconds to wait for another loader before Busy."""

DEAD_AFTER = 1800
"""Seconds without a write after which a loader counts as dead."""

_ALIVE: WeakValueDictionary[str, Lock] = WeakValueDictionary()
"""The locks of this process: what a notebook forgot to close is dead, although its process runs."""


class Lock:
    """Held from the first change of the record until the graph is derived again or closed.

    A loader that was killed leaves it behind: the next one on the same machine sees that the process is gone and takes
    over at once; one elsewhere after half an hour without a write. Every write checks that the lock is still its own.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # A name that no other loader has; it is gone from the database with the lock.
        holder = secrets.token_hex(16)
        self._me = {"holder": holder, "process": os.getpid(), "host": platform.node()}
        self._held = False
        _ALIVE[holder] = self

    def acquire(self) -> None:
        """Take the lock if it is not held already; Busy when another loader keeps it for longer than a few seconds."""
        deadline = time.monotonic() + WAIT
        while not self._held:
            found = self._connection.write(self._taken)
            if found["holder"] == self._me["holder"]:
                self._held = True
            elif _is_dead(found):
                self._take_over(found["holder"])
            elif time.monotonic() > deadline:
                raise Busy(self._held_by(found))
            else:
                time.sleep(0.25)

    def check(self, transaction: ManagedTransaction) -> None:
        """Nothing, once it is certain that this transaction still has the lock; Busy if it was taken over."""
        if transaction.run(KEEP_LOCK, self._me).single() is None:
            self._held = False
            raise Busy(
                f"another process took over the lock of {self._connection.address} after a long silence of this one; "
                "nothing more was written; load again"
            )

    def release(self) -> None:
        """Let go of the lock; nothing if it is not held."""
        if self._held:
            self._connection.write(lambda tx: tx.run(RELEASE_LOCK, self._me).consume())
            self._held = False

    def _taken(self, transaction: ManagedTransaction) -> Record:
        return transaction.run(TAKE_LOCK, self._me).single(strict=True)

    def _take_over(self, dead: str) -> None:
        self._connection.write(lambda tx: tx.run(TAKE_OVER_LOCK, self._me, old=dead).consume())

    def _held_by(self, found: Record) -> str:
        return (
            f"process {found['process']} on {found['host']} is loading into {self._connection.address} since "
            f"{found['since']} and wrote {found['silent']} s ago; try again when it is done. If it is dead, its lock "
            f"falls after {DEAD_AFTER} s without a write, or at once with: MATCH (l:ActorgraphLock) DELETE l"
        )


def _is_dead(found: Record) -> bool:
    if found["silent"] > DEAD_AFTER:
        return True
    if found["host"] != platform.node():
        return False
    if found["process"] == os.getpid():
        return found["holder"] not in _ALIVE
    return not _is_running(found["process"])


def _is_running(process: int) -> bool:
    if os.name == "nt":
        # There, signal 0 is no question.
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
