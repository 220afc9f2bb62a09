"""Where a text speaks of time, and what it says: dates, their parts, ranges and edges."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.loaders.reader.dating.figures import Found, describes
from actorgraph.loaders.reader.dating.parts import bare, period
from actorgraph.loaders.reader.dating.tokens import Line, line_of
from actorgraph.loaders.reader.dating.when import (
    Ago,
    Around,
    Edge,
    Fixed,
    Part,
    Range,
    Season,
    Step,
    Vague,
    Weekday,
    When,
    Yearless,
)
from actorgraph.loaders.reader.dating.words import longest, openers, unit_of
from actorgraph.loaders.reader.lexicon import words

__all__ = ["DateSpan", "date_spans"]

_DASHES = ("-", "–", "—")


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A time expression: offsets in the original text, its words, and what they mean before they are anchored."""

    start: int
    end: int
    text: str
    when: When
    describes: bool = False
    """True before a noun: "the 2002 summit", "his April 27 meeting", "Monday's talks"."""
    seen_from: DateSpan | None = None
    """The date of the saying, where the clause is what was said then."""


def date_spans(text: str, start: int, end: int) -> tuple[DateSpan, ...]:
    """The time expressions between two offsets, in order, none within another."""
    line = line_of(text, start, end)
    found: list[DateSpan] = []
    at = 0
    while at < len(line.pieces):
        piece = line[at]
        opens = piece.kind in ("number", "chain") or piece.text in openers()
        expression = _expression(line, at) if opens else None
        if expression is None:
            at += 1
            continue
        when, after = expression
        if not _is_name(line, at, after):
            first, last = line[at].start, line[after - 1].end
            found.append(DateSpan(first, last, text[first:last], when, _describes(line, at, after)))
        at = after
    return tuple(found)


def _expression(line: Line, at: int) -> Found | None:
    """The longest expression that begins at a place: a range, an edge, or a period."""
    tries = [_ranged(line, at), _edged(line, at), _around(line, at), _joined(line, at)]
    return max((each for each in tries if each is not None), key=lambda each: each[1], default=None)


def _joined(line: Line, at: int) -> Found | None:
    """Two periods of one sort that are joined: "the 1970s and 1980s", "January to March 2018", "Monday and Tuesday"."""
    first = period(line, at)
    if first is None:
        return None
    when, after = first
    joiner = line[after].text
    if joiner not in ("and", "or", "to", "through", "until", "till", *_DASHES):
        return first
    second = _second(line, after + 1)
    if second is None or not _are_alike(when, second[0]):
        return first
    if joiner in ("and", "or"):
        return _together(when, second[0], joiner), second[1]
    return Range(when, second[0]), second[1]


def _second(line: Line, at: int) -> Found | None:
    after = at + (line.word(at) in ("in", "on"))
    the = after + (line.word(after) == "the")
    return period(line, the) or period(line, after) or bare(line, the)


def _together(first: When, second: When, joiner: str) -> When:
    """Neighbours are one span; years apart are a set, of which "or" leaves one open."""
    years = [each.edtf for each in (first, second) if isinstance(each, Fixed) and each.edtf.isdigit()]
    if len(years) < 2 or (abs(int(years[0]) - int(years[1])) == 1 and joiner == "and"):
        return Range(first, second)
    return Fixed(f"{{{','.join(sorted(years))}}}" if joiner == "and" else f"[{','.join(sorted(years))}]")


def _are_alike(one: When, other: When) -> bool:
    """True for what may be two ends of one span."""
    if isinstance(one, Part) and isinstance(other, Part | Fixed):
        return True
    calendar = (Yearless, Fixed)
    if isinstance(one, calendar) and isinstance(other, calendar):
        return _fineness(one) == _fineness(other)
    return type(one) is type(other) and isinstance(one, Weekday | Season | Step)


