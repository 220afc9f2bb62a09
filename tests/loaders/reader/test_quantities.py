"""Numbers of people with their hedges."""

from __future__ import annotations

import pytest

from actorgraph.graph.record import Count
from actorgraph.loaders.reader.draft import Word
from actorgraph.loaders.reader.mentions import quantities_of
from tests.loaders.reader.plainly import reading


def counts(text: str) -> list[Count]:
    words: list[Word] = []
    at = 0
    for piece in text.split():
        start = text.index(piece, at)
        at = start + len(piece)
        words.append(Word(piece, start, at))
    return [quantity.count for quantity in quantities_of(words, text, frozenset())]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("17 people", Count(17, 17, None, "17")),
        ("up to 500 people", Count(None, 500, None, "up to 500")),
        ("at least twelve people", Count(12, None, None, "at least twelve")),
        ("between 13 to 80 people", Count(13, 80, None, "between 13 to 80")),
        ("between 13 and 80 people", Count(13, 80, None, "between 13 and 80")),
        ("13 out of 17 cases", Count(13, 13, 17, "13 out of 17")),
        ("two of five people", Count(2, 2, 5, "two of five")),
        ("two of the five people", Count(2, 2, 5, "two of the five")),
        ("about 3,000 people", Count(3000, 3000, None, "about 3,000")),
        ("two thousand people", Count(2000, 2000, None, "two thousand")),
    ],
)
def test_a_number_of_people_has_bounds_and_words(text: str, count: Count) -> None:
    assert counts(text) == [count]


def test_a_year_is_no_number_of_people() -> None:
    assert counts("in 2002 people left") == []


def test_the_count_stands_on_the_claim_and_not_in_the_name() -> None:
    found = reading("Boko Haram is believed to have abducted up to 60 Nigerian citizens.")
    (claim,) = found.claims
    assert claim.count == Count(None, 60, None, "up to 60")
    assert "Nigerian abductees" in [mention.name for mention in found.mentions]
