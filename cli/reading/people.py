"""Who is meant: a number and a name for everybody in an examination, as `derive` resolves them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actorgraph.graph.case import Case, Registry
from actorgraph.graph.derive.actors import Cast, Casting
from actorgraph.graph.record import Bounds, Claim, Mention, Reading, bounds

__all__ = ["People", "Person"]

_ALWAYS = Bounds(None, None)


@dataclass(frozen=True, slots=True)
class Person:
    """One actor or place: its number in the text, what to call it, its id, and where that comes from."""

    number: int
    name: str
    id: str
    whence: str


@dataclass(frozen=True, slots=True)
class People:
    """Everybody that the claims of a reading name, numbered in the order of the text; who stays open has no number."""

    by_id: Mapping[str, Person]
    meant: Mapping[str, str | None]
    """Mention → id, on the days of the first claim that needs it."""
    mentions: Mapping[str, Mention]
    cast: Cast

    @staticmethod
    def of(reading: Reading, case: Case) -> People:
        """The people of a reading, under the registry and the decisions of a case."""
        cast = Casting.of(case.registry, case.decisions).cast(reading)
        mentions = {mention.id: mention for mention in reading.mentions}
        meant: dict[str, str | None] = {}
        for claim in reading.claims:
            for mention in _named_in(claim):
                meant.setdefault(mention, cast.actor(mention, bounds(claim.date)))
        for mention in mentions:
            meant.setdefault(mention, cast.actor(mention, _ALWAYS))
        by_id: dict[str, Person] = {}
        for first in reading.mentions:
            actor = meant[first.id]
            if actor is not None and actor not in by_id:
                name = _name(actor, first, mentions, case.registry)
                by_id[actor] = Person(len(by_id) + 1, name, actor, _whence(actor, case.registry))
        return People(by_id, meant, mentions, cast)

    def called(self, mention: str, claim: Claim) -> str:
        """What to call the one who is meant on the days of a claim; the words in quotes where that stays open."""
        actor = self.cast.actor(mention, bounds(claim.date))
        person = self.by_id.get(actor or "")
        return person.name if person is not None else f"“{self.mentions[mention].text}”"

    def are_several(self, mentions: Sequence[str]) -> bool:
        """True for more than one, and for a group."""
        return len(mentions) > 1 or any((self.meant[each] or "").startswith("group/") for each in mentions)

    def number(self, mention: str) -> int | None:
        """The number of the one whom a mention means; None where that stays open."""
        person = self.by_id.get(self.meant[mention] or "")
        return person.number if person is not None else None


def _named_in(claim: Claim) -> tuple[str, ...]:
    parts = tuple(part.mention for part in claim.participants)
    return (*parts, *(voice.mention for voice in claim.said_by), *claim.held_by)


def _name(actor: str, mention: Mention, mentions: Mapping[str, Mention], registry: Registry) -> str:
    known = registry.actors.get(actor)
    if known is not None:
        return known.name
    seen = {mention.id}
    while mention.same_as is not None and mention.same_as not in seen:
        seen.add(mention.same_as)
        mention = mentions[mention.same_as]
    return mention.name or mention.text


def _whence(actor: str, registry: Registry) -> str:
    if actor in registry.actors:
        return "known"
    return "in this text alone" if "@" in actor else "by name"
