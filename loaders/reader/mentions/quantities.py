"""Numbers of people with their hedges: "up to 500", "between 13 to 80", "13 out of 17", "two of five".

"More than 100" has the low bound 100, "fewer than ten" the high bound ten: the number that is named bounds what is
meant, without being counted out or in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from actorgraph.graph.record import Count
from actorgraph.loaders.reader.draft import Quantity, Word
from actorgraph.loaders.reader.lexicon import table
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.numerals import Numeral, lowered, numeral, starts_with

__all__ = ["quantities_of"]

_DASHES = ("-", "–", "—")
_BOUNDS = ("most", "least")


class _Found(NamedTuple):
    after: int
    low: int | None
    high: int | None
    of: int | None = None


def quantities_of(words: Sequence[Word], text: str, dates: frozenset[int]) -> tuple[Quantity, ...]:
    """The quantities of a passage, longest first reading from the left; `dates` are words that belong to dates."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        match = _quantity(words, at, dates) if at not in dates and _opens(words[at]) else None
        if match is None:
            at += 1
            continue
        start, end = words[at].start, words[match.after - 1].end
        found.append(Quantity(start, end, Count(match.low, match.high, match.of, text[start:end])))
        at = match.after
    return tuple(found)


def _opens(word: Word) -> bool:
    """True for the words with which a quantity may begin."""
    text = word.text.lower()
    return text[:1].isdigit() or text in _openers() or text.partition("-")[0] in _openers()


@cache
def _openers() -> frozenset[str]:
    numbers = table("numbers")
    phrases = (
        *numbers["words"],
        *numbers["scales"],
        *numbers["one"],
        *numbers["vague"],
        *numbers["fractions"],
        "all but",
    )
    return frozenset(str(phrase).split()[0] for phrase in phrases) | frozenset(_hedges("hedges"))


def _quantity(words: Sequence[Word], at: int, dates: frozenset[int]) -> _Found | None:
    hedge, first = _hedge(words, at)
    part = _fraction(words, first, dates) or _all_but(words, first, dates)
    if part is not None:
        return _bounded(hedge, part.low or 0, part.high, part.after)._replace(of=part.of)
    span = _figures(words, first)
    if span is not None:
        return _bounded(hedge, *span, first + 1)
    one = numeral(words, first, dates)
    if one is None:
        return None
    other = _range(words, one, dates, between=hedge == "between")
    if other is not None:
        return _of_whole(words, _bounded(hedge, one.value, other.value, other.after), dates)
    if hedge == "between":
        return None
    behind, after = _behind(words, one.after)
    found = _bounded(hedge or behind, one.value, None if one.vague else one.value, after)
    return _of_whole(words, found, dates)


def _bounded(hedge: str, low: int, high: int | None, after: int) -> _Found:
    return _Found(after, None if hedge == "most" else low, None if hedge == "least" else high)


def _of_whole(words: Sequence[Word], found: _Found, dates: frozenset[int]) -> _Found:
    whole = _whole(words, found.after, dates)
    if whole is None or whole.value < (found.high or found.low or 0):
        return found
    return found._replace(after=whole.after, of=whole.value)


def _figures(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """As in "13–80", where the dash does not part the word."""
    low, _, high = (words[at].text if at < len(words) else "").replace("–", "-").partition("-")
    if not (low.isdigit() and high.isdigit()) or max(len(low), len(high)) > 3:
        return None
    return (int(low), int(high)) if int(low) < int(high) else None


def _hedge(words: Sequence[Word], at: int) -> tuple[str, int]:
    """The hedge before a number and where the number begins; behind a bound, "about" and its like say no more."""
    kind, after = _one_hedge(words, at)
    if kind in _BOUNDS:
        inner, further = _one_hedge(words, after)
        return kind, further if inner == "about" else after
    if kind == "about":
        inner, further = _one_hedge(words, after)
        return (inner, further) if inner in _BOUNDS else (kind, after)
    return kind, after


def _one_hedge(words: Sequence[Word], at: int) -> tuple[str, int]:
    if lowered(words, at) == "over" and at and lowered(words, at - 1) in word_list("numbers", "before_over"):
        # "Handed over four captives" says nothing of more than four.
        return "", at
    for kind, phrase in _hedges("hedges").get(lowered(words, at), ()):
        if starts_with(words, at, phrase):
            return kind, at + len(phrase)
    return "", at


def _behind(words: Sequence[Word], at: int) -> tuple[str, int]:
    """As in "20 or more", "30-odd"."""
    after = at + (lowered(words, at) in _DASHES)
    for kind, phrase in _hedges("behind").get(lowered(words, after), ()):
        if starts_with(words, after, phrase):
            return kind, after + len(phrase)
    return "", at


@cache
def _hedges(key: str) -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """First word → kind and phrase, the longest first."""
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for kind, phrases in table("numbers")[key].items():
        for phrase in phrases:
            parts = tuple(str(phrase).split())
            found.setdefault(parts[0], []).append((str(kind), parts))
    return {first: tuple(sorted(each, key=lambda one: -len(one[1]))) for first, each in found.items()}


def _range(words: Sequence[Word], one: Numeral, dates: frozenset[int], *, between: bool) -> Numeral | None:
    """The end of a range: "13 to 80", "13-80", "two or three", "between 13 and 80"."""
    joiner = lowered(words, one.after)
    if joiner not in table("numbers")["joiners"] and not (between and joiner == "and"):
        return None
    other = numeral(words, one.after + 1, dates)
    return other if other is not None and other.value > one.value else None


def _whole(words: Sequence[Word], at: int, dates: frozenset[int]) -> Numeral | None:
    """The number of those of whom some are counted: "13 out of 17", "two of the five"."""
    if lowered(words, at) not in ("of", "out"):
        return None
    for phrase in _wholes():
        if starts_with(words, at, phrase):
            found = numeral(words, at + len(phrase), dates)
            if found is not None:
                return found
    return None


@cache
def _wholes() -> tuple[tuple[str, ...], ...]:
    phrases = (tuple(str(phrase).split()) for phrase in table("numbers")["wholes"])
    return tuple(sorted(phrases, key=len, reverse=True))


def _fraction(words: Sequence[Word], at: int, dates: frozenset[int]) -> _Found | None:
    """As in "half of the 20", "a third of 30"."""
    for phrase, parts in table("numbers")["fractions"].items():
        pieces = str(phrase).split()
        if starts_with(words, at, pieces):
            whole = _whole(words, at + len(pieces), dates)
            if whole is not None:
                value = round(whole.value / int(parts))
                return _Found(whole.after, value, value, whole.value)
    return None


def _all_but(words: Sequence[Word], at: int, dates: frozenset[int]) -> _Found | None:
    """As in "all but two of the 30"."""
    if not starts_with(words, at, ("all", "but")):
        return None
    left = numeral(words, at + 2, dates)
    whole = _whole(words, left.after, dates) if left else None
    if left is None or whole is None or whole.value <= left.value:
        return None
    return _Found(whole.after, whole.value - left.value, whole.value - left.value, whole.value)
