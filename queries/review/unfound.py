"""Verdicts whose claim no reader finds any more: listed, never dropped, with what now stands in their sentence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from actorgraph.graph.case import Verdict
from actorgraph.graph.case.verdicts import standing
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Reading

__all__ = ["Unfound", "unfound"]


@dataclass(frozen=True, slots=True)
class Unfound:
    """A verdict without its claim, and why: the document is gone, its sentence is gone, or it is read otherwise.

    `instead`: claims (ids) that are now read in the same sentence; judge one of them if it says the same.
    """

    verdict: Verdict
    why: str
    instead: tuple[str, ...] = ()


def unfound(graph: Graph, said: Iterable[Verdict]) -> tuple[Unfound, ...]:
    """The verdicts that hold on claims which are not in the record, in the order of their lines."""
    verdicts = standing(said)
    wanted: dict[str, list[Verdict]] = {}
    for verdict in verdicts.values():
        wanted.setdefault(verdict.document, []).append(verdict)
    found: list[Unfound] = []
    for document, several in wanted.items():
        reading = graph.reading(document) if document else None
        there = {claim.id for claim in reading.claims} if reading else set[str]()
        lost = [verdict for verdict in several if verdict.claim not in there]
        if lost and not document:
            # A line written by hand may not say where its claim stands.
            every = {claim.id for each in graph.readings() for claim in each.claims}
            lost = [verdict for verdict in lost if verdict.claim not in every]
        found.extend(_lost(verdict, reading) for verdict in lost)
    return tuple(sorted(found, key=lambda each: each.verdict.line))


def _lost(verdict: Verdict, reading: Reading | None) -> Unfound:
    if reading is None:
        return Unfound(verdict, "its document is no longer in the graph")
    if verdict.quote and verdict.quote not in " ".join(reading.text.split()):
        return Unfound(verdict, "its sentence is no longer in the document")
    same = [claim.id for claim in reading.claims if _plain(claim.quote).startswith(verdict.quote)]
    return Unfound(verdict, "the reader no longer finds it in its sentence", tuple(same) if verdict.quote else ())


def _plain(quote: str) -> str:
    return " ".join(quote[:300].split())
