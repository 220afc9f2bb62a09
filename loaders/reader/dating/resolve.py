"""Time expressions → EDTF. Without a day of publication what is relative stays unresolved."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from actorgraph.graph.errors import BadDate
from actorgraph.graph.record import bounds
from actorgraph.loaders.reader.dating.expressions import MONTHS, WEEKDAYS, DateSpan

__all__ = ["resolved"]

_NAMES = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_NUMBERS = {name: max(n, 1) for n, name in enumerate(_NAMES)} | {"an": 1}
_OPEN_LEFT = ("before", "by", "until", "till", "prior to")
_OPEN_RIGHT = ("since", "after", "from", "as of")


def resolved(span: DateSpan, published: str, *, ahead: bool) -> str:
    """The EDTF of an expression, "" when it cannot be told; `ahead`: the clause speaks of the future."""
    try:
        anchor = date.fromisoformat(published) if len(published) == 10 else None
    except ValueError:
        anchor = None
    try:
        plain = _plain(span, anchor, ahead=ahead)
        if plain is None:
            return ""
        found = _edged(span, *plain)
        bounds(found)
    except (BadDate, ValueError, OverflowError):
        return ""
    return found


def _plain(span: DateSpan, anchor: date | None, *, ahead: bool) -> tuple[str, str] | None:
    """First and last as EDTF; the same where the expression is one date."""
    if span.get("iso"):
        return (span.get("iso"), span.get("iso"))
    if span.get("month"):
        return _of_month(span, anchor, ahead=ahead)
    if span.get("decade"):
        first = span.get("decade")[:3] + "X"
        last = span.get("decade2")[:3] + "X" if span.get("decade2") else first
        return (first, last)
    if span.get("year"):
        return (span.get("year"), span.get("year2") or span.get("year"))
    if anchor is None:
        return None
    return _relative(span, anchor, ahead=ahead)


def _of_month(span: DateSpan, anchor: date | None, *, ahead: bool) -> tuple[str, str]:
    month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(span.get("month")[:3].lower()))
    day = int(span.get("day") or 0)
    year = span.get("year") or _year(span, month, day or 1, anchor, ahead=ahead)
    stem = f"{year}-{month:02d}"
    if not day:
        return (stem, stem)
    first = f"{stem}-{day:02d}"
    last = f"{stem}-{int(span.get('until')):02d}" if span.get("until") else first
    return (first, last)


def _year(span: DateSpan, month: int, day: int, anchor: date | None, *, ahead: bool) -> str:
    """The year in which a day without one lies nearest to publication, on the side that the tense gives.

    "Of that year" points to a year that the text gave earlier, and stays open.
    """
    if anchor is None or span.get("otheryear"):
        return "XXXX"
    which = span.get("lastmonth")
    years = [anchor.year - 1, anchor.year, anchor.year + 1]
    days = [
        (abs((date(year, month, min(day, 28)) - anchor).days), year, date(year, month, min(day, 28))) for year in years
    ]
    if which == "next" or (ahead and which != "last"):
        days = [each for each in days if each[2].replace(day=28) >= anchor] or days
    elif which == "last":
        days = [each for each in days if each[2] < anchor.replace(day=1)] or days
    return f"{min(days)[1]:04d}"


def _relative(span: DateSpan, anchor: date, *, ahead: bool) -> tuple[str, str] | None:
    name = span.get("name")
    if name:
        shift = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2}.get(name, 0)
        return _day(anchor + timedelta(days=shift))
    if span.get("weekday"):
        return _day(_weekday(span, anchor, ahead=ahead))
    if span.get("distance"):
        return _distance(span, anchor)
    if span.get("which") and span.get("unit"):
        return _period(span, anchor)
    return None


def _day(day: date) -> tuple[str, str]:
    return (day.isoformat(), day.isoformat())


def _weekday(span: DateSpan, anchor: date, *, ahead: bool) -> date:
    back = (anchor.weekday() - WEEKDAYS.index(span.get("weekday"))) % 7
    which = span.get("which")
    if which == "next" or (ahead and which not in ("last", "past")):
        return anchor + timedelta(days=(7 - back) % 7 or (7 if which == "next" else 0))
    return anchor - timedelta(days=back or (7 if which in ("last", "past") else 0))


def _distance(span: DateSpan, anchor: date) -> tuple[str, str] | None:
    if span.get("distance") not in ("ago", "from now"):
        return None
    number = _NUMBERS.get(span.get("number")) or (int(span.get("number")) if span.get("number").isdigit() else 0)
    if not number:
        return None
    sign = -1 if span.get("distance") == "ago" else 1
    unit = span.get("unit")
    if unit == "day":
        return _day(anchor + timedelta(days=sign * number))
    if unit == "week":
        return _week(anchor + timedelta(weeks=sign * number))
    if unit == "month":
        return _month(anchor, sign * number)
    years = sign * number * (10 if unit == "decade" else 1)
    return (f"{anchor.year + years:04d}", f"{anchor.year + years:04d}")


def _period(span: DateSpan, anchor: date) -> tuple[str, str] | None:
    which = span.get("which").removeprefix("the ")
    if span.get("number") or (which == "past"):
        return None
    step = {"last": -1, "previous": -1, "next": 1, "coming": 1, "this": 0}[which]
    unit = span.get("unit")
    if unit == "year":
        return (f"{anchor.year + step:04d}", f"{anchor.year + step:04d}")
    if unit == "month":
        return _month(anchor, step)
    if unit in ("week", "weekend"):
        first, last = _week(anchor + timedelta(weeks=step))
        return (
            ((date.fromisoformat(first) + timedelta(days=5)).isoformat(), last) if unit == "weekend" else (first, last)
        )
    if unit == "decade":
        decade = anchor.year // 10 + step
        return (f"{decade}X", f"{decade}X")
    return _day(anchor + timedelta(days=step))


def _week(day: date) -> tuple[str, str]:
    first = day - timedelta(days=day.weekday())
    return (first.isoformat(), (first + timedelta(days=6)).isoformat())


def _month(anchor: date, step: int) -> tuple[str, str]:
    months = anchor.year * 12 + anchor.month - 1 + step
    stem = f"{months // 12:04d}-{months % 12 + 1:02d}"
    return (stem, stem)


def _edged(span: DateSpan, first: str, last: str) -> str:
    part = span.get("part")
    edge = span.get("edge")
    if part and edge in _OPEN_LEFT and part.startswith("end"):
        return f"../{_last_day(last)}"
    if part:
        first, last = _parted(part, first, last)
    if edge in _OPEN_LEFT:
        return f"../{last}" if not last.startswith("XXXX") else ""
    if edge in _OPEN_RIGHT and edge != "as of" and first == last:
        return f"{first}/.." if not first.startswith("XXXX") else ""
    return first if first == last else f"{first}/{last}"


def _last_day(edtf: str) -> str:
    if edtf.startswith("XXXX"):
        raise BadDate("a day without year has no last day")
    return bounds(edtf).latest or edtf


def _parted(part: str, first: str, last: str) -> tuple[str, str]:
    """A third of a period: late 2017 is September to December, early April its first ten days."""
    if first.startswith("XXXX"):
        return first, last
    word = part.split(maxsplit=1)[0].removeprefix("very")
    thirds = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}
    third = thirds.get(word)
    if third is None or first != last:
        return first, last
    if len(first) == 4 and first.isdigit():
        months = ((1, 4), (5, 8), (9, 12))[third]
        return f"{first}-{months[0]:02d}", f"{first}-{months[1]:02d}"
    if len(first) == 7:
        year, month = int(first[:4]), int(first[5:])
        days = ((1, 10), (11, 20), (21, monthrange(year, month)[1]))[third]
        return f"{first}-{days[0]:02d}", f"{first}-{days[1]:02d}"
    return first, last
