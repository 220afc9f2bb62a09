"""The Python helpers: small typed rows, the same on every store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.graph.errors import NotFound
from actorgraph.loaders import load
from actorgraph.queries import (
    abductions,
    attribution_chain,
    claims_about,
    contradictions,
    evidence,
    meetings,
    most_connected,
    neighbourhood,
    path_between,
    prospects,
    refusals,
    requests,
    single_source_facts,
    timeline,
)

TABLE = """id,relation,from,to,from_kind,to_kind,topic,status,mode,date,said_by,held_by,quote,content_of
r,requested-of,Aiko Mori,Olav Berg,person,person,hostages,happened,,2003-05,,,Mori asked Berg to free the nurse.,
f,released,Olav Berg,Nia Okoro,person,person,hostages,wished,requested,,,,Berg should free Nia Okoro.,r
m,met-with,Aiko Mori;Olav Berg,,person,,,happened,,2003-05-12,,,Mori met Berg on 12 May.,
n,met-with,Olav Berg;Berta Lund,,person,,,planned,scheduled,2004,,,Berg is to meet Lund.,
t,abducted-by,Nia Okoro,Olav Berg,person,person,hostages,alleged,,2002,Aiko Mori < Berta Lund,,Berg took Okoro.,
o,abducted-by,Pia Holm,,person,,hostages,happened,,2001,,,Pia Holm was abducted in 2001.,
x,refused,Olav Berg,,person,,,happened,,,,,Berg refused.,
d,abducted-by,Nia Okoro,Olav Berg,person,person,hostages,denied,,,,Olav Berg,Berg denies that he took Okoro.,
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder: Path = tmp_path_factory.mktemp("helpers")
    (folder / "one.csv").write_text(TABLE, "utf-8")
    (folder / "two.csv").write_text(
        "relation,from,to,from_kind,to_kind,status,date,quote\n"
        "met-with,Aiko Mori;Olav Berg,,person,,happened,2003-05-12,The two met.\n",
        "utf-8",
    )
    with open_graph(folder / "case.db", create=True) as graph:
        load(graph, [folder])
        yield graph


def test_a_meeting_told_twice_is_one_row_with_two_claims_documents_and_origins(case: Graph) -> None:
    (met,) = meetings(case, "Aiko Mori")
    assert (met.status, met.date, met.claims, met.documents, met.origins) == ("happened", "2003-05-12", 2, 2, 2)


def test_meetings_have_all_statuses_and_can_be_narrowed(case: Graph) -> None:
    assert [row.status for row in meetings(case)] == ["happened", "planned"]
    assert [row.whom for row in meetings(case, status="planned")] == ["Olav Berg"]
    assert len(meetings(case, since="2003-05", until="2003-05")) == 1
    assert len(meetings(case, since="2010")) == 0


def test_an_empty_answer_says_what_it_hides(case: Graph) -> None:
    assert meetings(case, "Berta Lund", status="happened").note == "1 planned"


def test_requests_by_whom_to_whom_about_what(case: Graph) -> None:
    (asked,) = requests(case, by="Aiko Mori", to="Olav Berg", about="hostages")
    assert asked.quote == "Mori asked Berg to free the nurse."
    assert len(requests(case, about="nurse")) == 1
    assert len(requests(case, about="sanctions")) == 0


def test_prospects_are_what_nobody_tells_as_done(case: Graph) -> None:
    assert [(row.relation, row.status, row.mode) for row in prospects(case)] == [
        ("MET_WITH", "planned", "scheduled"),
        ("RELEASED", "wished", "requested"),
    ]


def test_abductions_show_who_says_so_and_that_it_is_contested(case: Graph) -> None:
    (taken,) = abductions(case, by="Olav Berg")
    assert (taken.who, taken.whom, taken.status, taken.contested) == ("Nia Okoro", "Olav Berg", "alleged", 1)
    assert taken.said_by == ["Aiko Mori", "Berta Lund"]


def test_what_nobody_is_named_for_is_a_row_with_an_open_end_and_said(case: Graph) -> None:
    (taken,) = abductions(case, victim="Pia Holm")
    assert (taken.whom, taken.status, taken.date) == (None, "happened", "2001")
    assert abductions(case).note == "1 of 2 with an end that nobody tells"
    (refused,) = refusals(case, status="happened")
    assert (refused.who, refused.whom) == ("Olav Berg", None)
    assert {(row.who, row.whom) for row in neighbourhood(case, "Pia Holm")} == {("Pia Holm", None)}


def test_an_empty_question_for_a_type_says_what_is_only_alleged_or_planned(case: Graph) -> None:
    found = case.cypher("MATCH (a {name: 'Berta Lund'})-[r:MET_WITH]-(b) RETURN b.name")
    assert not found.rows
    assert found.hints == ("nothing that happened, but 1 with PROSPECT: a type names what happened, -[{of: …}]- all",)


