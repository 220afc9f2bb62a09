"""What a page shows, taken from a graph in one pass over its nodes, edges and readings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.graph.generation import Edge, Node
from actorgraph.graph.record import Reading
from actorgraph.page.ends import Ends, ends_of
from actorgraph.page.filed import FiledEdges, Line, Naming, Rivalry
from actorgraph.page.passages import Passage, passages_of

__all__ = ["Actor", "Content", "Statement", "content_of"]


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor or a place. `documents` counts those that name it."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    country: str
    known: bool
    documents: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as the page tells it: its words, who is at its ends, who says it, whose wish it is.

    `said_by` are (step, actor id), step 0 nearest to the document; `held_by` actor ids.
    """

    claim: Node
    ends: Ends
    passage: Passage
    said_by: tuple[tuple[int, str], ...]
    held_by: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the claim."""
        return self.claim.id


@dataclass(frozen=True)
class Content:
    """All that a page can show: statements in the order of the texts, all else sorted by id.

    `contents` are (what is asked, the asking) pairs of claims.
    """

    actors: tuple[Actor, ...]
    documents: tuple[Node, ...]
    events: tuple[Node, ...]
    statements: tuple[Statement, ...]
    lines: tuple[Line, ...]
    structure: tuple[Line, ...]
    event_links: tuple[Line, ...]
    rivalries: tuple[Rivalry, ...]
    contents: tuple[tuple[str, str], ...]
    namings: tuple[Naming, ...]

    def drawn(self) -> tuple[Actor, ...]:
        """The actors that have a line of their own."""
        ends = {end for line in self.lines for end in (line.source, line.target)}
        return tuple(actor for actor in self.actors if actor.id in ends)


def content_of(nodes: Iterable[Node], edges: Iterable[Edge], readings: Iterable[Reading]) -> Content:
    """All that a page shows of a graph. The same graph gives the same content, whatever the order of its parts."""
    found = FiledEdges()
    for edge in edges:
        found.add(edge)
    actors: list[Actor] = []
    documents: list[Node] = []
    events: list[Node] = []
    claims: list[Node] = []
    for node in nodes:
        if "Claim" in node.labels:
            claims.append(node)
        elif "Document" in node.labels:
            documents.append(node)
        elif "Event" in node.labels:
            events.append(node)
        elif "Actor" in node.labels or "Place" in node.labels:
            actors.append(_actor(node))
    passages = passages_of(readings)
    statements = (_statement(claim, found, passages) for claim in claims)
    return Content(
        tuple(sorted(actors, key=lambda actor: actor.id)),
        tuple(sorted(documents, key=lambda node: node.id)),
        tuple(sorted(events, key=lambda node: node.id)),
        tuple(sorted(statements, key=_place_in_the_texts)),
        tuple(sorted((Line(*key, tuple(sorted(told))) for key, told in found.lines.items()), key=lambda line: line.id)),
        tuple(sorted(found.structure, key=lambda line: line.id)),
        tuple(sorted(found.event_links, key=lambda line: line.id)),
        tuple(sorted(found.rivalries, key=lambda rivalry: (rivalry.one, rivalry.other))),
        tuple(sorted(found.contents)),
        tuple(sorted(found.namings, key=lambda naming: (naming.document, naming.actor))),
    )


def _place_in_the_texts(statement: Statement) -> tuple[str, int, str]:
    told = statement.claim.properties
    return str(told["document"]), int(str(told.get("quote_start", -1))), statement.id


def _actor(node: Node) -> Actor:
    told = node.properties
    aliases = told.get("aliases", [])
    return Actor(
        node.id,
        str(told.get("name", node.id)),
        str(told.get("kind", "")),
        tuple(str(alias) for alias in aliases) if isinstance(aliases, list) else (),
        str(told.get("country", "")),
        bool(told.get("known", False)),
        int(str(told.get("documents", 0))),
    )


def _statement(claim: Node, found: FiledEdges, passages: Mapping[str, Passage]) -> Statement:
    return Statement(
        claim,
        ends_of(claim),
        passages.get(claim.id, Passage()),
        tuple(sorted(found.voices.get(claim.id, ()))),
        tuple(sorted(found.holders.get(claim.id, ()))),
    )
