"""Dates that hang on another day: weekdays, "last month", "two years ago", "the following day"."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.loaders.reader.dating.days import day_month, month_day
from actorgraph.loaders.reader.dating.figures import Form, Found, month_number
from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import (
    Ago,
    Around,
    Part,
    Season,
    Step,
    Unit,
    Vague,
    Weekday,
    Window,
    Yearless,
)
from actorgraph.loaders.reader.dating.words import number_of, unit_of, value
from actorgraph.loaders.reader.lexicon import words

__all__ = ["RELATIVE_FORMS"]

_NEAR = (Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.QUARTER, Unit.SEASON)


def weekday(line: Line, at: int) -> Found | None:
    """As in "Monday", "last Friday", "this coming Tuesday", "Monday last week", "Monday, April 9"."""
    which, start = _which(line, at)
    found = value(line, start, "weekdays") if line[start].capital else None
    if found is None or _is_title(line, start):
        return None
    number, after = int(str(found[0])), found[1]
    if line.word(after) in words("dates", "hours"):
        after += 1
    comma = after + (line[after].text in (",", "("))
    comma += line.word(comma) == "the"
    dated = month_day(line, comma) or day_month(line, comma)
    if dated is not None:
        day = dated[0]
        return (replace(day, weekday=number), dated[1]) if isinstance(day, Yearless) else dated
    week = after + (line.word(after) == "of")
    steps = {"last": -1, "this": 0, "next": 1}.get(line.word(week))
    if steps is not None and line.word(week + 1) == "week":
        return Part("weekday", Step(Unit.WEEK, steps), number), week + 2
    return Weekday(number, which), after


def _which(line: Line, at: int) -> tuple[int | None, int]:
    """-1, 0 or 1 for "last", "this", "next" and their like, and where they end; None where none stands."""
    after = at + (line.word(at) == "the")
    this = line.word(after) == "this"
    word = line.word(after + this)
    if word in words("dates", "back"):
        return -1, after + this + 1
    if word in words("dates", "ahead"):
        return 1, after + this + 1
    return (0, after + 1) if this else (None, at)


def _is_title(line: Line, at: int) -> bool:
    """As in "Friday prayers", "the Sunday Times", "Bloody Sunday", "every Monday"."""
    named = line[at - 1].capital and line.word(at - 1) in words("dates", "weekday_names")
    return (
        named or line.word(at - 1) in ("each", "every", "most") or line.word(at + 1) in words("dates", "weekday_habits")
    )


def day_name(line: Line, at: int) -> Found | None:
    """As in "yesterday", "tonight", "this morning", "last night"."""
    found = value(line, at, "day_names")
    if found is None:
        return None
    number, after = found
    if line.word(at) in ("yesterday", "today", "tomorrow") and line.word(after) in words("dates", "hours"):
        after += 1
    if line[after].kind == "owner" and line.word(at) == "today":
        # "Today's Ukraine" is no date of anything that happened.
        return None
    return Step(Unit.DAY, int(str(number))), after


def period(line: Line, at: int) -> Found | None:
    """As in "last month", "this year", "next spring", "last May", "the past two weeks", "recent years"."""
    named = line.word(at) == "the"
    which, after = _which(line, at)
    if line.word(at + named) == "recent" and unit_of(line, at + named + 1):
        return Vague(), at + named + 2
    if which is None:
        return None
    number = number_of(line, after)
    unit = unit_of(line, number[1]) if number else None
    if number and unit:
        return (Window(unit, which * number[0]) if number[0] and which else Vague()), number[1] + 1
    unit = unit_of(line, after)
    if unit is not None:
        return _period(line, unit, which, after, named=named)
    month = month_number(line, after)
    if month is not None and not named:
        return Yearless(month[0], which=which), month[1]
    season = value(line, after, "seasons")
    return None if season is None or named else (Season(int(str(season[0])), which=which), season[1])


def _period(line: Line, unit: Unit, which: int, after: int, *, named: bool) -> Found | None:
    """Last month lies before this one; the past month ends today; the previous month lies before another date."""
    word, end = line.word(after - 1), after + 1
    if line.word(after).endswith("s") and which:
        return Vague(), end
    if named and word in ("previous", "prior", "following", "next"):
        return Ago(unit, which, from_text=True), end
    if word in ("past", "coming", "upcoming") or (named and word == "last"):
        return (Step(unit, which) if unit is Unit.WEEKEND else Window(unit, which)), end
    return Step(unit, which), end


def before_last(line: Line, at: int) -> Found | None:
    """As in "the year before last", "the week after next"."""
    at += line.word(at) == "the"
    unit = unit_of(line, at)
    if unit is None or (line.word(at + 1), line.word(at + 2)) not in (("before", "last"), ("after", "next")):
        return None
    return Step(unit, -2 if line.word(at + 2) == "last" else 2), at + 3


def the_unit(line: Line, at: int) -> Found | None:
    """As in "over the weekend", "that year", "the same day", "the day before", "the current year"."""
    word = line.word(at)
    if word == "the" and line.word(at + 1) == "weekend" and line.word(at - 1) in ("over", "at", "on", "during"):
        return Step(Unit.WEEKEND, None), at + 2
    if word == "the" and line.word(at + 1) == "current" and unit_of(line, at + 2) in _NEAR:
        return Step(unit_of(line, at + 2) or Unit.YEAR, 0), at + 3
    same = _behind_same(line, at)
    unit = unit_of(line, same) if same else None
    if unit is not None and not line.word(same).endswith("s"):
        return Ago(unit, 0, from_text=True), same + 1
    unit = unit_of(line, at + 1) if word == "the" else None
    sides = {"before": -1, "after": 1}
    if unit is not None and line.word(at + 2) in sides:
        found = Ago(unit, sides[line.word(at + 2)], from_text=True)
        return (found if _is_over(line, at + 3) else Vague()), at + 3
    return None


def _behind_same(line: Line, at: int) -> int:
    """Where the unit of "that", "the same", "that very same" stands; 0 where there is none."""
    if line.word(at) not in ("the", "that"):
        return 0
    after = at + 1 + (line.word(at + 1) == "very")
    same = line.word(after) == "same"
    return after + same if same or line.word(at) == "that" else 0


def _is_over(line: Line, at: int) -> bool:
    """True where nothing follows that "before" or "after" could govern."""
    return line[at].kind in ("", "mark") or line.word(at) in ("and", "but", "in", "at", "by")


def distance(line: Line, at: int) -> Found | None:
    """As in "five years ago", "a decade ago", "two weeks later", "a day earlier", "three years from now"."""
    number = number_of(line, at)
    unit = unit_of(line, number[1]) if number else None
    if number is None or unit is None or unit in (Unit.WEEKEND, Unit.SEASON) or line[number[1]].glued:
        return None
    count, after = number[0], number[1] + 1
    word, end = line.word(after), after + 1
    if word == "ago":
        return (_long_ago(unit, count) if count else Vague()), end
    if word == "from" and line.word(end) in ("now", "today"):
        return (Ago(unit, count) if count else Vague()), end + 1
    sides = {
        "earlier": -1,
        "before": -1,
        "previously": -1,
        "prior": -1,
        "later": 1,
        "after": 1,
        "afterward": 1,
        "afterwards": 1,
    }
    if word not in sides:
        return _in_time(line, at, unit, count, after)
    if not count or (word in ("before", "after", "prior") and not _is_over(line, end)):
        return Vague(), end
    return Ago(unit, sides[word] * count, from_text=True), end


def _long_ago(unit: Unit, count: int) -> Ago | Around:
    """Decades are counted in round figures."""
    back = Ago(unit, -count)
    return Around(back) if unit in (Unit.DECADE, Unit.CENTURY) else back


def _in_time(line: Line, at: int, unit: Unit, count: int, after: int) -> Found | None:
    """As in "in two weeks", "in three days' time": ahead, where the clause speaks of the future."""
    if line.word(at - 1) != "in" or not count:
        return None
    owner = line[after].kind == "owner"
    timed = line.word(after + owner) == "time"
    return Ago(unit, count, only_ahead=not timed), after + (owner + 1 if timed else 0)


RELATIVE_FORMS: tuple[Form, ...] = (weekday, day_name, period, before_last, the_unit, distance)
