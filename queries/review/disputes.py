"""Contradictions as a list to work through: the open ones first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph.graph.graph import Graph
from actorgraph.queries.actors import find_actor

__all__ = ["Dispute", "disputes"]

_DISPUTES = """
MATCH (x:Claim)-[k:CONTRADICTS]->(y:Claim), (x)-[:FROM]->(d:Document), (y)-[:FROM]->(f:Document)
WHERE $actor IS NULL OR $actor IN x.from_ids OR $actor IN x.to_ids OR $actor IN y.from_ids OR $actor IN y.to_ids
   OR EXISTS { MATCH (x)-[:SAID_BY|HELD_BY]->(:Actor {id: $actor}) }
   OR EXISTS { MATCH (y)-[:SAID_BY|HELD_BY]->(:Actor {id: $actor}) }
OPTIONAL MATCH (x)-[s:SAID_BY]->(a:Actor)
WITH k, x, y, d, f, s, a ORDER BY s.step, a.name
WITH k, x, y, d, f, collect(a.name) AS said_by
OPTIONAL MATCH (y)-[t:SAID_BY]->(b:Actor)
WITH k, x, y, d, f, said_by, t, b ORDER BY t.step, b.name
WITH k, x, y, d, f, said_by, collect(b.name) AS other_said_by
RETURN x.id AS one, x.name AS says, said_by, d.published AS published, x.quote AS quote, d.name AS document,
       y.id AS other, y.name AS other_says, other_said_by, f.published AS other_published, y.quote AS other_quote,
       f.name AS other_document, k.why AS why, k.explained AS explained, k.explained_by AS explained_by
ORDER BY CASE WHEN k.explained IS NULL THEN 0 ELSE 1 END, why, one, other
"""


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


def disputes(graph: Graph, actor: str | None = None) -> list[Dispute]:
    """All contradictions, those that nobody explained first; with an actor, those in which it takes part or speaks."""
    return [Dispute(*row) for row in graph.cypher(_DISPUTES, actor=find_actor(graph, actor) if actor else None)]
