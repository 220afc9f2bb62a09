"""Mention → actor id: the only place that says who somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actorgraph.graph.case.decisions import Decision, Judgement, canonical_ids
from actorgraph.graph.case.registry import KnownActor, Registry
from actorgraph.graph.names import is_one_letter_off, name_key, slug
from actorgraph.graph.record import Bounds, Mention, Reading, bounds
from actorgraph.graph.vocabulary import Form, Kind

__all__ = ["Cast", "Casting"]

_UNDATED = Bounds(None, None)


@dataclass(frozen=True)
class Casting:
    """The rules of identity for one derivation: the registry and people's decisions."""

    registry: Registry
    merged: Mapping[str, str]
    split: frozenset[str]

    @staticmethod
    def of(registry: Registry, decisions: Iterable[Decision]) -> Casting:
        """The rules; `same` merges ids, `different` on `person/x@<document>` keeps that document's x apart."""
        lines = tuple(decisions)
        split = {side for line in lines if line.judgement is Judgement.DIFFERENT for side in (line.left, line.right)}
        return Casting(
            registry,
            canonical_ids(lines, registry.actors),
            frozenset(side for side in split if "@" in side),
        )

    def cast(self, reading: Reading) -> Cast:
        """Who is who in one document."""
        return Cast(
            self,
            reading.document.token,
            bounds(reading.document.published),
            {m.id: m for m in reading.mentions},
        )


@dataclass(frozen=True)
class Cast:
    """Who is who in one document."""

    casting: Casting
    token: str
    published: Bounds
    mentions: Mapping[str, Mention]

    def actor(self, mention_id: str, days: Bounds = _UNDATED) -> str | None:
        """The id of the actor or place that a mention names, or None when that is open.

        Registry id; else a full name → `person/<slug>`, shared by all documents; else a bare surname or a description →
        `<kind>/<slug>@<document>`. An office goes to who held it on the days of the claim, else on those of the
        document. Coreference is followed first; a pronoun that leads nowhere stays open.
        """
        mention = self.mentions[mention_id]
        seen = {mention_id}
        while mention.same_as is not None and mention.same_as not in seen:
            seen.add(mention.same_as)
            mention = self.mentions[mention.same_as]
        found = self._resolve(mention, days)
        return self.casting.merged.get(found, found) if found else None

    def _resolve(self, mention: Mention, days: Bounds) -> str | None:
        if mention.actor is not None:
            return mention.actor
        known = self._known(mention, days)
        if known is not None:
            return self._apart(known)
        if mention.form is Form.PRONOUN or mention.kind is None or not mention.name:
            return None
        witnessed = self._witnessed(mention, days) if mention.kind is Kind.PERSON else None
        if witnessed is not None:
            return self._apart(witnessed)
        if mention.kind is Kind.PLACE and mention.form is Form.NAME:
            return _place(mention)
        shared = f"{mention.kind.value}/{slug(mention.name)}"
        full = mention.form is Form.NAME and (mention.kind is not Kind.PERSON or " " in mention.name.strip())
        # A known actor that the words rule out keeps its id: a namesake is local.
        if full and shared not in self.casting.registry.actors:
            return self._apart(shared)
        return f"{shared}@{self.token}"

    def _known(self, mention: Mention, days: Bounds) -> str | None:
        registry = self.casting.registry
        if mention.form is Form.OFFICE:
            return self._holder(mention, days)
        if mention.form is Form.PRONOUN or not mention.name:
            return None
        country = registry.countries.get(mention.country or "")
        if mention.kind is Kind.GOVERNMENT and country is not None:
            return country.government
        candidates = registry.named(mention.name, mention.kind, mention.country)
        if len(candidates) > 1:
            candidates = self._by_office(candidates, mention, days)
        return candidates[0].id if len(candidates) == 1 else None

    def _holder(self, mention: Mention, days: Bounds) -> str | None:
        if mention.office is None or mention.country is None:
            return None
        when = days if days.earliest is not None else self.published
        holders = self.casting.registry.holders(mention.office, f"government/{mention.country}", when)
        return holders[0] if len(holders) == 1 else None

    def _by_office(self, candidates: tuple[KnownActor, ...], mention: Mention, days: Bounds) -> tuple[KnownActor, ...]:
        if mention.office is None:
            return candidates
        when = days if days.earliest is not None else self.published
        holders = {
            holder
            for actor in candidates
            for term in self.casting.registry.terms_of(actor.id)
            for holder in self.casting.registry.holders(mention.office, term.of, when)
        }
        return tuple(actor for actor in candidates if actor.id in holders)

    def _witnessed(self, mention: Mention, days: Bounds) -> str | None:
        """Whom a misspelt name or a bare surname means, where office, country and date name one and the same."""
        when = days if days.earliest is not None else self.published
        if mention.form is Form.NAME:
            return self._misspelt(mention, when)
        if mention.form is not Form.SURNAME:
            return None
        full = [other for other in self.mentions.values() if other.kind is Kind.PERSON and " " in other.name]
        if any(name_key(mention.name) in name_key(other.name).split() for other in full):
            return None
        countries = {other.country for other in self.mentions.values() if other.country}
        holders = self.casting.registry.surnamed(mention.name, when)
        found = {actor.id for actor in holders if actor.country in countries}
        return found.pop() if len(found) == 1 and len(holders) == 1 else None

    def _misspelt(self, mention: Mention, when: Bounds) -> str | None:
        """As in "North Korean leader Kim Jong-ir" of 2002: one letter off the one who held that office then."""
        key = name_key(mention.name)
        registry = self.casting.registry
        found: set[str] = set()
        for other in self.mentions.values():
            if other.office and other.country and name_key(other.name) == key:
                holders = registry.holders(other.office, f"government/{other.country}", when)
                found |= {each for each in holders if is_one_letter_off(key, name_key(registry.actors[each].name))}
        return found.pop() if len(found) == 1 else None

    def _apart(self, actor: str) -> str:
        local = f"{actor}@{self.token}"
        return local if local in self.casting.split else actor


def _place(mention: Mention) -> str:
    prefix = f"place/{mention.country}/" if mention.country else "place/"
    return prefix + slug(mention.name)
