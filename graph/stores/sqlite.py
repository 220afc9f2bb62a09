"""The one seam to SQLite: opens graph files, knows them from other files, and puts its errors into our words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from actorgraph.graph.errors import ActorgraphError, BadInput, Busy, Damaged, NotFound, Refused, Unreachable

__all__ = ["SCHEMA", "WAIT", "connected", "found", "opened", "sealable", "transaction", "translated"]

APPLICATION = 0x41475246
"""`AGRF`, in the header of every graph file (PRAGMA application_id)."""

SCHEMA = 2
"""The version of schema.sql, in the header too (PRAGMA user_version)."""

WAIT = 5.0
"""Seconds to wait for another process before Busy."""


def found(path: Path, *, create: bool) -> None:
    """Nothing, once there is a file at the path or one may be made; NotFound, BadInput or Refused otherwise."""
    try:
        if path.exists() and not path.is_file():
            what = "a folder" if path.is_dir() else "no ordinary file"
            raise BadInput(f"{path} is {what}; a graph is one file, such as {path / 'actorgraph.db'}")
        if not path.exists() and not create:
            raise NotFound(f"there is no graph at {path}; load documents into it first, or name another")
        if not path.parent.is_dir():
            raise NotFound(f"there is no folder {path.parent} to make {path.name} in; make the folder first")
    except OSError as error:
        raise Refused(f"{path} cannot be opened: {error.strerror}") from error


def opened(path: Path, *, create: bool) -> sqlite3.Connection:
    """A connection to a graph file, made on the spot with `create`.

    Raises NotFound (nothing there; no empty file is left), BadInput (a folder, or some other file), Refused (no
    right to open it, or made by a later actorgraph), Busy, Damaged.
    """
    found(path, create=create)
    with translated(path):
        try:
            return _identified(connected(path, "rwc" if create else "rw"), path, create=create)
        except sqlite3.OperationalError as error:
            if not _is_closed_folder(error, path):
                raise
        return _identified(connected(path, "ro&immutable=1"), path, create=False)


def connected(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection in one of SQLite's modes; transactions are begun and ended in words."""
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT)


@contextmanager
def transaction(database: sqlite3.Connection, kind: str = "") -> Iterator[sqlite3.Connection]:
    """All or nothing of what the block does; DEFERRED gives one view for reading, IMMEDIATE the right to write."""
    database.execute(f"BEGIN {kind}")
    try:
        yield database
        database.execute("COMMIT")
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")


def sealable(database: sqlite3.Connection) -> None:
    """Nothing, once the log has room for who, versions and seal; a file of the first schema is given it."""
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version < SCHEMA:
        for column in ("who", "versions", "seal"):
            database.execute(f"ALTER TABLE log ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
        database.execute(f"PRAGMA user_version = {SCHEMA}")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's errors in our words, with the file that they are about."""
    try:
        yield
    except sqlite3.Error as error:
        raise _translation(error, path) from error


def _translation(error: sqlite3.Error, path: Path) -> ActorgraphError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Busy(f"another process is writing to {path}; try again when it is done")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return Refused(f"{path} cannot be written here ({error}); name a file in a folder of your own")
        case sqlite3.SQLITE_NOTADB:
            return BadInput(f"{path} is no graph file; it was left as it is")
        case sqlite3.SQLITE_FULL | sqlite3.SQLITE_IOERR:
            return Unreachable(f"{path} could not be read or written to the end ({error}); is the disk full?")
        case 0:
            return Refused(f"{path} cannot be used: {error}")
        case _:
            return Damaged(f"{path} is damaged ({error}); load its documents into a new file")


def _identified(database: sqlite3.Connection, path: Path, *, create: bool) -> sqlite3.Connection:
    """The same connection once it is known to be to a graph; closed otherwise."""
    try:
        if not _is_ours(database, path):
            if not create:
                raise BadInput(f"{path} is an empty file; load documents into it first, or name another")
            _make(database, path)
        # A document that was acknowledged survives a power cut as well.
        database.execute("PRAGMA synchronous = FULL")
    except BaseException:
        database.close()
        raise
    return database


def _make(database: sqlite3.Connection, path: Path) -> None:
    database.execute("PRAGMA journal_mode = WAL")
    with transaction(database, "IMMEDIATE"):
        # Another process may have made it in the meantime.
        if _is_ours(database, path):
            return
        for statement in _statements():
            database.execute(statement)
        database.execute(f"PRAGMA application_id = {APPLICATION}")
        database.execute(f"PRAGMA user_version = {SCHEMA}")


def _is_ours(database: sqlite3.Connection, path: Path) -> bool:
    """True for a graph file, False for one without any content; BadInput or Refused for any other."""
    (application,) = database.execute("PRAGMA application_id").fetchone()
    (version,) = database.execute("PRAGMA user_version").fetchone()
    (tables,) = database.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application == APPLICATION and version > SCHEMA:
        raise Refused(
            f"{path} was made by a later actorgraph (schema {version}; this one reads up to {SCHEMA}); "
            "update actorgraph"
        )
    if application == APPLICATION:
        return True
    if application or version or tables:
        raise BadInput(f"{path} is an SQLite file of something else, no graph; it was left as it is")
    return False


def _statements() -> list[str]:
    text = files("actorgraph.graph.stores").joinpath("schema.sql").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return [statement for statement in "\n".join(lines).split(";") if statement.strip()]


def _is_closed_folder(error: sqlite3.OperationalError, path: Path) -> bool:
    """True where only the folder cannot be written (an archive, a CD) and nobody has left anything unfinished in it."""
    log = path.with_name(path.name + "-wal")
    refused = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
    return (error.sqlite_errorcode & 0xFF) in refused and not (log.exists() and log.stat().st_size)
