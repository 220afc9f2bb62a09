"""What led to what, and what was part of what, where the sentence says so."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import reading

LED_TO = [
    ("Iran expelled two Belgian diplomats in response to the arrest of its consul.", "arrested-by", "expelled"),
    ("Because of the killing of the envoy, Turkey expelled the Syrian consul.", "killed-by", "expelled"),
    ("Kenya expelled the consul in retaliation for the abduction of two nurses.", "abducted-by", "expelled"),
    ("The arrest of the consul led to the release of two sailors.", "arrested-by", "released"),
]
PART_OF = [
    (
        "During a visit by President Ada Brink to Oslo, Norway signed a treaty with Chad.",
        "signed-with",
        "visited",
    ),
    ("Peru and Chile signed the accord at a summit in Lima.", "signed-with", "met-with"),
]
UNLINKED = [
    "After the visit of the envoy, Cuba freed the sailor.",
    "Cuba freed the sailor before President Ada Brink visited Havana.",
    "Chad freed the pilot and expelled the consul of Sudan.",
]


def _links(text: str) -> set[tuple[str, str, str]]:
    found = reading(text)
    relations = {claim.id: claim.relation for claim in found.claims}
    return {(relations[each.source], each.type, relations[each.target]) for each in found.links}


@pytest.mark.parametrize(("text", "cause", "effect"), LED_TO)
def test_what_is_said_to_have_brought_it_about_leads_to_it(text: str, cause: str, effect: str) -> None:
    assert (cause, "LED_TO", effect) in _links(text)


@pytest.mark.parametrize(("text", "part", "whole"), PART_OF)
def test_what_took_place_during_an_event_is_part_of_it(text: str, part: str, whole: str) -> None:
    assert (part, "PART_OF", whole) in _links(text)


@pytest.mark.parametrize("text", UNLINKED)
def test_what_only_came_before_or_after_is_no_cause(text: str) -> None:
    assert not {link for _, link, _ in _links(text)} & {"LED_TO", "PART_OF"}
