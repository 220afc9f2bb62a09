"""What people look through: names that may be one, what a merge would change, who is named where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from actorgraph.graph.case import Judgement
from actorgraph.graph.errors import NotFound
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.judging import decide, judge
from actorgraph.graph.record import Mention
from actorgraph.graph.refresh import refresh
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.queries import meetings
from actorgraph.queries.review import checked, mentions, preview, suggestions
from actorgraph.queries.review.likeness import likeness
from tests.graph.derive.builders import reading, row

JUNG = "Jung Young-hee"


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    monkeypatch.chdir(tmp_path)
    with open_graph() as graph:
        graph.replace(reading("a.txt", row("met-with", "person/jung-young-hee; person/olav-berg", date="2018-04-27")))
        denied = row("met-with", "person/chong-yong-hui; person/olav-berg", "", "denied", date="2018-04-27")
        graph.replace(reading("b.txt", denied, row("accused", "person/chong-yong-hui", "person/berta-lund")))
        refresh(graph)
        yield graph


def test_two_transliterations_of_one_name_are_suggested_with_the_reasons(graph: Graph) -> None:
    [pair] = suggestions(graph)
    assert {pair.one.id, pair.other.id} == {"person/chong-yong-hui", "person/jung-young-hee"}
    assert pair.reasons[0].startswith("sounds alike in another transliteration")


@pytest.mark.parametrize("judgement", [Judgement.DIFFERENT, Judgement.SAME])
def test_what_was_decided_is_not_suggested_again(graph: Graph, judgement: Judgement) -> None:
    decide(graph, judgement, "person/jung-young-hee", "person/chong-yong-hui")
    assert suggestions(graph) == []


def test_what_somebody_was_unsure_of_stays(graph: Graph) -> None:
    decide(graph, "unsure", "person/jung-young-hee", "person/chong-yong-hui")
    assert len(suggestions(graph)) == 1


def test_a_preview_says_what_a_merge_would_change_and_writes_nothing(graph: Graph, tmp_path: Path) -> None:
    before = graph.generation()
    told = preview(graph, "person/jung-young-hee", "person/chong-yong-hui")
    assert told.edges == 1
    assert [each.rpartition(": ")[2] for each in told.arising] == ["happened against denied"]
    assert told.vanishing == ()
    assert graph.generation() == before
    assert not (tmp_path / "decisions.tsv").exists()


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Kim Jong Un", "Gim Jeong-eun", True),
        ("Muammar Gaddafi", "Moammar Khadafy", True),
        ("Sato Shohei", "Shouhei Satoh", True),
        ("Ana Ruiz Soto", "Ana Ruiz", True),
        ("Olav Berg", "Berta Lund", False),
        ("Ana Ruiz", "Rosa Ruiz", False),
    ],
)
def test_names_are_compared_by_their_sounds(one: str, other: str, alike: bool) -> None:
    assert (likeness(one, other) >= 0.7) is alike


def test_who_is_named_is_found_also_where_no_claim_came_out(graph: Graph) -> None:
    said = reading("c.txt", row("accused", "person/berta-lund", "person/olav-berg"))
    text = f"{said.text}\nNobody could say where Jung Young-hee was. Lund did not ask."
    start = text.index(JUNG)
    name = Mention(id="n", text=JUNG, name=JUNG, form=Form.NAME, kind=Kind.PERSON, start=start, end=start + len(JUNG))
    graph.replace(replace(said, text=text, mentions=(*said.mentions, name)))
    refresh(graph)
    rows = mentions(graph, "person/jung-young-hee")
    assert [(each.key, each.claims, each.by) for each in rows] == [("a.txt", 1, "reader"), ("c.txt", 0, "reader")]
    assert rows[1].sentence == "Nobody could say where Jung Young-hee was."


def test_words_that_nobody_is_known_by_are_found_in_the_texts(graph: Graph) -> None:
    assert [each.by for each in mentions(graph, "accused")] == ["words"]
    with pytest.raises(NotFound, match="no text has the name 'Nowhere'"):
        mentions(graph, "Nowhere")


def test_only_what_is_checked_can_be_asked(graph: Graph) -> None:
    assert len(meetings(graph)) == 1
    with checked(graph) as view:
        assert len(meetings(view)) == 0
    [claim] = [row[0] for row in graph.cypher("MATCH (c:Claim {status: 'happened', relation: 'met-with'}) RETURN c.id")]
    judge(graph, str(claim), "confirm")
    with checked(graph) as view:
        assert [row.event for row in meetings(view)] == ["event/meeting/jung-young-hee+olav-berg/-/2018-04-27"]
