"""Verbs and event nouns, known to a frame or not, and whether each is so."""

from __future__ import annotations

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Document
from actorgraph.loaders.reader import examine
from actorgraph.loaders.reader.predicates import predicates_of


def told(text: str) -> list[str]:
    document = Document(key="brief.txt", sha256="0" * 64, name="brief", published="2022-05-04")
    return [
        f"{text[each.start : each.end]}:{each.status.value if each.status else 'open'}{' not' if each.negated else ''}"
        for each in predicates_of(examine(document, text, base_registry()))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The tailor mended the coat.", ["mended:happened"]),
        ("The tailor did not mend the coat.", ["mend:happened not"]),
        ("The tailor will be mending coats.", ["mending:planned"]),
        ("Ada Brink wanted the tailor to mend it.", ["wanted:happened", "mend:wished"]),
        ("Ada Brink tried to mend it.", ["tried:happened", "mend:open"]),
        ("Olav Berg denied burning the barn.", ["denied:happened", "burning:denied"]),
        ("Olav Berg, who was being driven home, slept.", ["driven:happened", "slept:happened"]),
    ],
)
def test_every_verb_but_auxiliaries_has_a_status(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The closure of the school angered parents.", "closure"),
        ("The burial by monks was filmed.", "burial"),
        ("After the evacuation, nobody slept.", "evacuation"),
        ("The demolition began.", "demolition"),
        ("Olav Berg's departure shook the choir.", "departure"),
        ("During the vote, nobody slept.", "vote"),
    ],
)
def test_a_noun_made_of_a_verb_is_a_predicate_where_it_stands_as_an_event(text: str, noun: str) -> None:
    assert noun in [each.partition(":")[0] for each in told(text)]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The population of the valley grew.", "population"),
        ("Her government of the day fell.", "government"),
        ("The vote was his.", "vote"),
        ("They slept during the morning.", "morning"),
        ("The city of the knights slept.", "city"),
    ],
)
def test_things_bodies_and_nouns_without_a_sign_of_an_event_are_none(text: str, noun: str) -> None:
    assert noun not in [each.partition(":")[0] for each in told(text)]
