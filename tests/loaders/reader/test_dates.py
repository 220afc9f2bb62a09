"""Time expressions → EDTF: every row of the table, with and without a day of publication."""

from __future__ import annotations

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import bounds
from actorgraph.loaders.reader.dating import date_spans
from bench.reading.dates import DateRow, date_rows, dates_section

ROWS = list(date_rows())


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.name}, {row.tense.name.lower()}" for row in ROWS])
def test_an_expression_gives_the_dates_of_the_table(row: DateRow) -> None:
    assert row.told == row.dates
    assert all(bounds(date) for date in row.dates)


def test_the_table_is_scored_whole() -> None:
    assert dates_section((), base_registry()).figures["rows"] == {"right": len(ROWS), "of": len(ROWS)}


def test_the_words_of_a_date_are_those_of_the_text() -> None:
    text = "Guards, in office since the end of the war in 1953, left on 3 May 1998."
    spans = date_spans(text, 0, len(text))

    assert [span.text for span in spans] == ["since the end of the war in 1953", "3 May 1998"]
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_a_line_without_any_date_takes_no_time_that_grows_with_its_square() -> None:
    text = "the " * 20_000

    assert date_spans(text, 0, len(text)) == ()
