"""The claims that a person looks through, document by document, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from actorgraph.graph.errors import BadInput, NotFound, Where, did_you_mean, one_of
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.actors import find_actor

__all__ = ["ANY", "OPEN", "Card", "Filters", "claims_to_review"]

OPEN = "open"
"""Nobody has judged it, or somebody was unsure."""
ANY = "any"
_VERDICTS = (OPEN, ANY, "confirm", "correct", "unsure")

_CLAIMS = """
MATCH (c:Claim)-[:FROM]->(d:Document {id: $document})
WHERE ($status IS NULL OR c.status = $status)
  AND ($verdict = 'any' OR c.verdict = $verdict OR ($verdict = 'open' AND c.checked_by IS NULL))
  AND ($below IS NULL OR c.confidence < $below)
  AND ($actor IS NULL OR $actor IN c.from_ids OR $actor IN c.to_ids OR $actor IN c.place_ids
       OR EXISTS { MATCH (c)-[:SAID_BY|HELD_BY]->(:Actor {id: $actor}) })
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by
RETURN c.id AS claim, c.name AS says, c.status AS status, c.mode AS mode, c.negated AS negated, c.relation AS relation,
       c.date AS date, said_by, c.confidence AS confidence, c.contested AS contested, c.quote AS quote,
       c.quote_start AS quote_start, c.quote_end AS quote_end, d.key AS document, d.name AS name,
       d.publisher AS publisher, d.published AS published, c.verdict AS verdict, c.checked_by AS checked_by,
       c.read_as AS read_as
ORDER BY c.quote_start, claim
"""


@dataclass(frozen=True, slots=True)
class Filters:
    """Which claims: by status, actor (name, alias or id), document (a part of its key), confidence below, verdict.

    `verdict`: open (nobody stands for it), any, confirm, correct or unsure.
    """

    status: str | None = None
    actor: str | None = None
    document: str | None = None
    below: float | None = None
    verdict: str = OPEN


@dataclass(frozen=True, slots=True)
class Card:
    """One claim, as somebody needs it who judges it. `read_as`: what its reader says, where a person says otherwise."""

    claim: str
    says: str
    status: str
    mode: str | None
    negated: bool
    relation: str
    date: str | None
    said_by: list[str]
    confidence: float | None
    contested: int
    quote: str
    quote_start: int | None
    quote_end: int | None
    document: str
    name: str
    publisher: str | None
    published: str | None
    verdict: str | None
    checked_by: str | None
    read_as: str | None


def claims_to_review(graph: Graph, filters: Filters | None = None) -> Iterator[Card]:
    """The claims that fit, one document after the other by key; the first comes at once, however many there are.

    What was rejected is not in the graph and not here: its lines in verdicts.tsv say what it was. BadInput for a word
    that is no status or verdict, NotFound for a document or actor that is not there.
    """
    wanted = filters or Filters()
    parameters = _parameters(graph, wanted)
    documents = graph.cypher("MATCH (d:Document) RETURN d.id AS id, d.key AS key ORDER BY key").rows
    chosen = [(id_, key) for id_, key in documents if wanted.document is None or wanted.document in key]
    if wanted.document is not None and not chosen:
        hint = did_you_mean(wanted.document, [str(key) for _, key in documents])
        raise NotFound(f"the graph has no document whose key holds {wanted.document!r}{hint}")
    return _cards(graph, [str(id_) for id_, _ in chosen], parameters)


def _cards(graph: Graph, documents: list[str], parameters: dict[str, Any]) -> Iterator[Card]:
    for document in documents:
        for row in graph.cypher(_CLAIMS, {**parameters, "document": document}):
            yield Card(*row)


def _parameters(graph: Graph, wanted: Filters) -> dict[str, Any]:
    if wanted.status is not None and wanted.status not in tuple(map(str, Status)):
        hint = did_you_mean(wanted.status, map(str, Status))
        raise BadInput(f"unknown status {wanted.status!r}{hint} — {one_of(Status)}", Where(field="status"))
    if wanted.verdict not in _VERDICTS:
        hint = did_you_mean(wanted.verdict, _VERDICTS)
        raise BadInput(f"unknown verdict {wanted.verdict!r}{hint} — {one_of(_VERDICTS)}", Where(field="verdict"))
    return {
        "status": wanted.status,
        "verdict": wanted.verdict,
        "below": wanted.below,
        "actor": find_actor(graph, wanted.actor) if wanted.actor else None,
    }
