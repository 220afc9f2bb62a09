"""Days and months as English writes them: "April 27, 2018", "3-7 May", "27/04/2018", "in May"."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.loaders.reader.dating.figures import (
    Form,
    Found,
    day_number,
    describes,
    is_edge_end,
    month_number,
    year_after,
)
from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import Fixed, Range, When, Yearless
from actorgraph.loaders.reader.dating.words import counted
from actorgraph.loaders.reader.lexicon import words

__all__ = ["DAY_FORMS", "dated", "day_month", "month_day"]

_JOINS = ("to", "through", "and", "until", "till", "-", "–", "—")


def month_day(line: Line, at: int) -> Found | None:
    """As in "April 27", "Apr. 27, 2018", "May 3-7, 2018", "April 27 and 28"; not the "May 17" of "in May 17 people"."""
    month = month_number(line, at)
    if month is None:
        return None
    number, after = month
    days = _days(line, after + (line.word(after) == "the" and line[after + 1].ordinal))
    if days is None or (line[days[2]].text == ":" and line[days[2]].glued):
        return None
    year, end = year_after(line, days[2])
    if year is None and (line.word(at - 1) == "in" or counted(line, days[2])) and not line[after].ordinal:
        return None
    return _days_of(number, days[0], days[1], year), end


def day_month(line: Line, at: int) -> Found | None:
    """As in "27 April", "27th of April 2018", "3-7 May", "3 to 7 May"."""
    days = _days(line, at)
    if days is None:
        return None
    after = days[2] + (line.word(days[2]) == "of")
    month = month_number(line, after)
    if month is None:
        return None
    year, end = year_after(line, month[1])
    return _days_of(month[0], days[0], days[1], year), end


def month_alone(line: Line, at: int) -> Found | None:
    """As in "May 2019", "May of last year"; "May" alone only behind a preposition or before a noun it describes."""
    month = month_number(line, at)
    if month is None:
        return None
    number, after = month
    year, end = year_after(line, after)
    if year is not None:
        return dated(number, 0, year), end
    before = line.word(at - 1)
    described = before in words("dates", "determiners") and describes(line, after)
    behind = before in words("dates", "prepositions") and before not in ("of", "to", "on", "at")
    return (Yearless(number), after) if behind or is_edge_end(line, at - 1) or described else None


def numbered_days(line: Line, at: int) -> Found | None:
    """As in "from 3 to 7 May", "between 3 and 7 May 2018", "3 May to 7 June": the days share what follows."""
    last = day_month(line, at + 2) if day_number(line, at) and line[at + 1].text in _JOINS else None
    if last is None or not isinstance(last[0], Yearless | Fixed):
        return None
    day = day_number(line, at) or 0
    until = last[0]
    if isinstance(until, Yearless):
        return Range(replace(until, day=day), until), last[1]
    return Range(Fixed(f"{until.edtf[:8]}{day:02d}"), until), last[1]


def figures(line: Line, at: int) -> Found | None:
    """As in "2018-04-27", "27/04/2018", "27.04.2018". Where day and month could be either, one of two days.

    Dots put the day first everywhere; slashes put the month first in America alone.
    """
    links = line[at].links
    if len(links) != 3:
        return None
    text = line[at].text
    if len(text) == 10 and text[4] in "-/" and text[7] == text[4]:
        return Fixed(text.replace("/", "-")), at + 1
    one, other, year = links
    if year not in range(1500, 2101) or not text.endswith(f"{year}"):
        return None
    days = (
        {(other, one)} if "." in text else {(month, day) for day, month in ((one, other), (other, one)) if month <= 12}
    )
    stamps = sorted(f"{year}-{month:02d}-{day:02d}" for month, day in days)
    if not stamps:
        return None
    return Fixed(stamps[0] if len(stamps) == 1 else f"[{','.join(stamps)}]"), at + 1


def _days(line: Line, at: int) -> tuple[int, int, int] | None:
    """First day, last day, and where they end: "3", "3-7", "3 to 7", "27 and 28", "3, 4 and 5"."""
    chain = line[at].links
    if len(chain) == 2 and all(1 <= day <= 31 for day in chain) and not set(line[at].text) & {".", "/"}:
        return chain[0], chain[1], at + 1
    first = day_number(line, at)
    if first is None:
        return None
    last, after = first, at + 1
    while line[after].text == "," and day_number(line, after + 1) and line.word(after + 2) == "and":
        last, after = int(day_number(line, after + 1) or 0), after + 2
    joined = after + (line[after].text == "," and line.word(after + 1) in ("and", "or"))
    until = day_number(line, joined + 1) if line[joined].text in (*_JOINS, "or") else None
    if until is not None and until > last and not _begins_other(line, joined + 1):
        return first, until, joined + 2
    return first, last, after


def _begins_other(line: Line, at: int) -> bool:
    """True where a number is no day of the month before it: "April 27 and 28 people", "May 3 and 4 June"."""
    return counted(line, at + 1) or month_number(line, at + 1) is not None or line[at + 1].text in ("%", "percent")


def dated(month: int, day: int, year: int | When | None) -> When:
    """A month, or a day of it (0 = none), in a year that is given, pointed to or left open."""
    if isinstance(year, int):
        return Fixed(f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else ""))
    return Yearless(month, day, year=year)


def _days_of(month: int, first: int, last: int, year: int | When | None) -> When:
    start = dated(month, first, year)
    return start if first == last else Range(start, dated(month, last, year))


DAY_FORMS: tuple[Form, ...] = (figures, month_day, day_month, month_alone, numbered_days)
