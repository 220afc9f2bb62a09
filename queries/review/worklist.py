"""The claims that a person looks through, document by document, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from actorgraph.graph.errors import BadInput, NotFound, Where, did_you_mean, one_of
from actorgraph.graph.generation import Properties
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.actors import find_actor
from actorgraph.queries.review.voices import Voices, names_an_end

__all__ = ["ANY", "OPEN", "Card", "Filters", "claims_to_review"]

OPEN = "open"
"""Nobody has judged it, or somebody was unsure."""
ANY = "any"
_VERDICTS = (OPEN, ANY, "confirm", "correct", "unsure")

_SHOWN = (
    *("status", "mode", "negated", "relation", "date", "confidence", "contested"),
    *("quote", "quote_start", "quote_end", "verdict", "checked_by", "read_as"),
)
"""Properties of a claim that its card shows under the same names."""


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
    wanted = _checked(filters or Filters())
    actor = find_actor(graph, wanted.actor) if wanted.actor else None
    documents = graph.stamps()
    chosen = [key for key in documents if wanted.document is None or wanted.document in key]
    if wanted.document is not None and not chosen:
        hint = did_you_mean(wanted.document, documents)
        raise NotFound(f"the graph has no document whose key holds {wanted.document!r}{hint}")
    return chain.from_iterable(_cards(graph, key, wanted, actor) for key in chosen)


def _cards(graph: Graph, key: str, wanted: Filters, actor: str | None) -> Iterator[Card]:
    """The cards of one document: a few look-ups by id, so that a large graph is never read for its first claim."""
    reading = graph.reading(key)
    if reading is None:
        return
    nodes = graph.nodes([reading.document.id, *(claim.id for claim in reading.claims)])
    there = {node.id: node.properties for node in nodes}
    document = there.pop(reading.document.id, None)
    claims = {claim: said for claim, said in there.items() if _fits(said, wanted)}
    if document is None or not claims:
        return
    voices = Voices.of(graph, claims)
    for claim, said in sorted(claims.items(), key=lambda item: (_position(item[1]), item[0])):
        if actor is None or names_an_end(said, actor, "from_ids", "to_ids", "place_ids") or voices.has(claim, actor):
            about: dict[str, Any] = {field: document.get(field) for field in ("name", "publisher", "published")}
            shown: dict[str, Any] = {field: said.get(field) for field in _SHOWN}
            yield Card(
                claim=claim, says=str(said["name"]), said_by=voices.said_by(claim), document=key, **shown, **about
            )


def _fits(said: Properties, wanted: Filters) -> bool:
    confidence = said.get("confidence")
    return (
        (wanted.status is None or said.get("status") == wanted.status)
        and (
            wanted.verdict in (ANY, said.get("verdict")) or (wanted.verdict == OPEN and said.get("checked_by") is None)
        )
        and (wanted.below is None or (isinstance(confidence, int | float) and confidence < wanted.below))
    )


def _position(said: Properties) -> float:
    """Where its sentence begins; a claim of a table without one comes last."""
    start = said.get("quote_start")
    return start if isinstance(start, int) else float("inf")


def _checked(wanted: Filters) -> Filters:
    if wanted.status is not None and wanted.status not in tuple(map(str, Status)):
        hint = did_you_mean(wanted.status, map(str, Status))
        raise BadInput(f"unknown status {wanted.status!r}{hint} — {one_of(Status)}", Where(field="status"))
    if wanted.verdict not in _VERDICTS:
        hint = did_you_mean(wanted.verdict, _VERDICTS)
        raise BadInput(f"unknown verdict {wanted.verdict!r}{hint} — {one_of(_VERDICTS)}", Where(field="verdict"))
    return wanted