def _fineness(when: When) -> int:
    if isinstance(when, Yearless):
        return 2 if when.day else 1
    return when.edtf.count("-") if isinstance(when, Fixed) else 0


def _ranged(line: Line, at: int) -> Found | None:
    """As in "from 3 to 7 May", "between 1977 and 1983", "from Monday until Friday"."""
    joiners = {"from": ("to", "until", "till", "through", *_DASHES), "between": ("and", "to")}.get(line.word(at))
    if joiners is None:
        return None
    start = at + 1 + (line.word(at + 1) == "the")
    whole = period(line, start)
    if whole is not None and isinstance(whole[0], Range):
        return whole
    if whole is None:
        return None
    joiner = whole[1] + (line[whole[1]].text == ",")
    if line[joiner].text not in joiners:
        return None
    second = _second(line, joiner + 1)
    return None if second is None else (Range(whole[0], second[0]), second[1])


def _edged(line: Line, at: int) -> Found | None:
    """As in "before the end of May", "since 1953", "since the end of the Korean War in 1953", "until Friday"."""
    past = longest(line, at, "edges", "past")
    taken = past or longest(line, at, "edges", "future")
    if not taken:
        return None
    after = at + taken
    after += line.word(after) in ("in", "on", "about", "around", "as")
    after += 2 * (line.word(after) == "at" and line.word(after + 1) == "least")
    inner = period(line, after + (line.word(after) == "the")) or period(line, after) or _bounded(line, after)
    if inner is None or isinstance(inner[0], Vague) or _describes(line, after, inner[1]):
        return None
    if _is_passive_agent(line, at, inner[0]):
        return None
    return Edge(past > 0, inner[0]), inner[1]


def _is_passive_agent(line: Line, at: int, when: When) -> bool:
    """As in "two days before": what stands before "before" has counted already."""
    return line.word(at) in ("before", "after") and unit_of(line, at - 1) is not None and isinstance(when, Ago)


def _bounded(line: Line, at: int) -> Found | None:
    """As in "the end of the Korean War in 1953": a turn of events with its date behind it."""
    after = at + (line.word(at) in words("dates", "determiners"))
    if line.word(after) not in words("dates", "boundaries"):
        return None
    for end in range(after + 1, min(after + 8, len(line.pieces))):
        if line[end].kind not in ("word", "owner") or unit_of(line, end):
            return None
        if line.word(end) in ("in", "of", "on"):
            dated = period(line, end + 1 + (line.word(end + 1) == "the"))
            if dated is not None:
                return dated
    return None


def _around(line: Line, at: int) -> Found | None:
    """As in "around 2002", "about two years ago", "more than a year ago"."""
    if line.word(at) in ("more", "over") and (line.word(at) == "over" or line.word(at + 1) == "than"):
        found = period(line, at + 1 + (line.word(at) == "more"))
        back = found is not None and isinstance(found[0], Ago) and not found[0].from_text and found[0].steps < 0
        return (Edge(past=True, limit=found[0]), found[1]) if found and back else None
    if line.word(at) not in words("dates", "around"):
        return None
    found = period(line, at + 1)
    if found is None or not isinstance(found[0], Fixed | Yearless | Ago | Season):
        return None
    return Around(found[0]), found[1]


def _describes(line: Line, at: int, after: int) -> bool:
    """True where what stands here describes a noun behind it."""
    if line[after].kind == "owner":
        return True
    before = line.word(at - 1)
    owned = line[at - 1].kind == "owner" or before in words("dates", "determiners") or before in ("first", "failed")
    plain = describes(line, after)
    return owned and plain and line.word(at) != "the"


def _is_name(line: Line, at: int, after: int) -> bool:
    """As in "the Sept. 11 group": a day that became a name."""
    word = line.word(after)
    return line.word(at - 1) in words("dates", "determiners") and (
        word in words("dates", "named_after_days") or word.removesuffix("s") in words("dates", "named_after_days")
    )
