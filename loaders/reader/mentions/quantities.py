"""Numbers of people with their hedges: "up to 500", "between 13 to 80", "13 out of 17", "two of five"."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.graph.record import Count
from actorgraph.loaders.reader.draft import Quantity, Word
from actorgraph.loaders.reader.lexicon import table

__all__ = ["number", "quantities_of"]

_CENTURY = range(1800, 2101)


def number(word: str) -> int | None:
    """The value of one numeral, in figures or words; None for years and anything else."""
    plain = word.lower().replace(",", "")
    if plain.isdigit():
        figure = int(plain)
        return None if "," not in word and len(plain) == 4 and figure in _CENTURY else figure
    named = table("numbers")["words"].get(plain)
    return None if named is None else int(named)


def quantities_of(words: Sequence[Word], text: str, dates: frozenset[int]) -> tuple[Quantity, ...]:
    """The quantities of a passage, longest first reading from the left; `dates` are words that belong to dates."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        match = None if at in dates else _quantity(words, at, dates)
        if match is None:
            at += 1
            continue
        last, low, high, of = match
        start, end = words[at].start, words[last - 1].end
        found.append(Quantity(start, end, Count(low, high, of, text[start:end])))
        at = last
    return tuple(found)


def _quantity(
    words: Sequence[Word], at: int, dates: frozenset[int]
) -> tuple[int, int | None, int | None, int | None] | None:
    hedge, first = _hedge(words, at)
    value = _value(words, first, dates)
    if value is None:
        return None
    one, after = value
    second = _second(words, after, dates, between=hedge == "between")
    if second is not None:
        kind, other, after = second
        if kind == "of":
            return after, one, one, other
        return after, min(one, other), max(one, other), None
    if hedge == "between":
        return None
    low, high = _bounds(hedge, one)
    return after, low, high, None


def _bounds(hedge: str, value: int) -> tuple[int | None, int | None]:
    if hedge == "most":
        return None, value
    if hedge == "least":
        return value, None
    return value, value


def _hedge(words: Sequence[Word], at: int) -> tuple[str, int]:
    for kind, phrases in table("numbers")["hedges"].items():
        for phrase in phrases:
            parts = phrase.split()
            if [word.text.lower() for word in words[at : at + len(parts)]] == parts:
                return kind, at + len(parts)
    return "", at


def _value(words: Sequence[Word], at: int, dates: frozenset[int]) -> tuple[int, int] | None:
    if at >= len(words) or at in dates:
        return None
    value = number(words[at].text)
    if value is None:
        return None
    after = at + 1
    while after < len(words) and words[after].text.lower() in table("numbers")["scales"]:
        value *= table("numbers")["scales"][words[after].text.lower()]
        after += 1
    return value, after


def _second(words: Sequence[Word], at: int, dates: frozenset[int], *, between: bool) -> tuple[str, int, int] | None:
    """A second number: the end of a range, or the whole that the first is of."""
    texts = [word.text.lower() for word in words[at : at + 4]]
    joiners = ("and", "to", "-", "–") if between else ("to", "-", "–")
    if texts[:1] and texts[0] in joiners:
        value = _value(words, at + 1, dates)
        return ("range", *value) if value else None
    for whole in (["out", "of", "the"], ["of", "the"], ["of", "these"], ["of", "its"], ["out", "of"], ["of"]):
        if texts[: len(whole)] == whole:
            value = _value(words, at + len(whole), dates)
            return ("of", *value) if value else None
    return None
