"""The type of an edge is a fact: no named relationship shows what was only said, planned, wished or denied."""

from __future__ import annotations

import pytest

from actorgraph.graph.derive import derive
from actorgraph.graph.generation import Generation
from actorgraph.graph.vocabulary import MODES_OF, Status
from tests.graph.derive.builders import REGISTRY, reading, row

ANA, BORIS = "person/ana-arvel", "person/boris-bor"


def types(generation: Generation, source: str, target: str) -> list[tuple[str, str]]:
    pairs = {source, target}
    return [(e.type, str(e.properties.get("of"))) for e in generation.edges if {e.source, e.target} == pairs]


@pytest.mark.parametrize(
    ("status", "negated", "expected"),
    [
        ("happened", False, [("MET_WITH", "MET_WITH")]),
        ("alleged", False, [("ALLEGED", "MET_WITH")]),
        ("planned", False, [("PROSPECT", "MET_WITH")]),
        ("wished", False, [("PROSPECT", "MET_WITH")]),
        ("denied", False, []),
        ("happened", True, []),
        ("planned", True, []),
    ],
)
def test_status_decides_the_type_of_the_plain_edge(status: str, negated: bool, expected: list[tuple[str, str]]) -> None:
    graph = derive([reading("a", row("met-with", f"{ANA}; {BORIS}", status=status, negated=negated))], REGISTRY)
    assert types(graph, ANA, BORIS) == expected


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.HAPPENED])
def test_nothing_under_a_named_type_is_less_than_happened(status: Status) -> None:
    mode = min(MODES_OF[status], default=None)
    rows = [
        row("visited", ANA, "place/xb/borgrad", status, mode=mode, date="2018-04-27", place="place/xb"),
        row("requested-of", ANA, BORIS, status, mode=mode),
        row("raised-with", BORIS, "Carl Cor", "wished", mode="requested"),
        row("leads", ANA, "government/xa", status, mode=mode),
    ]
    graph = derive([reading("a", *rows, links=(("CONTENT_OF", 2, 1), ("LED_TO", 0, 1)))], REGISTRY)
    told = [edge for edge in graph.edges if "of" in edge.properties and edge.type not in ("ALLEGED", "PROSPECT")]
    assert {edge.type for edge in told} <= {"PART_OF"}
    assert all(node.properties["status"] == status for node in graph.nodes if node.id.startswith("event/visit"))


def test_an_event_told_twice_has_the_strongest_status_and_lists_both_claims() -> None:
    graph = derive(
        [
            reading("a", row("met-with", f"{ANA}; {BORIS}", status="planned", mode="scheduled", date="2018-04-27")),
            reading("b", row("met-with", f"{ANA}; {BORIS}", date="2018-04-27")),
        ],
        REGISTRY,
    )
    (event,) = [node for node in graph.nodes if "Event" in node.labels]
    assert event.properties["status"] == "happened"
    involved = [edge for edge in graph.edges if edge.type == "INVOLVED_IN"]
    assert [len(edge.properties["claims"]) for edge in involved] == [2, 2]  # type: ignore[arg-type]


def test_a_link_between_events_is_as_weak_as_its_weaker_end() -> None:
    graph = derive(
        [
            reading(
                "a",
                row("visited", ANA, "place/xb", date="2002"),
                row("released", "government/xb", "Dora Dor", "alleged", said_by="Carl Cor"),
                links=(("LED_TO", 0, 1),),
            )
        ],
        REGISTRY,
    )
    (link,) = [edge for edge in graph.edges if edge.properties.get("of") == "LED_TO"]
    assert (link.type, link.properties["status"]) == ("ALLEGED", "alleged")


def test_a_request_that_happened_calls_for_an_event_that_is_only_wished() -> None:
    graph = derive(
        [
            reading(
                "a",
                row("requested-of", ANA, BORIS),
                row("raised-with", BORIS, "Carl Cor", "wished", mode="requested"),
                links=(("CONTENT_OF", 1, 0),),
            )
        ],
        REGISTRY,
    )
    (call,) = [edge for edge in graph.edges if edge.type == "CALLS_FOR"]
    assert call.target == "event/raising/boris-bor/carl-cor/-/-"
    assert not [edge for edge in graph.edges if edge.type == "INVOLVED_IN" and edge.target == call.target]
