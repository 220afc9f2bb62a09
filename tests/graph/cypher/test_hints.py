"""Words that the graph does not know are named, with the word that may have been meant."""

from __future__ import annotations

import pytest

from actorgraph.graph.cypher import Index, Known, hints
from actorgraph.graph.cypher.grammar import parse
from tests.graph.cypher.model_graph import model_graph


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.build(*model_graph())


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            "MATCH (a:Person)-[r:MET_WIHT]->(b) RETURN r",
            "no relationship type MET_WIHT in this graph; did you mean MET_WITH?",
        ),
        ("MATCH (a:Persn) RETURN a", "no label Persn in this graph; did you mean Person?"),
        ("MATCH (a) WHERE a:Persn RETURN a", "no label Persn in this graph; did you mean Person?"),
        ("MATCH (a:Person) RETURN a.nme", "no property nme in this graph; did you mean name?"),
        ("MATCH ()-[r {staus: 'x'}]->() RETURN r", "no property staus in this graph; did you mean status?"),
        ("MATCH (a:Person) RETURN a {.nme}", "no property nme in this graph; did you mean name?"),
        ("MATCH (a:Xyz) RETURN a", "no label Xyz in this graph"),
        (
            "MATCH (a)-[r]->() WHERE r:VISTED RETURN a",
            "no relationship type VISTED in this graph; did you mean VISITED?",
        ),
    ],
)
def test_an_unknown_word_gets_a_hint(index: Index, query: str, said: str) -> None:
    assert index.run(query).hints == (said,)


def test_known_words_get_none(index: Index) -> None:
    assert index.run("MATCH (a:Person)-[r:MET_WITH {status: 'x'}]->(b) RETURN a.name, r.quote").hints == ()


def test_the_words_may_be_those_of_any_store() -> None:
    known = Known(labels={"Document"}, types={"BITES"}, keys={"name"})
    assert hints(parse("MATCH (d:Docment)-[:BITES]->() RETURN d.name"), known) == (
        "no label Docment in this graph; did you mean Document?",
    )
