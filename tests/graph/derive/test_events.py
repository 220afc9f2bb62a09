"""Which claims tell of one event."""

from __future__ import annotations

from actorgraph.graph.derive import derive
from actorgraph.graph.record import Count, Reading
from tests.graph.derive.builders import REGISTRY, reading, row

ANA, BORIS = "person/ana-arvel", "person/boris-bor"
PAIR = f"{ANA}; {BORIS}"


def events(*readings: Reading) -> list[tuple[str, int]]:
    graph = derive(readings, REGISTRY)
    return [(n.id, n.properties["claims"]) for n in graph.nodes if "Event" in n.labels]  # type: ignore[misc]


def test_a_key_reads_kind_roles_topics_date() -> None:
    assert events(reading("a", row("requested-of", ANA, BORIS, topics=("abductions",)))) == [
        ("event/request/ana-arvel/boris-bor/abductions/-", 1)
    ]


def test_a_year_joins_the_only_day_that_fits() -> None:
    assert events(
        reading("a", row("met-with", PAIR, date="2018")),
        reading("b", row("met-with", PAIR, date="2018-04-27")),
    ) == [("event/meeting/ana-arvel+boris-bor/-/2018-04-27", 2)]


def test_a_year_stands_alone_when_two_days_fit() -> None:
    found = events(
        reading("a", row("met-with", PAIR, date="2018")),
        reading("b", row("met-with", PAIR, date="2018-04-27")),
        reading("c", row("met-with", PAIR, date="2018-05-26")),
    )
    assert [count for _, count in found] == [1, 1, 1]


def test_an_undated_claim_joins_through_a_chain_of_vaguer_ones() -> None:
    assert events(
        reading("a", row("met-with", PAIR)),
        reading("b", row("met-with", PAIR, date="2018-04")),
        reading("c", row("met-with", PAIR, date="2018-04-27")),
    ) == [("event/meeting/ana-arvel+boris-bor/-/2018-04-27", 3)]


def test_a_day_without_year_joins_that_day() -> None:
    assert events(
        reading(
            "a",
            row("met-with", PAIR, status="planned", mode="scheduled", date="XXXX-04-27"),
            published="2018-04-01",
        ),
        reading("b", row("met-with", PAIR, date="2018-04-27"), published="2018-04-28"),
    ) == [("event/meeting/ana-arvel+boris-bor/-/2018-04-27", 2)]


def test_a_plan_made_after_an_event_is_about_another() -> None:
    found = events(
        reading("a", row("met-with", PAIR, date="2002-09-17"), published="2002-09-18"),
        reading("b", row("met-with", PAIR, status="wished", mode="desired"), published="2024-03-01"),
    )
    assert [count for _, count in found] == [1, 1]


def test_what_was_told_before_an_event_is_about_another() -> None:
    found = events(
        reading("a", row("met-with", PAIR), published="2002-09-18"),
        reading("b", row("met-with", PAIR, date="2024-03-01"), published="2024-03-02"),
    )
    assert [count for _, count in found] == [1, 1]


def test_a_country_joins_its_capital() -> None:
    assert events(
        reading("a", row("visited", ANA, "place/xb", date="2018")),
        reading("b", row("visited", ANA, "place/xb/borgrad", date="2018")),
    ) == [("event/visit/ana-arvel/place.xb.borgrad/-/2018", 2)]


def test_an_abduction_of_a_named_person_is_one_event_whatever_the_dates() -> None:
    found = events(
        reading("a", row("abducted-by", "Dora Dor", "government/xb", date="1977-11-15")),
        reading("b", row("abducted-by", "Dora Dor", "government/xb", date="1978-11-15")),
    )
    assert found == [("event/abduction/dora-dor/government.xb/-/-", 2)]


def test_groups_of_two_documents_are_not_one() -> None:
    found = events(
        reading("a", row("returned-to", "group/hostages@x", "place/xb")),
        reading("b", row("returned-to", "group/hostages@y", "place/xb")),
    )
    assert [count for _, count in found] == [1, 1]


def test_a_month_without_year_joins_the_only_day_that_fits() -> None:
    assert events(
        reading("a", row("met-with", PAIR, date="XXXX-04"), published="2018-05-01"),
        reading("b", row("met-with", PAIR, date="2018-04-27"), published="2018-04-28"),
    ) == [("event/meeting/ana-arvel+boris-bor/-/2018-04-27", 2)]


def test_rival_figures_of_one_event_stay_on_their_claims() -> None:
    graph = derive(
        [
            reading("a", row("abducted-by", "group/hostages", "government/xb", count=Count(13, 13), date="1977")),
            reading("b", row("abducted-by", "group/hostages", "government/xb", count=Count(17, 17), date="1977-11")),
        ],
        REGISTRY,
    )
    claims = [node.properties["count_low"] for node in graph.nodes if "Claim" in node.labels]

    assert [node.properties["claims"] for node in graph.nodes if "Event" in node.labels] == [2]
    assert sorted(claims) == [13, 17]
    assert [edge.properties["why"] for edge in graph.edges if edge.type == "CONTRADICTS"] == ["disjoint counts"]
