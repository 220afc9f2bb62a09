"""English verbs: which words are forms of one, and of which."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from actorgraph.loaders.reader.model import load_model

__all__ = ["is_noun_lemma", "is_verb_lemma", "verb_of"]

_DROPPED_E = re.compile(r"[^aeiou]*[aeiou][bcdfgklmnprstvz]")
"""A short verb that would double its last letter: "fined" is of "fine", "planned" of "plan"."""

_SELDOM_PAST = ("wound",)
"""Forms that are rather a verb of their own: soldiers wound more often than they wind."""

_HISSING = ("s", "x", "z", "ch", "sh", "o", "i")


@cache
def _tables() -> tuple[Collection[str], Mapping[str, list[str]], Collection[str]]:
    lookups: Any = load_model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index = lookups.get_table("lemma_index")
    return frozenset(index["verb"]), lookups.get_table("lemma_exc")["verb"], frozenset(index["noun"])


def is_verb_lemma(word: str) -> bool:
    """True for the plain form of an English verb."""
    return word in _tables()[0]


def is_noun_lemma(word: str) -> bool:
    """True for the singular of an English noun."""
    return word in _tables()[2]


@cache
def verb_of(word: str) -> str:
    """The plain form of a verb in any form, in small letters; nothing for a word that is no verb."""
    index, irregular, _ = _tables()
    if word in irregular and word not in _SELDOM_PAST:
        return str(irregular[word][0])
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2 or (ending == "s" and word.endswith(("ss", "us"))):
            continue
        if ending == "es" and not stem.endswith(_HISSING):
            continue
        with_e = stem + "e" in index
        if with_e and (stem not in index or (ending in ("ing", "ed") and _DROPPED_E.fullmatch(stem))):
            return stem + "e"
        if stem in index:
            return stem
        if stem[-1] == stem[-2] and stem[:-1] in index:
            return stem[:-1]
        if stem.endswith("i") and stem[:-1] + "y" in index:
            return stem[:-1] + "y"
    return word if word in index else ""
