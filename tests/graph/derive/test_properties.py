"""What must hold for every record: generated claims over a few actors, dates and documents."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actorgraph.graph.case import Decision, Judgement, KnownActor
from actorgraph.graph.derive import derive
from actorgraph.graph.record import Claim, Count, Mention, Reading, checked, dump_reading, parse_reading
from actorgraph.graph.vocabulary import MODES_OF, Kind, Status, vocabulary
from tests.graph.derive.builders import REGISTRY, reading, row

NAMES = ["Ana Arvel", "Boris Bor", "Carl Cor", "Dora Dor", "Eve Eri"]
RELATIONS = [
    "met-with",
    "requested-of",
    "abducted-by",
    "leads",
    "visited",
    "released",
    "relative-of",
    "disappeared-in",
]
DATES = ["", "2018", "2018-04", "2018-04-27", "XXXX-04-27", "1953/..", "197X/198X", "2018-06-12"]
TARGETS = {
    "leads": ["government/xa", "government/xb"],
    "visited": ["place/xb", "place/xb/borgrad"],
    "disappeared-in": [""],
}


@st.composite
def rows(draw: st.DrawFn) -> tuple[Claim, list[Mention]]:
    relation = draw(st.sampled_from(RELATIONS))
    status = draw(st.sampled_from(list(Status)))
    modes = sorted(MODES_OF[status])
    return row(
        relation,
        draw(st.sampled_from(NAMES)),
        draw(st.sampled_from(TARGETS.get(relation, NAMES))),
        status,
        mode=draw(st.sampled_from(modes)) if modes else None,
        negated=draw(st.booleans()),
        date=draw(st.sampled_from(DATES)),
        said_by=draw(st.sampled_from(["", "Carl Cor", "Carl Cor < Eve Eri"])),
        topics=draw(st.sampled_from([(), ("abductions",), ("abductions", "sanctions")])),
        count=draw(st.sampled_from([None, Count(5, 5), Count(13, 80), Count(None, 17)])),
        kind=Kind.PERSON,
        quote=f"Sentence {draw(st.integers(0, 10**6))}.",
    )


@st.composite
def records(draw: st.DrawFn) -> list[Reading]:
    found = []
    for number in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(rows(), max_size=5, unique_by=lambda made: made[0].quote))
        found.append(reading(f"{number}.txt", *chosen, published=draw(st.sampled_from(["", "2018-04-01", "2020"]))))
    return found


relaxed = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def export(readings: list[Reading], decisions: tuple[Decision, ...] = ()) -> list[str]:
    return list(derive(readings, REGISTRY, decisions).lines())


@relaxed
@given(records())
def test_readings_are_sound_and_survive_storage(found: list[Reading]) -> None:
    for each in found:
        assert parse_reading(dump_reading(checked(each))) == each


@relaxed
@given(records(), st.randoms(use_true_random=False))
def test_order_of_documents_and_claims_does_not_matter(found: list[Reading], random: object) -> None:
    shuffled = [
        replace(each, claims=tuple(reversed(each.claims)), mentions=tuple(reversed(each.mentions))) for each in found
    ]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert export(shuffled) == export(found)


@relaxed
@given(records())
def test_one_actor_more_in_the_registry_changes_nothing_that_does_not_name_it(found: list[Reading]) -> None:
    larger = REGISTRY.extended([KnownActor("person/zoe-zett", Kind.PERSON, "Zoe Zett", (), "xb")])
    assert list(derive(found, larger).lines()) == export(found)


@relaxed
@given(records())
def test_a_name_that_becomes_known_keeps_every_claim_id(found: list[Reading]) -> None:
    larger = REGISTRY.extended([KnownActor("person/known-dora", Kind.PERSON, "Dora Dor", (), "xb")])
    claims = {node.id for node in derive(found, REGISTRY).nodes if "Claim" in node.labels}
    known = derive(found, larger)
    assert {node.id for node in known.nodes if "Claim" in node.labels} == claims
    assert "person/dora-dor" not in {node.id for node in known.nodes}


@relaxed
@given(records())
def test_two_actors_merged_and_parted_again_leave_no_trace(found: list[Reading]) -> None:
    same = Decision(Judgement.SAME, "person/carl-cor", "person/dora-dor")
    before = export(found)
    merged = derive(found, REGISTRY, [same])
    ends = {end for edge in merged.edges for end in (edge.source, edge.target)} | {node.id for node in merged.nodes}
    assert not {"person/carl-cor", "person/dora-dor"} <= ends
    assert export(found) == before


@relaxed
@given(records())
def test_every_edge_joins_nodes_that_are_there_and_ids_are_unique(found: list[Reading]) -> None:
    graph = derive(found, REGISTRY)
    nodes = [node.id for node in graph.nodes]
    edges = [edge.id for edge in graph.edges]
    assert len(set(nodes)) == len(nodes)
    assert len(set(edges)) == len(edges)
    assert all(edge.source in set(nodes) and edge.target in set(nodes) for edge in graph.edges)


@relaxed
@given(records())
def test_named_types_hold_only_what_happened(found: list[Reading]) -> None:
    named = {relation.type for relation in vocabulary()} | {"INVOLVED_IN", "AT", "LED_TO", "CALLS_FOR"}
    for edge in derive(found, REGISTRY).edges:
        if edge.type in named:
            assert edge.properties["status"] == "happened"


def test_a_plan_that_comes_true_leaves_no_prospect_behind() -> None:
    planned = reading(
        "a", row("met-with", "Ana Arvel; Boris Bor", status="planned", mode="scheduled", quote="They meet.")
    )
    happened = reading("a", row("met-with", "Ana Arvel; Boris Bor", quote="They met."))
    assert "PROSPECT" in {edge.type for edge in derive([planned], REGISTRY).edges}
    after = derive([happened], REGISTRY)
    assert "PROSPECT" not in {edge.type for edge in after.edges}
    assert "MET_WITH" in {edge.type for edge in after.edges}


def test_a_different_decision_keeps_two_namesakes_apart() -> None:
    one, other = (
        reading("a", row("leads", "Dora Dor", "government/xa")),
        reading("b", row("leads", "Dora Dor", "government/xb")),
    )
    local = f"person/dora-dor@{other.document.token}"
    apart = Decision(Judgement.DIFFERENT, f"person/dora-dor@{one.document.token}", local)
    people = {node.id for node in derive([one, other], REGISTRY, [apart]).nodes if "Person" in node.labels}
    assert local in people
    assert "person/dora-dor" not in people
