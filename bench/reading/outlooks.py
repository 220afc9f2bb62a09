"""Sentences with the outlook of every verb in them, and the check that each is sound."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actorgraph.graph.vocabulary import MODES_OF, Mode, Status

__all__ = ["Outlook", "Predicate", "PredicateItem", "load_predicates", "problems_of"]

FOLDER = Path(__file__).parent / "predicates"
_ITEM = frozenset({"id", "kept", "published", "text", "predicates"})
_OUTLOOK = frozenset({"status", "mode", "negated"})
_PREDICATE = _OUTLOOK | {"word", "at", "either"}


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether something happened; `status` None: nothing may be said. No modes: any will do."""

    status: Status | None
    modes: tuple[Mode, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """The `at`-th occurrence of a word in a text, and the outlooks that are right for it."""

    word: str
    at: int
    outlooks: tuple[Outlook, ...]

    def start_in(self, text: str) -> int | None:
        """Where the word begins in the text; None where it does not occur so often."""
        places = _places(self.word, text)
        return places[self.at - 1] if self.at <= len(places) else None


@dataclass(frozen=True, slots=True)
class PredicateItem:
    """A sentence and the outlook of every verb in it. `kept`: not looked at while the reader is being written."""

    id: str
    text: str
    predicates: tuple[Predicate, ...]
    kept: bool = False
    published: str = ""


def load_predicates(folder: Path = FOLDER) -> tuple[PredicateItem, ...]:
    """All items of the YAML files of a folder, by file name and place; KeyError, ValueError for a broken file."""
    files = sorted(folder.glob("*.yaml"))
    return tuple(_item(row) for file in files for row in yaml.safe_load(file.read_text("utf-8")))


def problems_of(items: Iterable[PredicateItem]) -> list[str]:
    """What is wrong with the items, a line each: words that do not occur, modes that do not go."""
    found: list[str] = []
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            found.append(f"{item.id}: the id stands twice")
        seen.add(item.id)
        found += [f"{item.id}: {problem}" for each in item.predicates for problem in _problems(each, item)]
    return found


def _places(word: str, text: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]


def _item(row: dict[str, Any]) -> PredicateItem:
    _refuse_unknown(row, _ITEM, row["id"])
    return PredicateItem(
        id=row["id"],
        text=row["text"],
        predicates=tuple(_predicate(each, row["id"]) for each in row["predicates"]),
        kept=row.get("kept", False),
        published=str(row.get("published", "")),
    )


def _predicate(row: dict[str, Any], item: str) -> Predicate:
    _refuse_unknown(row, _PREDICATE, item)
    for outlook in row.get("either", ()):
        _refuse_unknown(outlook, _OUTLOOK, item)
    outlooks = tuple(_outlook(each) for each in row.get("either", [row]))
    return Predicate(row["word"], row.get("at", 1), outlooks)


def _outlook(row: dict[str, Any]) -> Outlook:
    return Outlook(
        status=Status(row["status"]) if row["status"] else None,
        modes=tuple(Mode(word) for word in row["mode"].split("|")) if "mode" in row else (),
        negated=row.get("negated", False),
    )


def _refuse_unknown(row: dict[str, Any], known: frozenset[str], item: str) -> None:
    unknown = set(row) - known
    if unknown:
        raise ValueError(f"{item}: unknown key {min(unknown)!r}")


def _problems(predicate: Predicate, item: PredicateItem) -> Iterator[str]:
    word, places = predicate.word, _places(predicate.word, item.text)
    if len(places) < predicate.at:
        yield f"{word!r} does not occur {predicate.at} time{'s' * (predicate.at > 1)}"
    elif len(places) > 1 and sum(each.word == word for each in item.predicates) < len(places):
        yield f"{word!r} stands {len(places)} times: code each, with `at`"
    if not predicate.outlooks:
        yield f"{word!r} has no outlook"
    for outlook in predicate.outlooks:
        allowed = MODES_OF[outlook.status] if outlook.status else frozenset[Mode]()
        yield from (f"mode {mode.value} does not go with its status" for mode in outlook.modes if mode not in allowed)
        if outlook.status is None and outlook.negated:
            yield f"{word!r} is negated without a status"
        if outlook.status is Status.DENIED and outlook.negated:
            yield f"{word!r} is denied and negated as well"
