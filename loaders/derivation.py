"""The graph derived again, and only when something that it follows from has changed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from typing import TYPE_CHECKING

from actorgraph.graph.case import Case
from actorgraph.graph.generation import Node
from actorgraph.graph.names import short_hash
from actorgraph.graph.record import LogEntry

if TYPE_CHECKING:
    from actorgraph.graph.graph import Graph

__all__ = ["derived"]

CASE = "case"
"""The act of a log entry that says under which actors and decisions the graph was derived last."""


def derived(graph: Graph, case: Case) -> Iterable[Node]:
    """The nodes of the graph, derived anew unless record, case and version of actorgraph are those of the last time."""
    now = short_hash(version("actorgraph"), case.fingerprint)
    if not graph.stale() and _last(graph) == now:
        return graph.nodes()
    generation = graph.derive(case.registry, case.decisions, case.vocabulary)
    if _last(graph) != now:
        when = datetime.now(UTC).isoformat(timespec="seconds")
        known = f"{len(case.registry.actors)} known actors and places, {len(case.decisions)} decisions"
        graph.store.append(LogEntry(when, CASE, now, known))
    return generation.nodes


def _last(graph: Graph) -> str | None:
    """What the last derivation followed from; None when that is not known, as after one by somebody else."""
    last = None
    for entry in graph.entries():
        if entry.act in (CASE, "derived"):
            last = entry.subject if entry.act == CASE else None
    return last
