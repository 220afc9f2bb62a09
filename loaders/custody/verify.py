"""`verify`: everything that can be proved is proved again, and what does not agree is named with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from actorgraph.graph.case import Case, case_files, case_of, decided_lines
from actorgraph.graph.derive import derive
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import LogEntry, Reading, canonical_json, checked, hashes
from actorgraph.graph.refresh import CASE, lines_in
from actorgraph.loaders.custody.originals import disagreements

__all__ = ["Verification", "verify"]

_HASHES = re.compile(r"file (?P<file>\w+) text (?P<text>\w+) reading (?P<reading>\w+)")
NAMED = 10
"""How many nodes and edges that do not agree are named one by one."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, what does not agree (each with its place), and the last seal of the log."""

    documents: int
    quotes: int
    entries: int
    unsealed: int
    findings: tuple[str, ...]
    seal: str

    @property
    def ok(self) -> bool:
        """True when everything agrees."""
        return not self.findings

    def lines(self) -> list[str]:
        """The same for people."""
        looked = f"{self.documents} documents, {self.quotes} quotes, {self.entries} entries of the log"
        told = [f"looked at {looked}, the files of the case, and the graph derived again"]
        if self.unsealed:
            told.append(f"{self.unsealed} entries come from an actorgraph that put no seals on them")
        told += [f"DOES NOT AGREE: {finding}" for finding in self.findings] or ["everything agrees"]
        return [*told, f"last seal: {self.seal or 'none'} (keep a copy elsewhere: it stands for the whole log)"]


def verify(graph: Graph) -> Verification:
    """Hash originals and texts again, slice every quote again, derive again and compare, follow the seals of the log.

    Nothing is written. Whatever is damaged is a finding and stops nothing else, as far as the store can still be read.
    """
    entries, findings = _entries(graph)
    findings += _seals(entries)
    case = _case(graph, findings)
    readings, more = _readings(graph, entries, case)
    findings += more
    if case is not None:
        findings += _files(graph, case, entries)
        findings += _derivation(graph, case, readings)
    return Verification(
        len(readings),
        sum(claim.quote_start is not None for reading in readings for claim in reading.claims),
        len(entries),
        sum(not entry.seal for entry in entries),
        tuple(findings),
        entries[-1].seal if entries else "",
    )


def _entries(graph: Graph) -> tuple[list[LogEntry], list[str]]:
    try:
        return list(graph.entries()), []
    except ActorgraphError as problem:
        return [], [f"the log cannot be read: {problem}"]


def _seals(entries: list[LogEntry]) -> Iterator[str]:
    last = ""
    for number, entry in enumerate(entries, 1):
        if (entry.seal or last) and entry.sealed(last).seal != entry.seal:
            yield f"log, entry {number} ({entry.when} {entry.act} {entry.subject}): it is not as it was sealed"
        last = entry.seal


def _case(graph: Graph, findings: list[str]) -> Case | None:
    try:
        case = case_of(graph.case_folder, graph.stamps())
    except ActorgraphError as problem:
        findings.append(str(problem))
        return None
    findings.extend(case.remarks)
    return case


def _readings(graph: Graph, entries: list[LogEntry], case: Case | None) -> tuple[list[Reading], list[str]]:
    logged: dict[str, str | None] = {}
    for entry in entries:
        if entry.act in ("loaded", "changed", "removed"):
            logged[entry.subject] = None if entry.act == "removed" else entry.detail
    readings: list[Reading] = []
    findings: list[str] = []
    stamps = _stamps(graph, findings)
    findings += [
        f"{key}: it is in the log and no longer in the graph"
        for key, there in logged.items()
        if there and key not in stamps
    ]
    for key in stamps:
        try:
            reading = graph.reading(key)
            if reading is None:
                continue
            readings.append(reading)
            findings += _record(reading, logged.get(key))
            if case is not None:
                findings += disagreements(reading, graph.case_folder)
                checked(reading, case.vocabulary)
        except ActorgraphError as problem:
            findings.append(f"{key}: what is kept of it cannot stand: {problem}")
    return readings, findings


def _stamps(graph: Graph, findings: list[str]) -> Iterable[str]:
    try:
        return graph.stamps()
    except ActorgraphError as problem:
        findings.append(f"the documents cannot be listed: {problem}")
        return ()


def _record(reading: Reading, logged: str | None) -> Iterator[str]:
    key = reading.document.key
    if logged is None:
        yield f"{key}: it is in the graph and its loading is not in the log"
        return
    then, now = _HASHES.fullmatch(logged), _HASHES.fullmatch(hashes(reading))
    if then is None or now is None:
        return
    what = {"file": "the hash of its file", "text": "the text that is kept", "reading": "what is kept of its claims"}
    for part, words in what.items():
        if then[part] != now[part] and not (part == "reading" and then["text"] != now["text"]):
            yield f"{key}: {words} is not what was logged when it was loaded"


def _files(graph: Graph, case: Case, entries: list[LogEntry]) -> Iterator[str]:
    stamps = graph.stamps()
    now = case_files(case.folder, stamps)
    last = next((entry for entry in reversed(entries) if entry.act == CASE), None)
    if last is not None and last.detail != canonical_json(now):
        for name in sorted(now):
            if f'"{name}":"{now[name]}"' not in last.detail:
                yield f"{name}: it is not the file that the graph was derived with"
    yield from _lines(decided_lines(case.folder, stamps), lines_in(entries))


def _lines(there: Mapping[str, list[str]], logged: Mapping[str, Counter[str]]) -> Iterator[str]:
    for file in sorted({*there, *logged}):
        lines, known = Counter(there.get(file, ())), logged.get(file, Counter[str]())
        numbers = {line: number for number, line in enumerate(there.get(file, ()), 2)}
        for line in sorted((lines - known).elements(), key=lambda line: numbers[line]):
            yield f"{file}, line {numbers[line]}: it is not in the log: {line[:80]!r}"
        for line in sorted((known - lines).elements()):
            yield f"{file}: a line that is in the log is gone: {line[:80]!r}"


def _derivation(graph: Graph, case: Case, readings: list[Reading]) -> Iterator[str]:
    try:
        kept = Generation(tuple(graph.nodes()), tuple(graph.edges()))
        again = derive(readings, case.registry, case.decisions, case.vocabulary, case.verdicts, case.explained)
    except ActorgraphError as problem:
        yield f"the graph could not be derived again: {problem}"
        return
    if graph.stale():
        yield "the graph is older than its documents (a load was cut off): load again"
        return
    differing = [*_differing("node", kept.nodes, again.nodes), *_differing("edge", kept.edges, again.edges)]
    yield from differing[:NAMED]
    if len(differing) > NAMED:
        yield f"and {len(differing) - NAMED} more nodes and edges of the graph"


def _differing(
    kind: str, kept: Iterable[Node] | Iterable[Edge], again: Iterable[Node] | Iterable[Edge]
) -> Iterator[str]:
    before: dict[str, Node | Edge] = {item.id: item for item in kept}
    after: dict[str, Node | Edge] = {item.id: item for item in again}
    for identity in sorted({*before, *after}):
        if before.get(identity) != after.get(identity):
            how = "is not derived" if identity not in after else "is missing" if identity not in before else "differs"
            yield f"{kind} {identity} {how}: the graph is not what follows from record and case"
