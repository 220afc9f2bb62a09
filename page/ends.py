"""Who stands at the ends of a claim, as the derived graph tells it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from actorgraph.graph.vocabulary import Relation

__all__ = ["Ends", "ends_of"]


@dataclass(frozen=True, slots=True)
class Ends:
    """Actor ids by end, each sorted; all of a symmetric relation are sources. `places`: where it happened."""

    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        """Everybody and every place in it, each once."""
        return tuple(dict.fromkeys((*self.sources, *self.targets, *self.places)))


def ends_of(
    relation: Relation,
    roles: Iterable[tuple[str, str]],
    sides: Iterable[tuple[str, str]],
    about: Iterable[str],
    known: Collection[str],
) -> Ends:
    """The ends of one claim.

    `roles` are (role, actor) of the INVOLVED_IN and AT edges that list the claim, `sides` (source or target, actor) of
    its plain edges, `about` what it is ABOUT. A denied or negated claim has neither, by design; the id of its event
    still names the fillers, and derive alone wrote it.
    """
    told = set(roles) or _of_event(relation, about, known)
    found: dict[str, set[str]] = {"source": set(), "target": set(), "place": set()}
    for role, actor in told:
        found[_side(relation, role)].add(actor)
    for side, actor in sides:
        found["source" if relation.symmetric else side].add(actor)
    found["source"].update(actor for actor in about if actor in known)
    return Ends(*(tuple(sorted(found[side])) for side in ("source", "target", "place")))


def _side(relation: Relation, role: str) -> str:
    if role == relation.source.name:
        return "source"
    return "target" if role == relation.target.name else "place"


def _of_event(relation: Relation, about: Iterable[str], known: Collection[str]) -> set[tuple[str, str]]:
    """(role, actor) as the event ids spell them: `event/<kind>/<fillers of each role>/<topics>/<date>`."""
    shorts = _shorts(frozenset(known))
    found: set[tuple[str, str]] = set()
    for event in about:
        if not event.startswith("event/"):
            continue
        for position, segment in enumerate(event.split("/")[2:-2]):
            role = relation.roles[min(position, len(relation.roles) - 1)]
            found.update((role.name, shorts[name]) for name in segment.split("+") if name in shorts)
    return found


@lru_cache(maxsize=4)
def _shorts(known: frozenset[str]) -> dict[str, str]:
    """The words for each actor in an event id → its id: a person's slug, else kind and path joined by dots."""
    shorts = {}
    for actor in sorted(known):
        kind, _, path = actor.partition("/")
        shorts[path if kind == "person" else f"{kind}.{path.replace('/', '.')}"] = actor
    return shorts
