"""Which language a text is in: by its script, else by its small words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

__all__ = ["READ", "language_code", "language_name", "language_of"]

READ = frozenset({"en"})
"""The languages that the reader knows."""

UNKNOWN = "und"
"""Undetermined, as ISO 639-2 writes it."""

_SCRIPTS = {
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "THAI": "th",
    "DEVANAGARI": "hi",
}
"""Script → the language that is written in it most; good enough to say what a text is not."""
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_MIN_SHARE = 0.08
"""Of running English words, about 0.3 are on the list; of other languages' and of word lists', less than 0.05."""


@cache
def _languages() -> Mapping[str, tuple[str, frozenset[str]]]:
    text = files("actorgraph.loaders.texts").joinpath("languages.yaml").read_text("utf-8")
    return {code: (row["name"], frozenset(row["words"])) for code, row in yaml.safe_load(text).items()}


def language_name(code: str) -> str:
    """The English name of a code, or the code itself."""
    return _languages()[code][0] if code in _languages() else code


def language_of(text: str) -> str:
    """The ISO 639 code of the language, "und" where none fits, "en" for a few words that could be anything.

    Judged on the first 20,000 characters. A text in two languages is the one that fills most of it.
    """
    sample = text[:_SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    scripts = Counter(unicodedata.name(char, "").partition(" ")[0] for char in letters if ord(char) > 0x24F)
    foreign = sum(scripts.values())
    if foreign * 2 > len(letters):
        if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0:
            return "ja"
        return _SCRIPTS.get(scripts.most_common(1)[0][0], UNKNOWN)
    return _of_words([word.casefold() for word in _WORD.findall(sample)])


def _of_words(words: list[str]) -> str:
    counts = {code: sum(word in small for word in words) for code, (_, small) in _languages().items()}
    best = max(counts, key=lambda code: (counts[code], code == "en"))
    if best != "en" and counts[best] >= 4 and counts[best] > 1.5 * counts["en"]:
        return best
    if len(words) >= 40 and counts["en"] < _MIN_SHARE * len(words):
        return UNKNOWN
    return "en"


def language_code(words: str) -> str:
    """The code of a language as people and pages write it: "en-GB", "EN" and "English" are "en"."""
    given = words.strip().lower().replace("_", "-").partition("-")[0]
    names = {name.lower(): code for code, (name, _) in _languages().items()}
    return names.get(given, given)
