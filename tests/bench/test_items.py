"""The own sentences are sound and cover what they must."""

from collections import Counter
from dataclasses import replace

import pytest

from actorgraph.graph.vocabulary import Mode, Status, vocabulary
from bench.reading.items import Expected, Item, load_items, problems_of

ITEMS = load_items()


def test_every_item_is_sound() -> None:
    assert problems_of(ITEMS) == []


def test_there_are_enough_sentences_and_enough_of_them_say_nothing() -> None:
    assert len(ITEMS) >= 700
    assert sum(item.is_empty for item in ITEMS) >= 180


def test_enough_of_them_are_kept_aside() -> None:
    assert sum(item.kept for item in ITEMS) >= 100


@pytest.mark.parametrize("kept", [True, False])
def test_every_pattern_stands_on_both_sides(kept: bool) -> None:
    patterns = Counter(item.pattern for item in ITEMS if item.kept is kept)

    assert [number for number in range(1, 27) if not patterns[number]] == []


def test_every_pattern_has_at_least_ten_sentences() -> None:
    patterns = Counter(item.pattern for item in ITEMS)

    assert [number for number in range(1, 27) if patterns[number] < 10] == []


def test_every_relation_of_the_table_is_asked_for_at_least_twice() -> None:
    asked = Counter(name for item in ITEMS for claim in item.claims if not claim.optional for name in claim.relations)

    assert [name for name in vocabulary().relations if asked[name] < 2] == []


ITEM = Item(
    "one",
    "Arvenia met Borduria.",
    (Expected(("met-with",), ("Arvenia",), ("Borduria",), (Status.HAPPENED,)),),
)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"sources": ("Syldavia",)}, "'Syldavia' does not occur"),
        ({"modes": (Mode.DESIRED,)}, "mode desired does not go"),
        ({"sources": (), "targets": ()}, "nobody at either end"),
        ({"implied": "both"}, "implied is 'both'"),
        ({"count": (1,)}, "count is [low, high]"),
    ],
)
def test_a_broken_item_is_named(changes: dict[str, object], problem: str) -> None:
    broken = replace(ITEM, claims=(replace(ITEM.claims[0], **changes),))  # type: ignore[arg-type]

    assert any(problem in line for line in problems_of([broken]))


def test_an_id_that_stands_twice_is_named() -> None:
    assert problems_of([ITEM, ITEM]) == ["one: the id stands twice"]
