"""Every query gives the rows of a real Neo4j 5.26, or both refuse it; what is refused here alone is declared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest
from neo4j.exceptions import Neo4jError

from actorgraph.graph.cypher import Index
from actorgraph.graph.cypher.grammar import parse
from actorgraph.graph.cypher.tree import Projection
from actorgraph.graph.errors import BadCypher, Refused, UnsupportedCypher
from tests.graph.cypher.model_graph import model_graph
from tests.graph.cypher.neo4j_twin import answer, load, ours
from tests.server.address import Neo4jAddress
from tests.server.emptying import empty

HERE = Path(__file__).parent
Case = tuple[str, dict[str, Any]]


def _cases(name: str) -> list[Case]:
    cases: list[Case] = []
    parameters: dict[str, Any] = {}
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line.startswith(":param "):
            parameters = json.loads(line.removeprefix(":param "))
        elif line and not line.startswith("//"):
            cases.append((line, parameters))
            parameters = {}
    return cases


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(*model_graph())


@pytest.fixture(scope="module")
def twin(neo4j_address: Neo4jAddress) -> Iterator[tuple[neo4j.Driver, str]]:
    empty(neo4j_address)
    with neo4j.GraphDatabase.driver(
        neo4j_address.uri, auth=neo4j_address.auth, notifications_min_severity="OFF"
    ) as driver:
        load(driver, neo4j_address.database, *model_graph())
        yield driver, neo4j_address.database
    empty(neo4j_address)


def _is_ordered(query: str) -> bool:
    last = parse(query).parts[-1].clauses[-1]
    return isinstance(last, Projection) and bool(last.order)


ANSWERED = ("queries.cypher", "analysts.cypher", "times.cypher", "repeated.cypher")


@pytest.mark.parametrize(
    ("query", "parameters"),
    [case for name in ANSWERED for case in _cases(name)],
    ids=lambda value: str(value)[:80],
)
def test_a_query_gives_the_rows_of_neo4j_or_both_refuse_it(
    query: str, parameters: dict[str, Any], index: Index, twin: tuple[neo4j.Driver, str]
) -> None:
    try:
        expected_columns, expected = answer(*twin, query, parameters)
    except Neo4jError:
        with pytest.raises((BadCypher, Refused)):
            index.run(query, parameters)
        return
    columns, rows = ours(index.run(query, parameters))
    assert columns == expected_columns
    assert sorted(map(repr, rows)) == sorted(map(repr, expected))
    if _is_ordered(query):
        assert rows == expected


@pytest.mark.parametrize(("query", "parameters"), _cases("refused.cypher"), ids=lambda value: str(value)[:80])
def test_what_only_neo4j_answers_is_refused_with_construct_and_place(
    query: str, parameters: dict[str, Any], index: Index, twin: tuple[neo4j.Driver, str]
) -> None:
    answer(*twin, query, parameters)
    with pytest.raises(UnsupportedCypher, match="works on Neo4j") as refused:
        index.run(query, parameters)
    assert refused.value.construct
    assert refused.value.line == 1
    assert refused.value.column is not None
