"""The sentences that test the operators over any verb are sound, and there are enough of them."""

from collections import Counter
from dataclasses import replace

import pytest

from actorgraph.graph.vocabulary import Mode, Status
from bench.reading.outlooks import Outlook, Predicate, PredicateItem, load_predicates, problems_of

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
