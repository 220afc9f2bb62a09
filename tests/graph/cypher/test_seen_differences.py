"""What the engine alone was seen to answer otherwise than Neo4j 5.26; the values here are Neo4j's."""

from __future__ import annotations

import math
from typing import Any

import pytest

from actorgraph.graph.cypher import Index
from actorgraph.graph.generation import Edge, Node


def _edge(number: int, source: str, target: str, kind: str, **properties: Any) -> Edge:
    return Edge(f"e/{number}", kind, source, target, {"id": f"e/{number}", **properties})


@pytest.fixture(scope="module")
def index() -> Index:
    """A → b → c → d happened, a → c and a → d were only said; e stands alone."""
    nodes = [
        Node(name, ("Person",), {"id": name, "name": name.upper(), "rank": place}) for place, name in enumerate("abcde")
    ]
    edges = [
        _edge(0, "a", "b", "MET", status="happened"),
        _edge(1, "b", "c", "MET", status="happened"),
        _edge(2, "c", "d", "MET", status="happened"),
        _edge(3, "a", "c", "MET", status="alleged"),
        _edge(4, "a", "d", "SAID", status="alleged"),
    ]
    return Index.build(nodes, edges)


def _value(index: Index, expression: str) -> Any:
    [[value]] = index.run(f"RETURN {expression}").rows
    return value


HAPPENED = "all(r IN relationships(p) WHERE r.status = 'happened')"


@pytest.mark.parametrize(
    ("condition", "passed"),
    [
        ("true", ["A", "D"]),
        (HAPPENED, ["A", "B", "C", "D"]),
        ("none(r IN relationships(p) WHERE type(r) = 'SAID')", ["A", "C", "D"]),
        (
            "none(n IN nodes(p) WHERE n.name = 'B') AND none(r IN relationships(p) WHERE type(r) = 'SAID')",
            ["A", "C", "D"],
        ),
        ("length(p) > 1", ["A", "C", "D"]),
        ("any(n IN nodes(p) WHERE n.name = 'B')", ["A", "B", "C", "D"]),
        ("length(p) = 3 AND " + HAPPENED, ["A", "B", "C", "D"]),
    ],
)
def test_a_shortest_path_keeps_the_conditions_on_its_own_steps(index: Index, condition: str, passed: list[str]) -> None:
    found = index.run(
        f"MATCH p = shortestPath((a {{id: 'a'}})-[*]->(d {{id: 'd'}})) WHERE {condition} "
        "RETURN [n IN nodes(p) | n.name]"
    )
    assert found.rows == ((passed,),)


@pytest.mark.parametrize(
    "query",
    [
        f"MATCH p = shortestPath((a {{id: 'd'}})-[*]->(d {{id: 'a'}})) WHERE {HAPPENED} RETURN p",
        f"MATCH p = shortestPath((a {{id: 'a'}})-[*..2]->(d {{id: 'd'}})) WHERE {HAPPENED} RETURN p",
        "MATCH p = shortestPath((a {id: 'a'})-[*]-(e {id: 'e'})) RETURN p",
        "MATCH p = shortestPath((a {id: 'a'})-[*]->(d {id: 'd'})) WITH p WHERE length(p) > 1 RETURN p",
    ],
)
def test_there_is_no_path_where_none_fits(index: Index, query: str) -> None:
    assert index.run(query).rows == ()


def test_all_shortest_paths_under_a_condition_are_all_that_fit(index: Index) -> None:
    found = index.run(
        "MATCH p = allShortestPaths((a {id: 'a'})-[:MET*]-(d {id: 'd'})) RETURN [r IN relationships(p) | r.id]"
    )
    assert found.rows == ((["e/3", "e/2"],),)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("round(-2.5)", -2.0),
        ("round(2.5)", 3.0),
        ("1.0 / 0", math.inf),
        ("-1.0 / 0", -math.inf),
        ("toString(1e20)", "1.0E20"),
        ("toString(12345678.9)", "1.23456789E7"),
        ("1 <= 2 < 3", True),
        ("1 < 3 < 2", False),
        ("1_000", 1000),
        ("isEmpty([])", True),
        ("nullIf(1, 1)", None),
        ("toIntegerOrNull('x')", None),
        ("toStringList([1, null])", ["1", None]),
        ("char_length('abc')", 3),
        ("1 /* one */ + 1 // and one", 2),
        ("COLLECT { MATCH (n:Person) RETURN n.id ORDER BY n.id LIMIT 2 }", ["a", "b"]),
    ],
)
def test_a_value_is_neo4js(index: Index, expression: str, value: Any) -> None:
    found = _value(index, expression)
    assert found == value
    assert type(found) is type(value)


def test_no_number_is_not_a_number(index: Index) -> None:
    assert math.isnan(_value(index, "0.0 / 0"))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("MATCH (n:!Person) RETURN n.id", []),
        ("MATCH (n:Person WHERE n.rank > 3) RETURN n.id", ["e"]),
        ("MATCH (n)-[r:MET WHERE r.status = 'alleged']->() RETURN n.id", ["a"]),
        ("MATCH (n) WHERE n:Robot|Person AND n.rank = 0 RETURN n.id", ["a"]),
    ],
)
def test_patterns_of_cypher_5_are_understood(index: Index, query: str, ids: list[str]) -> None:
    assert [row[0] for row in index.run(query)] == ids


def test_a_projected_map_is_called_by_its_variable(index: Index) -> None:
    result = index.run("MATCH (n {id: 'a'}) RETURN n {.name, .*}, n.name , count( * )")
    assert result.columns == ("n", "n.name", "count( * )")
    assert result.rows == (({"id": "a", "name": "A", "rank": 0}, "A", 1),)


def test_averages_and_percentiles(index: Index) -> None:
    [row] = index.run(
        "UNWIND [0.1, 0.2, 0.3, 0.7, 1e10, -1e10, 3.3] AS x "
        "RETURN avg(x), sum(x), percentileCont(x, 0.5), percentileDisc(x, 0.5)"
    ).rows
    assert row == (0.6571428843906948, 4.599999237060547, 0.3, 0.3)
    assert index.run("UNWIND [1, 2, 4] AS x RETURN stDev(x), stDevP(x)").rows == (
        (1.5275252316519465, 1.247219128924647),
    )
