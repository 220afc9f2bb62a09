"""A Neo4j database from both sides: as our store, and as somebody else who uses it."""

from __future__ import annotations

from neo4j import Driver

from actorgraph.graph.stores.neo4j import Neo4jStore
from actorgraph.graph.stores.neo4j.session import literal
from tests.graph.stores.places import Place

__all__ = ["THEIRS", "answers", "store_at", "theirs"]

THEIRS = "CREATE (:Person {id: 'p1', name: 'Somebody'})-[:KNOWS {id: 'k1'}]->(:Event {id: 'e1', name: 'A party'})"
"""What somebody else has, under labels that we use as well."""


def store_at(place: Place, **options: bool) -> Neo4jStore:
    """A Neo4j store, opened there."""
    store = place.store(**options)
    assert isinstance(store, Neo4jStore)
    return store


def answers(driver: Driver, query: str) -> list[object]:
    """The first column of what the database says."""
    return [record[0] for record in driver.execute_query(literal(query)).records]


def theirs(driver: Driver) -> list[object]:
    """What is left of THEIRS: one row if all of it is."""
    return answers(driver, "MATCH (p:Person {id: 'p1'})-[k:KNOWS]->(e:Event {id: 'e1'}) RETURN labels(p) + labels(e)")
