"""A date of the calendar or a relative one, or a part of it: "late last year", "the first week of May"."""

from __future__ import annotations

from actorgraph.loaders.reader.dating.days import DAY_FORMS
from actorgraph.loaders.reader.dating.figures import Found, month_number, year_number
from actorgraph.loaders.reader.dating.relative_forms import RELATIVE_FORMS
from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import Fixed, Part, Range, Season, Step, Unit, Vague, Yearless
from actorgraph.loaders.reader.dating.words import counted, number_of, unit_of, value
from actorgraph.loaders.reader.dating.years import YEAR_FORMS
from actorgraph.loaders.reader.lexicon import words

__all__ = ["bare", "period"]

_FORMS = (*DAY_FORMS, *YEAR_FORMS, *RELATIVE_FORMS)
_DASHES = ("-", "–", "—")


def period(line: Line, at: int) -> Found | None:
    """A date or a part of one."""
    tries = [form(line, at) for form in _FORMS]
    tries.extend((_part(line, at), _counted_part(line, at), _hour_of(line, at), _of_year(line, at)))
    return max((each for each in tries if each is not None), key=lambda each: each[1], default=None)


def _part(line: Line, at: int) -> Found | None:
    """As in "late last year", "mid-August", "earlier this month", "the end of May", "the mid- to late 1970s"."""
    start = at + (line.word(at) == "the")
    named = value(line, start, "parts")
    if named is None:
        return None
    name, after = str(named[0]), named[1]
    after += line[after].text in _DASHES
    if line.word(after) == "to" and value(line, after + 1 + (line[after + 1].text in _DASHES), "parts"):
        last = _part(line, after + 1 + (line[after + 1].text in _DASHES))
        if last is None or not isinstance(last[0], Part):
            return None
        return Range(Part(name, last[0].whole), last[0]), last[1]
    after += line.word(after) in ("on", "in") and line.word(start) in ("early", "late", "earlier", "later")
    whole = _whole(line, after)
    return None if whole is None else (Part(name, whole[0]), whole[1])


def _whole(line: Line, at: int) -> Found | None:
    """The period that a part is of; "the year" is this one, a bare month is a month here."""
    the = line.word(at) == "the"
    unit = unit_of(line, at + the)
    if unit is not None and the and unit is not Unit.DAY and not line.word(at + the).endswith("s"):
        return Step(unit, 0), at + the + 1
    return period(line, at + the) or period(line, at) or bare(line, at + the)


def bare(line: Line, at: int) -> Found | None:
    """A month or year without anything before it, where only a date can stand."""
    month = month_number(line, at)
    if month is not None:
        return Yearless(month[0]), month[1]
    year = year_number(line, at)
    season = value(line, at, "seasons")
    if season is not None:
        return Season(int(str(season[0]))), season[1]
    return None if year is None or counted(line, at + 1) else (Fixed(f"{year:04d}"), at + 1)


def _counted_part(line: Line, at: int) -> Found | None:
    """As in "the second quarter of 2018", "the first week of May", "the last three months of the year"."""
    start = at + (line.word(at) == "the")
    last = line.word(start) in ("last", "final")
    ordinal = value(line, start, "ordinals")
    if not last and ordinal is None:
        return None
    nth = 1 if last or ordinal is None else int(str(ordinal[0]))
    after = start + 1 if last or ordinal is None else ordinal[1]
    number = number_of(line, after) if nth == 1 else None
    unit = unit_of(line, number[1] if number else after)
    if unit is None or unit is Unit.YEAR or (number and not number[0]):
        return None
    end = (number[1] if number else after) + 1
    name = ("last" if last else "first") if number else ("nth-last" if last else "nth")
    if line.word(end) == "of":
        whole = _whole(line, end + 1)
        if whole is not None and number is None and line.word(after).endswith("s"):
            return Part("late" if last else "early", whole[0]), whole[1]
        return None if whole is None else (Part(name, whole[0], number[0] if number else nth, unit), whole[1])
    if unit is Unit.QUARTER and not number and line.word(at - 1) in ("in", "the", "during", "by", "since"):
        return Part(name, Step(Unit.YEAR, None), nth, unit), end
    return None


def _hour_of(line: Line, at: int) -> Found | None:
    """As in "the night of June 3", "the week of April 9", "the month of May"."""
    start = at + (line.word(at) == "the")
    week, month = line.word(start) == "week", line.word(start) == "month"
    if not (week or month or line.word(start) in words("dates", "hours")) or line.word(start + 1) not in (
        "of",
        "before",
    ):
        return None
    if line.word(start + 1) == "before":
        return None
    whole = _whole(line, start + 2)
    if whole is None or isinstance(whole[0], Step | Vague):
        return None
    return (Part("week", whole[0]) if week else whole[0]), whole[1]


def _of_year(line: Line, at: int) -> Found | None:
    """As in "year's end", "year-end", "the turn of the year"."""
    start = at + (line.word(at) == "the")
    after = start + 1 + (line[start + 1].kind == "owner" or line[start + 1].text == "-")
    if line.word(start) in ("year", "month") and after > start + 1 and line.word(after) == "end":
        return Part("end", Step(unit_of(line, start) or Unit.YEAR, 0)), after + 1
    return None
