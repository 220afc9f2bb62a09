"""The fixtures of tests that need a real Neo4j: `neo4j_address` and `clean_neo4j`.

The server starts when the first test asks for it. Where there is none, these tests are skipped and the
summary says so; with `neo4j` among the words of ACTORGRAPH_REQUIRE they fail instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.server.emptying import empty
from tests.server.neo4j_server import Neo4jAddress, NoNeo4jError, RefusedDatabaseError, neo4j_server

__all__ = ["clean_neo4j", "neo4j_address", "pytest_terminal_summary"]

MISSING = pytest.StashKey[str]()


@pytest.fixture(scope="session")
def neo4j_address(pytestconfig: pytest.Config) -> Iterator[Neo4jAddress]:
    """One real server for the whole run; in it is whatever earlier tests left."""
    with ExitStack() as stack:
        try:
            address = stack.enter_context(neo4j_server())
        except RefusedDatabaseError as refused:
            pytest.fail(str(refused), pytrace=False)
        except NoNeo4jError as reason:
            if _is_required():
                pytest.fail(f"ACTORGRAPH_REQUIRE asks for a real Neo4j: {reason}", pytrace=False)
            pytestconfig.stash[MISSING] = str(reason)
            pytest.skip(f"no real Neo4j: {reason}")
        yield address


@pytest.fixture
def clean_neo4j(neo4j_address: Neo4jAddress) -> Neo4jAddress:
    """The same server with its database emptied: no nodes, constraints or indexes but the look-up ones."""
    empty(neo4j_address)
    return neo4j_address


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say on one line what was not tried: skipped tests are easily overlooked."""
    if reason := config.stash.get(MISSING, None):
        terminalreporter.write_line(f"NOT TESTED against a real Neo4j: {reason}", yellow=True, bold=True)


def _is_required() -> bool:
    return "neo4j" in os.environ.get("ACTORGRAPH_REQUIRE", "").replace(",", " ").split()
