"""The counts of a load while it runs, and of the graph when it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property

from actorgraph.graph.case import Case
from actorgraph.graph.derive.actors import Casting
from actorgraph.graph.generation import Node
from actorgraph.graph.names import name_key
from actorgraph.graph.record import Reading, bounds
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.intake import Change, Taken
from actorgraph.loaders.report import KindCount, LoadReport, Refusal
from actorgraph.loaders.texts import READ, language_name

__all__ = ["Tally"]

_LABELS = {"Document": "documents", "Claim": "claims", "Event": "events", "Actor": "actors", "Place": "places"}


@dataclass
class Tally:
    """Counts only: the readings themselves may be many and long, and are let go."""

    case: Case
    removed: list[str] = field(default_factory=list)
    keys: dict[Change, list[str]] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    faulty: list[Refusal] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    claims: Counter[str] = field(default_factory=Counter)
    gaps: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    sentences: int = 0
    _documents: Counter[str] = field(default_factory=Counter)
    _words: dict[str, str] = field(default_factory=dict)

    @cached_property
    def _casting(self) -> Casting:
        return Casting.of(self.case.registry, self.case.decisions)

    def take(self, taken: Taken) -> None:
        """Count one document."""
        self.keys.setdefault(taken.change, []).append(taken.key)
        self.warnings.extend(taken.remarks)
        self.faulty.extend(Refusal(taken.key, str(fault)) for fault in taken.faulty)
        if taken.reading is not None:
            self._read(taken.reading)
            if not taken.is_table and not taken.reading.document.published:
                self.undated.append(taken.key)

    def refuse(self, key: str, reason: str) -> None:
        """Count one file that was not taken."""
        self.refused.append(Refusal(key, reason))

    def report(self, graph: str, nodes: Iterable[Node], missing: Iterable[str] = ()) -> LoadReport:
        """The report; `nodes` are those of the graph as it is now."""
        totals, kinds = _of_graph(nodes)
        return LoadReport(
            graph=graph,
            new=tuple(self.keys.get(Change.NEW, ())),
            changed=tuple(self.keys.get(Change.CHANGED, ())),
            reread=tuple(self.keys.get(Change.REREAD, ())),
            unchanged=tuple(self.keys.get(Change.UNCHANGED, ())),
            removed=tuple(self.removed),
            missing=tuple(missing),
            refused=tuple(self.refused),
            faulty_rows=tuple(self.faulty),
            claims=dict(sorted(self.claims.items())),
            sentences=self.sentences,
            gaps=dict(sorted(self.gaps.items())),
            silent=tuple(self.silent),
            undated=tuple(self.undated),
            unread=dict(sorted(self.unread.items())),
            unmatched=self._ranked(),
            actors=kinds,
            totals=totals,
            warnings=tuple(self.warnings),
        )

    def _read(self, reading: Reading) -> None:
        document = reading.document
        first = bounds(document.published).earliest
        if first and first > datetime.now(UTC).date().isoformat():
            self.warnings.append(f"{document.key}: its date of publication, {document.published}, lies in the future")
        self.claims.update(claim.status.value for claim in reading.claims)
        self.gaps.update(gap.reason for gap in reading.gaps)
        self.sentences += reading.sentences
        for key, name in self._unknown(reading).items():
            self._documents[key] += 1
            self._words.setdefault(key, name)
        if document.language not in READ:
            self.unread[document.key] = language_name(document.language)
        elif not reading.claims:
            self.silent.append(document.key)

    def _unknown(self, reading: Reading) -> Mapping[str, str]:
        """Key → name of those whom one document names and nobody knows; coreference is followed first."""
        cast = self._casting.cast(reading)
        named = (m for m in reversed(reading.mentions) if m.form in (Form.NAME, Form.SURNAME) and name_key(m.name))
        known = self.case.registry.actors
        return {name_key(mention.name): mention.name for mention in named if cast.actor(mention.id) not in known}

    def _ranked(self) -> tuple[tuple[str, int], ...]:
        ranked = sorted(self._documents, key=lambda key: (-self._documents[key], key))
        return tuple((self._words[key], self._documents[key]) for key in ranked)


def _of_graph(nodes: Iterable[Node]) -> tuple[Mapping[str, int], tuple[KindCount, ...]]:
    labels: Counter[str] = Counter()
    actors: Counter[tuple[str, bool]] = Counter()
    for node in nodes:
        labels.update(label for label in node.labels if label in _LABELS)
        if "Actor" in node.labels:
            actors[str(node.properties["kind"]), bool(node.properties["known"])] += 1
    totals = {what: labels[label] for label, what in _LABELS.items()}
    kinds = [kind.value for kind in Kind if kind.is_actor]
    return totals, tuple(KindCount(kind, actors[kind, True], actors[kind, False]) for kind in kinds)
