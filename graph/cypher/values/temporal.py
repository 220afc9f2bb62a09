"""Days, times and moments while a query runs, with Neo4j's text of each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from actorgraph.graph.cypher.values.problem import Problem, Unproven

__all__ = [
    "DAY",
    "SECOND",
    "Date",
    "DateTime",
    "Instant",
    "LocalDateTime",
    "LocalTime",
    "Time",
    "clock_text",
    "moved",
    "offset_at",
    "offset_text",
]

SECOND = 1_000_000_000
"""Nanoseconds in a second."""
DAY = 86_400 * SECOND
"""Nanoseconds in a day of 24 hours."""
_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Date:
    """A day."""

    kind: ClassVar[str] = "a date"
    day: date

    def __str__(self) -> str:
        return self.day.isoformat()


@dataclass(frozen=True, slots=True)
class LocalTime:
    """A time of day, as nanoseconds since midnight, somewhere."""

    kind: ClassVar[str] = "a local time"
    nanos: int

    def __str__(self) -> str:
        return clock_text(self.nanos)


@dataclass(frozen=True, slots=True)
class Time:
    """A time of day, with the seconds by which its clock is ahead of UTC."""

    kind: ClassVar[str] = "a time"
    nanos: int
    offset: int

    def __str__(self) -> str:
        return clock_text(self.nanos) + offset_text(self.offset)


@dataclass(frozen=True, slots=True)
class LocalDateTime:
    """A day and a time of it, somewhere."""

    kind: ClassVar[str] = "a local datetime"
    day: date
    nanos: int

    def __str__(self) -> str:
        return f"{self.day.isoformat()}T{clock_text(self.nanos)}"

    @property
    def local(self) -> int:
        """Nanoseconds from the start of 1970 on its own clock."""
        return (self.day.toordinal() - _EPOCH) * DAY + self.nanos


@dataclass(frozen=True, slots=True)
class DateTime:
    """A moment as a clock shows it that is `offset` seconds ahead of UTC; `zone` names a zone where one was given."""

    kind: ClassVar[str] = "a datetime"
    day: date
    nanos: int
    offset: int
    zone: str | None = None

    def __str__(self) -> str:
        named = f"[{self.zone}]" if self.zone else ""
        return f"{self.day.isoformat()}T{clock_text(self.nanos)}{offset_text(self.offset)}{named}"

    @property
    def local(self) -> int:
        """Nanoseconds from the start of 1970 on its own clock."""
        return (self.day.toordinal() - _EPOCH) * DAY + self.nanos

    @property
    def instant(self) -> int:
        """Nanoseconds from the start of 1970 in UTC."""
        return self.local - self.offset * SECOND


Instant = Date | LocalTime | Time | LocalDateTime | DateTime


def clock_text(nanos: int) -> str:
    """`10:30:00`, `10:30:05.25`."""
    seconds, rest = divmod(nanos, SECOND)
    minutes, second = divmod(seconds, 60)
    fraction = f".{rest:09}".rstrip("0") if rest else ""
    return f"{minutes // 60:02}:{minutes % 60:02}:{second:02}{fraction}"


def offset_text(offset: int) -> str:
    """`Z`, `+01:00`, `-03:30`."""
    if offset == 0:
        return "Z"
    hours, rest = divmod(abs(offset), 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}:{minutes:02}{f':{seconds:02}' if seconds else ''}"


def moved(local: int) -> tuple[date, int]:
    """The day and the nanoseconds of it, from nanoseconds since the start of 1970."""
    days, nanos = divmod(local, DAY)
    try:
        return date.fromordinal(days + _EPOCH), nanos
    except (ValueError, OverflowError) as error:
        raise Unproven("a day outside the years 1 to 9999") from error


def offset_at(zone: str, *, local: int | None = None, instant: int | None = None) -> int:
    """Seconds that a named zone is ahead of UTC, at a time of its own clock or at an instant.

    A time that its clock skips is Unproven; of two equal ones the first is meant, as in Java.
    """
    try:
        info = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise Problem(f"there is no time zone {zone!r}") from error
    day, nanos = moved(local if local is not None else (instant or 0))
    naive = datetime(day.year, day.month, day.day) + timedelta(microseconds=nanos // 1000)  # noqa: DTZ001
    if local is None:
        found = naive.replace(tzinfo=UTC).astimezone(info).utcoffset()
    else:
        found = naive.replace(tzinfo=info).utcoffset()
        there = naive.replace(tzinfo=info).astimezone(UTC).astimezone(info).replace(tzinfo=None)
        if there != naive:
            raise Unproven("a time that the clock of its zone skips")
    seconds = (found or timedelta()).total_seconds()
    if seconds != int(seconds):
        raise Unproven("a zone whose clock differs by parts of a second")
    return int(seconds)
