"""A line of input: `{"id", "text", "title"?, "date"?}`; other keys are passed over."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from actorgraph.graph.errors import BadDate, BadInput, Where
from actorgraph.graph.record import checked_date

__all__ = ["LONGEST", "Request", "request_of"]

LONGEST = 20 * 1024 * 1024
"""Bytes of the longest line: as much as the largest file that `load` takes."""

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?=[T ]\d\d)")


@dataclass(frozen=True, slots=True)
class Request:
    """A text to read. `line` is its number in the input; `published` is EDTF or empty."""

    line: int
    id: str | int
    text: str
    title: str = ""
    published: str = ""

    @property
    def headline(self) -> str:
        """What is read before the text: the title, unless the text begins with it."""
        return "" if self.own_headline else " ".join(self.title.split())

    @property
    def own_headline(self) -> int:
        """How many characters of the text are its title, where its first line is that."""
        first = next((line for line in self.text.splitlines() if line.strip()), "")
        same = self.title and _plainly(self.title) == _plainly(first)
        return self.text.index(first) + len(first) if same else 0


def request_of(line: bytes, number: int) -> Request:
    """The request on a line; BadInput with the field that is wrong and what it should be."""
    if len(line) > LONGEST:
        raise BadInput(f"is longer than {LONGEST // 1024**2} MB")
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadInput(f"is not UTF-8: byte {error.start + 1}") from error
    except RecursionError as error:
        raise BadInput("is nested too deeply") from error
    except ValueError as error:
        raise BadInput(f"is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise BadInput('is no object such as {"id": "a", "text": "…"}')
    return Request(number, _id(found), _words(found, "text"), _words(found, "title", ""), _published(found))


def _id(found: dict[str, Any]) -> str | int:
    value = found.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise BadInput("must be a string or a whole number", Where(field="id"))
    return _checked(value, "id") if isinstance(value, str) else value


def _words(found: dict[str, Any], field: str, default: str | None = None) -> str:
    value = found.get(field)
    if value is None:
        value = default
    if not isinstance(value, str):
        raise BadInput("must be a string", Where(field=field))
    return _checked(value, field)


def _checked(value: str, field: str) -> str:
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise BadInput("holds half a character (a lone surrogate)", Where(field=field))
    return value


def _published(found: dict[str, Any]) -> str:
    """The day of publication; a moment counts by its day."""
    given = _words(found, "date", "").strip()
    moment = _MOMENT.match(given)
    try:
        return checked_date(moment[0] if moment else given)
    except BadDate as problem:
        raise problem.at(Where(field="date")) from problem


def _plainly(words: str) -> str:
    return " ".join(words.split()).strip("# .").casefold()
