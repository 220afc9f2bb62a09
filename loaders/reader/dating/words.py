"""The words that dates are made of, as the grammar asks for them: lexicon/dates.yaml, ready for use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import Unit
from actorgraph.loaders.reader.lexicon import noun_class, table, words

__all__ = ["counted", "is_licensed", "longest", "number_of", "openers", "unit_of", "value"]

_UNITS = {unit.value: unit for unit in Unit}


@cache
def _phrases(key: str, part: str = "") -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """First piece → the entries of one list that begin with it, as the pieces that they are cut into, longest first."""
    entries = table("dates")[key]
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries[part] if part else entries:
        pieces = _pieces(str(entry))
        found.setdefault(pieces[0], []).append(pieces)
    return {first: tuple(sorted(each, key=len, reverse=True)) for first, each in found.items()}


@cache
def openers() -> frozenset[str]:
    """The words with which a time expression may begin."""
    listed = ("months", "seasons", "weekdays", "day_names", "decades", "ordinals", "feasts", "wars", "parts", "numbers")
    lists = [*((key, "") for key in (*listed, "vague_numbers")), ("edges", "past"), ("edges", "future")]
    single = words("dates", "back") | words("dates", "ahead") | words("dates", "around") | words("dates", "hours")
    first = frozenset(word for key, part in lists for word in _phrases(key, part))
    return first | single | words("dates", "openers") | frozenset(_UNITS)


@cache
def _values(key: str) -> Mapping[tuple[str, ...], object]:
    return {_pieces(str(entry)): value for entry, value in table("dates")[key].items()}


def _pieces(entry: str) -> tuple[str, ...]:
    return tuple(entry.replace("'", " '").split())


def longest(line: Line, at: int, key: str, part: str = "") -> int:
    """How many pieces the longest entry of a list takes at a place, 0 where none stands."""
    for phrase in _phrases(key, part).get(line[at].text, ()):
        if all(line[at + n].text == word for n, word in enumerate(phrase)):
            return len(phrase)
    return 0


def value(line: Line, at: int, key: str) -> tuple[object, int] | None:
    """The value of the longest entry of a mapping at a place, and where it ends."""
    taken = longest(line, at, key)
    if not taken:
        return None
    return _values(key)[tuple(line[at + n].text for n in range(taken))], at + taken


def number_of(line: Line, at: int) -> tuple[int, int] | None:
    """A number of days or years, in figures or words, and where it ends; 0 for "a few"."""
    digits = line[at].digits
    if digits is not None and not line[at].ordinal and not line[at].plural:
        return digits, at + 1
    vague = longest(line, at, "vague_numbers")
    if vague:
        return 0, at + vague
    found = value(line, at, "numbers")
    return None if found is None else (int(str(found[0])), found[1])


def unit_of(line: Line, at: int) -> Unit | None:
    """The unit that a word names, in the singular or plural."""
    word = line.word(at)
    if word == "centuries":
        return Unit.CENTURY
    return _UNITS.get(word) or _UNITS.get(word.removesuffix("s"))


def counted(line: Line, at: int) -> bool:
    """True where a word stands that a number before it would count: "people", "soldiers", "km"."""
    word = line.word(at)
    plural = word.endswith("s") and noun_class(word.removesuffix("s")) in ("person", "group", "victim")
    return bool(word) and (word in words("dates", "counted") or plural)


def is_licensed(line: Line, at: int) -> bool:
    """True behind a preposition of time: "in May", "since the spring"."""
    before = at - 1 if line.word(at - 1) != "the" else at - 2
    return line.word(before) in words("dates", "prepositions") or _ends_edge(line, before)


def _ends_edge(line: Line, at: int) -> bool:
    return line.word(at) in _last_of_edges()


@cache
def _last_of_edges() -> frozenset[str]:
    entries = (entry for side in ("past", "future") for entry in table("dates")["edges"][side])
    return frozenset(_pieces(str(entry))[-1] for entry in entries)
