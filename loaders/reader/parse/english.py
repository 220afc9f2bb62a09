"""Which words are common words of English: by the lexicon, the small words, and the tables of the language model."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from spacy.language import Language

from actorgraph.loaders.reader.lexicon import frames_of, noun_class, operator_of, titles, words
from actorgraph.loaders.reader.model import words_read

__all__ = ["is_common_noun", "is_more_than_noun", "is_small_word"]

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", "e"),
    ("es", ""),
    ("s", ""),
    ("ed", "e"),
    ("ed", ""),
    ("ing", "e"),
    ("ing", ""),
    ("men", "man"),
)
_ENDINGS_OF_NOUNS = (
    "ance",
    "cy",
    "dom",
    "ence",
    "ery",
    "hood",
    "ing",
    "ism",
    "ist",
    "ity",
    "ment",
    "ness",
    "ship",
    "sion",
    "tion",
    "ure",
)
"""Endings of nouns that may be without a plural; names have none of them."""


def is_small_word(nlp: Language, word: str) -> bool:
    """True for "the", "of", "who"; lower case is asked for here and below."""
    return word in nlp.Defaults.stop_words


def is_more_than_noun(nlp: Language, word: str) -> bool:
    """True for a word of the lexicon, a verb, an adjective or an adverb, in any form."""
    tables = _tables(nlp)
    return any(_is_read(stem) or any(stem in tables[part] for part in ("verb", "adj", "adv")) for stem in _stems(word))


def is_common_noun(nlp: Language, word: str) -> bool:
    """True for a noun that has a plural, or is made or written as names never are, as far as the model's words show."""
    nouns, seen = _tables(nlp)["noun"], words_read()
    for stem in _stems(word):
        if stem in nouns and (stem != word or stem.endswith(_ENDINGS_OF_NOUNS) or stem.capitalize() not in seen):
            return True
        plurals = (stem + "s", stem + "es", stem[:-1] + "ies")
        if stem in nouns and len(stem) > 2 and any(plural in seen for plural in plurals):
            return True
    return False


def _is_read(stem: str) -> bool:
    known = noun_class(stem) or (stem,) in titles() or stem in words("titles", "modifiers")
    return bool(known) or any(
        operator_of(part, stem) or frames_of(part, stem) for part in ("verb", "noun", "adjective")
    )


def _stems(word: str) -> tuple[str, ...]:
    found = [word]
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)] + instead
            found.append(stem)
            if ending in ("ed", "ing") and not instead and stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return tuple(found)


@cache
def _tables(nlp: Language) -> Mapping[str, frozenset[str]]:
    """The words of the lemmatizer by part of speech, with the forms that no rule makes."""
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, irregular = tables.get_table("lemma_index"), tables.get_table("lemma_exc")
    return {part: frozenset((*index[part], *irregular.get(part, ()))) for part in ("noun", "verb", "adj", "adv")}
