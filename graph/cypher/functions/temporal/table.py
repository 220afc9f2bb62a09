"""The functions of time by name: `date()`, `duration.between()`, `datetime.truncate()` and their like."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import Any

from actorgraph.graph.cypher.functions.temporal.built import build, build_duration, select
from actorgraph.graph.cypher.functions.temporal.written import (
    day_of_week,
    read_date,
    read_datetime,
    read_duration,
    read_local_datetime,
    read_local_time,
    read_time,
    zoned,
)
from actorgraph.graph.cypher.values import Problem, Unproven, Value, kind_of
from actorgraph.graph.cypher.values.spans import Duration, between
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
    offset_text,
)

__all__ = ["CLOCKS", "TEMPORAL", "TRUNCATES", "now"]

_KINDS: dict[str, tuple[type[Instant], Callable[[str], Instant]]] = {
    "date": (Date, read_date),
    "localtime": (LocalTime, read_local_time),
    "time": (Time, read_time),
    "localdatetime": (LocalDateTime, read_local_datetime),
    "datetime": (DateTime, read_datetime),
}
_INSTANTS = (Date, LocalTime, Time, LocalDateTime, DateTime)


def now(name: str, instant: int) -> Value:
    """What `date()`, `datetime()` … without arguments and `timestamp()` give, in UTC, at nanoseconds since 1970."""
    if name == "timestamp":
        return instant // 1_000_000
    return select(_KINDS[name.partition(".")[0]][0], DateTime(*moved(instant), 0))


def _made(name: str, given: Value) -> Value:
    kind, read = _KINDS[name]
    if isinstance(given, str):
        return read(given)
    if isinstance(given, dict):
        return build(kind, given)
    if isinstance(given, _INSTANTS):
        return select(kind, given)
    raise Problem(f"{name}() takes a string, a map or another time, not {kind_of(given)}")


def _duration(given: Value) -> Value:
    if isinstance(given, str):
        return read_duration(given)
    if isinstance(given, dict):
        return build_duration(given)
    if isinstance(given, Duration):
        return given
    raise Problem(f"duration() takes a string or a map, not {kind_of(given)}")


def _between(unit: str, start: Value, end: Value) -> Value:
    for given in (start, end):
        if not isinstance(given, _INSTANTS):
            raise Problem(f"duration between two times, not from or to {kind_of(given)}")
    return between(unit, start, end)


def _epoch_seconds(seconds: Value, nanos: Value) -> Value:
    if any(isinstance(part, bool) or not isinstance(part, int) for part in (seconds, nanos)):
        raise Problem("datetime.fromEpoch() takes two integers")
    return DateTime(*moved(seconds * SECOND + nanos), 0)


def _epoch_millis(millis: Value) -> Value:
    if isinstance(millis, bool) or not isinstance(millis, int):
        raise Problem("datetime.fromEpochMillis() takes an integer")
    return DateTime(*moved(millis * 1_000_000), 0)


_DAY_UNITS: dict[str, Callable[[date], date]] = {
    "millennium": lambda day: date(day.year // 1000 * 1000, 1, 1),
    "century": lambda day: date(day.year // 100 * 100, 1, 1),
    "decade": lambda day: date(day.year // 10 * 10, 1, 1),
    "year": lambda day: day.replace(month=1, day=1),
    "weekYear": lambda day: day_of_week(day.isocalendar().year, 1, 1),
    "quarter": lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
    "month": lambda day: day.replace(day=1),
    "week": lambda day: day - timedelta(days=day.weekday()),
    "day": lambda day: day,
}
_CLOCK_UNITS = {
    "day": DAY,
    "hour": 3600 * SECOND,
    "minute": 60 * SECOND,
    "second": SECOND,
    "millisecond": 1_000_000,
    "microsecond": 1000,
}


def _truncated(name: str, unit: Value, given: Value, fields: Value = None) -> Value:
    kind = _KINDS[name][0]
    if not isinstance(unit, str) or not isinstance(given, _INSTANTS):
        raise Problem(f"{name}.truncate() takes a unit and a time, not {kind_of(unit)} and {kind_of(given)}")
    if fields is not None and not isinstance(fields, dict):
        raise Problem(f"{name}.truncate() takes a map of parts, not {kind_of(fields)}")
    if fields and "timezone" in fields:
        raise Unproven("truncate() to another time zone")
    cut = _cut_time(kind, unit, given) if kind in (LocalTime, Time) else _cut_day(kind, unit, given)
    return _with_fields(kind, cut, fields) if fields else cut


def _cut_time(kind: type[Instant], unit: str, given: Instant) -> Instant:
    if isinstance(given, Date):
        raise Problem(f"{kind_of(given)} has no time of day")
    if unit in _DAY_UNITS and unit != "day":
        raise Problem(f"a time of day is not cut to a {unit}")
    _, nanos = _cut(unit, given)
    return LocalTime(nanos) if kind is LocalTime else Time(nanos, getattr(given, "offset", 0))


def _cut_day(kind: type[Instant], unit: str, given: Instant) -> Instant:
    day, nanos = _cut(unit, given)
    if day is None:
        raise Problem(f"{kind_of(given)} has no day")
    if kind is Date:
        if unit not in _DAY_UNITS:
            raise Problem(f"a date is not cut to a {unit}")
        return Date(day)
    return LocalDateTime(day, nanos) if kind is LocalDateTime else zoned(day, nanos, _zone_of(given))


def _zone_of(given: Instant) -> str | None:
    if isinstance(given, DateTime) and given.zone:
        return given.zone
    return offset_text(given.offset) if isinstance(given, (DateTime, Time)) else None


def _cut(unit: str, given: Instant) -> tuple[date | None, int]:
    day = None if isinstance(given, (LocalTime, Time)) else given.day
    nanos = 0 if isinstance(given, Date) else given.nanos
    if unit not in _DAY_UNITS and unit not in _CLOCK_UNITS:
        raise Problem(f"there is no unit {unit}; {', '.join({**_DAY_UNITS, **_CLOCK_UNITS})} are")
    try:
        cut = _DAY_UNITS[unit](day) if day is not None and unit in _DAY_UNITS else day
    except ValueError as error:
        raise Unproven("a day outside the years 1 to 9999") from error
    step = _CLOCK_UNITS.get(unit)
    return cut, nanos - nanos % step if step else 0


def _with_fields(kind: type[Instant], cut: Instant, fields: dict[str, Any]) -> Instant:
    if any(key in fields for key in ("date", "time", "datetime")):
        raise Unproven("truncate() with another time in its map")
    base = "date" if kind is Date else "time" if kind in (LocalTime, Time) else "datetime"
    if any(key in fields for key in ("millisecond", "microsecond", "nanosecond")) and not isinstance(cut, Date):
        raise Unproven("truncate() with parts of a second")
    return build(kind, {base: cut, **fields})


Function = tuple[int, int, Callable[..., Any]]

TRUNCATES: dict[str, Function] = {f"{name}.truncate": (2, 3, partial(_truncated, name)) for name in _KINDS}
"""Those that do not take a null."""

TEMPORAL: dict[str, Function] = {
    **{name: (0, 1, partial(_made, name)) for name in _KINDS},
    "duration": (1, 1, _duration),
    "duration.between": (2, 2, partial(_between, "")),
    "duration.inmonths": (2, 2, partial(_between, "months")),
    "duration.indays": (2, 2, partial(_between, "days")),
    "duration.inseconds": (2, 2, partial(_between, "seconds")),
    "datetime.fromepoch": (2, 2, _epoch_seconds),
    "datetime.fromepochmillis": (1, 1, _epoch_millis),
    **{f"{name}.{clock}": (0, 0, _made) for name in _KINDS for clock in ("statement", "transaction", "realtime")},
    "timestamp": (0, 0, _made),
}
"""name → fewest and most arguments, and the function; without arguments see `now`."""

CLOCKS = frozenset(name for name, (fewest, _, _) in TEMPORAL.items() if fewest == 0)
"""Those that tell the time when they get no argument."""
