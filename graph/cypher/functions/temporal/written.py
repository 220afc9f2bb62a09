"""Days, times, moments and durations from the ISO texts that Cypher reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from actorgraph.graph.cypher.values import Problem, Unproven
from actorgraph.graph.cypher.values.spans import Duration, approximate, duration
from actorgraph.graph.cypher.values.temporal import (
    SECOND,
    Date,
    DateTime,
    LocalDateTime,
    LocalTime,
    Time,
    offset_at,
)

__all__ = ["day_of_week", "offset_of", "read_date", "read_datetime", "read_duration", "read_local_datetime",
           "read_local_time", "read_time", "zoned"]  # fmt: skip

_DATE = re.compile(
    r"(?P<year>\d{4})(?:"
    r"-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?|(?P<month2>\d{2})(?P<day2>\d{2})?"
    r"|-?[Ww](?P<week>\d{1,2})(?:-?(?P<weekday>\d))?"
    r"|-?[Qq](?P<quarter>\d)(?:-?(?P<quarterday>\d{1,2}))?"
    r"|-?(?P<ordinal>\d{3}))?"
)
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"|(?P<hour2>\d{2})(?:(?P<minute2>\d{2})(?:(?P<second2>\d{2})(?:[.,](?P<fraction2>\d{1,9}))?)?)?"
)
_OFFSET = re.compile(r"[Zz]|(?P<sign>[+-])(?P<hours>\d{2})(?::?(?P<minutes>\d{2}))?")
_ZONED = re.compile(r"(?P<rest>[^\[Zz+]*?)(?P<offset>[Zz]|[+-]\d{2}(?::?\d{2})?)?(?:\[(?P<zone>[A-Za-z0-9~+_/.-]+)\])?")
_NUMBER = r"(?P<{}>[-+]?\d+(?:[.,]\d{{1,9}})?){}"
_SPAN = re.compile(
    "(?P<sign>[-+]?)P"
    + "".join(f"(?:{_NUMBER.format(name, letter)})?" for name, letter in
              (("years", "Y"), ("months", "M"), ("weeks", "W"), ("days", "D")))
    + "(?P<clock>T"
    + "".join(f"(?:{_NUMBER.format(name, letter)})?" for name, letter in
              (("hours", "H"), ("minutes", "M"), ("seconds", "S")))
    + ")?",
    re.IGNORECASE,
)  # fmt: skip
_SPAN_AS_DATE = re.compile(r"[-+]?P\d{4}-?\d{2,3}.*", re.IGNORECASE)
_EXTREME = re.compile(r"[+-]\d.*")


def _fault(kind: str, text: str) -> Problem:
    return Problem(f"{text!r} cannot be read as a {kind}")


def day_of_week(year: int, week: int, weekday: int) -> date:
    """The day of an ISO week; ValueError where there is none."""
    return date.fromisocalendar(year, week, weekday)


def _day(text: str) -> date:
    if _EXTREME.match(text):
        raise Unproven("a year with a sign")
    match = _DATE.fullmatch(text)
    if match is None:
        raise _fault("date", text)
    year = int(match["year"])
    try:
        if match["week"]:
            return day_of_week(year, int(match["week"]), int(match["weekday"] or 1))
        if match["quarter"]:
            return _day_of_quarter(year, int(match["quarter"]), int(match["quarterday"] or 1))
        if match["ordinal"]:
            found = date(year, 1, 1) + timedelta(days=int(match["ordinal"]) - 1)
            if found.year != year:
                raise _fault("date", text)
            return found
        return date(year, int(match["month"] or match["month2"] or 1), int(match["day"] or match["day2"] or 1))
    except ValueError as error:
        raise _fault("date", text) from error


def _day_of_quarter(year: int, quarter: int, day: int) -> date:
    if not 1 <= quarter <= 4:
        raise ValueError(quarter)
    first = date(year, quarter * 3 - 2, 1)
    after = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)
    if not 1 <= day <= (after - first).days:
        raise ValueError(day)
    return first + timedelta(days=day - 1)


def _nanos(text: str) -> int:
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise _fault("time", text)
    hour, minute, second = (int(match[part] or match[f"{part}2"] or 0) for part in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise _fault("time", text)
    return (hour * 3600 + minute * 60 + second) * SECOND + int(
        (match["fraction"] or match["fraction2"] or "").ljust(9, "0")
    )


def offset_of(text: str) -> int:
    """Seconds of `Z`, `+01:00`, `+0100`, `+01`."""
    match = _OFFSET.fullmatch(text)
    if match is None:
        raise _fault("time zone", text)
    seconds = int(match["hours"] or 0) * 3600 + int(match["minutes"] or 0) * 60
    if seconds > 18 * 3600 or int(match["minutes"] or 0) > 59:
        raise _fault("time zone", text)
    return -seconds if match["sign"] == "-" else seconds


def zoned(day: date, nanos: int, zone: str | None) -> DateTime:
    """A moment on the clock of a zone: an offset or a name; UTC without one."""
    if zone is None or _OFFSET.fullmatch(zone):
        return DateTime(day, nanos, offset_of(zone) if zone else 0)
    return DateTime(day, nanos, offset_at(zone, local=LocalDateTime(day, nanos).local), zone)


def read_date(text: str) -> Date:
    """`2018-04-27`, `20180427`, `2018-04`, `2018`, `2018-W17-5`, `2018-Q2-27`, `2018-117`."""
    return Date(_day(text))


def read_local_time(text: str) -> LocalTime:
    """`10:30:05.25`, `1030`, `10`."""
    return LocalTime(_nanos(text))


def read_time(text: str) -> Time:
    """A time with an offset; UTC without one."""
    match = re.fullmatch(r"(?P<rest>[^Zz+\-\[]*)(?P<offset>[Zz]|[+-].*)?(?P<zone>\[.*)?", text)
    if match is None or match["zone"]:
        raise Unproven("a time with a named zone")
    return Time(_nanos(match["rest"]), offset_of(match["offset"]) if match["offset"] else 0)


def _split(text: str) -> tuple[str, str]:
    day, separator, clock = text.partition("T" if "T" in text else "t")
    if separator and not clock:
        raise _fault("date and time", text)
    return day, clock


def read_local_datetime(text: str) -> LocalDateTime:
    """A day and, after a T, a time; midnight without one."""
    day, clock = _split(text)
    return LocalDateTime(_day(day), _nanos(clock) if clock else 0)


def read_datetime(text: str) -> DateTime:
    """A day, a time and a zone: `2018-04-27T10:30+09:00`, `…[Asia/Tokyo]`; UTC without one."""
    day, clock = _split(text)
    if not clock:
        if "[" in day or "+" in day or day[-1:] in "Zz":
            raise Unproven("a zone behind a day without a time")
        return DateTime(_day(day), 0, 0)
    match = _ZONED.fullmatch(clock)
    if match is None:
        raise _fault("date and time", text)
    nanos = _nanos(match["rest"])
    if match["offset"] and match["zone"]:
        named = zoned(_day(day), nanos, match["zone"])
        if named.offset != offset_of(match["offset"]):
            raise Unproven("an offset that its zone did not have then")
        return named
    return zoned(_day(day), nanos, match["zone"] or match["offset"])


def read_duration(text: str) -> Duration:
    """`P1Y2M10DT2H30M`, `P2W`, `PT0.5S`, with fractions and minus signs."""
    match = _SPAN.fullmatch(text)
    if match is None or match["clock"] in ("T", "t") or text[-1:] in "Pp":
        if _SPAN_AS_DATE.fullmatch(text):
            raise Unproven("a duration that is written as a date")
        raise _fault("duration", text)
    if match["sign"] == "-":
        raise Unproven("a minus sign before a whole duration")
    names = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
    found = {name: match[name].replace(",", ".") for name in names if match[name]}
    fractions = [name for name, number in found.items() if "." in number]
    if not fractions:
        whole = {name: int(number) for name, number in found.items()}
        return _of_parts(duration, whole, 0)
    if fractions == ["seconds"]:
        exact = {name: int(number) for name, number in found.items() if name != "seconds"}
        seconds, _, places = found["seconds"].partition(".")
        nanos = int(places.ljust(9, "0")) * (-1 if seconds.startswith("-") else 1)
        return _of_parts(duration, {**exact, "seconds": int(seconds or "0")}, nanos)
    return _of_parts(approximate, {name: float(number) for name, number in found.items()}, 0)


def _of_parts(make: Callable[..., Duration], parts: Mapping[str, float], nanos: int) -> Duration:
    return make(
        parts.get("years", 0) * 12 + parts.get("months", 0),
        parts.get("weeks", 0) * 7 + parts.get("days", 0),
        parts.get("hours", 0) * 3600 + parts.get("minutes", 0) * 60 + parts.get("seconds", 0),
        nanos,
    )
