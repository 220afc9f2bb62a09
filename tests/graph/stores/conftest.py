"""The fixture `place`: one test, three stores. A gap is declared with its reason, and fails when it has healed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from actorgraph.graph.stores import Store, sqlite
from actorgraph.graph.stores.neo4j import lock
from tests.graph.stores.places import Place
from tests.server.address import Neo4jAddress


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "gap(store, reason): what this store does not do, and why that is right")


@pytest.fixture
def memory_place() -> Iterator[Place]:
    place = Place("memory", "memory:")
    yield place
    place.close()


@pytest.fixture
def file_place(tmp_path: Path) -> Iterator[Place]:
    place = Place("file", str(tmp_path / "case.db"))
    yield place
    place.close()


@pytest.fixture
def neo4j_place(clean_neo4j: Neo4jAddress, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    for name, value in clean_neo4j.environment.items():
        monkeypatch.setenv(name, value)
    place = Place("neo4j", clean_neo4j.uri)
    yield place
    place.close()


@pytest.fixture
def driver(clean_neo4j: Neo4jAddress) -> Iterator[Driver]:
    """The same database as somebody else uses it."""
    with GraphDatabase.driver(clean_neo4j.uri, auth=clean_neo4j.auth) as driver:
        yield driver


@pytest.fixture(params=["memory", "file", "neo4j"])
def place(request: pytest.FixtureRequest) -> Place:
    for gap in request.node.iter_markers("gap"):
        store, reason = gap.args
        if store == request.param:
            request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    found: Place = request.getfixturevalue(f"{request.param}_place")
    return found


@pytest.fixture
def store(place: Place) -> Store:
    return place.store()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a lock."""
    for module in (sqlite, lock):
        monkeypatch.setattr(module, "WAIT", 0.1)
