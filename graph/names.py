"""The one normaliser of names: keys to compare by, slugs to make ids of, surnames."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

__all__ = ["is_one_letter_off", "name_key", "short_hash", "slug"]

_APOSTROPHES = str.maketrans(dict.fromkeys("\u2018\u2019\u02bc`", "'"))
_DASHES = re.compile(r"[\u2010-\u2015-]+")
_NOT_WORD = re.compile(r"[^\w\s]+")
_SPACE = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "\u0131": "i", "þ": "th", "ð": "d"}
)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """The form in which names are compared: no case, accents, hyphens, dots or possessive.

    "Kim Jong-Un", "KIM JONG UN" and "Kim Jong-un's" have one key; the order of the words stays.
    """
    text = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES)).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char)).translate(_LETTERS)
    text = re.sub(r"'s?\b", "", text)
    text = _NOT_WORD.sub("", _DASHES.sub(" ", text).replace(".", ""))
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """The name as an id part: lower-case ASCII words joined by hyphens; a hash for names in other scripts.

    Never empty and never the same for names that differ only in script: a name without Latin letters becomes
    `x-` and 8 hex digits of its key.
    """
    key = name_key(name)
    plain = _NOT_SLUG.sub("-", key).strip("-")
    if key and all(ord(char) < 128 for char in key):
        return plain or "x-" + short_hash(name, length=8)
    return "x-" + short_hash(key or name, length=8)


def is_one_letter_off(one: str, other: str) -> bool:
    """True when one letter was changed, left out or added between two keys, or two neighbours changed places."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (left, right) in enumerate(zip(short, long, strict=False)) if left != right), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped


def short_hash(*parts: str, length: int = 16) -> str:
    """The first hex digits of the SHA-256 of some words; a unit separator keeps ("ab", "c") from ("a", "bc")."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]
