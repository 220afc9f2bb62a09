"""Numerals in figures and words: "1,200", "twenty-five", "two hundred and fifty", "1.5 million", "several dozen"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from actorgraph.loaders.reader.draft import Word
from actorgraph.loaders.reader.lexicon import noun_class, table, words

__all__ = ["Numeral", "lowered", "numeral", "starts_with"]

_CENTURY = range(1800, 2101)
_DASHES = ("-", "–", "—")


class Numeral(NamedTuple):
    """A value and the place behind it; `vague` where it is but the least that is meant."""

    value: int
    after: int
    vague: bool = False


@cache
def _named() -> Mapping[str, int]:
    return {str(word): int(value) for word, value in table("numbers")["words"].items()}


@cache
def _scales() -> Mapping[str, int]:
    return {str(word): int(value) for word, value in table("numbers")["scales"].items()}


def lowered(words_: Sequence[Word], at: int) -> str:
    """The word at a place in small letters, "" beyond either end."""
    return words_[at].text.lower() if 0 <= at < len(words_) else ""


def starts_with(words_: Sequence[Word], at: int, phrase: Sequence[str]) -> bool:
    """True where a phrase stands."""
    if lowered(words_, at) != phrase[0]:
        return False
    return all(lowered(words_, at + n) == word for n, word in enumerate(phrase))


def numeral(words_: Sequence[Word], at: int, dates: frozenset[int]) -> Numeral | None:
    """The whole numeral that begins at a place; None for years, codes, ages and anything else.

    `dates` are places that belong to dates.
    """
    if at >= len(words_) or at in dates or _is_code(words_, at):
        return None
    found = _vague_scale(words_, at) or _composed(words_, at, dates)
    if found is None or _is_hyphenated(words_, found.after):
        return None
    return found


def _composed(words_: Sequence[Word], at: int, dates: frozenset[int]) -> Numeral | None:
    """As in "two thousand three hundred and five": what is scaled is added up."""
    total, after = 0, at
    while True:
        part = _scaled(words_, after, dates)
        if part is None or (total and part.value >= total):
            break
        total, after = total + part.value, part.after
        joined = after + (lowered(words_, after) == "and" and total >= 100)
        following = lowered(words_, joined)
        spoken = following in _named() and words_[after - 1].text.lower() in _scales()
        if not spoken:
            break
        after = joined
    return Numeral(total, after) if after > at else None


def _scaled(words_: Sequence[Word], at: int, dates: frozenset[int]) -> Numeral | None:
    one = next((each for each in ("a", "an") if lowered(words_, at) == each), None)
    half = (
        3 if starts_with(words_, at, ("half", "a", "dozen")) else 2 if starts_with(words_, at, ("half", "dozen")) else 0
    )
    if half:
        return Numeral(6, at + half)
    if one and lowered(words_, at + 1) in _scales():
        value, after = 1.0, at + 1
    elif lowered(words_, at) == "dozen" and lowered(words_, at - 1) not in _named():
        value, after = 1.0, at
    else:
        plain = _plain(words_, at, dates)
        if plain is None:
            return None
        value, after = plain
    while lowered(words_, after) in _scales():
        value *= _scales()[lowered(words_, after)]
        after += 1
    return Numeral(round(value), after) if value == int(value) or value > 1000 else None


def _plain(words_: Sequence[Word], at: int, dates: frozenset[int]) -> tuple[float, int] | None:
    """One numeral without its scale: "17", "1,200", "1.5" before a million, "twenty-five"."""
    text = lowered(words_, at)
    if at in dates:
        return None
    figure = text.replace(",", "")
    if figure.isdigit():
        year = "," not in text and len(figure) == 4 and int(figure) in _CENTURY
        return None if year and not _counts(words_, at + 1) else (float(figure), at + 1)
    if figure.replace(".", "", 1).isdigit() and lowered(words_, at + 1) in _scales():
        return float(figure), at + 1
    named = _named().get(text)
    if named is not None:
        tens = at + 1 + (lowered(words_, at + 1) in _DASHES)
        ones = _named().get(lowered(words_, tens), 0)
        joined = tens > at + 1 and 20 <= named <= 90 and 1 <= ones <= 9
        return (float(named + ones), tens + 1) if joined else (float(named), at + 1)
    tens_text, _, ones_text = text.partition("-")
    tens_value, ones_value = _named().get(tens_text, 0), _named().get(ones_text, 0)
    if 20 <= tens_value <= 90 and 1 <= ones_value <= 9:
        return float(tens_value + ones_value), at + 1
    return None


def _vague_scale(words_: Sequence[Word], at: int) -> Numeral | None:
    """As in "several hundred", "a few dozen": two of them at least."""
    for phrase in table("numbers")["vague"]:
        parts = str(phrase).split()
        scale = _scales().get(lowered(words_, at + len(parts)))
        if starts_with(words_, at, parts) and scale is not None:
            return Numeral(2 * scale, at + len(parts) + 1, vague=True)
    return None


def _counts(words_: Sequence[Word], at: int) -> bool:
    """True where a noun for people in the plural stands, that a figure like a year counts."""
    word = lowered(words_, at)
    people = noun_class(word.removesuffix("s")) in ("person", "group", "victim")
    return word in words("dates", "counted") or (word.endswith("s") and people)


def _is_code(words_: Sequence[Word], at: int) -> bool:
    """As in "Article 9", "Flight 370", "no one": a number that counts nobody."""
    before = lowered(words_, at - 1)
    if lowered(words_, at) == "one":
        behind = lowered(words_, at + 1) in words("numbers", "not_one_behind")
        return behind or before in words("numbers", "not_one")
    return words_[at].text[:1].isdigit() and before.rstrip(".") in words("dates", "numbered")


def _is_hyphenated(words_: Sequence[Word], after: int) -> bool:
    """As in "17-year-old", "3,000-strong", "two-thirds"; not "20-odd"."""
    if after + 1 >= len(words_) or words_[after].text not in _DASHES or words_[after].start != words_[after - 1].end:
        return False
    glued = words_[after + 1].start == words_[after].end
    return glued and words_[after + 1].text.isalpha() and lowered(words_, after + 1) not in ("odd", "plus", *_named())
