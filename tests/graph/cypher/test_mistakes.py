"""A mistake in a query is an error with its line and column, and says what would be right."""

from __future__ import annotations

import pytest

from actorgraph.graph.cypher import Index
from actorgraph.graph.errors import BadCypher, UnsupportedCypher
from tests.graph.cypher.model_graph import model_graph


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(*model_graph())


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("MATCH (a) RETURN b.name", "line 1, column 18: the variable `b` is not defined"),
        ("MATCH (actor)\nRETURN actr", "line 2, column 8: the variable `actr` is not defined; did you mean `actor`?"),
        ("MATCH (a) WITH a.name AS n RETURN a", "the variable `a` is not defined"),
        ("MATCH (a) RETURN count(*) + a.rank", "line 1, column 29: `a` stands beside an aggregation"),
        ("MATCH (a) RETURN a.name, count(*) ORDER BY a.rank", "column 44: `a` cannot be used here"),
        ("MATCH (a) RETURN 'a' - 1", "- does not take a string"),
        ("MATCH (a:Person) RETURN a.name - 1", "cannot subtract a string and an integer"),
        ("MATCH (a:Person) RETURN sum(a.name)", r"sum\(\) takes numbers only, found a string"),
        ("MATCH (a:Person) RETURN a.name.x", "properties belong to nodes, relationships and maps, not to a string"),
        ("RETURN toInteger([1])", r"toInteger\(\) expects a string, number or boolean, found a list"),
        ("MATCH (a) RETURN type(a)", r"type\(\) expects a relationship, found a node"),
        ("RETURN toUper('a')", r"there is no function toUper\(\); did you mean toupper\?"),
        ("RETURN 1 / 0", "division by zero"),
        ("MATCH (a) WITH a.name RETURN 1", "an expression in WITH needs a name: a.name AS …"),
        ("MATCH (a)", "a query ends with RETURN"),
        ("MATCH (a) WHERE a.name == 'x' RETURN a", "expected an expression, found '='"),
        ("MATCH (a) WHERE a.name != 'x' RETURN a", "<>"),
        ("MATCH (a RETURN a", "expected '\\)', found 'RETURN'"),
        ("RETURN 'open", "line 1, column 8: unfinished string"),
        ("RETURN 1 AS x, 2 AS x", "two columns are called `x`"),
        ("MATCH p = shortestPath((a)-[*]-(b)-[*]-(c)) RETURN p", "two nodes and one relationship"),
        ("RETURN 9223372036854775808", "does not fit in 64 bits"),
        ("RETURN " + "(" * 3000 + "1" + ")" * 3000, "nested"),
        ("RETURN " + "1 + " * 100_000 + "1", "nested too deeply"),
    ],
)
def test_a_mistake_is_named_with_its_place(index: Index, query: str, message: str) -> None:
    with pytest.raises(BadCypher, match=message):
        index.run(query)


def test_what_cannot_be_proven_is_refused_with_construct_reason_and_place(index: Index) -> None:
    with pytest.raises(UnsupportedCypher) as refused:
        index.run("MATCH (n)\nRETURN point({x: n.a})")
    assert (refused.value.construct, refused.value.line, refused.value.column) == ("point()", 2, 8)
    assert str(refused.value) == (
        "point() (line 2, column 8) is refused on this store: there are no points in this graph; works on Neo4j"
    )
