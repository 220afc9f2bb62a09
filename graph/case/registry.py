"""The actors and places that are known by name: the base that ships, and what a case adds."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from actorgraph.graph.case.offices import Term, offices, terms_on
from actorgraph.graph.names import name_key
from actorgraph.graph.record.timespan import Bounds
from actorgraph.graph.vocabulary import Kind

__all__ = ["Country", "KnownActor", "Registry"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country as words: names, demonyms, capital, seats of its government, and the office that leads it."""

    code: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str
    capital_names: tuple[str, ...]
    metonyms: tuple[str, ...]
    led_by: str

    def leading_offices(self, days: Bounds) -> tuple[str, ...]:
        """The offices that lead it on those days, in the order in which they count (`led_by`)."""
        choices = (choice.partition("<") for choice in self.led_by.split("|"))
        return tuple(office for office, _, until in choices if not until or (days.earliest or "") < until)

    @property
    def government(self) -> str:
        """The id of its government."""
        return f"government/{self.code}"

    @property
    def place(self) -> str:
        """The id of its ground."""
        return f"place/{self.code}"


@dataclass(frozen=True, slots=True)
class KnownActor:
    """A row of the registry: an actor or a place. `parent` is the whole that it belongs to (an id)."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    sector: str = ""


@dataclass(frozen=True)
class Registry:
    """Known actors by id and by name, countries by code, terms of office. Immutable; `extended` gives a larger one."""

    actors: Mapping[str, KnownActor]
    countries: Mapping[str, Country] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """Name keys (`name_key`) of all names and aliases → ids, sorted."""
        found: dict[str, set[str]] = {}
        for actor in self.actors.values():
            for name in (actor.name, *actor.aliases):
                found.setdefault(name_key(name), set()).add(actor.id)
        return {key: tuple(sorted(ids)) for key, ids in found.items()}

    @cached_property
    def _terms_of_body(self) -> Mapping[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.of, []).append(term)
        return {body: tuple(terms) for body, terms in found.items()}

    @cached_property
    def _terms_of_actor(self) -> Mapping[str, tuple[Term, ...]]:
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.actor, []).append(term)
        return {actor: tuple(terms) for actor, terms in found.items()}

    def named(self, name: str, kind: Kind | None = None, country: str | None = None) -> tuple[KnownActor, ...]:
        """All actors and places of that name or alias; a kind or country that is given must not disagree."""
        found = (self.actors[actor_id] for actor_id in self.by_name.get(name_key(name), ()))
        return tuple(
            actor
            for actor in found
            if (kind is None or actor.kind == kind)
            and (country is None or actor.country is None or actor.country == country)
        )

    def holders(self, office: str, of: str, days: Bounds) -> tuple[str, ...]:
        """Ids of those who held an office of a body on some day of the span, sorted.

        The office `leader` is whichever office leads that country (`led_by`): of several, the first that somebody held.
        """
        country = self.countries.get(of.removeprefix("government/"))
        wanted = country.leading_offices(days) if office == "leader" and country else (office,)
        terms = terms_on(self._terms_of_body.get(of, ()), days)
        found = ({term.actor for term in terms if term.office == each} for each in wanted)
        return tuple(sorted(next(filter(None, found), set())))

    @cached_property
    def _by_surname(self) -> Mapping[str, tuple[str, ...]]:
        """First and last words of the full names of office holders → ids."""
        found: dict[str, set[str]] = {}
        for actor_id in self._terms_of_actor:
            actor = self.actors.get(actor_id)
            parts = name_key(actor.name).split() if actor is not None else []
            for part in (parts[0], parts[-1]) if len(parts) > 1 else ():
                found.setdefault(part, set()).add(actor_id)
        return {part: tuple(sorted(ids)) for part, ids in found.items()}

    def surnamed(self, name: str, days: Bounds) -> tuple[KnownActor, ...]:
        """Those who held any office on those days and whose full name begins or ends with that name."""
        found = (self.actors[each] for each in self._by_surname.get(name_key(name), ()))
        return tuple(actor for actor in found if terms_on(self.terms_of(actor.id), days))

    def terms_of(self, actor: str) -> tuple[Term, ...]:
        """The terms of one actor, as the tables give them."""
        return self._terms_of_actor.get(actor, ())

    def is_headed_by(self, office: str, body: str) -> bool:
        """True when whoever holds the office heads that body: a president heads no state that a chancellor leads."""
        row = offices().get(office)
        country = self.countries.get(body.removeprefix("government/"))
        if row is None or country is None:
            return row is not None and row.leads
        led_by = {choice.partition("<")[0] for choice in country.led_by.split("|")}
        return office in led_by or (row.heads_government and not led_by & row.ceremonial_under)

    def extended(self, actors: Iterable[KnownActor], terms: Iterable[Term] = ()) -> Registry:
        """A registry with more actors and terms; a row with a known id adds its aliases to that actor."""
        merged = dict(self.actors)
        for actor in actors:
            old = merged.get(actor.id)
            merged[actor.id] = actor if old is None else _joined(old, actor)
        return Registry(merged, self.countries, tuple(sorted({*self.terms, *terms}, key=_term_order)))

    @cached_property
    def version(self) -> str:
        """12 hex digits over what reading depends on: names, kinds, countries and office terms."""
        digest = hashlib.sha256()
        for actor in sorted(self.actors.values(), key=lambda actor: actor.id):
            names = sorted({actor.name, *actor.aliases})
            digest.update(repr((actor.id, actor.kind.value, names, actor.country)).encode())
        for term in sorted(self.terms, key=_term_order):
            digest.update(repr((term.actor, term.office, term.of, term.since, term.until)).encode())
        return digest.hexdigest()[:12]


def _joined(old: KnownActor, more: KnownActor) -> KnownActor:
    names = {*old.aliases, *more.aliases, more.name} - {old.name}
    return replace(
        old,
        aliases=tuple(sorted(names)),
        country=more.country or old.country,
        parent=more.parent or old.parent,
    )


def _term_order(term: Term) -> tuple[str, ...]:
    return (term.actor, term.of, term.office, term.since, term.until)
