"""Durations: months, days and seconds that are kept apart, as Cypher has them, and what can be done with them."""

from __future__ import annotations

import calendar
import math
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from actorgraph.graph.cypher.values.problem import Problem, Unproven
from actorgraph.graph.cypher.values.temporal import (
    DAY,
    SECOND,
    Date,
    DateTime,
    Instant,
    LocalDateTime,
    LocalTime,
    Time,
    moved,
    offset_at,
)

__all__ = ["Duration", "approximate", "between", "duration", "scaled", "shifted", "summed"]

_LARGEST = 2**63
_MONTH = 2_629_746
"""Seconds of an average month of the Gregorian calendar."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A span of time; `nanos` lies between 0 and a second, so that a negative span has negative `seconds`."""

    kind: ClassVar[str] = "a duration"
    months: int
    days: int
    seconds: int
    nanos: int

    @property
    def average(self) -> tuple[int, int, int, int]:
        """How long it is about, by which spans are sorted, and then by its larger parts."""
        return self.months * _MONTH + self.days * 86_400 + self.seconds, self.nanos, self.months, self.days

    def __str__(self) -> str:
        years, months = _divided(self.months, 12)
        text = "P" + "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (self.days, "D")) if n)
        if self.seconds or self.nanos:
            text += "T" + self._clock()
        return "PT0S" if text == "P" else text

    def _clock(self) -> str:
        total = self.seconds * SECOND + self.nanos
        sign, (seconds, rest) = "-" if total < 0 else "", divmod(abs(total), SECOND)
        hours, left = divmod(seconds, 3600)
        minutes, second = divmod(left, 60)
        text = "".join(f"{sign}{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
        if not second and not rest:
            return text
        return f"{text}{sign}{second}{f'.{rest:09}'.rstrip('0') if rest else ''}S"


def _divided(number: int, by: int) -> tuple[int, int]:
    """Quotient and remainder towards zero, as Java has them."""
    whole = abs(number) // by * (-1 if number < 0 else 1)
    return whole, number - whole * by


def duration(months: int, days: int, seconds: int, nanos: int) -> Duration:
    """A span of whole parts, nanoseconds carried over."""
    more, rest = divmod(nanos, SECOND)
    parts = (months, days, seconds + more)
    if any(not -_LARGEST <= part < _LARGEST for part in parts):
        raise Problem("the duration is too long")
    return Duration(*parts, rest)


def approximate(months: float, days: float, seconds: float, nanos: float) -> Duration:
    """A span of parts with fractions, each fraction handed down as Neo4j does: a month has 30.436875 days."""
    if not all(map(math.isfinite, (months, days, seconds, nanos))):
        raise Problem("a duration takes finite numbers")
    month = float(_MONTH * SECOND)
    whole_months = math.trunc(months)
    days += (month * months - month * whole_months) / float(DAY)
    whole_days = math.trunc(days)
    seconds += (float(DAY) * days - float(DAY) * whole_days) / float(SECOND)
    whole_seconds = math.trunc(seconds)
    nanos += float(SECOND) * seconds - float(SECOND) * whole_seconds
    return duration(whole_months, whole_days, whole_seconds, math.trunc(nanos))


def summed(left: Duration, right: Duration, sign: int = 1) -> Duration:
    """Two spans added, or the second taken from the first, part by part."""
    return duration(
        left.months + sign * right.months,
        left.days + sign * right.days,
        left.seconds + sign * right.seconds,
        left.nanos + sign * right.nanos,
    )


def scaled(span: Duration, factor: float, *, divide: bool = False) -> Duration:
    """A span times, or divided by, a number."""
    if isinstance(factor, int) and not divide:
        return duration(span.months * factor, span.days * factor, span.seconds * factor, span.nanos * factor)
    if divide and factor == 0:
        raise Problem("division by zero") if isinstance(factor, int) else Unproven("a duration divided by 0.0")
    parts = (span.months, span.days, span.seconds, span.nanos)
    return approximate(*(part / factor if divide else part * factor for part in parts))


def shifted(when: Instant, span: Duration, sign: int = 1) -> Instant:
    """A day, time or moment later (or with `sign` -1 earlier) by a span: months first, then days, then seconds."""
    nanos = sign * (span.seconds * SECOND + span.nanos)
    match when:
        case Date():
            # Whole days of the seconds count, as in Java: fractions of a day are dropped.
            day = _later(when.day, sign * span.months, sign * span.days)
            return Date(_later(day, 0, sign * _divided(span.seconds, 86_400)[0]))
        case LocalTime():
            return LocalTime((when.nanos + nanos) % DAY)
        case Time():
            return Time((when.nanos + nanos) % DAY, when.offset)
        case LocalDateTime():
            day = _later(when.day, sign * span.months, sign * span.days)
            return LocalDateTime(*moved(LocalDateTime(day, when.nanos).local + nanos))
        case DateTime():
            return _later_moment(when, _later(when.day, sign * span.months, sign * span.days), nanos)


def _later(day: date, months: int, days: int) -> date:
    total = day.year * 12 + day.month - 1 + months
    year, month = total // 12, total % 12 + 1
    if not 1 <= year <= 9999:
        raise Unproven("a day outside the years 1 to 9999")
    last = calendar.monthrange(year, month)[1]
    moved_day = date(year, month, min(day.day, last))
    try:
        return date.fromordinal(moved_day.toordinal() + days)
    except (ValueError, OverflowError) as error:
        raise Unproven("a day outside the years 1 to 9999") from error


def _later_moment(when: DateTime, day: date, nanos: int) -> DateTime:
    at = DateTime(day, when.nanos, when.offset, when.zone)
    if when.zone is None:
        return DateTime(*moved(at.local + nanos), when.offset)
    at = DateTime(day, when.nanos, offset_at(when.zone, local=at.local), when.zone)
    instant = at.instant + nanos
    offset = offset_at(when.zone, instant=instant)
    return DateTime(*moved(instant + offset * SECOND), offset, when.zone)


def between(unit: str, start: Instant, end: Instant) -> Duration:
    """`duration.between` (unit ""), `.inMonths`, `.inDays` and `.inSeconds` of two days, times or moments."""
    one, other = _alike(start, end)
    dated = one[0] is not None and other[0] is not None
    first = (one[0].toordinal() * DAY if dated and one[0] else 0) + one[1]
    second = (other[0].toordinal() * DAY if dated and other[0] else 0) + other[1]
    if unit == "seconds":
        seconds, nanos = divmod(second - first, SECOND)
        return Duration(0, 0, seconds, nanos)
    months = 0
    if one[0] is not None and other[0] is not None and unit != "days":
        months = _months(one[0], one[1], other[0], other[1])
        first = _later(one[0], months, 0).toordinal() * DAY + one[1]
    if unit == "months":
        return Duration(months, 0, 0, 0)
    days = _divided(second - first, DAY)[0] if dated else 0
    if unit == "days":
        return Duration(0, days, 0, 0)
    seconds, nanos = divmod(second - first - days * DAY, SECOND)
    return Duration(months, days, seconds, nanos)


def _months(one: date, one_nanos: int, other: date, other_nanos: int) -> int:
    """Whole months from one moment to another, towards zero, as `LocalDateTime.until` counts them."""
    if other > one and other_nanos < one_nanos:
        other = _later(other, 0, -1)
    elif other < one and other_nanos > one_nanos:
        other = _later(other, 0, 1)
    months = (other.year - one.year) * 12 + other.month - one.month
    if months > 0 and other.day < one.day:
        return months - 1
    return months + 1 if months < 0 and other.day > one.day else months


Clock = tuple[date | None, int]


def _alike(start: Instant, end: Instant) -> tuple[Clock, Clock]:
    """Both on one clock: what one of them lacks (day, zone) is that of the other, a missing time is midnight."""
    offset, zone = _clock_of(start, end)
    first, second = _on(start, offset, zone), _on(end, offset, zone)
    if first[0] is None or second[0] is None:
        return (None, first[1]), (None, second[1])
    return first, second


def _clock_of(start: Instant, end: Instant) -> tuple[int | None, str | None]:
    """Whose clock counts: that of the first that has one."""
    for when in (start, end):
        if isinstance(when, DateTime):
            return when.offset, when.zone
        if isinstance(when, Time):
            return when.offset, None
    return None, None


def _on(when: Instant, offset: int | None, zone: str | None) -> Clock:
    if isinstance(when, DateTime) and offset is not None:
        there = offset_at(zone, instant=when.instant) if zone else offset
        if there != offset:
            raise Unproven("a span over a change of the clock in a time zone")
        return moved(when.instant + offset * SECOND)
    if isinstance(when, Time) and offset is not None:
        return None, when.nanos + (offset - when.offset) * SECOND
    day, nanos = (
        (None if isinstance(when, (LocalTime, Time)) else when.day),
        (0 if isinstance(when, Date) else when.nanos),
    )
    if zone and day is not None and offset_at(zone, local=LocalDateTime(day, nanos).local) != offset:
        raise Unproven("a span over a change of the clock in a time zone")
    return day, nanos
