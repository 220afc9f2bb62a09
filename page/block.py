"""The data block of a page: its content as columns, indices in place of ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actorgraph.graph.generation import Node
from actorgraph.graph.record import EARLIEST, LATEST
from actorgraph.page.content import Content, Statement
from actorgraph.page.filed import Line
from actorgraph.page.scenes import Community

__all__ = ["columns", "data_block"]

_CHECKED = ("verdict", "checked_by", "checked_on", "checked_why", "read_as")
"""What a person said of a claim who looked at it; empty where nobody did."""


def data_block(
    content: Content, communities: Iterable[Community], words: Mapping[str, Any], about: Mapping[str, Any]
) -> dict[str, Any]:
    """The content as plain JSON values: `about` the page, `words`, and a table of columns for each kind of thing.

    Actors, documents and claims stand in the order of `content` and are named by their position; events and lines stand
    in the order of their first claim.
    """
    actors = {actor.id: position for position, actor in enumerate(content.actors)}
    documents = {node.id: position for position, node in enumerate(content.documents)}
    claims = {statement.id: position for position, statement in enumerate(content.statements)}
    lines = sorted(content.lines, key=lambda line: (min(claims[claim] for claim in line.claims), line.id))
    told = dict.fromkeys(str(statement.claim.properties.get("event", "")) for statement in content.statements)
    first = {event: position for position, event in enumerate(told)}
    origins = _numbered(str(statement.claim.properties.get("origin", "")) for statement in content.statements)
    ordered = sorted(content.events, key=lambda node: (first.get(node.id, len(first)), node.id))
    events = {node.id: position for position, node in enumerate(ordered)}
    return {
        "about": dict(about),
        "words": dict(words),
        "actors": columns(
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind,
                "aliases": list(actor.aliases),
                "country": actor.country,
                "known": actor.known,
                "documents": actor.documents,
            }
            for actor in content.actors
        ),
        "documents": columns(_document(node) for node in content.documents),
        "events": columns(_event(node) for node in ordered),
        "claims": columns(_claim(statement, actors, documents, origins) for statement in content.statements),
        "lines": columns(_line(line, actors, claims) for line in lines),
        "structure": columns(_line(line, actors, claims) for line in content.structure),
        "event_links": columns(_line(link, events, claims) for link in content.event_links),
        "rivals": [[claims[each.one], claims[each.other], each.why] for each in content.rivalries],
        "contents": [[claims[one], claims[other]] for one, other in content.contents],
        "communities": [_community(each, actors) for each in communities],
        "namings": [[documents[each.document], actors[each.actor], each.times] for each in content.namings],
    }


def _numbered(words: Iterable[str]) -> dict[str, int]:
    """Numbers in the order in which the words first come: an origin says no more than which claims share it."""
    return {word: number for number, word in enumerate(dict.fromkeys(words), 1)}


def columns(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Any]]:
    """The rows as one list a column; {} for none. All rows must have the same keys in the same order."""
    every = [*rows]
    values = zip(*(row.values() for row in every), strict=True)
    return {key: [*column] for key, column in zip(every[0], values, strict=True)} if every else {}


def _document(node: Node) -> dict[str, Any]:
    told = node.properties
    words = ("name", "key", "publisher", "published", "url", "reference", "media")
    return (
        {"id": node.id}
        | {word: told.get(word, "") for word in words}
        | {count: told.get(count, 0) for count in ("claims", "sentences", "gaps")}
    )


def _event(node: Node) -> dict[str, Any]:
    told = node.properties
    return {"id": node.id, "name": told.get("name", ""), "what": told.get("kind", ""), "date": told.get("date", "")}


def _claim(
    statement: Statement, actors: Mapping[str, int], documents: Mapping[str, int], origins: Mapping[str, int]
) -> dict[str, Any]:
    told = statement.claim.properties
    return {
        "id": statement.id,
        "relation": told["relation"],
        "status": told["status"],
        "mode": told.get("mode", ""),
        "negated": told.get("negated", False),
        "hearsay": told.get("hearsay", False),
        "sources": [actors[end] for end in statement.ends.sources],
        "targets": [actors[end] for end in statement.ends.targets],
        "places": [actors[end] for end in statement.ends.places],
        "quote": told.get("quote", ""),
        "before": statement.passage.before,
        "after": statement.passage.after,
        "document": documents[str(told["document"])],
        "topics": _topics(told.get("topic", "")),
        "date": told.get("date", ""),
        "date_text": told.get("date_text", ""),
        "earliest": _day(told.get("earliest", ""), EARLIEST),
        "latest": _day(told.get("latest", ""), LATEST),
        "count": _count(told),
        "said_by": [[step, actors[actor]] for step, actor in statement.said_by],
        "held_by": [actors[actor] for actor in statement.held_by],
        "origin": origins[str(told.get("origin", ""))],
        "contested": told.get("contested", 0),
        "event": told.get("event", ""),
        "rule": told.get("rule", ""),
        "confidence": told.get("confidence", None),
        "note": told.get("note", ""),
        **{word: told.get(word) or "" for word in _CHECKED},
    }


def _line(line: Line, ends: Mapping[str, int], claims: Mapping[str, int]) -> dict[str, Any]:
    return {
        "source": ends[line.source],
        "target": ends[line.target],
        "of": line.of,
        "status": line.status,
        "claims": sorted(claims[claim] for claim in line.claims),
    }


def _community(community: Community, actors: Mapping[str, int]) -> dict[str, Any]:
    return {
        "name": community.name,
        "members": [actors[member] for member in community.members],
        "drawn": [[actors[member], x, y] for member, (x, y) in sorted(community.positions.items())],
    }


def _topics(value: object) -> Sequence[str]:
    """A claim's topics: a list, or one text parted by commas."""
    if isinstance(value, list):
        return [str(topic) for topic in value]
    return [topic for topic in str(value).split(", ") if topic]


def _day(day: object, sentinel: str) -> str:
    """A day, or "…" for an open end."""
    return "…" if day == sentinel else str(day)


def _count(told: Mapping[str, Any]) -> str:
    """How many people, in the source's words; else the bounds in figures."""
    if told.get("count_text"):
        return str(told["count_text"])
    low, high, of = (told.get(key) for key in ("count_low", "count_high", "count_of"))
    if low is None and high is None:
        return ""
    figure = str(low if low is not None else high) if low == high or None in (low, high) else f"{low} to {high}"
    bound = "at least " if high is None else "at most " if low is None else ""
    return f"{bound}{figure}" + (f" of {of}" if of is not None else "")
