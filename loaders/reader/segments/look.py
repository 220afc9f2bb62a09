"""A block as its words show it: what it begins with, whether it is a sentence, whom it speaks to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from actorgraph.loaders.reader.lexicon import segment_words

__all__ = ["OURSELVES", "READER", "Look", "starts", "unquoted", "word_set", "words_of"]

_WORD = re.compile(r"[@#]?\w[\w.+-]*(?:['’]\w+)*")
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")
_TERMINAL = re.compile(r"[.!?:…][\])”’\"'*]*(?:\[\d+\])*\s*$|[.!?…][”’\"']+ ?\([^()]*\)$")
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}$")
_OPENING = "[(*_ "
READER = frozenset({"you", "your", "yours", "you'll", "you've", "you're", "yourself"})
OURSELVES = frozenset({"we", "our", "us", "we'll", "we've", "we're"})


@dataclass(frozen=True)
class Look:
    """A block as its words show it."""

    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters, straight apostrophes, without what is quoted."""
        return tuple(words_of(unquoted(self.text)))

    @cached_property
    def lowered(self) -> str:
        """The text in small letters with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @cached_property
    def complete(self) -> bool:
        """True for what ends as a sentence does, or is too long to be anything else."""
        ended = _TERMINAL.search(self.text) and not _ABBREVIATION.search(self.text)
        return bool(ended) or len(self.text.split()) > 30

    @cached_property
    def pitch(self) -> bool:
        """True for a short line to the reader, which is news only where news stands before it."""
        told = set(self.words)
        short = len(self.text.split()) < 16
        return short and bool(told & READER) and (bool(told & OURSELVES) or self.text.rstrip()[-1:] in "!?")

    def begins(self, key: str) -> str:
        """The phrase of a list of the lexicon that the block begins with, the longest; "" for none."""
        opening = self.lowered.lstrip(_OPENING)
        return next((phrase for phrase in _by_length(key) if starts(opening, phrase)), "")

    def labelled(self, key: str) -> tuple[str, str]:
        """The phrase of a list that it begins with, and the text behind that; two empty ones for none."""
        label = self.begins(key)
        return (label, self.text.lstrip(_OPENING)[len(label) :]) if label else ("", "")

    def is_one_of(self, key: str) -> bool:
        """True when the block is a phrase of a list and nothing more."""
        return re.sub(r"^[\W\d]+|[\W\d]+$", "", self.lowered) in set(segment_words(key))


def unquoted(text: str) -> str:
    """The text without what stands in double quotes: that is no word of the page."""
    return _QUOTED.sub(" ", text)


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, with straight apostrophes."""
    return [word.strip(".").lower().replace("’", "'") for word in _WORD.findall(text)]


@cache
def _by_length(key: str) -> tuple[str, ...]:
    return tuple(sorted(segment_words(key), key=len, reverse=True))


@cache
def word_set(*keys: str) -> frozenset[str]:
    """Some lists of segments.yaml as one set."""
    return frozenset(word for key in keys for word in segment_words(key))


def starts(text: str, phrase: str) -> bool:
    """True when a text begins with a phrase and not with a longer word."""
    return text.startswith(phrase) and not text[len(phrase) : len(phrase) + 1].isalnum()
