"""Cypher: the same rows, the same refusals."""

from __future__ import annotations

import pytest

from actorgraph.graph.cypher import Limits, Path, Relationship, Vertex
from actorgraph.graph.errors import ActorgraphError, BadCypher, LimitReached, Refused
from actorgraph.graph.graph import Graph
from actorgraph.graph.stores import Store
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, ODD, graph_of


@pytest.fixture
def graph(place: Place) -> Graph:
    graph = place.graph()
    graph.store.write(MEETING)
    return graph


def test_rows_come_under_the_names_of_their_columns(graph: Graph) -> None:
    result = graph.cypher(
        "MATCH (a:Person)-[r:MET_WITH]->(b:Person) RETURN a.name AS who, b.name, r.quote AS quote ORDER BY quote"
    )
    assert result.columns == ("who", "b.name", "quote")
    assert result.rows == (
        ("Ana Arvel", "Boris Bor", "Ana Arvel met Boris Bor."),
        ("Ana Arvel", "Boris Bor", "They met again."),
    )


def test_parameters_are_values_and_never_text(graph: Graph) -> None:
    ask = "MATCH (a:Person) WHERE a.name = $name RETURN a.id"
    assert graph.cypher(ask, name="Boris Bor").rows == (("person/boris-bor",),)
    assert graph.cypher(ask, name="x' OR true //").rows == ()
    assert graph.cypher(ask, {"name": "Ana Arvel"}).rows == (("person/ana-arvel",),)


@pytest.mark.parametrize("value", ["x", 1, 1.5, True, None, ["a", "b"], [1, 2], {"a": {"b": [1]}}])
def test_a_parameter_comes_back_as_it_was_sent(graph: Graph, value: object) -> None:
    [[back]] = graph.cypher("RETURN $value AS value", value=value).rows
    assert back == value
    assert type(back) is type(value)


def test_a_parameter_of_no_type_of_cypher_is_refused(graph: Graph) -> None:
    with pytest.raises(BadCypher, match="value"):
        graph.cypher("RETURN $value AS value", value=object())


def test_a_returned_node_has_its_labels_sorted_and_its_own_properties_only(graph: Graph) -> None:
    [[ana]] = graph.cypher("MATCH (a:Person {name: 'Ana Arvel'}) RETURN a").rows
    assert isinstance(ana, Vertex)
    assert (ana.id, ana.labels) == ("person/ana-arvel", ("Actor", "Person"))
    assert dict(ana.properties) == MEETING.nodes[1].properties


def test_a_returned_relationship_knows_the_ids_of_its_ends(graph: Graph) -> None:
    [[found, listed]] = graph.cypher(
        "MATCH (:Person)-[r:MET_WITH {id: 'claim/1#0-1'}]->(:Person) RETURN r, [{r: r}] AS listed"
    ).rows
    for each in (found, listed[0]["r"]):
        assert isinstance(each, Relationship)
        assert (each.type, each.source, each.target) == ("MET_WITH", "person/ana-arvel", "person/boris-bor")
        assert dict(each.properties) == next(e for e in MEETING.edges if e.id == each.id).properties


def test_a_returned_relationship_keeps_its_direction_when_the_pattern_is_turned(graph: Graph) -> None:
    [[found]] = graph.cypher("MATCH (b {name: 'Borduria'})<-[r]-(e) RETURN r").rows
    assert (found.source, found.target) == ("event/meeting/1", "place/xb")


def test_a_returned_path_has_its_nodes_and_relationships_in_order(graph: Graph) -> None:
    [[path]] = graph.cypher("MATCH p = (:Person)-[:INVOLVED_IN]->(:Event)-[:AT]->(:Place) RETURN p").rows
    assert isinstance(path, Path)
    assert [each.id for each in path.nodes] == ["person/ana-arvel", "event/meeting/1", "place/xb"]
    assert [each.type for each in path.relationships] == ["INVOLVED_IN", "AT"]


