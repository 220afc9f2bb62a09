"""A Neo4j database: whose it is, what is made in it, what of others is left alone."""

from __future__ import annotations

import pytest
from neo4j import Driver

from actorgraph.graph.cypher import Limits
from actorgraph.graph.errors import Damaged, NotFound, Refused
from actorgraph.graph.generation import Generation
from tests.graph.stores.contract.test_generation import kept
from tests.graph.stores.database import THEIRS, answers, store_at, theirs
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, ODD, edge, graph_of, node, reading

PEOPLE = graph_of(*(node(f"person/{number:03d}", "Actor", "Person") for number in range(40)))


def test_an_empty_database_holds_no_graph_and_stays_empty(neo4j_place: Place, driver: Driver) -> None:
    with pytest.raises(NotFound, match="no graph in bolt://"):
        neo4j_place.graph(create=False)
    assert answers(driver, "MATCH (n) RETURN n") == []
    assert answers(driver, "SHOW CONSTRAINTS YIELD name") == []


def test_a_database_with_nodes_of_somebody_else_is_refused_and_stays_as_it_is(
    neo4j_place: Place, driver: Driver
) -> None:
    driver.execute_query(THEIRS)
    for create in (True, False):
        with pytest.raises(Refused, match="holds 2 nodes of somebody else"):
            neo4j_place.graph(create=create)
    assert answers(driver, "MATCH (n) RETURN count(n)") == [2]
    assert answers(driver, "SHOW CONSTRAINTS YIELD name") == []


def test_allowed_to_share_a_database_it_leaves_what_is_not_its_own(neo4j_place: Place, driver: Driver) -> None:
    driver.execute_query(THEIRS)
    store = store_at(neo4j_place, foreign=True)
    for generation in (MEETING, ODD, MEETING, Generation()):
        store.write(generation)
        assert kept(store) == generation
        assert len(theirs(driver)) == 1
    store.close()
    again = store_at(neo4j_place, create=False)
    again.write(MEETING)
    [[ana]] = again.cypher("MATCH (a:Person {name: 'Ana Arvel'}) RETURN a", {}, Limits()).rows
    assert ana.labels == ("Actor", "Person")


def test_nodes_that_come_later_are_noticed(neo4j_place: Place, driver: Driver) -> None:
    with neo4j_place.graph() as graph:
        graph.replace(reading("a.txt"))
        graph.store.write(MEETING)
    driver.execute_query("CREATE (:Recipe {name: 'Soup'})")
    with pytest.raises(Refused, match="holds 1 nodes of somebody else"):
        neo4j_place.graph(create=False)
    store = store_at(neo4j_place, foreign=True)
    store.write(PEOPLE)
    store.write(Generation())
    assert answers(driver, "MATCH (n:Recipe) RETURN n.name") == ["Soup"]


def test_later_nodes_under_our_labels_are_never_taken_for_ours(neo4j_place: Place, driver: Driver) -> None:
    with neo4j_place.graph() as graph:
        graph.store.write(MEETING)
    driver.execute_query(THEIRS)
    with pytest.raises(Refused, match="cannot be told apart"):
        neo4j_place.graph(foreign=True)
    assert len(theirs(driver)) == 1


def test_a_constraint_that_stands_in_the_way_is_named(neo4j_place: Place, driver: Driver) -> None:
    driver.execute_query("CREATE (:Event {id: 'twice'}), (:Event {id: 'twice'})")
    with pytest.raises(Refused, match="twice"):
        neo4j_place.graph(foreign=True)


def test_ids_are_unique_by_constraint_and_names_can_be_searched(neo4j_place: Place, driver: Driver) -> None:
    store = store_at(neo4j_place)
    store.write(MEETING)
    on = answers(
        driver, "SHOW CONSTRAINTS YIELD labelsOrTypes, properties RETURN labelsOrTypes[0] + '.' + properties[0]"
    )
    assert {"Actor.id", "Event.id", "Claim.id", "Document.id", "Place.id", "MET_WITH.id", "AT.id"} <= set(on)
    driver.execute_query("CALL db.awaitIndexes()")
    found = answers(driver, "CALL db.index.fulltext.queryNodes('actorgraph_names', 'Anna') YIELD node RETURN node.id")
    assert found == ["person/ana-arvel"]


def test_the_record_stands_on_marker_nodes_beside_the_graph(neo4j_place: Place, driver: Driver) -> None:
    graph = neo4j_place.graph()
    graph.replace(reading("a.txt"))
    graph.store.write(MEETING)
    labels = {str(label) for label in answers(driver, "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label")}
    markers = {label for label in labels if label.startswith("Actorgraph")}
    assert markers == {"ActorgraphMeta", "ActorgraphReading", "ActorgraphLog"}
    assert labels - markers == {"Actor", "Person", "Place", "Event"}


def test_the_database_of_a_later_actorgraph_is_refused(neo4j_place: Place, driver: Driver) -> None:
    neo4j_place.graph().close()
    driver.execute_query("MATCH (m:ActorgraphMeta) SET m.schema = 99, m.novelty = 1")
    with pytest.raises(Refused, match="schema 99; this one reads up to 1"):
        neo4j_place.graph()


def test_a_deleted_graph_says_so(neo4j_place: Place, driver: Driver) -> None:
    store = store_at(neo4j_place)
    driver.execute_query("MATCH (n) DETACH DELETE n")
    with pytest.raises(Damaged, match="was deleted while it was open"):
        store.stale()


def test_a_server_that_is_too_old_is_refused(neo4j_place: Place) -> None:
    connection = store_at(neo4j_place)._connection
    with pytest.raises(Refused, match=r"Neo4j/5\.25\.1; actorgraph needs Neo4j 5\.26 or later"):
        connection._check_version("Neo4j/5.25.1")
    for agent in ("Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2026.05.0"):
        connection._check_version(agent)


def test_a_relationship_that_somebody_drew_by_hand_is_none_of_ours(neo4j_place: Place, driver: Driver) -> None:
    store = store_at(neo4j_place)
    store.write(MEETING)
    driver.execute_query("MATCH (a:Person {id: 'person/ana-arvel'}), (p:Place) CREATE (a)-[:NOTE {text: 'ask'}]->(p)")
    assert kept(store) == MEETING
    larger = graph_of(*MEETING.nodes, *MEETING.edges, edge("AT", "event/meeting/1", "place/xb", "more"))
    store.write(larger)
    assert kept(store) == larger
    assert answers(driver, "MATCH ()-[n:NOTE]->() RETURN n.text") == ["ask"]
