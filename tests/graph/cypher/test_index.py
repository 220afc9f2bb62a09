"""The index holds nodes and edges exactly as they are, and so does its snapshot."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from neo4j import time as driver

from actorgraph.graph.cypher import Index, Relationship, Vertex
from actorgraph.graph.errors import Damaged
from actorgraph.graph.generation import Edge, Node

ODD: dict[str, Any] = {
    "id": "n/odd",
    "whole": 2**62,
    "part": 1.0,
    "yes": True,
    "no": False,
    "empty": "",
    "texts": ["a", "é", "“quoted”"],
    "numbers": [1, 2],
    "nothing": [],
    "day": "2018-04-27",
    "looks like a number": "007",
    "looks like nothing": "null",
    "lines": "a\nb\t`c` 'd' \"e\" \\ f",
}


def _node(node_id: str, *labels: str, **properties: Any) -> Node:
    return Node(node_id, tuple(sorted(labels)), {"id": node_id, **properties})


def _edge(edge_id: str, kind: str, source: str, target: str, **properties: Any) -> Edge:
    return Edge(edge_id, kind, source, target, {"id": edge_id, **properties})


@pytest.fixture(params=["built", "loaded"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Index:
    nodes = [
        Node("n/odd", ("Odd",), ODD),
        _node("n/one", "Actor", "Person", name="One", rank=1),
        _node("n/two", "Actor", "Person", rank=1.5),
        _node("n/three", "Odd|Label `x`", name=""),
    ]
    edges = [
        _edge("e/1", "MET_WITH", "n/one", "n/two", quote="first"),
        _edge("e/2", "MET_WITH", "n/one", "n/two", quote="second"),
        _edge("e/3", "MET_WITH", "n/one", "n/odd"),
        _edge("e/4", "MET_WITH", "n/one", "n/odd", weights=[1, 2]),
        _edge("e/5", "odd type", "n/two", "n/two", title="kept", type="kept"),
    ]
    built = Index.build(nodes, edges)
    if request.param == "built":
        return built
    built.save(tmp_path / "snapshot")
    return Index.load(tmp_path / "snapshot")


def test_values_come_back_with_their_exact_types(index: Index) -> None:
    [[odd]] = index.run("MATCH (n:Odd) RETURN n").rows
    assert isinstance(odd, Vertex)
    assert dict(odd.properties) == ODD
    assert [type(value) for value in odd.properties.values()] == [type(value) for value in ODD.values()]


def test_one_key_may_hold_integers_here_and_floats_there(index: Index) -> None:
    ranks = [row[0] for row in index.run("MATCH (n:Person) RETURN n.rank ORDER BY n.rank")]
    assert ranks == [1, 1.5]
    assert [type(rank) for rank in ranks] == [int, float]


def test_every_label_is_found_and_labels_are_sorted(index: Index) -> None:
    assert (
        index.run("MATCH (n:Person) RETURN count(n)").rows
        == index.run("MATCH (n:Actor) RETURN count(n)").rows
        == ((2,),)
    )
    [[vertex]] = index.run("MATCH (n {id: 'n/one'}) RETURN n").rows
    assert vertex.labels == ("Actor", "Person")
    assert index.run("MATCH (n:`Odd|Label ``x```) RETURN n.id").rows == (("n/three",),)


def test_a_missing_name_stays_missing_and_nothing_is_invented(index: Index) -> None:
    [[properties, keys, name, title, kind]] = index.run(
        "MATCH (n {id: 'n/two'}) RETURN properties(n), keys(n), n.name, n.title, n.type"
    ).rows
    assert properties == {"id": "n/two", "rank": 1.5}
    assert sorted(keys) == ["id", "rank"]
    assert name is title is kind is None


def test_properties_called_title_and_type_are_kept(index: Index) -> None:
    [[loop]] = index.run("MATCH ()-[r:`odd type`]->() RETURN r").rows
    assert loop == Relationship("e/5", "odd type", "n/two", "n/two", {})
    assert dict(loop.properties) == {"id": "e/5", "title": "kept", "type": "kept"}


def test_parallel_edges_stay_apart(index: Index) -> None:
    found = index.run("MATCH (:Person)-[r:MET_WITH]->(m) RETURN m.id, r.id ORDER BY r.id").rows
    assert found == (("n/two", "e/1"), ("n/two", "e/2"), ("n/odd", "e/3"), ("n/odd", "e/4"))


def test_text_that_looks_like_something_else_can_be_searched_for(index: Index) -> None:
    for key, text in ODD.items():
        if isinstance(text, str):
            assert index.run(f"MATCH (n {{`{key}`: $text}}) RETURN n.id", {"text": text}).rows == (("n/odd",),)


def test_the_procedures_list_all_labels_types_and_keys(index: Index) -> None:
    assert index.run("CALL db.labels()").rows == (("Actor",), ("Odd",), ("Odd|Label `x`",), ("Person",))
    assert index.run("CALL db.relationshipTypes()").rows == (("MET_WITH",), ("odd type",))
    keys = {row[0] for row in index.run("CALL db.propertyKeys()")}
    assert keys == {*ODD, "name", "rank", "quote", "weights", "title", "type"}


def test_an_empty_graph_answers() -> None:
    index = Index.build([], [])
    assert index.run("MATCH (n) RETURN n").rows == ()
    assert index.run("MATCH (n)-[r]->(m) RETURN count(*)").rows == ((0,),)
    assert index.run("MATCH p = shortestPath((a)-[*]-(b)) RETURN p").rows == ()


def test_an_edge_to_a_node_that_is_not_there_is_damage() -> None:
    with pytest.raises(Damaged, match="n/nowhere"):
        Index.build([_node("n/one", "A")], [_edge("e/1", "T", "n/one", "n/nowhere")])


def test_a_file_that_is_no_snapshot_is_damage(tmp_path: Path) -> None:
    (tmp_path / "snapshot").write_bytes(b"not a graph")
    with pytest.raises(Damaged, match="snapshot"):
        Index.load(tmp_path / "snapshot")
    with pytest.raises(Damaged):
        Index.load(tmp_path / "none")


def test_times_are_taken_and_given_as_the_driver_has_them() -> None:
    index = Index.build([], [])
    day, moment = dt.date(2018, 4, 27), dt.datetime(2018, 4, 27, 9, 30, tzinfo=dt.UTC)
    query = "RETURN $day AS d, $moment + duration('PT1H') AS m, duration.inDays($day, date('2018-05-01')) AS s, $n AS n"
    (row,) = index.run(query, {"day": day, "moment": moment, "n": driver.Duration(months=1)}).rows
    assert row[0] == driver.Date(2018, 4, 27)
    assert row[1].iso_format() == "2018-04-27T10:30:00.000000000+00:00"
    assert row[2:] == (driver.Duration(days=4), driver.Duration(months=1))
