"""Who did what to whom: requests, meetings, abductions and their like, counted as events."""

from __future__ import annotations

from typing import Any

from actorgraph.graph.cypher import Result
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.asking import ask
from actorgraph.queries.rows import Rows, typed
from actorgraph.queries.shapes import Act, Prospect

__all__ = [
    "abductions",
    "accusations",
    "admissions",
    "deals",
    "deaths",
    "detentions",
    "meetings",
    "promises",
    "prospects",
    "refusals",
    "requests",
    "returns",
    "threats",
    "ties",
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
    the status as a column; those that are denied make no line (see `contradictions`). `since` and `until` are EDTF:
    what may lie between them counts; undated events do not. An end that nobody tells is None.
    """
    return _acts(graph, "requests", by=by, to=to, about=about, status=status, since=since, until=until)


def promises(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who promised, accepted or agreed what with whom."""
    return _acts(graph, "promises", by=by, to=to, about=about, status=status, since=since, until=until)


def refusals(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who refused, opposed or called off, and whose it was."""
    return _acts(graph, "refusals", by=by, to=to, about=about, status=status, since=since, until=until)


def deals(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who agreed or signed what with whom; either end may be `by`."""
    return _acts(graph, "deals", by=by, to=to, about=about, status=status, since=since, until=until)


def accusations(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who accused, criticised or protested against whom."""
    return _acts(graph, "accusations", by=by, to=to, about=about, status=status, since=since, until=until)


def admissions(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who admitted, apologised or gave in to whom."""
    return _acts(graph, "admissions", by=by, to=to, about=about, status=status, since=since, until=until)


def threats(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who threatened or warned whom."""
    return _acts(graph, "threats", by=by, to=to, about=about, status=status, since=since, until=until)


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
    """Who met or talked with whom; with one actor all of that actor's, with two those of both."""
    return _acts(graph, "meetings", actor=actor, other=other, about=about, status=status, since=since, until=until)


def visits(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who visited which place, or was received by whom."""
    return _acts(graph, "visits", by=by, to=to, about=about, status=status, since=since, until=until)


def abductions(
    graph: Graph,
    *,
    victim: str | None = None,
    by: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who was abducted or taken hostage (`who`) by whom (`whom`; None: nobody tells)."""
    return _acts(graph, "abductions", victim=victim, by=by, about=about, status=status, since=since, until=until)


def detentions(
    graph: Graph,
    *,
    captive: str | None = None,
    by: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who was arrested, detained, imprisoned or held (`who`) by whom (`whom`)."""
    return _acts(graph, "detentions", captive=captive, by=by, about=about, status=status, since=since, until=until)


def returns(
    graph: Graph,
    *,
    by: str | None = None,
    to: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who came back to where, was released or sent home by whom."""
    return _acts(graph, "returns", by=by, to=to, about=about, status=status, since=since, until=until)


def deaths(
    graph: Graph,
    *,
    victim: str | None = None,
    by: str | None = None,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who died (`who`) where, or was killed by whom (`whom`)."""
    return _acts(graph, "deaths", victim=victim, by=by, about=about, status=status, since=since, until=until)


def ties(
    graph: Graph,
    actor: str | None = None,
    other: str | None = None,
    *,
    about: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Rows[Act]:
    """Who belongs to, represents or is related to whom: what lasts and makes no event."""
    return _acts(graph, "ties", actor=actor, other=other, about=about, status=status, since=since, until=until)


def prospects(
    graph: Graph,
    actor: str | None = None,
    *,
    relation: str | None = None,
    about: str | None = None,
    status: str | None = None,
) -> Rows[Prospect]:
    """What may come: planned, promised, threatened, asked for or wished, as far as nobody tells that it happened.

    `relation` is a word of the vocabulary: `met-with`, or `MET_WITH` as its edges have it.
    """
    given = {"actor": actor, "relation": relation, "about": about}
    result = ask(graph, "prospects", **given, status=status)
    if result.rows or status is None:
        return typed(result, Prospect, note=_open_ends(result, 0, 2))
    return typed(result, Prospect, note=_counted(ask(graph, "prospects", **given)))


def _acts(graph: Graph, query: str, **parameters: Any) -> Rows[Act]:
    result = ask(graph, query, **parameters)
    rename = {result.columns[0]: "who", result.columns[4]: "whom"}
    note = _open_ends(result, 0, 4) if result.rows else _hidden(graph, query, parameters)
    return typed(result, Act, rename, note)


def _open_ends(result: Result, *ends: int) -> str:
    """How many rows have an end that nobody tells."""
    count = sum(any(row[end] is None for end in ends) for row in result)
    return f"{count} of {len(result)} with an end that nobody tells" if count else ""


def _hidden(graph: Graph, query: str, parameters: dict[str, Any]) -> str:
    """What an empty answer hides: how many there are of each other status."""
    if parameters.get("status") is None:
        return ""
    return _counted(ask(graph, query, **{**parameters, "status": None}))


def _counted(others: Result) -> str:
    column = others.columns.index("status")
    counts = {status.value: sum(row[column] == status for row in others) for status in Status}
    return ", ".join(f"{count} {status}" for status, count in counts.items() if count)
