"""Arithmetic of the calendar on periods that are written in EDTF."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from actorgraph.graph.record import bounds
from actorgraph.loaders.reader.dating.when import Unit

__all__ = [
    "Period",
    "day_period",
    "fitted",
    "month_period",
    "moved",
    "part_of",
    "season_period",
    "unit_period",
    "week_period",
    "window",
    "year_period",
]


class Period(NamedTuple):
    """First and last part in EDTF, the same where it is one: ("2018", "2018"), ("197X", "198X")."""

    first: str
    last: str

    @property
    def edtf(self) -> str:
        """One expression."""
        return self.first if self.first == self.last else f"{self.first}/{self.last}"

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day; None without a year."""
        span = bounds(self.edtf) if "XXXX" not in self.edtf else None
        if span is None or span.earliest is None or span.latest is None:
            return None
        return date.fromisoformat(span.earliest), date.fromisoformat(span.latest)


def day_period(first: date, last: date | None = None) -> Period:
    """One day, or the days between two."""
    return Period(first.isoformat(), (last or first).isoformat())


def week_period(day: date) -> Period:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return day_period(monday, monday + timedelta(days=6))


def month_period(year: int, month: int, last: int | None = None) -> Period:
    """A month of a year; `month` may run over the year; `last`: up to this one."""
    return Period(_month(year, month), _month(year, month if last is None else last))


def _month(year: int, month: int) -> str:
    months = year * 12 + month - 1
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


def year_period(first: int, last: int | None = None) -> Period:
    """A year, or the years between two."""
    return Period(f"{first:04d}", f"{first if last is None else last:04d}")


def season_period(code: int, year: int) -> Period:
    """A season of the year that it begins in; the winter runs into the next one."""
    return month_period(year, 12, 14) if code == 24 else Period(f"{year:04d}-{code}", f"{year:04d}-{code}")


def unit_period(unit: Unit, day: date, steps: int) -> Period:
    """The unit around a day, some steps on."""
    if unit is Unit.WEEK:
        return week_period(day + timedelta(weeks=steps))
    if unit is Unit.WEEKEND:
        saturday = day + timedelta(weeks=steps, days=5 - day.weekday())
        return day_period(saturday, saturday + timedelta(days=1))
    if unit is Unit.MONTH:
        return month_period(day.year, day.month + steps)
    if unit is Unit.QUARTER:
        first = (day.month - 1) // 3 * 3 + 1 + 3 * steps
        return month_period(day.year, first, first + 2)
    if unit is Unit.YEAR:
        return year_period(day.year + steps)
    if unit is Unit.DECADE:
        return Period(*(f"{day.year // 10 + steps}X",) * 2)
    if unit is Unit.CENTURY:
        return Period(*(f"{day.year // 100 + steps}XX",) * 2)
    return day_period(day + timedelta(days=steps))


