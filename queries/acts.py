"""Who did what to whom: requests, meetings, abductions and their like, counted as events."""

from __future__ import annotations

from typing import Any

from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, typed
from actorgraph.queries.shapes import Act, Prospect

__all__ = [
    "abductions",
    "detentions",
    "meetings",
    "promises",
    "prospects",
    "refusals",
    "requests",
    "returns",
    "visits",
]


def requests(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who asked, urged, demanded of or ordered whom; `about` is a topic or a word of the sentence.

    Names, aliases and ids all do; a name that fits several actors is Ambiguous. Without `status` all are given, with
    the status as a column; those that are denied make no line (see `contradictions`).
    """
    return _acts(graph, "requests", by=by, to=to, about=about, status=status, since=since, until=until)


def promises(graph: Graph, *, by: str | None = None, to: str | None = None, about: str | None = None) -> Rows[Act]:
    """Who promised or agreed with whom."""
    return _acts(graph, "promises", by=by, to=to, about=about)


def refusals(graph: Graph, *, by: str | None = None, to: str | None = None, about: str | None = None) -> Rows[Act]:
    """Who refused, opposed or called off, and whose it was."""
    return _acts(graph, "refusals", by=by, to=to, about=about)


def meetings(
    graph: Graph,
    actor: str | None = None,
    other: str | None = None,
    *,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who met or talked with whom; with one actor all of that actor's, with two those of both.

    `since` and `until` are EDTF: what may lie between them counts; undated events do not.
    """
    return _acts(graph, "meetings", actor=actor, other=other, about=about, status=status, since=since, until=until)


def visits(graph: Graph, *, by: str | None = None, to: str | None = None, status: str | None = None) -> Rows[Act]:
    """Who visited which place, or was received by whom."""
    return _acts(graph, "visits", by=by, to=to, status=status)


def abductions(
    graph: Graph, *, victim: str | None = None, by: str | None = None, status: str | None = None
) -> Rows[Act]:
    """Who was abducted or taken hostage (`who`) by whom (`whom`)."""
    return _acts(graph, "abductions", victim=victim, by=by, status=status)


def detentions(graph: Graph, *, captive: str | None = None, by: str | None = None) -> Rows[Act]:
    """Who was arrested, detained, imprisoned or held (`who`) by whom (`whom`)."""
    return _acts(graph, "detentions", captive=captive, by=by)


def returns(graph: Graph, *, by: str | None = None, to: str | None = None, status: str | None = None) -> Rows[Act]:
    """Who came back to where, was released or sent home by whom."""
    return _acts(graph, "returns", by=by, to=to, status=status)


def prospects(
    graph: Graph, actor: str | None = None, *, relation: str | None = None, about: str | None = None
) -> Rows[Prospect]:
    """What may come: planned, promised, threatened, asked for or wished, as far as nobody tells that it happened.

    `relation` is the type of edge that it would make: `MET_WITH`.
    """
    return typed(ask(graph, "prospects", actor=actor, relation=relation, about=about), Prospect)


def _acts(graph: Graph, query: str, **parameters: Any) -> Rows[Act]:
    result = ask(graph, query, **parameters)
    rename = {result.columns[0]: "who", result.columns[4]: "whom"}
    note = _hidden(graph, query, parameters) if not result.rows else ""
    return typed(result, Act, rename, note)


def _hidden(graph: Graph, query: str, parameters: dict[str, Any]) -> str:
    """What an empty answer hides: how many there are of each other status."""
    if parameters.get("status") is None:
        return ""
    others = ask(graph, query, **{**parameters, "status": None})
    column = others.columns.index("status")
    counts = {status.value: sum(row[column] == status for row in others) for status in Status}
    return ", ".join(f"{count} {status}" for status, count in counts.items() if count)
