"""Stretches of capitalised words that may be names nobody knows: found by capitals and places in the sentence alone."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.loaders.reader.draft import Word
from actorgraph.loaders.reader.lexicon import noun_class, operator_of, titles
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["begins_sentence", "is_beside_name", "is_common", "runs_of"]

_LONGEST_TITLE = 4
_ENDS = frozenset('.!?:;"“”')


def is_common(word: str) -> bool:
    """True for a common noun that a sentence or headline writes with a capital: "Gunmen", "Sailors"."""
    singular = word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")
    return bool(noun_class(word) or noun_class(singular))


def begins_sentence(words: Sequence[Word], at: int) -> bool:
    """True where a capital says nothing."""
    return at == 0 or words[at - 1].text in _ENDS or words[at - 1].text.endswith(".")


def is_beside_name(words: Sequence[Word], at: int) -> bool:
    """True for a capitalised word that would make a longer name of its neighbour; titles and "The" do not."""
    if not 0 <= at < len(words):
        return False
    lowered = words[at].text.lower()
    return words[at].capital and words[at].text.isalpha() and lowered not in STOP_WORDS and _like_a_name(words[at])


def runs_of(words: Sequence[Word], covered: Collection[int]) -> list[tuple[int, int]]:
    """Stretches of capitalised words that nobody covers, without what only begins a sentence or is a title.

    A common noun with a capital belongs to the name beside it ("the Harbour Trust"); a title does only where it closes
    a name ("Tom King").
    """
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        last = at
        while last < len(words) and last not in covered and _continues(words, last, at):
            last += 1
        found.extend(_named(words, at, last))
        at = max(last, at + 1)
    return found


def _named(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """What of a stretch of capitals is a name: without titles before it and what only begins the sentence."""
    while last > first and not _may_end(words, last - 1, first):
        last -= 1
    first = _behind_titles(words, first, last)
    if first < last and begins_sentence(words, first) and _may_only_begin(words[first].text.lower()):
        first += 1
    return [(first, last)] if any(_like_a_name(word) for word in words[first:last]) else []


def _behind_titles(words: Sequence[Word], first: int, last: int) -> int:
    """Where the name begins behind its title: "Deputy Foreign Minister", the "State" of "Secretary of State"."""
    for at in range(last - 1, first, -1):
        if _is_title(words[at - 1].text.lower()):
            return at
    for start in range(max(0, first - 3), first):
        for end in range(first + 1, min(last, start + _LONGEST_TITLE) + 1):
            if tuple(word.text.lower() for word in words[start:end]) in titles():
                return end
    return first


def _continues(words: Sequence[Word], at: int, first: int) -> bool:
    return _is_capital(words[at]) or (at > first and _joins(words, at))


def _joins(words: Sequence[Word], at: int) -> bool:
    """As in "van Berg", "al-Masri": a small word inside a name, and the hyphen behind it."""
    particle = words[at - 1 if words[at].text == "-" else at].text in word_list("nouns", "name_particles")
    behind = at + 2 if at + 1 < len(words) and words[at + 1].text == "-" else at + 1
    return particle and behind < len(words) and _is_capital(words[behind])


def _may_end(words: Sequence[Word], at: int, first: int) -> bool:
    """A title may close a name only where it is a surname too: "Tom King"."""
    lowered = words[at].text.lower()
    closes = at > first and _is_capital(words[at])
    return _like_a_name(words[at]) or (
        closes and (lowered in word_list("titles", "surnames_too") or not _is_title(lowered))
    )


def _is_capital(word: Word) -> bool:
    """True for a word written as names are: not all in capitals, no unit of time, no mere letter."""
    plain = (word.capital or _is_bound(word.text)) and word.text[-1].isalpha() and not word.text.isupper()
    lowered = word.text.lower()
    return plain and len(word.text) > 1 and lowered not in word_list("dates", "units") and lowered not in STOP_WORDS


def _like_a_name(word: Word) -> bool:
    """True for a word that is a name by itself: no title and no common noun."""
    lowered = word.text.lower()
    return _is_capital(word) and not _is_title(lowered) and not is_common(lowered)


def _is_title(lowered: str) -> bool:
    return (
        (lowered,) in titles()
        or lowered in word_list("titles", "honorifics")
        or lowered in word_list("titles", "modifiers")
    )


def _is_bound(text: str) -> bool:
    """As in "al-Masri": a small article bound to a capital."""
    head, _, tail = text.partition("-")
    return bool(tail) and head.islower() and len(head) < 4 and tail[:1].isupper()


def _may_only_begin(lowered: str) -> bool:
    operators = any(operator_of(part, lowered) for part in ("verb", "noun", "adjective"))
    return lowered in STOP_WORDS or lowered in ("being", "having") or operators or is_common(lowered)
