"""Confidence: the measured precision of a rule, careful where little was seen."""

from __future__ import annotations

import pytest

from actorgraph.graph.record import Claim, identified
from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.confidence import Record, confidence_of, estimates
from tests.loaders.reader.plainly import reading

COUNTED = {"a/verb": Record(90, 10), "b/verb": Record(1, 0), "c/verb": Record(0, 1), "d/noun": Record(0, 9)}


def test_much_seen_is_believed_and_little_seen_leans_on_its_family() -> None:
    found = estimates(COUNTED)
    assert found["a/verb"] == pytest.approx(0.9, abs=0.01)
    assert found["verb"] < found["b/verb"] < 1
    assert 0.5 < found["c/verb"] < found["verb"]
    assert 0 < found["d/noun"] < 0.3


def test_nothing_measured_is_worth_one_half() -> None:
    assert estimates({}) == {"": 0.5}


def test_every_claim_has_the_confidence_of_its_rule_and_a_new_rule_that_of_its_family() -> None:
    (claim,) = reading("Olav Berg met Berta Lund in Geneva.").claims
    assert claim.confidence == confidence_of(claim.rule)
    assert 0.5 < confidence_of("never-seen/verb") < 1
    assert confidence_of("never-seen/verb") == confidence_of("nor-this/verb")


def test_confidence_is_no_part_of_the_id_of_a_claim() -> None:
    claims = [
        Claim(relation="met-with", participants=(), status=Status.HAPPENED, quote="They met.", confidence=confidence)
        for confidence in (None, 0.2)
    ]
    assert {identified([claim], {}, "a.txt")[0].id for claim in claims} == {identified(claims, {}, "a.txt")[0].id}
