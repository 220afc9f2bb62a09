"""Questions to Neo4j: they only read, whatever they say."""

from __future__ import annotations

import pytest

from actorgraph.graph.cypher import Limits
from actorgraph.graph.errors import BadCypher, Refused
from actorgraph.graph.stores.neo4j.session import literal
from tests.graph.stores.database import store_at
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Person)",
        "MATCH (n) SET n.name = 'x'",
        "CREATE INDEX x FOR (n:Person) ON (n.name)",
        "CREATE USER x SET PASSWORD 'xxxxxxxx'",
    ],
)
def test_a_write_that_no_check_saw_is_stopped_by_the_server(neo4j_place: Place, query: str) -> None:
    store = store_at(neo4j_place)
    with pytest.raises((Refused, BadCypher)):
        store._connection.read(lambda tx: tx.run(literal(query)).consume())


@pytest.mark.parametrize(
    "query",
    [
        r"\u004cOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "// \\u000a LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line\nRETURN 1 AS line",
        "MATCH (n) CALL (n) { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line",
        "CYPHER runtime=slotted LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL `dbms.listConfig`() YIELD name RETURN name",
        "CALL dbms.components",
    ],
)
def test_files_and_procedures_are_refused_however_they_are_written(neo4j_place: Place, query: str) -> None:
    with pytest.raises((Refused, BadCypher)) as refusal:
        store_at(neo4j_place).cypher(query, {}, Limits())
    assert "passwd" not in str(refusal.value) or isinstance(refusal.value, BadCypher)


@pytest.mark.parametrize(
    "query", ["CALL db.labels() YIELD label RETURN label", "CALL db.relationshipTypes()", "CALL db.propertyKeys()"]
)
def test_procedures_that_describe_the_graph_are_allowed(neo4j_place: Place, query: str) -> None:
    assert store_at(neo4j_place).cypher(query, {}, Limits()).columns


def test_a_query_that_only_neo4j_understands_is_answered_there(neo4j_place: Place) -> None:
    store = store_at(neo4j_place)
    store.write(MEETING)
    query = "MATCH p = ANY SHORTEST (a:Person {name: 'Ana Arvel'})-->+(b:Place) RETURN length(p) AS steps"
    assert store.cypher(query, {}, Limits()).rows == ((2,),)


def test_a_misspelt_name_gets_a_hint(neo4j_place: Place) -> None:
    store = store_at(neo4j_place)
    query = "MATCH (a:Persn)-[r:MET_WIHT]->(b) RETURN b.name"
    assert len(store.cypher(query, {}, Limits()).hints) >= 2
    store.write(MEETING)
    hints = store.cypher(query, {}, Limits()).hints
    assert any("Person" in hint for hint in hints)
    assert any("MET_WITH" in hint for hint in hints)
    assert store.cypher("MATCH (a:Person)-[r:MET_WITH]->(b) RETURN b.name", {}, Limits()).hints == ()