def fitted(name: str, whole: Period, number: int, unit: Unit | None) -> Period | None:
    """One unit or several of a whole: the second quarter, the last week, the first three months."""
    span = whole.days
    if span is None or unit is None:
        return None
    first, last = span
    count, from_end = (1, number) if name.startswith("nth") else (number, 1)
    begin = (number if name == "nth" else 1) - 1
    if name in ("nth-last", "last"):
        begin = -(from_end if name == "nth-last" else count)
    if unit in (Unit.MONTH, Unit.QUARTER):
        size = 3 if unit is Unit.QUARTER else 1
        start = (first.year * 12 + first.month - 1) + begin * size
        if begin < 0:
            start = (last.year * 12 + last.month) + begin * size
        found = month_period(start // 12, start % 12 + 1, start % 12 + count * size)
    elif unit in (Unit.DAY, Unit.WEEK):
        size = 7 if unit is Unit.WEEK else 1
        start_day = first + timedelta(days=begin * size) if begin >= 0 else last + timedelta(days=1 + begin * size)
        found = day_period(start_day, min(start_day + timedelta(days=count * size - 1), last))
    elif unit in (Unit.YEAR, Unit.DECADE):
        size = 10 if unit is Unit.DECADE else 1
        year = first.year + begin * size if begin >= 0 else last.year + 1 + begin * size
        found = year_period(year, year + count * size - 1)
        if unit is Unit.DECADE and count == 1:
            found = Period(f"{year // 10}X", f"{year // 10}X")
    else:
        return None
    days = found.days
    return found if days is not None and first <= days[0] and days[1] <= last else None


_THIRDS = {"early": 0, "start": 0, "mid": 1, "late": 2, "end": 2}


def part_of(name: str, whole: Period) -> Period:
    """Early, mid or late in a period, or a half of it: late 2017 is September to December; a day has no parts here.

    Months are cut after the 10th and 20th, decades after the third and sixth year.
    """
    span = whole.days
    if span is None:
        return whole
    first, last = span
    half = {"half-1": 0, "half-2": 1}.get(name)
    third = _THIRDS.get(name)
    cuts = _cuts(first, last, halves=half is not None)
    at = half if half is not None else third
    if cuts is None or at is None:
        return whole
    return cuts[at]


def _cuts(first: date, last: date, *, halves: bool) -> tuple[Period, ...] | None:
    years, days = last.year - first.year + 1, (last - first).days + 1
    if years == 100:
        ends = (50, 100) if halves else (34, 67, 100)
        return tuple(year_period(first.year + a, first.year + b - 1) for a, b in _between(ends))
    if years == 10:
        ends = (5, 10) if halves else (4, 7, 10)
        return tuple(year_period(first.year + a, first.year + b - 1) for a, b in _between(ends))
    if days >= 365 and years == 1:
        ends = (6, 12) if halves else (4, 8, 12)
        return tuple(month_period(first.year, a + 1, b) for a, b in _between(ends))
    if first.day == 1 and days == monthrange(first.year, first.month)[1]:
        ends = (15, days) if halves else (10, 20, days)
        return tuple(day_period(first.replace(day=a + 1), first.replace(day=b)) for a, b in _between(ends))
    if first.day == 1 and 89 <= days <= 92 and not halves:
        return tuple(month_period(first.year, first.month + n) for n in range(3))
    if days == 7 and not halves:
        return tuple(day_period(first + timedelta(days=a), first + timedelta(days=a + 2)) for a in (0, 2, 4))
    return None


def _between(ends: tuple[int, ...]) -> list[tuple[int, int]]:
    return list(zip((0, *ends), ends, strict=False))


def moved(unit: Unit, day: date, steps: int) -> Period:
    """A distance is as exact as its unit: two weeks on is a week, a decade back a year."""
    if unit is Unit.DECADE:
        return year_period(day.year + 10 * steps)
    if unit is Unit.CENTURY:
        return year_period(day.year + 100 * steps)
    if unit is Unit.QUARTER:
        return month_period(day.year, day.month + 3 * steps)
    return unit_period(unit, day, steps)


def window(unit: Unit, day: date, steps: int) -> Period:
    """From or to the day: to the day for weeks and months, to the month for years, to the year for decades."""
    if unit is Unit.DECADE or unit is Unit.CENTURY:
        far = day.year + steps * (10 if unit is Unit.DECADE else 100)
        return year_period(min(far, day.year), max(far, day.year))
    if unit is Unit.YEAR:
        months = sorted((day.month, day.month + 12 * steps))
        return month_period(day.year, *months)
    if unit is Unit.MONTH or unit is Unit.QUARTER:
        other = _month_away(day, steps * (3 if unit is Unit.QUARTER else 1))
    else:
        other = day + timedelta(days=steps * (7 if unit is Unit.WEEK else 1))
    return day_period(min(day, other), max(day, other))


def _month_away(day: date, steps: int) -> date:
    days = month_period(day.year, day.month + steps).days
    if days is None:
        return day
    return days[0].replace(day=min(day.day, days[1].day))
