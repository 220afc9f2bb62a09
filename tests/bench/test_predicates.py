"""The sentences that test the operators over any verb are sound, and there are enough of them."""

from collections import Counter
from dataclasses import replace

import pytest

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.predicates import Predicate as Told
from bench.reading.outlooks import Outlook, Predicate, PredicateItem, load_predicates, problems_of
from bench.reading.predicates import answers_of, score_of

ITEMS = load_predicates()


def test_every_item_is_sound() -> None:
    assert problems_of(ITEMS) == []


def test_there_are_enough_sentences_and_half_of_them_are_kept_aside() -> None:
    assert len(ITEMS) >= 220
    assert abs(2 * sum(item.kept for item in ITEMS) - len(ITEMS)) <= 5


@pytest.mark.parametrize("kept", [True, False])
def test_every_status_and_nothing_to_be_said_stand_on_both_sides(kept: bool) -> None:
    statuses = Counter(
        outlook.status for item in ITEMS if item.kept is kept for each in item.predicates for outlook in each.outlooks
    )

    assert all(statuses[status] >= 10 for status in (*Status, None))


ITEM = PredicateItem("one", "The mill may close, the mill.", (Predicate("close", 1, (Outlook(Status.PLANNED),)),))


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"word": "clos"}, "'clos' does not occur 1 time"),
        ({"at": 2}, "'close' does not occur 2 times"),
        ({"outlooks": ()}, "'close' has no outlook"),
        ({"outlooks": (Outlook(Status.HAPPENED, (Mode.DESIRED,)),)}, "mode desired does not go"),
        ({"outlooks": (Outlook(None, negated=True),)}, "'close' is negated without a status"),
        ({"outlooks": (Outlook(Status.DENIED, negated=True),)}, "'close' is denied and negated"),
        ({"word": "mill"}, "'mill' stands 2 times"),
    ],
)
def test_a_broken_item_is_named(changes: dict[str, object], problem: str) -> None:
    broken = replace(ITEM, predicates=(replace(ITEM.predicates[0], **changes),))  # type: ignore[arg-type]

    assert any(problem in line for line in problems_of([broken]))


def test_an_id_that_stands_twice_is_named() -> None:
    assert problems_of([ITEM, ITEM]) == ["one: the id stands twice"]


TEXT = "The mill may close, the owner said, but he denied selling it."
ASKED = PredicateItem(
    "two",
    TEXT,
    (
        Predicate("close", 1, (Outlook(Status.PLANNED, (Mode.POSSIBLE,)),)),
        Predicate("said", 1, (Outlook(Status.HAPPENED),)),
        Predicate("selling", 1, (Outlook(Status.DENIED), Outlook(None))),
    ),
)


def told(word: str, status: Status | None, mode: Mode | None = None, *, negated: bool = False) -> Told:
    start = TEXT.index(word)
    return Told(start, start + len(word), word, status, mode, negated)


def test_words_are_right_by_status_polarity_and_mode() -> None:
    rightly = [told("close", Status.PLANNED, Mode.POSSIBLE), told("said", Status.HAPPENED), told("denied", None)]

    answers = answers_of(ASKED, rightly)

    assert [answer.is_right for answer in answers] == [True, True, True]
    assert answers[2].told is None
    score = score_of([answers])
    assert (score.exact, score.words.found, score.mode.found) == (1, 3, 1)


@pytest.mark.parametrize(
    ("wrongly", "found", "negation", "mode", "done"),
    [
        (told("close", Status.PLANNED, Mode.EXPECTED), True, True, False, None),
        (told("close", Status.PLANNED, Mode.POSSIBLE, negated=True), True, False, True, None),
        (told("close", Status.WISHED), False, False, None, None),
        (told("close", Status.HAPPENED), False, False, None, "undone"),
        (told("close", Status.HAPPENED, negated=True), False, False, None, None),
    ],
)
def test_what_is_wrong_with_a_word_is_told_apart(
    wrongly: Told, found: bool, negation: bool, mode: bool | None, done: str | None
) -> None:
    answer = answers_of(ASKED, [wrongly])[0]

    assert (answer.is_found, answer.negation_is_right, answer.mode_is_right) == (found, negation, mode)
    assert answer.told_as_done == done
    assert not answer.is_right


def test_a_word_told_under_another_status_lacks_there_and_is_wrong_here() -> None:
    score = score_of([answers_of(ASKED, [told("close", Status.HAPPENED), told("said", Status.HAPPENED)])])

    assert score.statuses["planned"].recall == 0
    assert (score.statuses["happened"].recall, score.statuses["happened"].precision) == (1, 0.5)
    assert score.told_as_done == {"undone": 1, "alleged": 0, "nothing": 0}
