"""How alike two names are when each may be written by another system: sounds compared, not letters."""

from __future__ import annotations

import re
from functools import lru_cache

from actorgraph.graph.names import name_key

__all__ = ["likeness", "shape", "turned"]

_ARTICLES = frozenset(
    {*("al", "el", "ul", "ar", "as", "ad", "an", "az", "ash", "bin", "ibn", "ben"), *("de", "la", "del", "van", "von")}
)
_CARONS = str.maketrans({"č": "ch", "š": "sh", "ž": "zh", "Č": "Ch", "Š": "Sh", "Ž": "Zh"})
_SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"schtsch|shch", "S"),
        (r"tsch|tch|dzh|dj|ch|zh|zy(?=[aeou])|ti(?=$)", "J"),
        (r"sch|sh|sy(?=[aeou])", "S"),
        (r"ts|tz|c(?=[eiy])", "S"),
        (r"kh|gh|qh", "h"),
        (r"ph|hu(?=[zjkm])", "f"),
        (r"th|dh", "t"),
        (r"ck|q|c|x", "k"),
        (r"z", "J"),
        (r"(?<=[^aeiou])j(?=[aeou])|^je|^ja|^ju", "y"),
        (r"j", "J"),
        (r"s", "S"),
        (r"[wv]", "v"),
        (r"g", "k"),
        (r"d", "t"),
        (r"b", "p"),
        (r"yeo|yeu|you|yo|yu|iu|io", "yu"),
        (r"ia|ya", "ya"),
        (r"eo|eu|ou|oo|oh(?=[^aeiouy]|$)|o|u", "u"),
        (r"ye|ie|ui|ee|ei|ey|ay|ai|ae|e|iy|ii|i|y(?=[^aeiouy]|$)", "i"),
        (r"a+", "a"),
        (r"(.)\1+", r"\1"),
    )
]
_VOWELS = frozenset("aiuy")
_WEAK = frozenset("aiuyh")
"""Sounds that one system writes and another leaves out or writes otherwise."""
_NEAR = frozenset(
    frozenset(pair)
    for pair in ("SJ", "tJ", "hf", "kJ", "hk", "hJ", "nm", "nr", "rl", "St", "vf", "Jy", "Ji", "hS", "uv", "vp", "nl")
)


@lru_cache(maxsize=65536)
def shape(name: str) -> str:
    """The sounds of a name in one word: "Jung Young-hee" and "Chong Yong Hui" have one shape."""
    words = [word for word in name_key(name.translate(_CARONS)).split() if word not in _ARTICLES]
    sounds = "".join(words)
    for pattern, sound in _SOUNDS:
        sounds = pattern.sub(sound, sounds)
    return sounds


def turned(name: str) -> str:
    """The name with its first word last, for systems that put the family first."""
    first, _, rest = name.replace("-", " ").partition(" ")
    return f"{rest} {first}" if rest else name


def likeness(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1, in whichever order their words stand; 1 for one shape.

    Where one name is the other with more words to it ("Ana Ruiz Soto", "Ana Ruiz"), 0.9.
    """
    pairs = ((shape(one), shape(other)), (shape(turned(one)), shape(other)), (shape(one), shape(turned(other))))
    return max(0.9 if _is_part(one, other) else 0.0, *(_alike(left, right) for left, right in pairs))


def _is_part(one: str, other: str) -> bool:
    short, long = sorted(([shape(w) for w in each.replace("-", " ").split()] for each in (one, other)), key=len)
    return 2 <= len(short) < len(long) and set(short) <= set(long) and short[0] in (long[0], long[-1])


@lru_cache(maxsize=262144)
def _alike(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    longest = max(len(one), len(other))
    if abs(len(one) - len(other)) > longest / 2:
        return 0.0
    return 1.0 - _distance(one, other) / longest


def _distance(one: str, other: str) -> float:
    before = [0.0]
    for sound in other:
        before.append(before[-1] + _missing(sound))
    for sound in one:
        now = [before[0] + _missing(sound)]
        for position, facing in enumerate(other):
            now.append(
                min(
                    before[position] + _change(sound, facing),
                    before[position + 1] + _missing(sound),
                    now[-1] + _missing(facing),
                )
            )
        before = now
    return before[-1]


def _missing(sound: str) -> float:
    return 0.35 if sound in _WEAK else 1.0


def _change(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return 0.35
    return 0.45 if frozenset((one, other)) in _NEAR else 1.2
