"""What followed a request through time: asked, raised, answered."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.errors import NotFound
from actorgraph.graph.graph import Graph
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, typed
from actorgraph.queries.shapes import Act

__all__ = ["Sequel", "what_happened_after"]


@dataclass(frozen=True, slots=True)
class Sequel:
    """One thing that followed a request.

    `step` is `asked for` (what the request itself called for, and what became of it), `raised`, `met` or `answered`. An
    end that nobody tells is None.
    """

    step: str
    who: str | None
    relation: str
    whom: str | None
    status: str
    mode: str | None
    date: str | None
    topic: str | None
    quote: str
    document: str
    published: str | None
    event: str | None


def what_happened_after(graph: Graph, request: Act | str) -> Rows[Sequel]:
    """What those who were asked did about it afterwards, and what those answered with whom they raised it.

    Takes a row of `requests` or the id of its event; NotFound when no event has that id. It shares a topic with the
    request, or has its word in the sentence, and is not told or dated before it. That one thing came of the other is
    for the reader to judge.
    """
    event = request.event if isinstance(request, Act) else request
    if not graph.cypher("MATCH (e:Event {id: $id}) RETURN e.id", id=event).rows:
        raise NotFound(f"no event has the id {event!r}; the rows of requests() have it as .event")
    rows = typed(ask(graph, "after", request=event), Sequel)
    note = "" if rows else "nothing that shares a topic with it is told of those who were asked"
    return Rows(rows, rows.columns, note)
