"""One loader at a time on a graph file; the lock of a process that was killed is gone with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from actorgraph.graph.errors import Busy
from actorgraph.graph.stores.sqlite import connected, translated

__all__ = ["FileLock"]


class FileLock:
    """Held from the first change of the record until the graph is derived again or closed.

    It is SQLite's own lock on an empty file beside the graph (`NAME-lock`), which the system takes back when a process
    ends, however it ends. The file itself stays: taking it away would let two loaders lock two files of one name.
    """

    def __init__(self, graph: Path) -> None:
        self._graph = graph
        self._held: sqlite3.Connection | None = None

    def acquire(self) -> None:
        """Take the lock if it is not held already; Busy when another loader keeps it for longer than a few seconds."""
        if self._held is not None:
            return
        path = self._graph.with_name(self._graph.name + "-lock")
        with translated(path):
            database = connected(path, "rwc")
            try:
                database.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                database.close()
                if (error.sqlite_errorcode & 0xFF) != sqlite3.SQLITE_BUSY:
                    raise
                raise Busy(
                    f"another process is loading into {self._graph}; try again when it is done, "
                    "or close the program that has it open"
                ) from error
        self._held = database

    def release(self) -> None:
        """Let go of the lock; nothing if it is not held."""
        if self._held is not None:
            self._held.close()
            self._held = None