def test_a_misspelt_name_has_a_hint_however_it_is_asked_for(case: Graph) -> None:
    said = ("nothing is called 'Olav Bergh' in this graph; did you mean 'Olav Berg'?",)
    assert case.cypher("MATCH (a {name: 'Olav Bergh'}) RETURN a").hints == said
    assert case.cypher("MATCH (a) WHERE a.name = $name RETURN a", name="Olav Bergh").hints == said
    assert case.cypher("MATCH (a {name: 'Olav Berg'})-[:FROM]->(b) RETURN b").hints == ()


def test_contradictions_have_both_sentences_and_speakers(case: Graph) -> None:
    (rival,) = contradictions(case, "Olav Berg")
    assert {rival.quote, rival.rival_quote} == {"Berg took Okoro.", "Berg denies that he took Okoro."}
    assert sorted((rival.said_by, rival.rival_said_by)) == [["Aiko Mori", "Berta Lund"], ["Olav Berg"]]


def test_the_evidence_behind_an_edge_an_event_and_a_returned_relationship(case: Graph) -> None:
    (met,) = meetings(case, "Aiko Mori")
    assert {row.quote for row in evidence(case, met.event)} == {"Mori met Berg on 12 May.", "The two met."}
    edge = case.cypher("MATCH ()-[r:REQUESTED_OF]->() RETURN r").rows[0][0]
    (behind,) = evidence(case, edge)
    assert behind.quote == "Mori asked Berg to free the nurse."
    assert evidence(case, edge.id)[0] == behind
    with pytest.raises(NotFound, match="no claim stands behind"):
        evidence(case, "claim/0000000000000000")


def test_through_whose_mouths_a_claim_came(case: Graph) -> None:
    claim = case.cypher("MATCH (c:Claim {status: 'alleged'}) RETURN c.id AS id").rows[0][0]
    assert [(row.step, row.who) for row in attribution_chain(case, claim)] == [(0, "Aiko Mori"), (1, "Berta Lund")]


def test_a_path_runs_over_what_happened_and_has_a_sentence_for_each_hop(case: Graph) -> None:
    (hop,) = path_between(case, "Aiko Mori", "Olav Berg")
    assert hop.quote
    assert len(path_between(case, "Aiko Mori", "Berta Lund")) == 0
    assert [row.status for row in path_between(case, "Aiko Mori", "Berta Lund", only_happened=False)][-1] == "planned"


def test_a_directed_path_follows_who_acts_on_whom(case: Graph) -> None:
    asked = {"only_happened": False, "directed": True}
    [hop] = path_between(case, "Nia Okoro", "Olav Berg", only_happened=False)
    assert hop.relation == "ABDUCTED_BY"
    assert len(path_between(case, "Pia Holm", "Nia Okoro", **asked)) == 0
    assert len(path_between(case, "Aiko Mori", "Olav Berg", directed=True)) == 1
    assert len(path_between(case, "Olav Berg", "Aiko Mori", directed=True)) == 1, "they met: that leads both ways"


def test_events_in_time_end_with_the_undated(case: Graph) -> None:
    dates = [row.date for row in timeline(case)]
    assert dates == [*sorted(date for date in dates if date), *[None] * dates.count(None)]


def test_what_rests_on_one_origin_alone(case: Graph) -> None:
    assert {row.kind for row in single_source_facts(case)} == {"request", "abduction", "refusal"}


def test_the_neighbourhood_and_the_most_connected(case: Graph) -> None:
    assert {row.status for row in neighbourhood(case, "Olav Berg")} >= {"happened", "planned", "alleged", "wished"}
    assert [row.name for row in most_connected(case, limit=2)] == ["Olav Berg", "Aiko Mori"]


def test_claims_about_a_topic_or_a_word(case: Graph) -> None:
    assert {row.status for row in claims_about(case, "hostages")} == {"happened", "wished", "alleged", "denied"}
    assert len(claims_about(case, "nurse")) == 1


def test_rows_become_a_data_frame_with_the_same_columns(case: Graph) -> None:
    rows = meetings(case)
    frame = rows.to_pandas()
    assert tuple(frame.columns) == rows.columns
    assert len(frame) == len(rows)


@pytest.mark.parametrize("name", ["Shinzo Abe", "person/shinzo-abe"])
def test_a_helper_gives_the_same_rows_on_every_store(graph: Graph, seeds: Graph, name: str) -> None:
    assert meetings(graph, name) == meetings(seeds, name)
    assert requests(graph, by=name) == requests(seeds, by=name)
    assert prospects(graph, name) == prospects(seeds, name)
