"""A real Neo4j for tests and benches: the one that NEO4J_URI names, else one started here.

It is looked for in this order: NEO4J_URI, a running Docker engine, Maven with a fitting Java.
ACTORGRAPH_NEO4J_VERSION chooses the version of a server that is started (see `tests.server.versions`).
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager

from tests.server import docker, given, maven
from tests.server.address import Neo4jAddress, NoNeo4jError, RefusedDatabaseError

__all__ = [
    "Neo4jAddress",
    "NoNeo4jError",
    "RefusedDatabaseError",
    "neo4j_server",
    "started_server",
    "why_not",
]


@contextmanager
def neo4j_server() -> Generator[Neo4jAddress]:
    """An empty database on a real server, for as long as the block runs; nothing of it is left afterwards.

    Raises NoNeo4jError if there is none to be had, RefusedDatabaseError if NEO4J_URI names one that must not
    be used or does not answer.
    """
    with given.server() if given.is_named() else started_server() as address:
        yield address


@contextmanager
def started_server() -> Generator[Neo4jAddress]:
    """A server of our own, started by Docker or Maven; NEO4J_URI is not looked at. Raises NoNeo4jError."""
    with ExitStack() as stack:
        yield _first_that_starts(stack)


def why_not() -> str | None:
    """Why no Neo4j can be had here, on one line; None if one seems to be. Starts and downloads nothing."""
    if given.is_named():
        return None
    reasons = [docker.why_not(), maven.why_not()]
    return None if None in reasons else _reason(reasons)


def _first_that_starts(stack: ExitStack) -> Neo4jAddress:
    reasons: list[str | None] = []
    for way in (docker.server, maven.server):
        try:
            return stack.enter_context(way())
        except NoNeo4jError as reason:
            reasons.append(str(reason))
    raise NoNeo4jError(_reason(reasons))


def _reason(reasons: list[str | None]) -> str:
    return "; ".join(["NEO4J_URI is not set", *(reason for reason in reasons if reason)])
