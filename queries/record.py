"""What stands behind the graph: evidence, contradictions, attribution, claims, events in time."""

from __future__ import annotations

from typing import Any

from actorgraph.graph.cypher import Relationship
from actorgraph.graph.errors import NotFound
from actorgraph.graph.graph import Graph
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, columns_of, typed
from actorgraph.queries.shapes import Contradiction, Evidence, Happening, Mouth, Neighbour, Statement

__all__ = [
    "attribution_chain",
    "claims_about",
    "contradictions",
    "evidence",
    "neighbourhood",
    "single_source_facts",
    "timeline",
]


def evidence(graph: Graph, edge: str | Relationship) -> Rows[Evidence]:
    """The sentences behind an edge: of its one claim, or of all claims that an event's edge lists.

    Takes a returned relationship, an edge id, a claim id or an event id; NotFound when nothing has that id.
    """
    claims = _claims_of(graph, edge)
    found = [typed(ask(graph, "evidence", claim=claim), Evidence) for claim in claims]
    rows = [row for each in found for row in each]
    if not rows:
        raise NotFound(f"no claim stands behind {edge!r}")
    return Rows(rows, found[0].columns)


def _claims_of(graph: Graph, edge: str | Relationship) -> list[str]:
    if isinstance(edge, Relationship):
        properties: dict[str, Any] = dict(edge.properties)
        return [str(properties["claim"])] if "claim" in properties else [str(c) for c in properties.get("claims", ())]
    if edge.startswith("event/") and "#" not in edge:
        query = "MATCH (c:Claim)-[:ABOUT]->(:Event {id: $id}) RETURN c.id AS id ORDER BY id"
        return [str(row[0]) for row in graph.cypher(query, id=edge)]
    if "#" in edge and not edge.startswith("claim/"):
        found = graph.cypher("MATCH ()-[r {id: $id}]->() RETURN r.claims AS claims", id=edge)
        return sorted({str(claim) for row in found for claim in row[0] or ()})
    return [edge.partition("#")[0]]


def contradictions(graph: Graph, actor: str | None = None, *, status: str | None = None) -> Rows[Contradiction]:
    """Claims that cannot all be right, with who says each; with an actor, those in which it speaks.

    `status`: those of which one side has it.
    """
    return typed(ask(graph, "contradictions", actor=actor, status=status), Contradiction)


def attribution_chain(graph: Graph, claim: str) -> Rows[Mouth]:
    """Through whose mouths a claim came; empty when the document itself says it."""
    return typed(ask(graph, "attribution", claim=claim), Mouth)


def claims_about(
    graph: Graph, about: str | None = None, *, actor: str | None = None, status: str | None = None
) -> Rows[Statement]:
    """Claims about a topic or with a word in the sentence, and those in which an actor takes part or speaks."""
    return typed(ask(graph, "about", about=about, actor=actor, status=status), Statement)


def timeline(
    graph: Graph, *, status: str | None = None, since: str | None = None, until: str | None = None
) -> Rows[Happening]:
    """Events in the order of time, undated ones last; between two days, those that may lie there."""
    return typed(ask(graph, "timeline", status=status, since=since, until=until), Happening)


def single_source_facts(graph: Graph, *, status: str | None = "happened") -> Rows[Happening]:
    """Events that rest on one origin alone, however often they are printed."""
    singles = {row[-1] for row in ask(graph, "single_source", status=status)}
    rows = [row for row in timeline(graph, status=status) if row.id in singles]
    return Rows(rows, columns_of(Happening))


def neighbourhood(graph: Graph, actor: str, *, status: str | None = None) -> Rows[Neighbour]:
    """All lines of one actor, with how sure each is; an end that nobody tells is None."""
    return typed(ask(graph, "neighbourhood", actor=actor, status=status), Neighbour)
