from __future__ import annotations

import pytest

from actorgraph.graph.errors import BadDate
from actorgraph.graph.record import EARLIEST, LATEST, Bounds, bounds, overlap


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2018-04-27", "2018-04-27", "2018-04-27"),
        ("2018-04", "2018-04-01", "2018-04-30"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("197X/198X", "1970-01-01", "1989-12-31"),
        ("2017-09/2017-12", "2017-09-01", "2017-12-31"),
        ("../2018-05-31", EARLIEST, "2018-05-31"),
        ("1953/..", "1953-01-01", LATEST),
        ("1980~", "1980-01-01", "1980-12-31"),
        ("2024-02-29", "2024-02-29", "2024-02-29"),
        ("", None, None),
        ("XXXX-04-27", None, None),
        ("XXXX-04", None, None),
    ],
)
def test_days_that_an_expression_spans(edtf: str, earliest: str | None, latest: str | None) -> None:
    assert bounds(edtf) == Bounds(earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "April 31",
        "2018-04-31",
        "2018-13",
        "2023-02-29",
        "last year",
        "27/04/2018",
        "2018-06/2018-04",
        "XXXX-04-31",
        "/",
    ],
)
def test_what_is_no_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(BadDate):
        bounds(text)


def test_unknown_bounds_overlap_with_anything() -> None:
    assert overlap(Bounds(None, None), bounds("2018"))
    assert not overlap(bounds("2017"), bounds("2018"))