def test_properties_of_every_type_are_the_same_in_a_query(place: Place) -> None:
    graph = place.graph()
    graph.store.write(ODD)
    [odd] = [each for each in ODD.nodes if each.id == "person/every-type"]
    [[found]] = graph.cypher("MATCH (n {id: 'person/every-type'}) RETURN n").rows
    assert dict(found.properties) == odd.properties
    assert {key: type(value) for key, value in found.properties.items()} == {
        key: type(value) for key, value in odd.properties.items()
    }


def test_odd_ids_are_found_by_parameter(place: Place) -> None:
    graph = place.graph()
    graph.store.write(ODD)
    for each in ODD.nodes:
        assert graph.cypher("MATCH (n:Actor {id: $id}) RETURN n.id", id=each.id).rows == ((each.id,),)


def test_an_empty_graph_answers_with_no_rows(place: Place) -> None:
    assert place.graph().cypher("MATCH (a:Person) RETURN a.name").rows == ()


def test_a_query_sees_the_new_generation_at_once(graph: Graph) -> None:
    count = "MATCH (a:Person) RETURN count(*) AS n"
    assert graph.cypher(count).rows == ((2,),)
    graph.store.write(graph_of(*MEETING.nodes[1:2]))
    assert graph.cypher(count).rows == ((1,),)


@pytest.mark.gap("memory", "it belongs to one process; another opening is another graph")
def test_a_query_sees_what_another_process_wrote(place: Place) -> None:
    reader, writer = place.graph(), place.store()
    count = "MATCH (a:Person) RETURN count(*) AS n"
    assert reader.cypher(count).rows == ((0,),)
    writer.write(MEETING)
    assert reader.cypher(count).rows == ((2,),)


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Person {id: 'person/x'})",
        "MATCH (n:Person) SET n.name = 'x' RETURN n",
        "MATCH (n:Person) REMOVE n.name",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Person {id: 'person/x'}) RETURN n",
        "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN count(*)",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL db.createLabel('X')",
        "CALL dbms.listConfig() YIELD name, value RETURN name, value",
        "CREATE INDEX x FOR (n:Person) ON (n.name)",
        "DROP CONSTRAINT actorgraph_actor_id",
        "CREATE USER x SET PASSWORD 'xxxxxxxx'",
    ],
)
def test_a_query_that_does_anything_but_read_is_refused(graph: Graph, query: str) -> None:
    with pytest.raises((Refused, BadCypher)):
        graph.cypher(query)
    assert list(graph.nodes()) == list(MEETING.nodes)


@pytest.mark.parametrize("query", ["MATCH (n RETURN n", "RETURN unknown", "", "MATCH (n:Person) RETURN n.name +", "42"])
def test_a_query_that_is_no_cypher_is_an_error(graph: Graph, query: str) -> None:
    with pytest.raises(BadCypher):
        graph.cypher(query)


def test_a_missing_parameter_is_an_error(graph: Graph) -> None:
    with pytest.raises(BadCypher, match="name"):
        graph.cypher("MATCH (a:Person {name: $name}) RETURN a")


def test_more_rows_than_the_limit_are_an_error_and_not_a_shorter_answer(graph: Graph) -> None:
    people = "MATCH (n:Person) RETURN n.name"
    assert len(graph.cypher(people, limits=Limits(rows=2))) == 2
    with pytest.raises(LimitReached, match="1"):
        graph.cypher(people, limits=Limits(rows=1))


def test_a_query_that_takes_too_long_is_stopped(graph: Graph) -> None:
    endless = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN count(a + b + c)"
    with pytest.raises(LimitReached):
        graph.cypher(endless, limits=Limits(seconds=0.5))


def test_a_store_that_refused_a_query_answers_the_next_one(store: Store) -> None:
    with pytest.raises(ActorgraphError):
        store.cypher("MATCH (n", {}, Limits())
    assert store.cypher("RETURN 1 AS one", {}, Limits()).rows == ((1,),)
