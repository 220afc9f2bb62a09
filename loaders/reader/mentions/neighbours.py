"""What the words before and behind a name say of it: it acts, it is spoken to, one goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actorgraph.loaders.reader.draft import Word
from actorgraph.loaders.reader.lexicon import noun_class, table
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["Neighbours"]

_BEFORE, _AFTER = 6, 9
_FINITE = frozenset({"has", "had", "will", "would", "is", "was", "could", "should", "does", "did"})
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})
_ENDINGS = {"ied": ("y",), "ies": ("y",), "ing": ("", "e"), "ed": ("", "e"), "es": ("", "e"), "s": ("",)}
_BY_MOTION = frozenset({"to", "for", "from", "towards", "toward", "into", "via"})
_SPEECH = frozenset({"said", "told", "added", "says", "insisted", "tells"})
_POSSESSIVE = ("'s", "’s", "'", "’")
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "former", "first", "two", "own"})


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The words around one name, in small letters, in order of text."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @staticmethod
    def of(words: Sequence[Word], first: int, last: int) -> Neighbours:
        """Those of the words from `first` to before `last`."""
        return Neighbours(
            tuple(word.text.lower() for word in words[max(0, first - _BEFORE) : first]),
            tuple(word.text.lower() for word in words[last : last + _AFTER]),
        )

    @property
    def last(self) -> str:
        """The word right before the name; "" at the beginning."""
        return self.before[-1] if self.before else ""

    @property
    def next(self) -> str:
        """The word right behind the name."""
        return self.after[0] if self.after else ""

    @property
    def speaks(self) -> bool:
        """As in "Arven said", "said Arven"."""
        return self.next in _SPEECH or self.last in ("said", "added", "says")

    @property
    def human(self) -> bool:
        """True where the words say of the name what is said of people alone."""
        addressed = self.last == "to" and any(_is_form(word, "addressing") for word in self.before[-4:-1])
        befallen = self.last == "of" and bool(word_list("surroundings", "befalls_people") & set(self.before[-2:-1]))
        return (
            self.speaks
            or addressed
            or befallen
            or _is_form(self.last, "done_to_people")
            or self._suffers("done_to_people")
        )

    @property
    def acts(self) -> bool:
        """As in "Arven denied", "Arven has also promised": what only somebody does."""
        return _is_form(self._verb(), "done_by_people")

    @property
    def is_subject(self) -> bool:
        """True right before a verb of any meaning: a form of the past, or an auxiliary."""
        past = self.next in word_list("surroundings", "pasts") or (len(self.next) > 4 and self.next.endswith("ed"))
        return past or self.next in _FINITE

    @property
    def is_somebody(self) -> bool:
        """True where the words seldom speak of anything but people, though some bodies fit as well."""
        if _is_form(self.last, "done_to_somebody") or self._suffers("done_to_somebody"):
            return True
        if self.next in _POSSESSIVE:
            return self._owned("of_somebody") or any(
                word in _family() for word in self.after[1:4] if word not in _ARTICLES
            )
        if self.last == "with":
            return any(_is_form(word, "done_with_somebody") for word in self.before[-4:-1])
        if self.last in ("of", "from", "against", "by"):
            near = self.before[-2:-1]
            return bool(near) and (near[0] in word_list("surroundings", "of_somebody") or near[0] in _family())
        return False

    @property
    def is_counted(self) -> bool:
        """As in "40 Arvens"."""
        return self.last[:1].isdigit() or self.last in table("numbers")["words"]

    @property
    def is_where(self) -> bool:
        """As in "in Arven", "near Arven"."""
        return self.last in word_list("surroundings", "where")

    @property
    def is_towards(self) -> bool:
        """True behind a preposition that leads to places and to people."""
        return self.last in _BY_MOTION

    def is_ground(self, length: int) -> bool:
        """As in "in Arven", "flew back to Arven", "left Arven", "the mayor of Arven"; `length`: words of the name."""
        last = self.last
        if last == "at" and any(_is_form(word, "aiming") for word in self.before[-4:-1]):
            return False
        if self.is_where:
            return True
        if last in _BY_MOTION and any(_is_form(word, "motion") for word in self.before[-5:-1]):
            return True
        if last in ("of", "from") and length == 1 and self._lies_there(last):
            return True
        owned = length == 1 and (self._owned("of_places") or self._suffers("visiting"))
        owned = owned or self._suffers("reaching")
        reached = length == 1 and self.next not in ("over", "for", "as") and _is_form(last, "visiting")
        return owned or reached or _is_form(last, "reaching")

    def _lies_there(self, preposition: str) -> bool:
        """As in "the outskirts of Arven", "two workers from Arven"."""
        near = self.before[-2:-1]
        if not near:
            return False
        if preposition == "of":
            return near[0] in word_list("surroundings", "of_places")
        return bool({noun_class(near[0]), noun_class(near[0].removesuffix("s"))} & {"person", "group"})

    def _owned(self, key: str) -> bool:
        """True where the name owns something of a list, with at most one word between."""
        owned = self.next in _POSSESSIVE
        return owned and any(word in word_list("surroundings", key) for word in self.after[1:2])

    def _suffers(self, key: str) -> bool:
        """As in "was arrested", "had been kidnapped"; not as in "weeks after being freed"."""
        passive = next((at for at, word in enumerate(self.after[:3]) if word in _PASSIVE), None)
        if passive is None or not _auxiliaries().issuperset(self.after[:passive]):
            return False
        return any(_is_form(word, key) for word in self.after[passive + 1 : passive + 2])

    def _verb(self) -> str:
        """The first word behind the name that is no auxiliary and no adverb."""
        skipped = (word for word in self.after[:4] if word not in _auxiliaries() and not word.endswith("ly"))
        return next(skipped, "")


def _auxiliaries() -> frozenset[str]:
    return word_list("surroundings", "auxiliaries")


def _family() -> frozenset[str]:
    return word_list("nouns", "family")


def _is_form(word: str, key: str) -> bool:
    """True for a form of a word that a list has; irregular forms are in the lists themselves."""
    listed = word_list("surroundings", key)
    if word in listed:
        return True
    for ending, stems in _ENDINGS.items():
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            doubled = bare[:-1] if len(bare) > 2 and bare[-1:] == bare[-2:-1] else bare
            if any(stem in listed for stem in (*(bare + more for more in stems), doubled)):
                return True
    return False
