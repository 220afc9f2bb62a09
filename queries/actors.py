"""Name, alias or id → the one actor that is meant."""

from __future__ import annotations

from actorgraph.graph.errors import Ambiguous, NotFound, did_you_mean
from actorgraph.graph.graph import Graph
from actorgraph.graph.names import name_key

__all__ = ["actor_id", "find_actor"]

_ALL = "MATCH (a) WHERE a:Actor OR a:Place RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.kind AS kind"


def actor_id(graph: Graph, name: str) -> str:
    """An id as it stands, also of an actor that the graph does not have; else as `find_actor`."""
    return name if "/" in name else find_actor(graph, name)


def find_actor(graph: Graph, name: str) -> str:
    """The id of the actor or place of that name, alias or id in the graph.

    A name that is both a government and its country, or a capital, means the government; other names that fit several
    are Ambiguous, and the error lists them; one that fits nobody is NotFound, with the nearest names.
    """
    key = name_key(name)
    names: dict[str, str] = {}
    found: list[tuple[str, str, bool]] = []
    for actor, own, aliases, kind in graph.cypher(_ALL):
        if actor == name:
            return str(actor)
        for each in (own, *(aliases or ())):
            names.setdefault(each, actor)
        if name_key(own) == key or any(name_key(alias) == key for alias in aliases or ()):
            found.append((actor, kind, name_key(own) == key))
    if not found:
        raise NotFound(f"nobody in this graph is called {name!r}{did_you_mean(name, names)}")
    chosen = [actor for actor, _, _ in found]
    for preferred in (
        [actor for actor, kind, _ in found if kind != "place"],
        [actor for actor, kind, is_own in found if is_own and kind != "place"],
        [actor for actor, kind, _ in found if kind == "government"],
    ):
        if len(chosen) > 1 and len(preferred) == 1:
            chosen = preferred
    if len(chosen) > 1:
        raise Ambiguous(name, sorted(chosen))
    return chosen[0]
