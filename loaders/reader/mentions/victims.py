"""Who is meant where a phrase only counts people or says what befell them."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Sentence
from actorgraph.loaders.reader.lexicon import table, words

__all__ = ["GENERIC", "counted_people", "described_as_victims"]

GENERIC = frozenset(
    [
        "citizen",
        "national",
        "people",
        "person",
        "individual",
        "man",
        "woman",
        "resident",
        "civilian",
        "victim",
        "human",
        "one",
        "other",
        "those",
    ]
)
"""Nouns that say no more of somebody than that he is one."""
_SOME = ("all", "both", "few", "many", "most", "neither", "none", "several", "some")


def counted_people(sentence: Sentence, i: int) -> int | None:
    """As in "thousands of Iranians", "a number of soldiers", "of the nurses, five": those who are counted."""
    counts = sentence.tokens[i].quantity is not None or sentence.tokens[i].tag == "CD"
    counts = counts or sentence.tokens[i].text.lower() in _SOME
    if not counts and sentence.tokens[i].lemma not in words("nouns", "measures"):
        return None
    for kid in sentence.kids(i, "prep"):
        if sentence.tokens[kid].lemma == "of":
            return next(iter(sentence.kids(kid, "pobj")), None)
    fronted = sentence.tokens[i].quantity is not None and i > 0 and sentence.tokens[0].lemma == "of"
    return next(iter(sentence.kids(0, "pobj")), None) if fronted else None


def described_as_victims(sentence: Sentence, i: int) -> str:
    """As in "abducted citizens", "those kidnapped", "nationals seized by rebels": whose victims they are."""
    if sentence.tokens[i].lemma not in GENERIC and sentence.tokens[i].tag not in ("DT", "CD"):
        return ""
    table_ = table("nouns")["victim_participles"]
    for kid in sentence.kids(i, "amod", "acl"):
        token = sentence.tokens[kid]
        found = table_.get(token.lemma) or table_.get(token.text.lower())
        if found and (token.tag in ("VBN", "VBD") or token.dep == "amod"):
            return str(found)
    return ""
