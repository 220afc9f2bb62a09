"""The seed collection on every store: read once, written to each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.graph.case import case_of
from actorgraph.loaders import load
from tests.server.address import Neo4jAddress
from tests.server.emptying import empty


@pytest.fixture(scope="session")
def seeds() -> Iterator[Graph]:
    """The seed collection in memory."""
    with open_graph("memory:") as graph:
        load(graph, ["seeds"], case=case_of("seeds"))
        yield graph


@pytest.fixture(scope="session")
def seeds_in_file(seeds: Graph, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    path = tmp_path_factory.mktemp("case") / "case.db"
    with open_graph(path, create=True) as graph:
        _copy(seeds, graph)
        yield graph


@pytest.fixture(scope="module")
def seeds_in_neo4j(seeds: Graph, neo4j_address: Neo4jAddress) -> Iterator[Graph]:
    empty(neo4j_address)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in neo4j_address.environment.items():
            patch.setenv(name, value)
        with open_graph(neo4j_address.uri, create=True) as graph:
            _copy(seeds, graph)
            yield graph
    empty(neo4j_address)


@pytest.fixture(params=["memory", "file", "neo4j"])
def graph(request: pytest.FixtureRequest) -> Graph:
    """The seed collection on each store in turn."""
    name = {"memory": "seeds", "file": "seeds_in_file", "neo4j": "seeds_in_neo4j"}[request.param]
    found: Graph = request.getfixturevalue(name)
    return found


def _copy(source: Graph, target: Graph) -> None:
    for reading in source.readings():
        target.replace(reading)
    case = case_of(Path("seeds"))
    target.derive(case.registry, case.decisions)
