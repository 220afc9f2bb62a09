"""First readings: how claims came out before their sentences were opened, and by what circumstances."""

import numpy as np

from actorgraph.graph.case import base_registry
from actorgraph.graph.vocabulary import Status
from bench.reading.circumstances import CIRCUMSTANCES
from bench.reading.first import FirstReading, chances, first_readings, note, weights
from bench.reading.items import Expected, Item, load_items


def first(item: int, *circumstances: str, right: bool) -> FirstReading:
    return FirstReading(f"s-{item}", "meet/verb", Status.HAPPENED, right, frozenset(circumstances))


MADE = [first(n, right=n % 10 != 0) for n in range(100)] + [
    first(n, "one end alone", right=n % 10 == 0) for n in range(100, 140)
]


def test_a_circumstance_that_is_mostly_wrong_weighs_against_a_claim_and_one_never_seen_weighs_nothing() -> None:
    found = weights(MADE)
    assert found[""] > 0
    assert found["one end alone"] < -2
    assert found["negated"] == 0


def test_the_chance_of_a_claim_comes_from_other_sentences_than_its_own() -> None:
    alone = [*MADE, first(999, "negated", right=False)]
    assert chances(alone)[-1] > 0.8
    assert np.array_equal(chances(MADE), chances(MADE))


def test_no_sentence_that_is_kept_aside_has_been_noted() -> None:
    kept = {item.id for item in load_items() if item.kept}
    assert not kept & {row.item for row in first_readings()}
    assert {each for row in first_readings() for each in row.circumstances} <= set(CIRCUMSTANCES)


def test_claims_are_noted_with_the_circumstances_they_came_about_in() -> None:
    met = Expected(("met-with",), ("Berta Lund", "Olav Berg"), (), (Status.HAPPENED,))
    items = [
        Item("one", "Berta Lund met Olav Berg.", (met,)),
        Item("two", "The storm that came on Friday freed Olav Berg.", ()),
    ]
    rows = note(items, base_registry())
    assert (rows[0].right, rows[0].circumstances) == (True, frozenset())
    assert all(not row.right for row in rows[1:])
