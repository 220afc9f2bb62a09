"""Days, times, moments and durations from maps and from each other: `date({year: 2018, month: 4})`."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from actorgraph.graph.cypher.functions.temporal.written import day_of_week, offset_of, zoned
from actorgraph.graph.cypher.values import Problem, Unproven, Value, kind_of
from actorgraph.graph.cypher.values.spans import Duration, approximate, duration
from actorgraph.graph.cypher.values.temporal import (
    SECOND,
    Date,
    DateTime,
    Instant,
    LocalDateTime,
    LocalTime,
    Time,
    moved,
    offset_at,
    offset_text,
)

__all__ = ["build", "build_duration", "select"]

_DAYS = ("year", "month", "week", "quarter", "day", "dayOfWeek", "dayOfQuarter", "ordinalDay")
_CLOCKS = ("hour", "minute", "second", "millisecond", "microsecond", "nanosecond")
_EPOCHS = ("epochSeconds", "epochMillis")
_ALLOWED: dict[type[Instant], tuple[str, ...]] = {
    Date: (*_DAYS, "date", "datetime"),
    LocalTime: (*_CLOCKS, "time", "datetime"),
    Time: (*_CLOCKS, "time", "datetime", "timezone"),
    LocalDateTime: (*_DAYS, *_CLOCKS, "date", "time", "datetime"),
    DateTime: (*_DAYS, *_CLOCKS, "date", "time", "datetime", "timezone", *_EPOCHS),
}
_SPANS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds",
          "milliseconds", "microseconds", "nanoseconds")  # fmt: skip


def select(kind: type[Instant], other: Instant, zone: str | None = None) -> Instant:
    """One kind of day, time or moment out of another one; a Problem where that lacks what is needed."""
    day, nanos = _day_in(other), (0 if isinstance(other, Date) else other.nanos)
    if kind is LocalTime or kind is Time:
        if isinstance(other, Date):
            raise Problem(f"{kind_of(other)} has no time of day")
        return LocalTime(nanos) if kind is LocalTime else Time(nanos, getattr(other, "offset", 0))
    if day is None:
        raise Problem(f"{kind_of(other)} has no day")
    if kind is Date:
        return Date(day)
    if isinstance(other, Date):
        raise Problem(f"{kind_of(other)} has no time of day")
    if kind is LocalDateTime:
        return LocalDateTime(day, nanos)
    if isinstance(other, DateTime):
        return other if zone is None else _moved_to(other, zone)
    return zoned(day, nanos, zone)


def _moved_to(when: DateTime, zone: str) -> DateTime:
    named = None if zone[:1] in "+-Zz" else zone
    offset = offset_at(zone, instant=when.instant) if named else offset_of(zone)
    return DateTime(*moved(when.instant + offset * SECOND), offset, named)


def _day_in(when: Instant) -> date | None:
    return None if isinstance(when, (LocalTime, Time)) else when.day


def build(kind: type[Instant], parts: Mapping[str, Value]) -> Instant:
    """A value from the parts that a map names; what it leaves out is that of a `date`, `time` or `datetime` in it."""
    for key, value in parts.items():
        if key not in _ALLOWED[kind]:
            raise Problem(f"{key} does not belong into this map; {', '.join(_ALLOWED[kind])} do")
        if value is None:
            raise Unproven("null in a map of parts of a time")
    zone = parts.get("timezone")
    if zone is not None and not isinstance(zone, str):
        raise Problem("a timezone is named by a string")
    if any(key in parts for key in _EPOCHS):
        return _from_epoch(parts, zone)
    if kind is Date:
        return Date(_built_day(parts))
    if kind is LocalTime:
        return LocalTime(_built_clock(parts))
    if kind is Time:
        return _built_time(parts, zone)
    if kind is LocalDateTime:
        return LocalDateTime(_built_day(parts), _built_clock(parts))
    return _built_moment(parts, zone)


def _built_time(parts: Mapping[str, Value], zone: str | None) -> Time:
    base = parts.get("time", parts.get("datetime"))
    offset = getattr(base, "offset", None)
    if zone is not None and offset is not None:
        raise Unproven("a time in another time zone")
    return Time(_built_clock(parts), offset_of(zone) if zone is not None else offset or 0)


def _built_moment(parts: Mapping[str, Value], zone: str | None) -> DateTime:
    base = parts.get("datetime", parts.get("time"))
    if isinstance(base, (DateTime, Time)):
        if zone is not None:
            if isinstance(base, DateTime) and set(parts) == {"datetime", "timezone"}:
                return _moved_to(base, zone)
            raise Unproven("a moment in another time zone with other parts")
        zone = (base.zone if isinstance(base, DateTime) else None) or offset_text(base.offset)
    return zoned(_built_day(parts), _built_clock(parts), zone)


def _from_epoch(parts: Mapping[str, Value], zone: str | None) -> DateTime:
    if not parts.keys() <= {"epochSeconds", "epochMillis", "millisecond", "microsecond", "nanosecond", "timezone"}:
        raise Unproven("a moment from 1970 on with other parts")
    if "epochSeconds" in parts and "epochMillis" in parts:
        raise Problem("epochSeconds and epochMillis exclude each other")
    nanos = _whole(parts, "epochSeconds", 0) * SECOND + _whole(parts, "epochMillis", 0) * 1_000_000
    fractions = {key: value for key, value in parts.items() if key in _CLOCKS}
    when = DateTime(*moved(nanos + _fraction(fractions)), 0)
    return when if zone is None else _moved_to(when, zone)


def _whole(parts: Mapping[str, Value], key: str, default: int) -> int:
    value = parts.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise Problem(f"{key} takes an integer, not {kind_of(value)}")
    return value


def _built_day(parts: Mapping[str, Value]) -> date:
    base: Any = parts.get("date", parts.get("datetime"))
    old = _base_day(base) if base is not None else None
    try:
        if "week" in parts or "dayOfWeek" in parts:
            return _built_week(parts, old)
        if "quarter" in parts or "dayOfQuarter" in parts:
            return _built_quarter(parts, old)
        year = _year(parts, old)
        if "ordinalDay" in parts:
            _without(parts, "month", "day")
            found = date(year, 1, 1) + timedelta(days=_whole(parts, "ordinalDay", 1) - 1)
            if found.year != year:
                raise Problem(f"{year} has no day {parts['ordinalDay']}")
            return found
        if old is None and "day" in parts and "month" not in parts:
            raise Problem("a day needs a month")
        month = _whole(parts, "month", old.month if old else 1)
        if old is not None and "day" not in parts and 1 <= month <= 12:
            # As in Java, the 31st of a month that has fewer days is its last.
            return date(year, month, min(old.day, monthrange(year, month)[1]))
        return date(year, month, _whole(parts, "day", 1))
    except (ValueError, OverflowError) as error:
        raise Problem(f"there is no such day: {error}") from error


def _base_day(base: Any) -> date:
    if not isinstance(base, (Date, LocalDateTime, DateTime)):
        raise Problem(f"{kind_of(base)} has no day")
    return base.day


def _without(parts: Mapping[str, Value], *keys: str) -> None:
    if any(key in parts for key in keys):
        raise Problem(f"{' and '.join(keys)} do not go with the other parts")


def _year(parts: Mapping[str, Value], old: date | None) -> int:
    if old is None and "year" not in parts:
        raise Problem("a day needs a year")
    year = _whole(parts, "year", old.year if old else 1)
    if not 1 <= year <= 9999:
        raise Unproven("a day outside the years 1 to 9999")
    return year


def _built_week(parts: Mapping[str, Value], old: date | None) -> date:
    _without(parts, "month", "day", "quarter", "dayOfQuarter", "ordinalDay")
    if "week" not in parts and old is None:
        raise Problem("a day of a week needs the week")
    calendar = old.isocalendar() if old else None
    year = _whole(parts, "year", calendar.year if calendar else 0)
    if old is None and "year" not in parts:
        raise Problem("a day needs a year")
    week = _whole(parts, "week", calendar.week if calendar else 1)
    if week == 53 and date(year, 12, 28).isocalendar().week == 52:
        raise Unproven("week 53 of a year that has 52")
    return day_of_week(year, week, _whole(parts, "dayOfWeek", calendar.weekday if calendar else 1))


def _built_quarter(parts: Mapping[str, Value], old: date | None) -> date:
    _without(parts, "month", "day", "week", "dayOfWeek", "ordinalDay")
    if "quarter" not in parts and old is None:
        raise Problem("a day of a quarter needs the quarter")
    year, first_old = _year(parts, old), (old.replace(month=(old.month - 1) // 3 * 3 + 1, day=1) if old else None)
    quarter = _whole(parts, "quarter", (old.month + 2) // 3 if old else 1)
    if not 1 <= quarter <= 4:
        raise Problem(f"there is no quarter {quarter}")
    first = date(year, quarter * 3 - 2, 1)
    after = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    place = _whole(parts, "dayOfQuarter", (old - first_old).days + 1 if old and first_old else 1)
    if not 1 <= place <= (after - first).days:
        raise Problem(f"that quarter has no day {place}")
    return first + timedelta(days=place - 1)


def _built_clock(parts: Mapping[str, Value]) -> int:
    base: Any = parts.get("time", parts.get("datetime"))
    if base is not None and not isinstance(base, (LocalTime, Time, LocalDateTime, DateTime)):
        raise Problem(f"{kind_of(base)} has no time of day")
    old = base.nanos if base is not None else None
    given = [key in parts for key in ("hour", "minute", "second")]
    if old is None and (
        given in ([False, True, False], [False, False, True], [False, True, True], [True, False, True])
    ):
        raise Problem("a time needs its larger parts before the smaller ones")
    if old is None and not given[2] and any(key in parts for key in ("millisecond", "microsecond", "nanosecond")):
        raise Problem("a part of a second needs the second")
    seconds = (old or 0) // SECOND
    hour = _within(parts, "hour", seconds // 3600, 23)
    minute = _within(parts, "minute", seconds // 60 % 60, 59)
    second = _within(parts, "second", seconds % 60, 59)
    fractions = {key: value for key, value in parts.items() if key in ("millisecond", "microsecond", "nanosecond")}
    if old is not None and fractions:
        raise Unproven("parts of a second in place of those of another time")
    rest = _fraction(fractions) if fractions else (old or 0) % SECOND
    return (hour * 3600 + minute * 60 + second) * SECOND + rest


def _within(parts: Mapping[str, Value], key: str, default: int, most: int) -> int:
    value = _whole(parts, key, default)
    if not 0 <= value <= most:
        raise Problem(f"{key} lies between 0 and {most}")
    return value


def _fraction(parts: Mapping[str, Value]) -> int:
    """Milli-, micro- and nanoseconds together: each smaller part counts within the next larger one that is given."""
    milli, micro = "millisecond" in parts, "microsecond" in parts
    most_micro, most_nano = (999 if milli else 999_999), (999 if micro else 999_999 if milli else 999_999_999)
    return (
        _within(parts, "millisecond", 0, 999) * 1_000_000
        + _within(parts, "microsecond", 0, most_micro) * 1000
        + _within(parts, "nanosecond", 0, most_nano)
    )


def build_duration(parts: Mapping[str, Value]) -> Duration:
    """A duration from a map of its parts."""
    for key, value in parts.items():
        if key not in _SPANS:
            raise Problem(f"{key} is no part of a duration; {', '.join(_SPANS)} are")
        if value is None:
            raise Unproven("null in a map of parts of a duration")
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise Problem(f"{key} takes a number, not {kind_of(value)}")
    if not parts:
        raise Problem("a duration needs one part at least")
    make: Callable[..., Duration] = duration if all(isinstance(value, int) for value in parts.values()) else approximate
    get = parts.get
    return make(
        get("years", 0) * 12 + get("months", 0),
        get("weeks", 0) * 7 + get("days", 0),
        get("hours", 0) * 3600 + get("minutes", 0) * 60 + get("seconds", 0),
        get("milliseconds", 0) * 1_000_000 + get("microseconds", 0) * 1000 + get("nanoseconds", 0),
    )
