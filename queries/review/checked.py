"""The graph of what people stand for: derived from the claims that somebody confirmed or corrected, and no others."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.case import Case, case_of
from actorgraph.graph.case.verdicts import standing
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.record import Reading

__all__ = ["checked"]


def checked(graph: Graph, case: Case | None = None) -> Graph:
    """Another graph, in memory, that follows from the checked claims alone; every helper, query and page takes it.

    An event is counted by its checked claims, its status is the strongest that a person stands for, and two claims
    contradict each other only where both are checked. `case`: by default that of the graph's folder.
    """
    case = case or case_of(graph.case_folder, graph.stamps())
    stood_for = {claim for claim, verdict in standing(case.verdicts).items() if verdict.is_checked}
    view = open_graph("memory:")
    view.case_folder = graph.case_folder
    for reading in graph.readings():
        view.store.replace(_only(reading, stood_for))
    view.derive(case.registry, case.decisions, case.vocabulary, case.verdicts, case.explained)
    return view


def _only(reading: Reading, claims: set[str]) -> Reading:
    kept = tuple(claim for claim in reading.claims if claim.id in claims)
    ids = {claim.id for claim in kept}
    links = tuple(link for link in reading.links if {link.source, link.target} <= ids)
    return replace(reading, claims=kept, links=links)
