"""What cannot all be right is found, and never settled."""

from __future__ import annotations

from actorgraph.graph.case import KnownActor
from actorgraph.graph.derive import derive
from actorgraph.graph.record import Count, Reading
from actorgraph.graph.vocabulary import Kind
from tests.graph.derive.builders import REGISTRY, reading, row

GROUPS = REGISTRY.extended(
    [
        KnownActor("group/arvenian-abductees", Kind.GROUP, "Arvenian abductees", (), "xa"),
        KnownActor("group/listed", Kind.GROUP, "the listed", (), "xa", "group/arvenian-abductees"),
    ]
)
ALL, LISTED, GUARD, STATE = (
    "group/arvenian-abductees",
    "group/listed",
    "organization/bordurian-guard",
    "government/xb",
)


def reasons(*readings: Reading) -> list[object]:
    graph = derive(readings, GROUPS)
    return [edge.properties["why"] for edge in graph.edges if edge.type == "CONTRADICTS"]


def test_alleged_and_denied() -> None:
    assert reasons(
        reading("a", row("abducted-by", "Dora Dor", STATE, "alleged", said_by="Carl Cor")),
        reading("b", row("abducted-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")),
    ) == ["alleged against denied"]


def test_a_denial_by_the_government_covers_its_agency() -> None:
    assert reasons(
        reading("a", row("abducted-by", "Dora Dor", GUARD)),
        reading("b", row("abducted-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")),
    ) == ["happened against denied"]


def test_a_denied_disappearance_contradicts_the_abduction_that_implies_it_but_not_the_reverse() -> None:
    abducted = reading("a", row("abducted-by", "Dora Dor", STATE))
    assert reasons(abducted, reading("b", row("disappeared-in", "Dora Dor", "place/xb", "denied", said_by="Boris Bor")))
    assert not reasons(
        reading("a", row("disappeared-in", "Dora Dor", "place/xb")),
        reading("b", row("abducted-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")),
    )


def test_rival_counts_meet_through_subgroup_and_agency() -> None:
    assert reasons(
        reading("a", row("abducted-by", LISTED, STATE, count=Count(17, 17))),
        reading("b", row("abducted-by", ALL, GUARD, count=Count(13, 13, 17), said_by="Boris Bor")),
    ) == ["disjoint counts"]


def test_counts_that_may_both_be_right_do_not_contradict() -> None:
    assert not reasons(
        reading("a", row("abducted-by", ALL, STATE, count=Count(17, 17))),
        reading("b", row("abducted-by", ALL, STATE, count=Count(13, 80))),
        reading("c", row("disappeared-in", ALL, count=Count(100, None))),
    )


def test_one_speaker_does_not_contradict_himself_by_naming_a_part() -> None:
    assert not reasons(
        reading(
            "a",
            row("abducted-by", ALL, STATE, count=Count(17, 17)),
            row("abducted-by", LISTED, STATE, count=Count(5, 5)),
        )
    )


def test_two_dates_of_one_abduction() -> None:
    assert reasons(
        reading("a", row("abducted-by", "Dora Dor", STATE, date="1977-11")),
        reading("b", row("abducted-by", "Dora Dor", STATE, date="1978")),
    ) == ["disjoint dates of what can happen only once"]


def test_what_was_denied_earlier_says_nothing_of_a_later_meeting() -> None:
    assert not reasons(
        reading("a", row("met-with", "Ana Arvel; Boris Bor", negated=True), published="2004-01-01"),
        reading("b", row("met-with", "Ana Arvel; Boris Bor", date="2018-04-27"), published="2018-04-28"),
    )


def test_both_sides_say_how_many_contradict_them() -> None:
    graph = derive(
        [
            reading("a", row("abducted-by", "Dora Dor", STATE)),
            reading("b", row("abducted-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")),
            reading("c", row("abducted-by", "Dora Dor", STATE, "denied", said_by="Ana Arvel")),
        ],
        GROUPS,
    )
    (edge,) = [edge for edge in graph.edges if edge.type == "ABDUCTED_BY"]
    assert edge.properties["contested"] == 2


def test_a_denied_return_contradicts_a_repatriation_of_the_same_people() -> None:
    assert reasons(
        reading("a", row("repatriated", STATE, ALL)),
        reading("b", row("returned-to", ALL, "place/xa", "denied", said_by="Boris Bor")),
    ) == ["happened against denied"]


def test_a_denied_detention_contradicts_an_arrest() -> None:
    assert reasons(
        reading("a", row("arrested-by", "Dora Dor", STATE)),
        reading("b", row("detained-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")),
    ) == ["happened against denied"]


def test_one_holder_may_deny_what_another_did() -> None:
    taken = reading("a", row("taken-hostage-by", "Dora Dor", "government/xa"))
    assert not reasons(taken, reading("b", row("held-by", "Dora Dor", STATE, "denied", said_by="Boris Bor")))
    assert reasons(taken, reading("c", row("held-by", "Dora Dor", "government/xa", "denied", said_by="Ana Arvel")))


def test_more_cannot_have_been_abducted_than_disappeared() -> None:
    missing = reading("a", row("disappeared-in", ALL, count=Count(12, 12)))
    assert reasons(missing, reading("b", row("abducted-by", ALL, STATE, count=Count(17, 17)))) == ["disjoint counts"]
    assert not reasons(missing, reading("c", row("abducted-by", ALL, STATE, count=Count(5, 5))))


def test_of_very_many_equal_claims_each_is_linked_with_one_of_the_other_side() -> None:
    told = [row("abducted-by", "Dora Dor", STATE, quote=f"Told {n}.") for n in range(300)]
    denied = [
        row("abducted-by", "Dora Dor", STATE, "denied", said_by="Boris Bor", quote=f"Denied {n}.") for n in range(300)
    ]
    graph = derive([reading("a", *told), reading("b", *denied)], GROUPS)
    linked = [edge for edge in graph.edges if edge.type == "CONTRADICTS"]

    assert len(linked) == 599
    assert {end for edge in linked for end in (edge.source, edge.target)} == {
        node.id for node in graph.nodes if "Claim" in node.labels
    }
