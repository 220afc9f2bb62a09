"""The graph brought up to date with its case: derived again where anything that it follows from has changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.metadata import version

from actorgraph.graph.case import Case, case_files, case_of, decided_lines
from actorgraph.graph.generation import Node
from actorgraph.graph.graph import Graph
from actorgraph.graph.names import short_hash
from actorgraph.graph.record import LogEntry, canonical_json

__all__ = ["CASE", "DECIDED", "WITHDRAWN", "is_current", "lines_in", "refresh"]

CASE = "case"
"""The act of a log entry that says under which files of the case the graph was derived last."""
DECIDED = "decided"
"""The act of a log entry that keeps a line of decisions, verdicts or explanations."""
WITHDRAWN = "withdrawn"
"""The act of a log entry that says that such a line is gone."""


def refresh(graph: Graph, case: Case | None = None) -> Iterable[Node]:
    """The nodes of the graph, derived anew unless record, case and version of actorgraph are those of the last time.

    Lines that people added to or took from their tables since then are noted in the log first.
    """
    stamps = graph.stamps()
    case = case or case_of(graph.case_folder, stamps)
    entries = list(graph.entries())
    _note_lines(graph, decided_lines(case.folder, stamps), lines_in(entries))
    now = short_hash(version("actorgraph"), case.fingerprint)
    files = canonical_json(case_files(case.folder, stamps))
    last = _last(entries)
    if last is not None and last.subject == now and not graph.stale():
        if last.detail != files:
            graph.log(CASE, now, files)
        return graph.nodes()
    generation = graph.derive(case.registry, case.decisions, case.vocabulary, case.verdicts, case.explained)
    last = _last(graph.entries())
    if last is None or (last.subject, last.detail) != (now, files):
        graph.log(CASE, now, files)
    return generation.nodes


def is_current(graph: Graph) -> bool:
    """True when nothing has changed since the graph was derived, as far as record and files of the case go; cheap."""
    if graph.stale():
        return False
    last = _last(graph.entries())
    return last is None or last.detail == canonical_json(case_files(graph.case_folder, graph.stamps()))


def lines_in(entries: Iterable[LogEntry]) -> Mapping[str, Counter[str]]:
    """File → the lines that stand in it, as the log has them."""
    found: dict[str, Counter[str]] = {}
    for entry in entries:
        if entry.act in (DECIDED, WITHDRAWN):
            found.setdefault(entry.subject, Counter())[entry.detail] += 1 if entry.act == DECIDED else -1
    return found


def _note_lines(graph: Graph, there: Mapping[str, list[str]], logged: Mapping[str, Counter[str]]) -> None:
    for file in sorted({*there, *logged}):
        lines, known = Counter(there.get(file, ())), logged.get(file, Counter())
        for line in sorted((known - lines).elements()):
            graph.log(WITHDRAWN, file, line)
        for line in sorted((lines - known).elements()):
            graph.log(DECIDED, file, line)


def _last(entries: Iterable[LogEntry]) -> LogEntry | None:
    """What the last derivation followed from; None when that is not known, as after one by somebody else."""
    last = None
    for entry in entries:
        if entry.act in (CASE, "derived"):
            last = entry if entry.act == CASE else None
    return last
