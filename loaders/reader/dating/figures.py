"""Names of months and figures of days and years, as the forms of dates read them."""

from __future__ import annotations

from collections.abc import Callable

from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import Ago, Step, Unit, When
from actorgraph.loaders.reader.dating.words import counted, value
from actorgraph.loaders.reader.lexicon import words

__all__ = ["Form", "Found", "day_number", "describes", "is_edge_end", "month_number", "year_after", "year_number"]

Found = tuple[When, int]
"""What stands at a place, and where it ends."""
Form = Callable[[Line, int], Found | None]

_YEARS = range(1000, 2200)


def month_number(line: Line, at: int) -> tuple[int, int] | None:
    """The month that a word with a capital names, and where it ends, the dot of "Sept." included."""
    found = value(line, at, "months") if line[at].capital else None
    if found is None:
        return None
    number, after = found
    short = len(line.word(at)) <= 4 and line.word(at) not in ("may", "june", "july")
    return int(str(number)), after + (short and line[after].text == "." and line[after].glued)


def day_number(line: Line, at: int) -> int | None:
    """A day of a month: "27", "27th"."""
    digits = line[at].digits
    return digits if digits is not None and 1 <= digits <= 31 and not line[at].plural else None


def year_number(line: Line, at: int) -> int | None:
    """A year in four figures."""
    piece = line[at]
    digits = piece.digits
    plain = digits is not None and len(piece.text) == 4 and digits in _YEARS
    return digits if plain else None


def year_after(line: Line, at: int) -> tuple[int | When | None, int]:
    """The year behind a day or month: ", 2018", "2018", "of last year", "that year"; else None and the same place."""
    comma = at + (line[at].text == ",")
    number = year_number(line, comma)
    if number is not None and not (comma == at and counted(line, comma + 1)):
        return number, comma + 1
    after = at + (line.word(at) in ("of", "in"))
    number = year_number(line, after)
    if number is not None:
        return number, after + 1
    steps = {"last": -1, "this": 0, "next": 1}.get(line.word(after))
    if steps is not None and line.word(after + 1) == "year":
        return Step(Unit.YEAR, steps), after + 2
    if line.word(after) == "that" and line.word(after + 1) == "year":
        return Ago(Unit.YEAR, 0, from_text=True), after + 2
    after += line.word(after) == "the"
    steps = {"same": 0, "following": 1, "next": 1, "previous": -1, "preceding": -1}.get(line.word(after))
    if steps is not None and line.word(after + 1) == "year":
        return Ago(Unit.YEAR, steps, from_text=True), after + 2
    return None, at


def is_edge_end(line: Line, at: int) -> bool:
    """True where "since", "until" or their like stands."""
    return any(line.word(at) == word for word in ("since", "until", "till", "before", "after", "by", "from", "through"))


def _is_function(word: str) -> bool:
    return word in words("dates", "prepositions") or word in words("dates", "function")


def describes(line: Line, at: int) -> bool:
    """True where a plain noun follows, that what stands before describes."""
    word = line.word(at)
    return bool(word) and not line[at].capital and not _is_function(word)
