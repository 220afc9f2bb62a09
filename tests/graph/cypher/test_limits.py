"""A query ends in time and returns what it may, or says so."""

from __future__ import annotations

import gc
import time

import pytest

from actorgraph.graph.cypher import Index, Limits
from actorgraph.graph.errors import LimitReached
from tests.graph.cypher.model_graph import model_graph


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(*model_graph())


@pytest.mark.parametrize(
    "query",
    [
        "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)",
        "MATCH p = (a)-[*]-(b) RETURN count(p)",
        "MATCH (a), (b), (c), (d), (e) RETURN count(*)",
        "RETURN reduce(s = 0, x IN range(1, 9000000) | s + reduce(t = 0, y IN range(1, 9000000) | t + y))",
        "MATCH p = shortestPath((a {id:'person/0'})-[*]-(b {id:'person/1'})) WHERE length(p) > 90 RETURN p",
    ],
)
def test_a_query_that_runs_too_long_is_stopped(index: Index, query: str) -> None:
    began = time.monotonic()
    with pytest.raises(LimitReached, match="longer than"):
        index.run(query, limits=Limits(seconds=0.3))
    assert time.monotonic() - began < 10


def test_a_query_that_returns_too_much_says_how_much_is_allowed(index: Index) -> None:
    with pytest.raises(LimitReached, match=r"more than 1,000 rows; add LIMIT"):
        index.run("UNWIND range(1, 2000) AS x RETURN x", limits=Limits(rows=1000))
    assert len(index.run("UNWIND range(1, 1000) AS x RETURN x", limits=Limits(rows=1000))) == 1000


def test_few_rows_of_a_large_pattern_come_at_once(index: Index) -> None:
    found = index.run("MATCH (a), (b), (c), (d), (e) RETURN a.id LIMIT 3", limits=Limits(seconds=5))
    assert len(found) == 3


def test_garbage_is_collected_again_after_a_query(index: Index) -> None:
    index.run("MATCH (n) RETURN n")
    assert gc.isenabled()
    with pytest.raises(LimitReached):
        index.run("UNWIND [1, 2] AS x RETURN x", limits=Limits(rows=1))
    assert gc.isenabled()
