"""The registry as words: which stretch of words is a known name, and of what nature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from actorgraph.graph.case import Country, KnownActor, Registry
from actorgraph.graph.names import name_key
from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Nature, Word
from actorgraph.loaders.reader.lexicon import titles
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["Entry", "Gazetteer"]

_LONGEST = 7
_STRENGTH = (Nature.COUNTRY, Nature.SEAT, Nature.CAPITAL, Nature.DEMONYM, Nature.PEOPLE, Nature.BODY, Nature.PLACE)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name may be, as far as the registry says; `country` is empty where several countries share the word."""

    nature: Nature
    kind: Kind | None
    country: str | None
    media: bool = False
    short: bool = False
    """A person under one word alone: trusted only with a second witness."""


class Gazetteer:
    """All names of a registry, found in words by their keys; abbreviations in capitals only when so written."""

    def __init__(self, registry: Registry) -> None:
        self._entries: dict[str, Entry] = {}
        self._first: set[str] = set()
        self._written: dict[str, bool] = {}
        self.registry = registry
        for actor in registry.actors.values():
            for name in (actor.name, *actor.aliases):
                self._add(name, _entry(actor, name))
        for country in registry.countries.values():
            for name, nature in _country_words(country):
                self._add(name, Entry(nature, None, country.code))

    def _add(self, name: str, entry: Entry) -> None:
        key = name_key(name)
        if not key:
            return
        old = self._entries.get(key)
        self._entries[key] = entry if old is None else _joined(old, entry)
        self._first.add(key.split()[0])
        letters = [char for char in name if char.isalpha()]
        self._written[key] = self._written.get(key, True) and len(letters) < 6 and name.isupper()

    def get(self, text: str) -> Entry | None:
        """The entry of exactly these words."""
        return self._entries.get(name_key(text))

    def matches(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, Entry]]:
        """The longest known names, left to right: first word, one past the last, entry."""
        at = 0
        while at < len(words):
            found = self._longest(text, words, at)
            if found is None:
                at += 1
            else:
                yield (at, *found)
                at = found[0]

    def names(self, text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, bool]]:
        """The longest known names: first word, one past the last, whether an abbreviation.

        A family name alone is one behind a title only.
        """
        for first, last, entry in self.matches(text, words):
            if not entry.short or (first and _is_title(words[first - 1])):
                yield first, last, self._written[name_key(text[words[first].start : words[last - 1].end])]

    def _longest(self, text: str, words: Sequence[Word], at: int) -> tuple[int, Entry] | None:
        key = name_key(words[at].text)
        if not words[at].capital or not key or key.split()[0] not in self._first:
            return None
        for last in range(min(len(words), at + _LONGEST), at, -1):
            if not any(char.isalnum() for char in words[last - 1].text):
                continue
            if words[last - 1].text in ("'s", "’s") or (last - at > 1 and _written_small(words[last - 1])):
                continue
            written = text[words[at].start : words[last - 1].end]
            entry = self._entries.get(name_key(written))
            if entry is not None and (written.isupper() or not self._written[name_key(written)]):
                return last, entry
        return None


def _is_title(word: Word) -> bool:
    lowered = word.text.lower()
    return (lowered,) in titles() or lowered in word_list("titles", "honorifics")


def _written_small(word: Word) -> bool:
    """True for a last word in small letters: "Russia today" is not Russia Today."""
    return word.text.islower() and len(word.text) > 3


def _country_words(country: Country) -> Iterator[tuple[str, Nature]]:
    for name in (country.name, *country.names):
        yield name, Nature.COUNTRY
    for name in (country.capital, *country.capital_names):
        yield name, Nature.CAPITAL
    for name in country.metonyms:
        yield name, Nature.SEAT
    for demonym in country.demonyms:
        plural = demonym.endswith("s") and demonym[:-1] in country.demonyms
        yield demonym, Nature.PEOPLE if plural or demonym.endswith("men") else Nature.DEMONYM


@lru_cache(maxsize=65536)
def _entry(actor: KnownActor, name: str) -> Entry:
    if actor.kind is Kind.PERSON:
        return Entry(Nature.PERSON, Kind.PERSON, actor.country, short=len(name_key(name).split()) == 1)
    if actor.kind is Kind.PLACE:
        return Entry(Nature.PLACE, Kind.PLACE, actor.country)
    if actor.kind is Kind.GOVERNMENT:
        return Entry(Nature.SEAT, Kind.GOVERNMENT, actor.country)
    return Entry(Nature.BODY, actor.kind, actor.country, media="media" in actor.sector)


def _joined(old: Entry, new: Entry) -> Entry:
    """One word for several things: the more useful nature; a country only when both agree."""
    if old.nature is new.nature:
        same = old.country == new.country
        return Entry(old.nature, old.kind, old.country if same else None, old.media or new.media, old.short)
    if {old.nature, new.nature} == {Nature.PLACE, Nature.SEAT}:
        return Entry(Nature.CAPITAL, None, new.country or old.country)
    ranked = sorted((old, new), key=lambda entry: _rank(entry.nature))
    return ranked[0]


def _rank(nature: Nature) -> int:
    return _STRENGTH.index(nature) if nature in _STRENGTH else len(_STRENGTH)
