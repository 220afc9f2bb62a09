"""Whether two descriptions name the same thing: "the two surgeons" and "Ukrainian surgeons" may, "Ukraine" may not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from actorgraph.graph.names import name_key

__all__ = ["Phrase", "phrase", "same_phrase"]

_COUNTED = (
    "all|both|some|none|most|many|several|dozens|hundreds|one|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    "twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
)
_SMALL = re.compile(
    rf"the|a|an|his|her|its|their|our|my|your|this|that|these|those|any|no|of|few|number|about|at|least|{_COUNTED}"
)
_OPENS_COMPLEMENT = re.compile(
    "of|from|in|at|on|near|who|which|that|by|for|with|linked|held|taken|led|called|disguised|said|to"
)
_PART_OF = re.compile(rf"\W*(?:{_COUNTED}|[\d,]*\d)\s+of\s+", re.IGNORECASE)


class Phrase(NamedTuple):
    """A description taken apart: all its words, the words up to the head, and the words of what follows."""

    words: tuple[str, ...]
    core: frozenset[str]
    head: str
    rest: frozenset[str]


@lru_cache(maxsize=16384)
def phrase(text: str) -> Phrase:
    """The phrase without articles, numerals and what stands after a comma; numerals alone keep their words."""
    part = _PART_OF.match(text)
    text = text[part.end() :] if part else text
    words = tuple(name_key(_before_comma(text)).split())
    opens = next((at for at, word in enumerate(words) if at and _OPENS_COMPLEMENT.fullmatch(word)), len(words))
    core = tuple(word for word in words[:opens] if _tells(word))
    rest = frozenset(word for word in words[opens:] if _tells(word) and not _OPENS_COMPLEMENT.fullmatch(word))
    if not core:
        core = words[:opens]
    return Phrase(words, frozenset(core), core[-1] if core else "", rest)


def _before_comma(text: str) -> str:
    return text if text[:1].isdigit() else text.split(",", maxsplit=1)[0]


def _tells(word: str) -> bool:
    return not word.isdigit() and not _SMALL.fullmatch(word)


def same_phrase(one: str, other: str) -> bool:
    """True when the heads are one word and one description says no more than the other, up to what follows the head.

    "families of the hostages" fits "the families", not "families of the soldiers" and not "the hostages".
    """
    left, right = phrase(one), phrase(other)
    if not left.head or left.head != right.head:
        return left.words == right.words and bool(left.words)
    nested = left.core <= right.core or right.core <= left.core
    return nested and (not left.rest or not right.rest or bool(left.rest & right.rest))
