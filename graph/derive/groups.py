"""What belongs to what: subgroups, agencies and places, and the whole that a part rolls up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.graph.case.registry import Registry
from actorgraph.graph.derive.actors import Cast
from actorgraph.graph.record import Mention

__all__ = ["Wholes"]


@dataclass(frozen=True)
class Wholes:
    """Part → the wholes that it belongs to, as the registry and the documents say."""

    parents: Mapping[str, tuple[str, ...]]

    @staticmethod
    def of(actors: Iterable[str], registry: Registry, told: Iterable[tuple[str, str]]) -> Wholes:
        """The wholes of some actors, closed upwards: the parents of parents are in it too."""
        parents: dict[str, set[str]] = {}
        for part, whole in told:
            if part != whole:
                parents.setdefault(part, set()).add(whole)
        todo = [*actors, *(whole for wholes in parents.values() for whole in wholes)]
        seen: set[str] = set()
        while todo:
            actor = todo.pop()
            if actor in seen:
                continue
            seen.add(actor)
            parent = _parent(actor, registry)
            if parent is not None and parent != actor:
                parents.setdefault(actor, set()).add(parent)
                todo.append(parent)
        return Wholes({part: tuple(sorted(wholes)) for part, wholes in parents.items()})

    def root(self, actor: str) -> str:
        """The largest whole that a group or body rolls up to: a subgroup to its group, an agency to its government.

        A person never rolls up (what is denied of one is not denied of another); a part of two wholes stays itself.
        """
        seen = {actor}
        while not actor.startswith("person/"):
            wholes = self.parents.get(actor, ())
            if len(wholes) != 1 or wholes[0] in seen or wholes[0].startswith("person/"):
                break
            actor = wholes[0]
            seen.add(actor)
        return actor

    def place_within(self, inner: str, outer: str) -> bool:
        """True when a place lies in another (at any depth), and is not the same."""
        todo, seen = list(self.parents.get(inner, ())), {inner}
        while todo:
            place = todo.pop()
            if place == outer:
                return True
            if place not in seen:
                seen.add(place)
                todo.extend(self.parents.get(place, ()))
        return False


def told_parts(cast: Cast, mentions: Iterable[Mention]) -> list[tuple[str, str]]:
    """(part, whole) as one document tells them: "two of the hostages", "its secret service"."""
    pairs = []
    for mention in mentions:
        if mention.part_of is not None:
            part, whole = cast.actor(mention.id), cast.actor(mention.part_of)
            if part is not None and whole is not None:
                pairs.append((part, whole))
    return pairs


def _parent(actor: str, registry: Registry) -> str | None:
    known = registry.actors.get(actor)
    if known is not None:
        return known.parent
    kind, *path = actor.split("/")
    if kind == "place" and len(path) == 2 and f"place/{path[0]}" in registry.actors:
        return f"place/{path[0]}"
    return None
