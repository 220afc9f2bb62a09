"""How words in capitals, or in a headline with a capital to every word, would stand in a sentence.

What tells: how the rest of the document writes them, the names that are known, and which words English has. Offsets
stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language

from actorgraph.loaders.reader.draft import Segment, Word
from actorgraph.loaders.reader.lexicon import titles, words
from actorgraph.loaders.reader.parse.english import is_common_noun, is_more_than_noun, is_small_word

__all__ = ["Casing", "Names", "casing_of"]

Names = Callable[[str, Sequence[Word]], Iterable[tuple[int, int, bool]]]
"""The known names in some words of a text: first word, one past the last, whether the name is an abbreviation."""

_RUN = 3
"""So many words in capitals in a row are no abbreviations, unless they are as short as those."""
_LONG = 4
_STARTS = frozenset('.!?:“"‘(—–-|')
_TOKEN = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Casing:
    """The evidence of one document, and the names and words that are known anyway."""

    small: Mapping[str, int]
    capital: Mapping[str, int]
    abbreviations: frozenset[str]
    names: Names
    nlp: Language

    def cased(self, text: str, found: Sequence[Word], segment: Segment) -> tuple[Word, ...]:
        """The words of a segment as a sentence would write them; those with a capital for a reason keep it."""
        loud = frozenset(range(len(found)) if _is_title_case(found, segment) else _loud(found))
        return tuple(self._written(text, found, loud)) if loud else tuple(found)

    def _written(self, text: str, found: Sequence[Word], loud: frozenset[int]) -> Iterator[Word]:
        spans = {at: (first, last) for first, last, _ in self.names(text, found) for at in range(first, last)}
        forms: list[str] = []
        for at, word in enumerate(found):
            lowered = word.text.lower()
            first, last = spans.get(at, (at, at))
            named = last - first > 1 or (last > first and not self._is_word_after_all(lowered))
            if at not in loud or word.text.islower() or not any(map(str.isalpha, lowered)):
                forms.append(word.text)
            elif named:
                short = at == first and any(abbreviation for *_, abbreviation in self.names(text, (word,)))
                inside = at > first and lowered in words("casing", "in_names")
                forms.append(word.text if short else lowered if inside else self._as_name(word.text))
            else:
                forms.append(self._as_word(word.text))
        heads = {title[-1] for title in titles()} | words("titles", "honorifics")
        for at, (word, form) in enumerate(zip(found, forms, strict=True)):
            begins = at == 0 or forms[at - 1] in _STARTS
            before_name = form.rstrip(".") in heads and forms[at + 1 : at + 2] != [] and _is_capital(forms[at + 1])
            yield replace(word, text=_capitalised(form) if at in loud and (begins or before_name) else form)

    def _as_name(self, word: str) -> str:
        known = word.lower() in self.abbreviations or _is_abbreviation(word)
        return word.upper() if known else _each_part(word)

    def _as_word(self, word: str) -> str:
        lowered = word.lower()
        told = self.small.get(lowered, 0) - self.capital.get(lowered, 0)
        if told > 0:
            return lowered
        if (
            told < 0
            or lowered in self.abbreviations
            or lowered in words("casing", "calendar")
            or _is_abbreviation(word)
        ):
            return self._as_name(word)
        if is_small_word(self.nlp, lowered) or all(self._is_common(part) for part in lowered.split("-") if part):
            return lowered
        return _each_part(word)

    def _is_common(self, lowered: str) -> bool:
        nlp = self.nlp
        return is_small_word(nlp, lowered) or is_more_than_noun(nlp, lowered) or is_common_noun(nlp, lowered)

    def _is_word_after_all(self, lowered: str) -> bool:
        """True of a known name that is a small word too ("who"), or that the document writes small ("turkey")."""
        told = self.small.get(lowered, 0) > self.capital.get(lowered, 0)
        return told or (lowered != "us" and is_small_word(self.nlp, lowered))


def casing_of(text: str, segments: Sequence[Segment], names: Names, nlp: Language) -> Casing:
    """What those sentences of a document that are written as usual say of its words."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    abbreviations: set[str] = set()
    for segment in segments:
        raw = text[segment.start : segment.end]
        tokens = [Word(match[0], match.start(), match.end()) for match in _TOKEN.finditer(raw)]
        if not segment.kind.is_read or _is_title_case(tokens, segment):
            continue
        loud = frozenset(_loud(tokens))
        for at, token in enumerate(tokens):
            if at in loud:
                continue
            if token.text.islower():
                small[token.text] += 1
            elif token.text.isupper() and len(token.text) > 1:
                abbreviations.add(token.text.lower())
            elif at > 0 and raw[: token.start].rstrip()[-1:] not in _STARTS:
                capital[token.text.lower()] += 1
    return Casing(small, capital, frozenset(abbreviations), names, nlp)


def _loud(found: Sequence[Word]) -> Iterator[int]:
    """The words of each run of words in capitals that is too long, or has too long words, for abbreviations."""
    run: list[int] = []
    for at, word in enumerate((*found, Word("x", 0, 0))):
        if any(map(str.isalpha, word.text)) and not word.text.isupper():
            if _is_shouting([found[each].text for each in run], whole=len(run) == len(found)):
                yield from run
            run = []
        else:
            run.append(at)


def _is_shouting(run: Sequence[str], *, whole: bool) -> bool:
    words_ = [word for word in run if sum(map(str.isalpha, word)) > 1]
    long = sum(len(word) >= _LONG for word in words_)
    return len(words_) >= (2 if whole else _RUN) and long * 2 >= len(words_)


def _is_title_case(found: Sequence[Word], segment: Segment) -> bool:
    """True for a title that writes nearly every word with a capital, where capitals mark no names."""
    if not segment.kind.is_headline:
        return False
    long = [word for word in found if len(word.text) > 3 and word.text.isalpha()]
    return len(long) > 1 and sum(word.capital for word in long) > 0.8 * len(long)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _each_part(word: str) -> str:
    """Each part of a name with a capital, as in "O'Neill" and "Al-Jazeera"; Korean second parts stay small."""
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize() if len(part[0]) > 1 else part[0], word)


def _is_abbreviation(word: str) -> bool:
    """True for letters that nobody could say as a word, or that have full stops between."""
    letters = word.replace(".", "")
    if not letters.isalpha() or not word.isupper():
        return False
    return "." in word[:-1] or (1 < len(letters) < 6 and not set("AEIOUY") & set(letters))
