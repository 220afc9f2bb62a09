"""Times as the neo4j driver has them: what a query takes as parameters and what it returns, on every store."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytz
from neo4j import time as driver

from actorgraph.graph.cypher.values import Date, DateTime, Duration, LocalDateTime, LocalTime, Time, Value
from actorgraph.graph.cypher.values.spans import duration
from actorgraph.graph.cypher.values.temporal import SECOND, Instant

__all__ = ["shown_time", "taken_time"]


def shown_time(value: Instant | Duration) -> Any:
    """A day, time, moment or span as the driver gives it; zones are those of pytz, as there."""
    match value:
        case Date():
            return driver.Date(value.day.year, value.day.month, value.day.day)
        case LocalTime():
            return _clock(value.nanos)
        case Time():
            return _clock(value.nanos, pytz.FixedOffset(value.offset // 60))
        case LocalDateTime():
            return _moment(value)
        case DateTime():
            zone = pytz.timezone(value.zone) if value.zone else pytz.FixedOffset(value.offset // 60)
            return zone.localize(_moment(value))
        case Duration():
            return driver.Duration(months=value.months, days=value.days, seconds=value.seconds, nanoseconds=value.nanos)


def _clock(nanos: int, zone: Any = None) -> driver.Time:
    seconds, rest = divmod(nanos, SECOND)
    return driver.Time(seconds // 3600, seconds // 60 % 60, seconds % 60, rest, zone)


def _moment(value: LocalDateTime | DateTime) -> driver.DateTime:
    day = driver.Date(value.day.year, value.day.month, value.day.day)
    return driver.DateTime.combine(day, _clock(value.nanos))


def taken_time(value: Any) -> Value:
    """A time of the driver or of the standard library as a query has it; NotImplemented for anything else."""
    match value:
        case driver.Duration():
            return duration(value.months, value.days, value.seconds, value.nanoseconds)
        case dt.timedelta():
            return duration(0, value.days, value.seconds, value.microseconds * 1000)
        case driver.DateTime() | dt.datetime():
            return _taken_moment(value)
        case driver.Date() | dt.date():
            return Date(dt.date(value.year, value.month, value.day))
        case driver.Time() | dt.time():
            offset = value.utcoffset()
            return LocalTime(_nanos(value)) if offset is None else Time(_nanos(value), int(offset.total_seconds()))
        case _:
            return NotImplemented


def _taken_moment(value: Any) -> Value:
    day = dt.date(value.year, value.month, value.day)
    if value.tzinfo is None:
        return LocalDateTime(day, _nanos(value))
    name = getattr(value.tzinfo, "zone", None) or getattr(value.tzinfo, "key", None)
    return DateTime(day, _nanos(value), int(value.utcoffset().total_seconds()), name)


def _nanos(value: Any) -> int:
    rest = value.nanosecond if hasattr(value, "nanosecond") else value.microsecond * 1000
    seconds: int = value.hour * 3600 + value.minute * 60 + value.second
    return seconds * SECOND + int(rest)
