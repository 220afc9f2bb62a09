"""Other names for the same people and countries: every name changed in one way, in texts and registry alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace

from actorgraph.graph.case import Country, KnownActor, Registry
from actorgraph.graph.vocabulary import Kind

__all__ = ["Cipher", "invented_names", "other_names"]

_LETTERS = str.maketrans("aeioubdgptkfvzlrmn", "oiaeudgbtkpvzfrlnm")
"""Vowels to vowels and consonants to their like, one to one: names can still be said, "a" and "an" still fit, and two
names that differ in one letter still do."""

_WORD = re.compile(r"[^\W\d_]+(?:[.’'][^\W\d_]+)*")
_ENDINGS = re.compile("(?:ese|ians|ian|ans|an|ish|is|i|s)$")
_GENERIC = re.compile(
    "a|and|of|the|we|they|st|saint|united|states|republic|democratic|people|peoples|people's|kingdom|emirates|federation|"
    "federal|union|commonwealth|islands|island|coast|ivory|city|state|house|palace|office|street|great|grand|new|"
    "north|south|east|west|northern|southern|eastern|western|central|white|blue|red|green|upper|lower|islamic|arab|"
    "district|province|region|gulf|sea|lake|river|mount|strait|cape|bay|peninsula|airport|air|base|airfield|camp|"
    "prison|square|valley|line|zone|strip|bank|king|queen|prince|princess|pope|sheikh|general|sultan|ayatollah|"
    "mr|mrs|ms|dr|sir|lord|lady|sister|brother|father|mother|president|minister|colonel|captain|major|judge|bishop|"
    "al|el|bin|ibn|de|da|del|la|le|van|von|der|ben|abu|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "january|february|march|april|may|june|july|august|september|october|november|december"
)


@dataclass(frozen=True)
class Cipher:
    """The one change of names. `words`: those that are names; `peoples`: those whose ending makes them a people's."""

    words: frozenset[str]
    peoples: frozenset[str]

    def __call__(self, text: str) -> str:
        """The text with every name in it changed, word by word."""
        return _WORD.sub(self._word, text)

    def registry(self, registry: Registry) -> Registry:
        """The registry with the same ids, terms and parents under the other names."""
        return Registry(
            {actor_id: self._actor(actor) for actor_id, actor in registry.actors.items()},
            {code: self._country(country) for code, country in registry.countries.items()},
            registry.terms,
        )

    def _word(self, found: re.Match[str]) -> str:
        word, tail = found[0], ""
        for possessive in ("'s", "’s"):
            if word.endswith(possessive):
                word, tail = word[:-2], possessive
        if word not in self.words:
            return found[0]
        if word in self.peoples:
            ending = _ENDINGS.search(word)
            if ending and ending.start() > 1:
                return _changed(word[: ending.start()]) + ending[0] + tail
        return _changed(word) + tail

    def _actor(self, actor: KnownActor) -> KnownActor:
        return replace(actor, name=self(actor.name), aliases=tuple(self(alias) for alias in actor.aliases))

    def _country(self, country: Country) -> Country:
        def all_of(names: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(self(name) for name in names)

        return replace(
            country,
            name=self(country.name),
            names=all_of(country.names),
            demonyms=all_of(country.demonyms),
            capital=self(country.capital),
            capital_names=all_of(country.capital_names),
            metonyms=all_of(country.metonyms),
        )


def other_names(registry: Registry, texts: Iterable[str], unknown: Iterable[str] = ()) -> Cipher:
    """A cipher over the names of persons, countries and places in a registry, and over some that it does not have.

    Words that the texts also write small ("moon", "may") and words that are no names ("republic", "north") stay, in
    the texts and in the registry. Organizations keep their names: these are made of ordinary words.
    """
    small = {word for text in texts for word in re.findall(r"\b[^\W\d_]+\b", text) if word.islower()}
    peoples = _words(name for country in registry.countries.values() for name in country.demonyms)
    nations = _words(
        name
        for country in registry.countries.values()
        for name in (country.name, *country.names, *country.demonyms, country.capital, *country.capital_names)
    )
    bodies = _words(
        name
        for actor in registry.actors.values()
        if actor.kind in (Kind.ORGANIZATION, Kind.GROUP)
        for name in (actor.name, *actor.aliases)
    )
    named = _words(
        name
        for actor in registry.actors.values()
        if actor.kind in (Kind.PERSON, Kind.PLACE)
        for name in (actor.name, *actor.aliases)
    )
    words = nations | ((named | _words(unknown)) - bodies)
    kept = frozenset(word for word in words if _is_name(word) and word.lower() not in small)
    return Cipher(kept, frozenset(peoples) & kept)


def invented_names(registry: Registry, texts: Iterable[str], unknown: Iterable[str] = ()) -> Cipher:
    """A cipher over the names of persons alone, and over some that the registry does not have.

    Words that also name a country or a place of the registry stay: without a row these would lie nowhere.
    """
    whole = other_names(registry, texts, unknown)
    nations = _words(
        name
        for country in registry.countries.values()
        for name in (
            *(country.name, *country.names, *country.demonyms, *country.metonyms),
            *(country.capital, *country.capital_names),
        )
    )
    places = _words(
        name for actor in registry.actors.values() if actor.kind is Kind.PLACE for name in (actor.name, *actor.aliases)
    )
    return Cipher(whole.words - nations - places, frozenset())


def _is_name(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not _GENERIC.fullmatch(word.lower())


def _words(names: Iterable[str]) -> set[str]:
    return {word for name in names for word in _WORD.findall(name)}


def _changed(word: str) -> str:
    """The word with its letters exchanged; case and accents stay where they are."""
    letters = []
    for char in unicodedata.normalize("NFD", word):
        other = char.lower().translate(_LETTERS)
        letters.append(other.upper() if char.isupper() else other)
    return unicodedata.normalize("NFC", "".join(letters))
