"""The server that NEO4J_URI names, used as it is, if its database may be emptied."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from tests.server.address import Neo4jAddress, RefusedDatabaseError
from tests.server.emptying import empty, holdings

__all__ = ["is_named", "server"]

DISPOSABLE = "ACTORGRAPH_NEO4J_DISPOSABLE"


def is_named() -> bool:
    """Whether NEO4J_URI is set."""
    return bool(os.environ.get("NEO4J_URI"))


@contextmanager
def server() -> Generator[Neo4jAddress]:
    """The address that the NEO4J_* variables give; at the end its database is left empty.

    Raises RefusedDatabaseError if it does not answer, or holds something and is not declared disposable.
    """
    address = _reached()
    held = holdings(address)
    if held and os.environ.get(DISPOSABLE) != "1":
        raise RefusedDatabaseError(
            f"NEO4J_URI {address.uri}, database {address.database!r}, holds {held}. "
            "Tests delete everything in it. "
            f"Set {DISPOSABLE}=1 if it may be lost, name an empty one, or unset NEO4J_URI."
        )
    try:
        yield address
    finally:
        empty(address)


def _reached() -> Neo4jAddress:
    uri = os.environ["NEO4J_URI"]
    username, password = os.environ.get("NEO4J_USERNAME") or "neo4j", os.environ.get("NEO4J_PASSWORD", "")
    wanted = os.environ.get("NEO4J_DATABASE") or None
    try:
        with (
            GraphDatabase.driver(uri, auth=(username, password)) as driver,
            driver.session(database=wanted) as session,
        ):
            database: str = session.run("CALL db.info() YIELD name").single(strict=True)["name"]
    except AuthError as refused:
        raise RefusedDatabaseError(
            f"NEO4J_URI {uri} refuses the login of {username!r}: set NEO4J_USERNAME and NEO4J_PASSWORD."
        ) from refused
    except (DriverError, Neo4jError, ValueError) as failed:
        raise RefusedDatabaseError(
            f"NEO4J_URI {uri} does not answer: {failed}. Start that server, or unset NEO4J_URI."
        ) from failed
    return Neo4jAddress(uri, username, password, database)
