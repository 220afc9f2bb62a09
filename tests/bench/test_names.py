"""Suggestions find people who are written in two ways, at a price that a person can pay; nothing is merged unasked."""

from bench.names.__main__ import merged_wrongly, scored
from bench.names.people import people


def test_true_pairs_are_suggested_with_few_others() -> None:
    score = scored(people(1))
    assert score.recall >= 0.9
    assert score.price <= 3


def test_no_two_people_are_merged_unasked() -> None:
    assert merged_wrongly(people(1)) == 0


def test_a_set_has_five_hundred_names_and_the_same_every_time() -> None:
    assert len(set(people(1).names)) == 500
    assert people(1) == people(1)
