"""A hand-made gold table of a few articles: its rows, its traps, and whom it calls what."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.case import Registry
from actorgraph.graph.errors import BadDate
from actorgraph.graph.record import Count, bounds
from actorgraph.graph.vocabulary import Status
from bench.reading.told import End

__all__ = ["Characters", "GoldRow", "Trap", "gold_rows", "is_statement", "read_articles", "traps_of"]

_PRONOUN = re.compile("he|she|it|they|we|who|his|her|its|their|him|them|the one")
_NOTE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One row: `start` and `end` are the offsets of its quote in the article."""

    id: str
    document: str
    subject: str
    relation: str
    target: str
    status: Status
    negated: bool
    core: bool
    quantity: str
    date: str
    subject_may_be_empty: bool
    start: int
    end: int

    def counts_as(self, count: Count | None) -> bool:
        """True when the number is the row's: "5", "<=500", "13..80" or "13 of 17"."""
        given = (count.low, count.high, count.of) if count else (None, None, None)
        numbers = [int(digits) for digits in re.findall(r"\d+", self.quantity)]
        if self.quantity.startswith("<="):
            return given[1] == numbers[0] and given[0] != numbers[0]
        if ".." in self.quantity:
            return given[:2] == (numbers[0], numbers[1])
        return given == (numbers[0], numbers[0], numbers[1] if len(numbers) > 1 else given[2])

    def dates_as(self, date: str) -> bool:
        """True when both span the same days; a date of the table that is no EDTF must stand as it is."""
        wanted = self.date + ".." if self.date.endswith("/") else self.date
        try:
            return bounds(date) == bounds(wanted)
        except BadDate:
            return date == wanted


@dataclass(frozen=True, slots=True)
class Trap:
    """An edge that must not come out; the offsets are those of the sentence that tempts."""

    document: str
    subject: str
    relation: str
    target: str
    why: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.subject} {self.relation} {self.target}"


@dataclass(frozen=True)
class Characters:
    """Who the canonical names of the table are: registry ids, else the words that stand for them in each article.

    Used for comparison alone; the reader never sees it.
    """

    registry: Registry
    words: Mapping[tuple[str, str], tuple[str, ...]]
    synonyms: Mapping[str, tuple[str, ...]]
    persons: tuple[str, ...] = ()

    @property
    def anybody(self) -> frozenset[str]:
        """Labels that stand for whoever it is."""
        return frozenset(label for label, names in self.synonyms.items() if not names)

    @staticmethod
    def of(folder: Path, registry: Registry, synonyms: Mapping[str, tuple[str, ...]]) -> Characters:
        """Read from actors.tsv: columns canonical, kind and `aliases_doc_<first three characters of the document>`."""
        words: dict[tuple[str, str], tuple[str, ...]] = {}
        persons: list[str] = []
        for row in _rows(folder / "actors.tsv"):
            if row["kind"] == "person":
                persons.append(row["canonical"])
            for column, cell in row.items():
                if column.startswith("aliases_doc_"):
                    names = [_NOTE.sub("", alias).strip() for alias in (cell or "").split(";")]
                    few = 2 if row["kind"].startswith("person") else 1
                    kept = [name for name in names if len(name.split()) >= few and not _PRONOUN.fullmatch(name)]
                    words[row["canonical"], column.removeprefix("aliases_doc_")] = tuple(kept)
        return Characters(registry, words, synonyms, tuple(persons))

    def are(self, label: str, end: End, document: str) -> bool:
        """True when the end of a claim is that character (of several alternatives, one)."""
        names = self.synonyms.get(label, tuple(part.strip() for part in label.split(" / ")))
        return any(self._is(name, end, document) for name in names)

    def _is(self, name: str, end: End, document: str) -> bool:
        ids = {actor.id for actor in self.registry.named(name)}
        if ids:
            return end.actor in ids
        return any(end.is_called(words) for words in (name, *self.words.get((name, document[:3]), ())))


def is_statement(label: str) -> bool:
    """True for ends that are an issue or a statement, not an actor."""
    return not label or label.startswith(("[", "("))


def read_articles(folder: Path) -> dict[str, str]:
    """The texts of a folder by file name."""
    return {file.name: file.read_bytes().decode() for file in sorted(folder.glob("*.txt"))}


def gold_rows(folder: Path, texts: Mapping[str, str]) -> tuple[GoldRow, ...]:
    """The rows of gold.tsv; ValueError for a quote that is not in its article."""
    rows = []
    for row in _rows(folder / "gold.tsv"):
        start, end = _place(row["quote"], texts[row["doc"]])
        notes = " ".join((row["status"], row["modality"], row["link"]))
        rows.append(
            GoldRow(
                id=row["id"],
                document=row["doc"],
                subject=row["subject"],
                relation=row["relation"],
                target=row["object"],
                status=Status(row["status"]),
                negated=row["polarity"] == "-",
                core=row["core"] == "y",
                quantity=row["quantity"],
                date=row["date_resolved"],
                subject_may_be_empty="agent implied" in notes,
                start=start,
                end=end,
            )
        )
    return tuple(rows)


def traps_of(folder: Path, texts: Mapping[str, str]) -> tuple[Trap, ...]:
    """The rows of traps.tsv."""
    return tuple(
        Trap(
            row["doc"],
            row["subject"],
            row["forbidden_relation"],
            row["object"],
            row["why"],
            *_place(row["quote"], texts[row["doc"]]),
        )
        for row in _rows(folder / "traps.tsv")
    )


def _rows(file: Path) -> Iterable[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _place(quote: str, text: str) -> tuple[int, int]:
    start = text.replace("\u00a0", " ").find(quote.replace("\u00a0", " "))
    if start < 0:
        raise ValueError(f"no such words in the article: {quote[:40]!r}")
    return start, start + len(quote)
