"""The project's own sentences with what they say, and the check that each is sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actorgraph.graph.record import bounds
from actorgraph.graph.vocabulary import MODES_OF, Mode, Relation, Status, vocabulary

__all__ = ["Expected", "Item", "load_items", "problems_of"]

FOLDER = Path(__file__).parent / "sentences"
_ITEM = frozenset({"id", "pattern", "kept", "published", "text", "claims"})
_CLAIM = frozenset({"relation", "from", "to", "status", "mode", "negated", "said_by", "place", "topic"}) | {
    *("count", "date", "implied", "optional")
}


@dataclass(frozen=True, slots=True)
class Expected:
    """One claim that a sentence makes; every list of alternatives is in the order of the file (README.md there)."""

    relations: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    statuses: tuple[Status, ...]
    modes: tuple[Mode, ...] = ()
    negated: bool = False
    said_by: tuple[str, ...] = ()
    place: str | None = None
    topic: str | None = None
    count: tuple[int | None, ...] | None = None
    date: str | None = None
    implied: str = ""
    optional: bool = False

    @property
    def names(self) -> Iterator[str]:
        """Every name that it expects, each alternative alone."""
        for name in (*self.sources, *self.targets, *self.said_by, *([self.place] if self.place else [])):
            yield from name.split("|")


@dataclass(frozen=True, slots=True)
class Item:
    """A sentence (rarely two) and all that it says. `kept`: not looked at while the reader is being written."""

    id: str
    text: str
    claims: tuple[Expected, ...]
    pattern: int | None = None
    kept: bool = False
    published: str = ""

    @property
    def is_empty(self) -> bool:
        """True when nothing at all may come from it."""
        return not self.claims


def load_items(folder: Path = FOLDER) -> tuple[Item, ...]:
    """All items of the YAML files of a folder, by file name and place; KeyError, ValueError for a broken file."""
    files = sorted(folder.glob("*.yaml"))
    return tuple(_item(row) for file in files for row in yaml.safe_load(file.read_text("utf-8")))


def problems_of(items: Iterable[Item]) -> list[str]:
    """What is wrong with the items, a line each: words that do not occur, relations and modes that do not go."""
    found: list[str] = []
    seen: set[str] = set()
    for item in items:
        if item.id in seen:
            found.append(f"{item.id}: the id stands twice")
        seen.add(item.id)
        text = item.text.casefold()
        for claim in item.claims:
            found += [f"{item.id}: {name!r} does not occur" for name in claim.names if name.casefold() not in text]
            found += [f"{item.id}: {problem}" for problem in _problems(claim)]
    return found


def _item(row: dict[str, Any]) -> Item:
    unknown = set(row) - _ITEM
    if unknown:
        raise ValueError(f"{row['id']}: unknown key {min(unknown)!r}")
    return Item(
        id=row["id"],
        text=row["text"],
        claims=tuple(_expected(claim, row["id"]) for claim in row["claims"]),
        pattern=row.get("pattern"),
        kept=row.get("kept", False),
        published=str(row.get("published", "")),
    )


def _expected(row: dict[str, Any], item: str) -> Expected:
    unknown = set(row) - _CLAIM
    if unknown:
        raise ValueError(f"{item}: unknown key {min(unknown)!r}")
    return Expected(
        relations=tuple(row["relation"].split("|")),
        sources=tuple(row["from"]),
        targets=tuple(row["to"]),
        statuses=tuple(Status(word) for word in row["status"].split("|")),
        modes=tuple(Mode(word) for word in row["mode"].split("|")) if "mode" in row else (),
        negated=row.get("negated", False),
        said_by=tuple(row.get("said_by", ())),
        place=row.get("place"),
        topic=row.get("topic"),
        count=tuple(row["count"]) if "count" in row else None,
        date=str(row["date"]) if "date" in row else None,
        implied=row.get("implied", ""),
        optional=row.get("optional", False),
    )


def _problems(claim: Expected) -> Iterator[str]:
    words = vocabulary()
    relations: list[Relation] = [words.relation(name) for name in claim.relations]
    allowed = frozenset().union(*(MODES_OF[status] for status in claim.statuses))
    yield from (f"mode {mode.value} does not go with its status" for mode in claim.modes if mode not in allowed)
    if not claim.sources and not claim.targets:
        yield "it has nobody at either end"
    if claim.targets and all(relation.symmetric for relation in relations) and not claim.sources:
        yield "a symmetric relation has its ends under `from`"
    if claim.topic is not None:
        words.topic(claim.topic)
    if claim.implied not in ("", "from", "to"):
        yield f"implied is {claim.implied!r}, not from or to"
    if claim.date:
        bounds(claim.date)
    if claim.count is not None and len(claim.count) not in (2, 3):
        yield "count is [low, high] or [low, high, of]"
