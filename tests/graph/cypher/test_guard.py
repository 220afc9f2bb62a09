"""Queries read and nothing else."""

from __future__ import annotations

import kglite
import pytest

from actorgraph.graph.cypher import Index
from actorgraph.graph.errors import BadCypher, Refused
from tests.graph.cypher.model_graph import model_graph


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(*model_graph())


@pytest.mark.parametrize(
    ("query", "keyword"),
    [
        ("CREATE (n) RETURN n", "CREATE"),
        ("MATCH (n) SET n.x = 1", "SET"),
        ("MATCH (n) SET n:Label RETURN n", "SET"),
        ("MATCH (n) REMOVE n.x", "REMOVE"),
        ("MATCH (n) DELETE n", "DELETE"),
        ("MATCH (n) DETACH DELETE n", "DETACH"),
        ("MERGE (n {id: 1}) RETURN n", "MERGE"),
        ("FOREACH (x IN [1] | CREATE (n))", "FOREACH"),
        ("UNWIND [1] AS x CALL { CREATE (n) } RETURN x", "CREATE"),
        ("MATCH (n) WHERE EXISTS { CREATE (m) } RETURN n", "CREATE"),
        ("LOAD CSV FROM 'file:///x.csv' AS row RETURN row", "LOAD CSV"),
        ("LOAD CSV WITH HEADERS FROM 'http://x' AS row RETURN row", "LOAD CSV"),
        ("CREATE INDEX FOR (n:Person) ON (n.name)", "CREATE"),
        ("DROP CONSTRAINT x", "DROP"),
        ("SHOW DATABASES", "SHOW"),
        ("CALL dbms.components()", "CALL dbms.components"),
        ("CALL apoc.load.json('x') YIELD value RETURN value", "CALL apoc.load.json"),
        ("cReAtE (n)", "CREATE"),
        ("MATCH (n) /* harmless */ SET n.x = 1", "SET"),
    ],
)
def test_what_writes_or_reaches_outside_is_refused_by_name(index: Index, query: str, keyword: str) -> None:
    before = index.run("MATCH (n) RETURN count(n), count(n.x)").rows
    with pytest.raises(Refused, match=rf"line 1, column \d+: {keyword} is refused"):
        index.run(query)
    assert index.run("MATCH (n) RETURN count(n), count(n.x)").rows == before


def test_a_refused_write_says_how_to_do_it_right(index: Index) -> None:
    with pytest.raises(Refused, match=r"load a document or write a decision instead.*Neo4j Browser"):
        index.run("CREATE (n)")


def test_words_of_writing_are_ordinary_names_and_text(index: Index) -> None:
    assert index.run("RETURN 'CREATE (n) DELETE n' AS text, {set: 1}.set AS `delete`").rows == (
        ("CREATE (n) DELETE n", 1),
    )
    assert index.run("MATCH (create:Person) WHERE create.delete IS NULL RETURN count(create)").rows == ((9,),)


def test_the_engine_itself_takes_no_writes(index: Index) -> None:
    with pytest.raises(kglite.KgError):
        index._engine._graph.cypher("CREATE (n:K0 {h: 1})")


def test_a_parameter_that_is_not_given_is_named(index: Index) -> None:
    with pytest.raises(BadCypher, match=r"line 1, column 8: the query needs a value for \$a, \$b; given: c"):
        index.run("RETURN $a, $b, $c", {"c": 1})
    with pytest.raises(BadCypher, match="none was given"):
        index.run("MATCH (n {id: $id}) RETURN n")


def test_a_parameter_is_a_value_and_never_text(index: Index) -> None:
    assert index.run("MATCH (n:Person) WHERE n.name = $name RETURN n", {"name": "x' OR true //"}).rows == ()
