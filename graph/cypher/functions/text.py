"""Functions of text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from actorgraph.graph.cypher.functions.checked import count, text
from actorgraph.graph.cypher.values import Problem, Unproven, Value

__all__ = ["TEXT", "matches"]

# What Java and Python read in the same way; \w, \d, \s and (?i) are ASCII in Java unless asked otherwise.
_SHARED_SYNTAX = re.compile(
    r"(?:\(\?[is]+\))?(?:[^\\\[\](]|\\[\\.*+?()\[\]{}|^$/\-'\"dDwWsSbBtnr]|\((?!\?)|\(\?[:=!]|\[\^?(?:[^\[\]\\&]|\\[\\\[\]^\-.dws])+\])*"
)
_JAVA_LINE_ENDS = re.compile("[\r\u0085\u2028\u2029]")
_BLANKS = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x1680, *range(0x2000, 0x2007), *range(0x2008, 0x200B)))) + (
    "\u2028\u2029\u205f\u3000"
)


@lru_cache(maxsize=256)
def _pattern(source: str) -> re.Pattern[str]:
    if not _SHARED_SYNTAX.fullmatch(source):
        raise Unproven(f"the regular expression {source!r} uses syntax that may mean something else here")
    try:
        return re.compile(source, re.ASCII)
    except re.error as error:
        raise Problem(f"{source!r} is no regular expression: {error}") from error


def matches(value: Value, source: Value) -> bool | None:
    """`value =~ source`: the whole value must match."""
    if source is None or not isinstance(value, str):
        return None
    if not isinstance(source, str):
        raise Problem("=~ expects a string on its right")
    if _JAVA_LINE_ENDS.search(value):
        raise Unproven("=~ on text with unusual line ends")
    return _pattern(source).fullmatch(value) is not None


def _split(value: Value, by: Value) -> list[str]:
    whole = text("split", value)
    marks = [text("split", mark) for mark in (by if isinstance(by, list) else [by])]
    if "" in marks:
        if len(marks) > 1:
            raise Unproven("split by an empty string among others")
        return list(whole) if whole else [""]
    if not marks:
        raise Unproven("split by an empty list")
    return re.split("|".join(re.escape(mark) for mark in marks), whole)


def _substring(value: Value, start: Value, length: Value = None) -> str:
    whole = text("substring", value)
    first = count("substring", start)
    return whole[first:] if length is None else whole[first : first + count("substring", length)]


def _right(value: Value, length: Value) -> str:
    whole, wanted = text("right", value), count("right", length)
    return whole[len(whole) - wanted :] if wanted < len(whole) else whole


def _replace(value: Value, old: Value, new: Value) -> str:
    return text("replace", value).replace(text("replace", old), text("replace", new))


def _trim(name: str, side: str, value: Value, characters: Value = None) -> str:
    whole = text(name, value)
    blanks = _BLANKS if characters is None else text(name, characters)
    if characters == "":
        return whole
    return {"both": whole.strip, "left": whole.lstrip, "right": whole.rstrip}[side](blanks)


# name → (fewest, most arguments, function); a null argument gives null before the function is called.
TEXT: dict[str, tuple[int, int, Callable[..., Value]]] = {
    "toupper": (1, 1, lambda value: text("toUpper", value).upper()),
    "upper": (1, 1, lambda value: text("upper", value).upper()),
    "tolower": (1, 1, lambda value: text("toLower", value).lower()),
    "lower": (1, 1, lambda value: text("lower", value).lower()),
    "trim": (1, 1, lambda value: _trim("trim", "both", value)),
    "btrim": (1, 2, lambda value, *characters: _trim("btrim", "both", value, *characters)),
    "ltrim": (1, 2, lambda value, *characters: _trim("ltrim", "left", value, *characters)),
    "rtrim": (1, 2, lambda value, *characters: _trim("rtrim", "right", value, *characters)),
    "split": (2, 2, _split),
    "substring": (2, 3, _substring),
    "left": (2, 2, lambda value, length: text("left", value)[: count("left", length)]),
    "right": (2, 2, _right),
    "replace": (3, 3, _replace),
    "normalize": (1, 1, lambda value: unicodedata.normalize("NFC", text("normalize", value))),
    "char_length": (1, 1, lambda value: len(text("char_length", value))),
    "character_length": (1, 1, lambda value: len(text("character_length", value))),
}
