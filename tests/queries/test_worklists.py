"""The lists that people work through give what one query over the whole graph would give, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.judging import explain, judge
from actorgraph.graph.refresh import refresh
from actorgraph.queries.review import Filters, claims_to_review, disputes
from tests.graph.derive.builders import reading, row

CLAIMS = """
MATCH (c:Claim)-[:FROM]->(d:Document) WHERE c.checked_by IS NULL
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by
RETURN c.id AS claim, c.name AS says, c.status AS status, c.confidence AS confidence, c.contested AS contested, said_by,
       c.quote AS quote, d.key AS document, d.name AS name
ORDER BY document, c.quote_start, claim
"""
PAIRS = """
MATCH (x:Claim)-[k:CONTRADICTS]->(y:Claim)
RETURN x.id AS one, y.id AS other, k.why AS why, k.explained AS explained
ORDER BY CASE WHEN explained IS NULL THEN 0 ELSE 1 END, why, one, other
"""
LUND = "person/berta-lund"


@pytest.fixture(params=["memory:", "case.db"])
def graph(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    monkeypatch.chdir(tmp_path)
    url = request.param if request.param == "memory:" else tmp_path / request.param
    with open_graph(url, create=True) as graph:
        for number in range(8):
            met = f"person/olav-berg; person/number-{number % 3}"
            rows = (
                row("met-with", met, status="denied" if number % 2 else "happened", date="2018-04-27"),
                row("accused", LUND, "person/olav-berg", status="alleged", said_by=LUND),
            )
            graph.replace(reading(f"{7 - number}.txt", *rows))
        refresh(graph)
        first = graph.cypher("MATCH (c:Claim) RETURN c.id ORDER BY c.id LIMIT 1").rows[0][0]
        judge(graph, str(first), "confirm")
        one, other, *_ = graph.cypher(PAIRS).rows[0]
        explain(graph, str(one), str(other), why="two days")
        yield graph


def test_claims_come_as_from_one_query_over_the_whole_graph(graph: Graph) -> None:
    expected = graph.cypher(CLAIMS).dicts()
    cards = [{field: getattr(card, field) for field in expected[0]} for card in claims_to_review(graph)]
    assert len(cards) == 15
    assert cards == expected


def test_claims_are_filtered_by_whoever_is_in_them_or_says_them(graph: Graph) -> None:
    judged = [each.claim for each in claims_to_review(graph, Filters(verdict="confirm"))]
    hers = [*claims_to_review(graph, Filters(actor=LUND, verdict="any"))]
    assert len(judged) == 1
    assert [card.relation for card in hers] == ["accused"] * 8
    assert [card.document for card in claims_to_review(graph, Filters(document="4", status="denied"))] == ["4.txt"]
    assert list(claims_to_review(graph, Filters(document="3", status="denied"))) == []


def test_contradictions_come_as_from_one_query_over_the_whole_graph(graph: Graph) -> None:
    expected = graph.cypher(PAIRS).dicts()
    found = list(disputes(graph))
    assert [{field: getattr(each, field) for field in expected[0]} for each in found] == expected
    assert found[-1].explained == "two days"
    assert len(list(disputes(graph, open_only=True))) == len(found) - 1
    assert all(each.quote and each.document for each in found)
    assert list(disputes(graph, LUND)) == []


def test_a_denial_is_that_of_its_holder_whoever_tells_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_graph("memory:") as graph:
        met = ("met-with", f"person/olav-berg; {LUND}", "")
        denied = row(*met, status="denied", said_by="person/aiko-mori", held_by="person/olav-berg")
        graph.replace(reading("a.txt", row(*met), denied))
        refresh(graph)
        [dispute] = disputes(graph)
        told = {claim: who for claim, who, *_ in dispute.sides()}
        assert sorted(told.values()) == ["aiko-mori < olav-berg", "the document itself"]
