"""Time expressions → EDTF. Without a day of publication what is relative stays unresolved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from actorgraph.graph.errors import BadDate
from actorgraph.graph.record import bounds
from actorgraph.loaders.reader.dating.periods import (
    Period,
    day_period,
    fitted,
    moved,
    part_of,
    season_period,
    unit_period,
    week_period,
    window,
    year_period,
)
from actorgraph.loaders.reader.dating.when import (
    Ago,
    Around,
    Edge,
    Fixed,
    Part,
    Range,
    Season,
    Step,
    Tense,
    Unit,
    Weekday,
    When,
    Window,
    Yearless,
)

__all__ = ["resolved"]


def resolved(when: When, published: str, tense: Tense, about: str = "") -> str:
    """The EDTF of an expression, "" when it cannot be told.

    `published` is a day, or a month or year, of which every day must give the same answer. `about` is the date that
    "the same day" and "two weeks later" go back to.
    """
    ends = _ends(published)
    if ends is None:
        return _Calendar(None, tense, about).edtf(when)
    answers = {_Calendar(day, tense, about).edtf(when) for day in ends}
    return answers.pop() if len(answers) == 1 else _Calendar(None, tense, about).edtf(when)


def _ends(published: str) -> tuple[date, date] | None:
    try:
        span = bounds(published)
        if span.earliest is None or span.latest is None or "/" in published:
            return None
        return date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
    except (BadDate, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Everything is seen from one day, if there is one."""

    day: date | None
    tense: Tense
    about: str

    def edtf(self, when: When) -> str:
        try:
            found = self._expression(when)
            bounds(found)
        except (BadDate, ValueError, OverflowError):
            return ""
        return found

    def _expression(self, when: When) -> str:
        if isinstance(when, Edge):
            return self._edge(when)
        if isinstance(when, Around):
            period = self.period(when.period)
            plain = period is not None and period.first == period.last and period.first[-1:].isdigit()
            return "" if period is None else f"{period.first}~" if plain and "XXXX" not in period.first else period.edtf
        period = self.period(when)
        if period is None:
            return ""
        if "XXXX" in period.edtf and period.first != period.last:
            # The days of a span without a year have their month in common, or nothing.
            return period.first[:7] if period.first[:7] == period.last[:7] else ""
        return period.edtf

    def _edge(self, edge: Edge) -> str:
        limit = edge.limit
        point = limit.name in ("end", "start") if isinstance(limit, Part) else False
        period = self.period(limit.whole) if isinstance(limit, Part) and point else self.period(limit)
        if period is None or "XXXX" in period.edtf or period.first.startswith(("[", "{")):
            return ""
        if isinstance(limit, Part) and point:
            days = period.days
            if days is None:
                return ""
            period = day_period(days[1] if limit.name == "end" else days[0])
        return f"../{period.last}" if edge.past else f"{period.first}/.."

    def period(self, when: When) -> Period | None:
        """The period of a plain expression; None where it cannot be told."""
        match when:
            case Fixed(edtf):
                return Period(*edtf.split("/")) if "/" in edtf else Period(edtf, edtf)
            case Yearless():
                return self._yearless(when)
            case Range():
                return self._range(when)
            case Part():
                return self._part(when)
            case Ago(from_text=True):
                return self._from_text(when)
            case Around(inner):
                return self.period(inner)
            case Season(code, int(year), _):
                return season_period(code, year)
            case _:
                return None if self.day is None else self._relative(when, self.day)

    def _relative(self, when: When, day: date) -> Period | None:
        match when:
            case Season():
                return self._season(when, day)
            case Weekday():
                return day_period(self._weekday(when, day))
            case Step(unit, None):
                near = [unit_period(unit, day, steps) for steps in (-1, 0, 1)]
                return self._nearest(near, day) if unit is Unit.WEEKEND else near[1]
            case Step(unit, int(steps)):
                return unit_period(unit, day, steps)
            case Ago(unit, steps, _, only_ahead):
                return None if only_ahead and self.tense is not Tense.FUTURE else moved(unit, day, steps)
            case Window(unit, steps):
                return window(unit, day, steps)
            case _:
                return None

    def _nearest(self, periods: Sequence[Period], day: date) -> Period | None:
        """The last that has begun, the first that has not ended, or the nearest, as the tense has it."""
        dated = [(period, period.days) for period in periods]
        known = [(period, days) for period, days in dated if days is not None]
        if self.tense is Tense.PAST:
            return max((each for each in known if each[1][0] <= day), key=_first_day, default=(None, None))[0]
        if self.tense is Tense.FUTURE:
            return min((each for each in known if each[1][1] >= day), key=_first_day, default=(None, None))[0]
        return min(
            known, key=lambda each: max((each[1][0] - day).days, (day - each[1][1]).days, 0), default=(None, None)
        )[0]

    def _yearless(self, when: Yearless) -> Period | None:
        stem = f"{when.month:02d}" + (f"-{when.day:02d}" if when.day else "")
        open_year = Period(f"XXXX-{stem}", f"XXXX-{stem}")
        if when.year is not None:
            year = self.period(when.year)
            return open_year if year is None else Period(f"{year.first}-{stem}", f"{year.first}-{stem}")
        if self.day is None:
            return open_year if when.which is None else None
        day = self.day
        near = [_stamp(year, stem) for year in range(day.year - 4, day.year + 5)]
        around = [period for period in near if period is not None and abs(int(period.first[:4]) - day.year) < 2]
        if when.weekday is not None:
            return self._nearest([period for period in around if _weekday_of(period) == when.weekday], day) or open_year
        if when.which is None:
            return self._nearest(around or [period for period in near if period is not None], day)
        if when.which == 0:
            return next((period for period in around if period.first.startswith(f"{day.year:04d}")), None)
        dated = [(period, period.days) for period in around]
        known = [(period, days) for period, days in dated if days is not None]
        if when.which < 0:
            return max((each for each in known if each[1][1] < day), key=_first_day, default=(None, None))[0]
        return min((each for each in known if each[1][0] > day), key=_first_day, default=(None, None))[0]

    def _season(self, when: Season, day: date) -> Period | None:
        around = [season_period(when.code, year) for year in (day.year - 2, day.year - 1, day.year, day.year + 1)]
        if when.which is None:
            return self._nearest(around, day)
        dated = [(period, period.days) for period in around]
        known = [(period, days) for period, days in dated if days is not None]
        if when.which < 0:
            return max((each for each in known if each[1][1] < day), key=_first_day, default=(None, None))[0]
        if when.which > 0:
            return min((each for each in known if each[1][0] > day), key=_first_day, default=(None, None))[0]
        return next((period for period, days in known if days[0] <= day <= days[1]), season_period(when.code, day.year))

    def _weekday(self, when: Weekday, day: date) -> date:
        back = (day.weekday() - when.number) % 7
        ahead = -back % 7
        if when.which == 0 and self.tense is Tense.OPEN:
            return day - timedelta(days=day.weekday() - when.number)
        if when.which == 1 or (when.which != -1 and self.tense is Tense.FUTURE):
            return day + timedelta(days=ahead or (7 if when.which == 1 else 0))
        return day - timedelta(days=back or (7 if when.which == -1 else 0))

    def _from_text(self, when: Ago) -> Period | None:
        """A distance from another date of the text, which must be at least as exact as the unit."""
        span = bounds(self.about) if self.about else None
        if span is None or span.earliest is None or span.latest is None:
            return None
        first, last = date.fromisoformat(span.earliest), date.fromisoformat(span.latest)
        if when.unit is Unit.DAY and first != last:
            return None
        inside = unit_period(when.unit, first, 0).days
        if inside is None or not inside[0] <= last <= inside[1]:
            return None
        return moved(when.unit, first, when.steps)

    def _part(self, part: Part) -> Period | None:
        if part.whole == Step(Unit.YEAR, None):
            return self._part_of_some_year(part)
        whole = self.period(part.whole)
        if whole is None:
            return None
        days = whole.days
        if part.unit is not None:
            return fitted(part.name, whole, part.number, part.unit)
        if part.name in ("so-far", "to-come"):
            inside = self.day is not None and days is not None and days[0] <= self.day <= days[1]
            if not inside or self.day is None or days is None:
                return whole
            return day_period(days[0], self.day) if part.name == "so-far" else day_period(self.day, days[1])
        if part.name == "week":
            return None if days is None else week_period(days[0])
        if part.name == "weekday":
            return None if days is None else day_period(days[0] + timedelta(days=part.number))
        return part_of(part.name, whole)

    def _part_of_some_year(self, part: Part) -> Period | None:
        if self.day is None:
            return None
        years = [year_period(self.day.year + step) for step in (-1, 0, 1)]
        found = [fitted(part.name, year, part.number, part.unit) for year in years]
        return self._nearest([each for each in found if each is not None], self.day)

    def _range(self, span: Range) -> Period | None:
        first, last = span.first, span.last
        if isinstance(first, Weekday) and isinstance(last, Weekday) and self.day is not None:
            return self._weekdays(first, last, self.day)
        end = self.period(last)
        if end is None:
            return None
        if isinstance(first, Part) and isinstance(first.whole, Yearless) and end.last[:4].isdigit():
            first = Part(first.name, _in_year(first.whole, end.last), first.number, first.unit)
        begin = self.period(_in_year(first, end.last) if isinstance(first, Yearless) else first)
        return None if begin is None else Period(begin.first, end.last)

    def _weekdays(self, first: Weekday, last: Weekday, day: date) -> Period:
        start = self._weekday(first, day)
        until = start + timedelta(days=(last.number - first.number) % 7)
        late = self.tense is Tense.PAST and until > day
        return day_period(start - timedelta(days=7 * late), until - timedelta(days=7 * late))


def _in_year(first: Yearless, last: str) -> When:
    """The beginning of a span lies in the year of its end, or in the one before."""
    if first.year is not None or first.which is not None or not last[:4].isdigit():
        return first
    over = f"{first.month:02d}" > last[5:7]
    return Fixed(f"{int(last[:4]) - over:04d}-{first.month:02d}" + (f"-{first.day:02d}" if first.day else ""))


def _first_day(each: tuple[Period, tuple[date, date]]) -> date:
    return each[1][0]


def _weekday_of(period: Period) -> int | None:
    days = period.days
    return None if days is None else days[0].weekday()


def _stamp(year: int, stem: str) -> Period | None:
    try:
        bounds(f"{year:04d}-{stem}")
    except BadDate:
        return None
    return Period(f"{year:04d}-{stem}", f"{year:04d}-{stem}")
