from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.errors import BadVocabulary
from actorgraph.graph.vocabulary import MODES_OF, Mode, Status, plover_root, strongest, vocabulary
from actorgraph.graph.vocabulary.table import vocabulary_page

ROOTS = {
    *("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT"),
    *("THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}


def test_the_documented_vocabulary_is_the_one_in_use() -> None:
    assert Path("docs/vocabulary.md").read_text("utf-8") == vocabulary_page()


def test_there_are_enough_relations_and_every_plover_root_has_one() -> None:
    assert len(vocabulary().relations) >= 45
    assert {relation.plover for relation in vocabulary() if relation.plover} == ROOTS


def test_a_symmetric_relation_has_one_role() -> None:
    for relation in vocabulary():
        assert relation.symmetric == (relation.source.name == relation.target.name), relation.name


def test_an_unknown_relation_is_refused_with_the_nearest_word() -> None:
    with pytest.raises(BadVocabulary, match="did you mean 'met-with'"):
        vocabulary().relation("met-wiht")


def test_an_unknown_topic_is_refused_with_the_allowed_ones() -> None:
    with pytest.raises(BadVocabulary, match="one of: abductions, aid"):
        vocabulary().topic("weather")


def test_a_relation_is_found_by_the_type_of_its_edges() -> None:
    assert vocabulary().relation("ABDUCTED_BY").name == "abducted-by"


def test_abduction_implies_disappearance_and_captivity() -> None:
    assert vocabulary().implied("abducted-by") == {"abducted-by", "disappeared-in", "held-by"}


def test_detention_is_never_abduction() -> None:
    for name in ("detained-by", "arrested-by", "imprisoned-by", "held-by", "taken-hostage-by", "disappeared-in"):
        assert "abducted-by" not in vocabulary().implied(name)


def test_the_strongest_of_no_statuses_is_denied() -> None:
    assert strongest([]) is Status.DENIED
    assert strongest([Status.WISHED, Status.ALLEGED]) is Status.ALLEGED


def test_only_plans_and_wishes_have_modes() -> None:
    assert {status for status, modes in MODES_OF.items() if modes} == {Status.PLANNED, Status.WISHED}
    assert set(Mode) == set().union(*MODES_OF.values())


@pytest.mark.parametrize(
    ("relation", "status", "mode", "negated", "root"),
    [
        ("visited", Status.HAPPENED, None, False, "CONSULT"),
        ("visited", Status.PLANNED, Mode.SCHEDULED, False, "AGREE"),
        ("visited", Status.PLANNED, Mode.EXPECTED, True, "REJECT"),
        ("attacked", Status.PLANNED, Mode.THREATENED, False, "THREATEN"),
        ("released", Status.WISHED, Mode.REQUESTED, False, "REQUEST"),
        ("abducted-by", Status.DENIED, None, False, "REJECT"),
        ("born-in", Status.HAPPENED, None, False, None),
        ("released", Status.HAPPENED, None, True, "REJECT"),
        ("attacked", Status.HAPPENED, None, True, None),
        ("attacked", Status.PLANNED, Mode.EXPECTED, False, "THREATEN"),
        ("attacked", Status.PLANNED, Mode.PROMISED, True, "AGREE"),
        ("aided", Status.WISHED, Mode.DESIRED, False, "AGREE"),
        ("aided", Status.WISHED, Mode.DESIRED, True, "REJECT"),
        ("withdrew-from", Status.WISHED, Mode.CONDITION, False, None),
        ("sanctioned", Status.PLANNED, Mode.CONSEQUENCE, False, "THREATEN"),
        ("accused", Status.PLANNED, Mode.EXPECTED, False, "ACCUSE"),
    ],
)
def test_plover_root(relation: str, status: Status, mode: Mode | None, negated: bool, root: str | None) -> None:
    assert plover_root(vocabulary().relation(relation), status, mode, negated) == root
