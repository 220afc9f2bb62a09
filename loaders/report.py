"""What a load did, for people: what came in, what was refused, what was not understood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from actorgraph.graph.vocabulary import Status

__all__ = ["KindCount", "LoadReport", "Progress", "Refusal", "Step"]

_QUOTED = re.compile(r"(?: at| after)? '[^']*'")
SHOWN = 3
RANKED = 10
LISTED = 20


@dataclass(frozen=True, slots=True)
class Step:
    """How far a load is: documents done of all, sentences read so far, the document that comes next ("" at the end)."""

    done: int
    total: int
    sentences: int
    key: str


class Progress(Protocol):
    """Told before every document and once after the last."""

    def __call__(self, step: Step, /) -> None:
        """Show it, quickly: the load waits."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that was not taken, and why in one message that names it."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class KindCount:
    """Actors of one kind in the graph: those that the registry knows, and those that only documents name."""

    kind: str
    known: int
    unknown: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What one load did. Documents go by their keys, sorted.

    `reread`: the same bytes under a newer reader, vocabulary, registry or other metadata; `missing`: in the graph and
    no longer in the folders that were loaded (they stay until they are removed by name). `claims` by status,
    `sentences` and `gaps` (reason → sentences that looked relevant and gave nothing) speak of the documents read now;
    `actors` and `totals` of the whole graph. `silent`: read, and no claim came out. `unmatched`: names of no known
    actor or place, with the number of documents read now that name them, most first. `undated`: without a date of
    publication. `unread`: document → language that the reader does not know; stored, not read.
    """

    graph: str
    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reread: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()
    faulty_rows: tuple[Refusal, ...] = ()
    claims: Mapping[str, int] = field(default_factory=dict)
    sentences: int = 0
    gaps: Mapping[str, int] = field(default_factory=dict)
    silent: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()
    unread: Mapping[str, str] = field(default_factory=dict)
    unmatched: tuple[tuple[str, int], ...] = ()
    actors: tuple[KindCount, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """True when no file and no row was refused."""
        return not self.refused and not self.faulty_rows

    @property
    def looked_at(self) -> int:
        """How many documents the load found, whether or not it had to read them."""
        return len(self.new) + len(self.changed) + len(self.reread) + len(self.unchanged)

    def lines(self) -> list[str]:
        """The report as lines of plain text, the most important first; short enough for one screen."""
        return [
            *self._documents(),
            *self._read(),
            *self._whole(),
            *self._doubts(),
            *(f"warning: {warning}" for warning in self.warnings),
            *self._refused(),
        ]

    def _documents(self) -> Iterator[str]:
        again = f", {len(self.reread)} read again" if self.reread else ""
        yield (
            f"documents: {len(self.new)} new, {len(self.changed)} changed, {len(self.removed)} removed, "
            f"{len(self.unchanged)} unchanged{again}"
        )
        if not self.looked_at and not self.removed:
            yield "NOTHING FOUND: no document in what was named"

    def _read(self) -> Iterator[str]:
        read = len(self.new) + len(self.changed) + len(self.reread)
        if not read:
            return
        total = sum(self.claims.values())
        parts = [f"{self.claims[status]} {status}" for status in Status if self.claims.get(status)]
        yield f"claims read: {total}" + (f" ({', '.join(parts)})" if parts else ", NOTHING FOUND in what was read")
        if self.sentences:
            yield f"sentences read: {self.sentences}"
        if self.gaps:
            yield f"looked relevant and gave nothing: {sum(self.gaps.values())} ({self._why()})"

    def _why(self) -> str:
        """The commonest reasons; those that differ only in the word they quote are one."""
        alike: Counter[str] = Counter()
        for reason, count in self.gaps.items():
            alike[_QUOTED.sub("", reason)] += count
        ranked = sorted(alike, key=lambda reason: (-alike[reason], reason))
        return _some([f"{alike[reason]} {reason}" for reason in ranked], len(ranked), SHOWN)

    def _whole(self) -> Iterator[str]:
        if self.totals:
            yield "the graph now has: " + ", ".join(f"{count} {what}" for what, count in self.totals.items())
        if self.actors:
            kinds = [f"{count.kind} {count.known}/{count.unknown}" for count in self.actors]
            yield f"actors known/unknown: {', '.join(kinds)}"
        if self.unmatched:
            shown = [f"{name} ({documents})" for name, documents in self.unmatched[:RANKED]]
            yield f"names of no known actor: {len(self.unmatched)}: {_some(shown, len(self.unmatched), RANKED)}"

    def _doubts(self) -> Iterator[str]:
        if self.silent and self.claims:
            yield f"nothing found in {_counted(self.silent)}"
        if self.undated:
            yield (
                f"warning: no date of publication in {_counted(self.undated)}; "
                "dates such as 'last May' stay open (front matter, documents.csv or --published give one)"
            )
        if self.unread:
            named = [f"{key} ({language})" for key, language in self.unread.items()]
            yield f"warning: stored and not read, for it is not English: {_counted(named)}"
        if self.missing:
            yield f"warning: no longer there but still in the graph: {_counted(self.missing)}; remove each by its name"

    def _refused(self) -> Iterator[str]:
        if self.faulty_rows:
            yield f"rows refused, the rest of their tables loaded: {len(self.faulty_rows)}"
            yield from _first([refusal.reason for refusal in self.faulty_rows])
        if self.refused:
            yield f"files refused: {len(self.refused)}"
            yield from _first(list(_grouped(self.refused)))


def _grouped(refusals: Sequence[Refusal]) -> Iterator[str]:
    """Reasons, those that many files share told once with some of the files."""
    files: dict[str, list[Refusal]] = {}
    for refusal in refusals:
        files.setdefault(refusal.reason.removeprefix(f"{refusal.file}: "), []).append(refusal)
    for reason, several in files.items():
        if len(several) == 1:
            yield several[0].reason
        else:
            yield f"{_counted([refusal.file for refusal in several])}: {reason}"


def _first(reasons: Sequence[str]) -> Iterator[str]:
    yield from (f"  {reason}" for reason in reasons[:LISTED])
    if len(reasons) > LISTED:
        yield f"  and {len(reasons) - LISTED} more"


def _counted(names: Sequence[str]) -> str:
    what = "document" if len(names) == 1 else "documents"
    return f"{len(names)} {what}: {_some(names, len(names), SHOWN)}"


def _some(names: Sequence[str], total: int, shown: int) -> str:
    more = total - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
