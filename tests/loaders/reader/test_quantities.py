"""Numbers of people with their hedges: as words, and on the claims of sentences."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from actorgraph.graph.record import Count
from actorgraph.loaders.reader.dating import date_spans
from actorgraph.loaders.reader.draft import Word
from actorgraph.loaders.reader.mentions import quantities_of
from actorgraph.loaders.reader.model import load_model
from tests.loaders.reader.plainly import reading

TABLE: dict[str, list[Any]] = yaml.safe_load((Path(__file__).parent / "cases" / "quantities.yaml").read_text("utf-8"))


def counts(text: str) -> list[Count]:
    words = [Word(token.text, token.idx, token.idx + len(token.text)) for token in load_model().make_doc(text)]
    spans = date_spans(text, 0, len(text))
    dates = frozenset(n for n, word in enumerate(words) if any(span.start <= word.start < span.end for span in spans))
    return [quantity.count for quantity in quantities_of(words, text, dates)]


@pytest.mark.parametrize(("text", "bounds"), TABLE.items(), ids=list(TABLE))
def test_a_number_has_bounds_and_the_whole_that_it_is_of(text: str, bounds: list[Any]) -> None:
    wanted = bounds if not bounds or isinstance(bounds[0], list) else [bounds]

    assert [(c.low, c.high, c.of) for c in counts(text)] == [tuple([*each, None][:3]) for each in wanted]


def test_the_words_of_a_number_are_those_of_the_text() -> None:
    assert [count.text for count in counts("They hold between 13 and 80 men, up to 500 boats.")] == [
        "between 13 and 80",
        "up to 500",
    ]


CLAIMED = [
    ("Boko Haram is believed to have abducted up to 60 Nigerian citizens.", (None, 60, None)),
    ("Gunmen abducted at least 12 nurses in Chad.", (12, None, None)),
    ("Two of five hostages were freed by Mali.", (2, 2, 5)),
    ("Gunmen freed two of the five abducted nurses.", (2, 2, 5)),
    ("Gunmen abducted dozens of nurses.", (24, None, None)),
    ("Gunmen abducted hundreds of villagers.", (200, None, None)),
    ("Gunmen abducted a pair of nurses.", (2, 2, None)),
    ("Chad acknowledged 13 out of 17 abductions.", (13, 13, 17)),
    ("Of the 17 nurses taken by Chad, five were freed.", (5, 5, 17)),
    ("Iran detained more than a dozen sailors.", (12, None, None)),
    ("Iran detained nearly 200 protesters.", (None, 200, None)),
    ("Five members of their families returned to Japan.", (5, 5, None)),
    ("Iran released both sailors.", (2, 2, None)),
    ("Iran released all 12 sailors.", (12, 12, None)),
    ("Iran released the trio.", (3, 3, None)),
]


@pytest.mark.parametrize(("text", "count"), CLAIMED)
def test_the_count_stands_on_the_claim(text: str, count: tuple[int | None, ...]) -> None:
    found = [claim.count for claim in reading(text).claims if claim.count is not None]

    assert count in [(each.low, each.high, each.of) for each in found]


def test_a_hedge_beside_a_number_leaves_the_event_as_sure_as_it_was() -> None:
    claims = reading("Gunmen abducted an estimated 3,000 villagers.").claims

    assert [(claim.status.value, claim.count) for claim in claims] == [
        ("happened", Count(3000, 3000, None, "an estimated 3,000"))
    ]


def test_the_number_is_not_in_the_name_of_a_group() -> None:
    found = reading("Boko Haram is believed to have abducted up to 60 Nigerian citizens.")

    assert "Nigerian abductees" in [mention.name for mention in found.mentions]


@pytest.mark.parametrize(
    "text", ["Chad met both Mali and Niger.", "Iran detained a 17-year-old student.", "Iran freed a man aged 34."]
)
def test_what_is_no_number_of_people_gives_no_count(text: str) -> None:
    assert [claim.count for claim in reading(text).claims if claim.count is not None] == []
