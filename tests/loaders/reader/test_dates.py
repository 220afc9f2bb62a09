"""Time expressions → EDTF, with and without a day of publication."""

from __future__ import annotations

import pytest

from actorgraph.loaders.reader.dating import date_spans, resolved

WITH_PUBLICATION = [
    ("on 12 May 2019", "2019-05-12"),
    ("on May 12, 2019", "2019-05-12"),
    ("May 12th, 2019", "2019-05-12"),
    ("in May 2019", "2019-05"),
    ("in 2002", "2002"),
    ("in the 1970s", "197X"),
    ("in the 1970s and 1980s", "197X/198X"),
    ("since 1953", "1953/.."),
    ("since the end of the Chaco War in 1935", "1935/.."),
    ("on August 12 of that year", "XXXX-08-12"),
    ("on 12 August the same year", "XXXX-08-12"),
    ("in July of the same year", "XXXX-07"),
    ("until 1999", "../1999"),
    ("before the end of May", "../2018-05-31"),
    ("by the end of 2018", "../2018-12-31"),
    ("late last year", "2017-09/2017-12"),
    ("early in 2018", "2018"),
    ("early 2018", "2018-01/2018-04"),
    ("last month", "2018-03"),
    ("next month", "2018-05"),
    ("last week", "2018-04-02/2018-04-08"),
    ("yesterday", "2018-04-09"),
    ("today", "2018-04-10"),
    ("tomorrow", "2018-04-11"),
    ("on Monday", "2018-04-09"),
    ("last Friday", "2018-04-06"),
    ("three days ago", "2018-04-07"),
    ("two years ago", "2016"),
    ("a month ago", "2018-03"),
    ("on April 27", "2018-04-27"),
    ("on 3 January", "2018-01-03"),
    ("on 30 December", "2017-12-30"),
    ("2018-04-27", "2018-04-27"),
    ("from 1977 to 1983", "1977/1983"),
    ("April 27-29, 2018", "2018-04-27/2018-04-29"),
    ("two days later", ""),
    ("on 31 April 2018", ""),
]


@pytest.mark.parametrize(("words", "edtf"), WITH_PUBLICATION)
def test_a_date_is_anchored_at_the_day_of_publication(words: str, edtf: str) -> None:
    (span,) = date_spans(words, 0, len(words))
    assert resolved(span, "2018-04-10", ahead=False) == edtf


WITHOUT_PUBLICATION = [
    ("on April 27", "XXXX-04-27"),
    ("in May", "XXXX-05"),
    ("before the end of May", ""),
    ("late last year", ""),
    ("yesterday", ""),
    ("on Monday", ""),
    ("in 2002", "2002"),
    ("since 1953", "1953/.."),
]


@pytest.mark.parametrize(("words", "edtf"), WITHOUT_PUBLICATION)
def test_without_a_day_of_publication_the_year_stays_open(words: str, edtf: str) -> None:
    (span,) = date_spans(words, 0, len(words))
    assert resolved(span, "", ahead=False) == edtf


def test_a_weekday_lies_ahead_where_the_clause_speaks_of_the_future() -> None:
    (span,) = date_spans("on Friday", 0, 9)
    assert resolved(span, "2018-04-10", ahead=True) == "2018-04-13"


def test_what_only_looks_like_a_date_is_none() -> None:
    text = "2,000 people, 45 ships and the May family"
    assert date_spans(text, 0, len(text)) == ()
