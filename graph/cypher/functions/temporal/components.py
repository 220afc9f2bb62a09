"""What can be asked of a day, time, moment or duration: `.year`, `.hour`, `.monthsOfYear` …."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from actorgraph.graph.cypher.values import Problem, Value, kind_of
from actorgraph.graph.cypher.values.spans import Duration
from actorgraph.graph.cypher.values.temporal import (
    SECOND,
    Date,
    DateTime,
    Instant,
    LocalDateTime,
    LocalTime,
    Time,
    offset_text,
)

__all__ = ["COMPONENTS", "component"]


def _first_of_quarter(day: date) -> date:
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


_DAY: dict[str, Callable[[date], int]] = {
    "year": lambda day: day.year,
    "quarter": lambda day: (day.month + 2) // 3,
    "month": lambda day: day.month,
    "week": lambda day: day.isocalendar().week,
    "weekYear": lambda day: day.isocalendar().year,
    "dayOfQuarter": lambda day: (day - _first_of_quarter(day)).days + 1,
    "day": lambda day: day.day,
    "ordinalDay": lambda day: day.timetuple().tm_yday,
    "dayOfWeek": lambda day: day.isoweekday(),
    "weekDay": lambda day: day.isoweekday(),
    "quarterDay": lambda day: (day - _first_of_quarter(day)).days + 1,
}
_CLOCK: dict[str, Callable[[int], int]] = {
    "hour": lambda nanos: nanos // (3600 * SECOND),
    "minute": lambda nanos: nanos // (60 * SECOND) % 60,
    "second": lambda nanos: nanos // SECOND % 60,
    "millisecond": lambda nanos: nanos % SECOND // 1_000_000,
    "microsecond": lambda nanos: nanos % SECOND // 1000,
    "nanosecond": lambda nanos: nanos % SECOND,
}
_ZONE: dict[str, Callable[[Time | DateTime], Value]] = {
    "offset": lambda when: offset_text(when.offset),
    "offsetMinutes": lambda when: _towards_zero(when.offset, 60),
    "offsetSeconds": lambda when: when.offset,
    "timezone": lambda when: (when.zone if isinstance(when, DateTime) else None) or offset_text(when.offset),
}
_MOMENT: dict[str, Callable[[DateTime], int]] = {
    "epochSeconds": lambda when: _towards_zero(when.instant // 1_000_000, 1000),
    "epochMillis": lambda when: when.instant // 1_000_000,
}


def _towards_zero(number: int, by: int) -> int:
    return abs(number) // by * (-1 if number < 0 else 1)


def _rest(number: int, by: int) -> int:
    return number - _towards_zero(number, by) * by


_SPAN: dict[str, Callable[[Duration], int]] = {
    "years": lambda span: _towards_zero(span.months, 12),
    "quarters": lambda span: _towards_zero(span.months, 3),
    "months": lambda span: span.months,
    "weeks": lambda span: _towards_zero(span.days, 7),
    "days": lambda span: span.days,
    "hours": lambda span: _towards_zero(span.seconds, 3600),
    "minutes": lambda span: _towards_zero(span.seconds, 60),
    "seconds": lambda span: span.seconds,
    "milliseconds": lambda span: span.seconds * 1000 + span.nanos // 1_000_000,
    "microseconds": lambda span: span.seconds * 1_000_000 + span.nanos // 1000,
    "nanoseconds": lambda span: span.seconds * SECOND + span.nanos,
    "quartersOfYear": lambda span: _rest(_towards_zero(span.months, 3), 4),
    "monthsOfQuarter": lambda span: _rest(span.months, 3),
    "monthsOfYear": lambda span: _rest(span.months, 12),
    "daysOfWeek": lambda span: _rest(span.days, 7),
    "minutesOfHour": lambda span: _rest(_towards_zero(span.seconds, 60), 60),
    "secondsOfMinute": lambda span: _rest(span.seconds, 60),
    "millisecondsOfSecond": lambda span: span.nanos // 1_000_000,
    "microsecondsOfSecond": lambda span: span.nanos // 1000,
    "nanosecondsOfSecond": lambda span: span.nanos,
}

COMPONENTS = {name.lower(): name for name in (*_DAY, *_CLOCK, *_ZONE, *_MOMENT, *_SPAN)}
"""The names of all components; upper and lower case are the same in them."""


def component(whole: Instant | Duration, key: str) -> Value:
    """`whole.key`; a Problem for what a value of its kind does not have."""
    key = COMPONENTS.get(key.lower(), key)
    if isinstance(whole, Duration):
        if key in _SPAN:
            return _SPAN[key](whole)
    elif key in _DAY and isinstance(whole, (Date, LocalDateTime, DateTime)):
        return _DAY[key](whole.day)
    elif key in _CLOCK and isinstance(whole, (LocalTime, Time, LocalDateTime, DateTime)):
        return _CLOCK[key](whole.nanos)
    elif key in _ZONE and isinstance(whole, (Time, DateTime)):
        return _ZONE[key](whole)
    elif key in _MOMENT and isinstance(whole, DateTime):
        return _MOMENT[key](whole)
    raise Problem(f"{kind_of(whole)} has no {key}")
