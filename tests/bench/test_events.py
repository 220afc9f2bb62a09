"""Sentences coded as PLOVER events: old names, quirks of the records, sides, the trivial answer."""

import json
from pathlib import Path

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Reading
from actorgraph.graph.vocabulary import Form, Kind
from bench.reading.coded import CodedEvent, coded_events
from bench.reading.events import EventScore, is_hard, projections
from bench.reading.told import told
from tests.bench.readings import Says, Who, reading

JAPAN, KENYA = Who(Kind.GOVERNMENT, Form.NAME, "jp"), Who(Kind.GOVERNMENT, Form.NAME, "ke")
WHO = {"Japan": JAPAN, "Kenya": KENYA}
TEXT = "Kenya was asked by Japan to release the sailors."


def coded(tmp_path: Path, **changes: object) -> CodedEvent:
    record = {
        "id": "one",
        "event": "DEMAND",
        "text": TEXT,
        "source": [{"actorText": "Japan", "code": "JAP", "sector": "GOV"}],
        "target": [{"actorText": "Kenya", "code": "KEN"}],
    }
    file = tmp_path / "records.json"
    file.write_text(json.dumps([{"id": "head", "event": "DOCUMENT"}, {**record, **changes}]), "utf-8")
    (event,) = coded_events(file)
    return event


def score(event: CodedEvent, made: Reading) -> EventScore:
    total = EventScore()
    total.add(event, projections(told(made, base_registry())), base_registry())
    return total


@pytest.mark.parametrize(
    ("old", "new"), [("DEMAND", "REQUEST"), ("INVESTIGATE", "ACCUSE"), ("FIGHT", "ASSAULT"), ("RETREAT", "YIELD")]
)
def test_old_names_are_read_as_the_new_ones(tmp_path: Path, old: str, new: str) -> None:
    assert coded(tmp_path, event=old).root == new


@pytest.mark.parametrize("target", ["", "diplomatic", [], None])
def test_a_target_that_is_no_actor_is_not_asked_for(tmp_path: Path, target: object) -> None:
    assert coded(tmp_path, target=target).targets == ()


def test_a_target_that_is_only_a_place_is_left_out(tmp_path: Path) -> None:
    event = coded(tmp_path, text="Japan will open a school in Kenya.")

    assert [event.targets, event.target_is_a_place] == [(), True]


def test_civ_is_the_ivory_coast_only_where_it_is_named(tmp_path: Path) -> None:
    actor = [{"actorText": "villagers", "code": "CIV"}]

    assert coded(tmp_path, target=actor).targets[0].code == ""
    assert coded(tmp_path, target=actor, text="Ivorian villagers fled Japan.").targets[0].code == "CIV"


def test_type_source_and_target_make_the_whole(tmp_path: Path) -> None:
    made = reading(TEXT, Says("requested-of", ("Japan",), ("Kenya",)), who=WHO)

    total = score(coded(tmp_path), made)

    assert [total.kind.found, total.source.found, total.target.found, total.whole.found] == [1, 1, 1, 1]


def test_sides_the_wrong_way_round_are_no_whole(tmp_path: Path) -> None:
    made = reading(TEXT, Says("requested-of", ("Kenya",), ("Japan",)), who=WHO)

    total = score(coded(tmp_path), made)

    assert [total.kind.found, total.source.found, total.target.found, total.whole.found] == [1, 0, 0, 0]


def test_passive_relations_are_turned_round(tmp_path: Path) -> None:
    made = reading(TEXT, Says("detained-by", ("the sailors",), ("Kenya",)), who=WHO)
    event = coded(
        tmp_path,
        event="COERCE",
        source=[{"actorText": "Kenya", "code": "KEN"}],
        target=[{"actorText": "sailors", "code": "XXX"}],
    )

    assert score(event, made).whole.found == 1


def test_two_sources_without_a_target_are_mutual(tmp_path: Path) -> None:
    event = coded(
        tmp_path,
        event="AGREE",
        source=[{"actorText": "Japan", "code": "JPN"}, {"actorText": "Kenya", "code": "KEN"}],
        target="",
    )
    made = reading(TEXT, Says("agreed-with", ("Japan", "Kenya")), who=WHO)

    assert score(event, made).whole.found == 1


def test_a_row_is_hard_when_the_first_country_named_is_not_the_source(tmp_path: Path) -> None:
    assert is_hard(coded(tmp_path), base_registry())
    assert not is_hard(coded(tmp_path, text="Japan asked Kenya to release the sailors."), base_registry())
