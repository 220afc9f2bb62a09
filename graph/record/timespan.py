"""Dates as sources give them: EDTF strings, and the days that they span."""

from __future__ import annotations

import re
import warnings
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from actorgraph.graph.errors import BadDate

__all__ = ["EARLIEST", "LATEST", "Bounds", "bounds", "checked_date", "overlap"]

EARLIEST = "0001-01-01"
LATEST = "9999-12-31"
"""Sentinels of an open end: with nulls, `e.latest >= $from` would silently drop what is open."""

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_ENDS = frozenset({"", ".."})
_NO_YEAR = re.compile(r"XXXX(-(\d\d|XX)){0,2}")


class Bounds(NamedTuple):
    """The first and last day that a date may mean, ISO; None where it says nothing."""

    earliest: str | None
    latest: str | None


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> Bounds:
    """The days that an EDTF expression spans; both None for no date or one without a year.

    "2018-04" spans 2018-04-01 to 2018-04-30; "1953/.." is open to the sentinel 9999-12-31; BadDate for anything
    that EDTF or the calendar does not know ("2018-04-31"). Source: ISO 8601-2:2019, levels 0 to 2, by the library
    edtf; strict bounds, because its fuzzy ones add a year to "~".
    """
    if not edtf or _NO_YEAR.fullmatch(edtf):
        _check_day_of_no_year(edtf)
        return Bounds(None, None)
    first, slash, last = edtf.partition("/")
    if slash and (first in _ENDS) != (last in _ENDS):
        return Bounds(
            {"": None, "..": EARLIEST}[first] if first in _ENDS else bounds(first).earliest,
            {"": None, "..": LATEST}[last] if last in _ENDS else bounds(last).latest,
        )
    plain = _PLAIN.fullmatch(edtf)
    if plain:
        _check_calendar(edtf)
        year, month, day = plain.groups()
        if month is None or int(month) <= 12:
            # A thousand times faster than the parser, for the dates that nearly all claims have.
            last_month = int(month or 12)
            last_day = day or f"{monthrange(int(year), last_month)[1]:02}"
            return Bounds(f"{year}-{month or '01'}-{day or '01'}", f"{year}-{last_month:02}-{last_day}")
    span = _parsed(edtf)
    if span.earliest and span.latest and span.earliest > span.latest:
        raise BadDate(f"date {edtf!r} ends before it begins")
    return span


def _parsed(edtf: str) -> Bounds:
    # Its grammar takes a third of a second to import, and few dates need it.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from edtf import parse_edtf  # noqa: PLC0415
        from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed: Any = parse_edtf(edtf)
        return Bounds(_iso(parsed.lower_strict()), _iso(parsed.upper_strict()))
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise BadDate(_hint(edtf)) from error


def checked_date(edtf: str) -> str:
    """The expression itself, stripped, once it is known to be a date; BadDate otherwise."""
    bounds(edtf.strip())
    return edtf.strip()


def overlap(one: Bounds, other: Bounds) -> bool:
    """True unless the two are known to lie apart; an unknown bound lies anywhere."""
    return (one.latest or LATEST) >= (other.earliest or EARLIEST) and (other.latest or LATEST) >= (
        one.earliest or EARLIEST
    )


def _iso(moment: object) -> str:
    year, month, day = moment[:3]  # type: ignore[index]
    return f"{year:04d}-{month:02d}-{day:02d}"


def _check_calendar(edtf: str) -> None:
    parts = [int(part) for part in edtf.split("-")]
    month, day = (*parts[1:], 1, 1)[:2]
    if len(parts) > 1 and 21 <= month <= 41 and len(parts) == 2:
        return
    try:
        date(parts[0], month, day)
    except ValueError as error:
        raise BadDate(_hint(edtf)) from error


def _check_day_of_no_year(edtf: str) -> None:
    match = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?", edtf)
    if match:
        _check_calendar(f"2000-{match[1]}" + (f"-{match[2]}" if match[2] else ""))


def _hint(edtf: str) -> str:
    return (
        f"{edtf!r} is not a date; write EDTF: a day 2018-04-27, a month 2018-04, a year 2018, a decade 197X, "
        "a span 2018-04/2018-05, an open span 1953/.., a day without year XXXX-04-27"
    )
