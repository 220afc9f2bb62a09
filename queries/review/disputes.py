"""Contradictions as a list to work through: the open ones first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from actorgraph.graph.generation import Edge
from actorgraph.graph.graph import Graph
from actorgraph.queries.actors import find_actor
from actorgraph.queries.review.voices import Voices, names_an_end

__all__ = ["Dispute", "disputes"]

PAGE = 50
"""How many are filled in at once: the first come at once, however many there are."""


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two claims that cannot both be right, and how a person explains it, if anybody does."""

    one: str
    says: str
    said_by: list[str]
    published: str | None
    quote: str
    document: str
    other: str
    other_says: str
    other_said_by: list[str]
    other_published: str | None
    other_quote: str
    other_document: str
    why: str
    explained: str | None
    explained_by: str | None

    def sides(self) -> Iterator[tuple[str, str, str | None, str, str]]:
        """Of each side: the claim, who says so, when, the sentence, the document."""
        first, second = " < ".join(self.said_by), " < ".join(self.other_said_by)
        yield self.one, first or "the document itself", self.published, self.quote, self.document
        yield self.other, second or "the document itself", self.other_published, self.other_quote, self.other_document


def disputes(graph: Graph, actor: str | None = None, *, open_only: bool = False) -> Iterator[Dispute]:
    """The contradictions, those that nobody explained first; the first come at once, however many there are.

    With an actor those in which it takes part or speaks; with `open_only` those that nobody explained.
    """
    wanted = find_actor(graph, actor) if actor else None
    edges = [e for e in graph.edges(types=("CONTRADICTS",)) if not (open_only and "explained" in e.properties)]
    edges.sort(key=lambda e: ("explained" in e.properties, str(e.properties["why"]), e.source, e.target))
    pages = (edges[start : start + PAGE] for start in range(0, len(edges), PAGE))
    return chain.from_iterable(_filled(graph, page, wanted) for page in pages)


def _filled(graph: Graph, edges: list[Edge], actor: str | None) -> Iterator[Dispute]:
    ids = {claim for edge in edges for claim in (edge.source, edge.target)}
    voices = Voices.of(graph, ids)
    stands = {edge.source: edge.target for edge in graph.edges(types=("FROM",), sources=ids)}
    nodes = {node.id: node.properties for node in graph.nodes({*ids, *stands.values()})}

    def side(claim: str) -> tuple[Any, ...]:
        said, document = nodes[claim], nodes[stands[claim]]
        return (
            claim,
            said["name"],
            voices.said_by(claim),
            document.get("published"),
            said.get("quote"),
            document["name"],
        )

    def concerns(claim: str) -> bool:
        return actor is None or names_an_end(nodes[claim], actor, "from_ids", "to_ids") or voices.has(claim, actor)

    for edge in edges:
        if concerns(edge.source) or concerns(edge.target):
            told: list[Any] = [edge.properties.get(field) for field in ("why", "explained", "explained_by")]
            yield Dispute(*side(edge.source), *side(edge.target), *told)
