"""What a time expression means before it is anchored: a small algebra of periods."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TypeAlias

__all__ = [
    "Ago",
    "Around",
    "Edge",
    "Fixed",
    "Part",
    "Range",
    "Season",
    "Step",
    "Tense",
    "Unit",
    "Vague",
    "Weekday",
    "When",
    "Window",
    "Yearless",
]


class Tense(IntEnum):
    """On which side of the day of publication the clause lies, as far as its verb tells."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


class Unit(StrEnum):
    """A measure of time that the calendar counts in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Needs no anchor: the EDTF of one period, "2018-04-27", "197X"."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Yearless:
    """A month, or a day of it (0 = none), of the year that the tense or another expression gives.

    `which` is -1 for "last May", 1 for "next May", 0 for "this May", None for "May". `weekday`: the day of the week
    that it must be.
    """

    month: int
    day: int = 0
    which: int | None = None
    year: When | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """21 spring, 22 summer, 23 autumn, 24 winter, of a year or of the one that `which` or the tense gives."""

    code: int
    year: int | None = None
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """0 Monday to 6 Sunday; `which` as in Yearless."""

    number: int
    which: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """The unit that lies some steps from the one of publication: last month is (month, -1), today (day, 0).

    None: the nearest on the side of the tense ("over the weekend", the year of "in the second quarter").
    """

    unit: Unit
    steps: int | None


@dataclass(frozen=True, slots=True)
class Ago:
    """A distance: from the day of publication, or from another date of the text (`from_text`)."""

    unit: Unit
    steps: int
    from_text: bool = False
    only_ahead: bool = False
    """"In two weeks" is a date in a clause about the future, elsewhere a duration."""


@dataclass(frozen=True, slots=True)
class Window:
    """From or to the day of publication: the past three years is (year, -3)."""

    unit: Unit
    steps: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a period: early, mid, late, start, end, so-far, to-come, half-1, half-2, week, weekday.

    "nth", "nth-last": one unit of it by its number; "first", "last": so many units of it.
    """

    name: str
    whole: When
    number: int = 0
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """From one period to another."""

    first: When
    last: When


@dataclass(frozen=True, slots=True)
class Edge:
    """Open towards the past ("before", "until", "by") or the future ("since", "after")."""

    past: bool
    limit: When


@dataclass(frozen=True, slots=True)
class Around:
    """As in "about 2002"."""

    period: When


@dataclass(frozen=True, slots=True)
class Vague:
    """Speaks of time, and no calendar can tell which: "in recent weeks", "two days after the raid"."""


When: TypeAlias = Fixed | Yearless | Season | Weekday | Step | Ago | Window | Part | Range | Edge | Around | Vague
