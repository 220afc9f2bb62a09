"""Bare surnames → the full name that they shorten; offices without country → the one who was named with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from actorgraph.graph.names import name_key
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.coreference.people import gender_of_title
from actorgraph.loaders.reader.draft import Actor
from actorgraph.loaders.reader.lexicon import words

__all__ = ["names_resolved"]

NOBODY: Mapping[str, str] = MappingProxyType({})
_ALONE = ("prime-", "deputy-", "vice-", "assistant-")
"""What makes another office of an office."""


def names_resolved(actors: Sequence[Actor], genders: Mapping[str, str] = NOBODY) -> list[Actor]:
    """The same actors, surnames and bare offices with `same_as`. Two people of one surname leave it open.

    `genders`: key of a full name → what the document shows, so that "Mrs Smith" is not her husband.
    """
    full = [(number, actor) for number, actor in enumerate(actors) if _is_full(actor)]
    surnames, first = _by_part(full), _first_of_each(full)
    last, offices, callings = _by_last(first), _by_office(full), _by_calling(full)
    found = list(actors)
    for number, actor in enumerate(actors):
        if actor.form is Form.SURNAME and actor.kind is Kind.PERSON:
            bearers = _of_gender(actor, surnames.get(name_key(actor.name), {}), genders)
            # Who is named in full only later is seldom meant before.
            found[number] = replace(actor, same_as=_only(_before(actor, bearers, actors) or bearers))
        elif actor.form is Form.OFFICE and actor.country is None:
            found[number] = replace(actor, same_as=_only_before(actor, offices.get(actor.office or "", {}), actors))
        elif _is_bare_calling(actor):
            found[number] = replace(actor, same_as=_only_before(actor, callings.get(actor.lemma, {}), actors))
        elif _is_full(actor):
            longer = _only(_longer(actor, last))
            found[number] = replace(
                actor, same_as=_other_than(number, first[name_key(actor.name)]) if longer is None else longer
            )
    return found


def _of_gender(actor: Actor, named: Mapping[str, int], genders: Mapping[str, str]) -> dict[str, int]:
    """Those whom a surname may shorten: behind "Mrs" women, and where none is known to be one, all who may be."""
    title = gender_of_title(actor.text, actor.name)
    may_be = {key: number for key, number in named.items() if not title or genders.get(key, title) == title}
    surely = {key: number for key, number in may_be.items() if title and genders.get(key) == title}
    return surely or may_be


def _is_full(actor: Actor) -> bool:
    return actor.kind is Kind.PERSON and actor.form is Form.NAME


def _by_part(full: list[tuple[int, Actor]]) -> dict[str, dict[str, int]]:
    """What may shorten a full name → the names that it shortens, each with its first mention.

    That is each of its words, and what follows its first particle: "de la Cruz Ortega", "al-Rashid".
    """
    found: dict[str, dict[str, int]] = {}
    for number, actor in full:
        parts = name_key(actor.name).split()
        small = next((at for at, part in enumerate(parts) if at and part in words("nouns", "name_particles")), None)
        last_small = next((at for at in range(len(parts) - 2, 0, -1) if parts[at] in ("al", "el", "bin", "ibn")), None)
        tails = {" ".join(parts[at:]) for at in (small, last_small) if at is not None}
        if len(parts) > 1:
            for part in {*parts, *tails} - words("nouns", "name_particles"):
                found.setdefault(part, {}).setdefault(" ".join(parts), number)
    return found


def _by_last(first: Mapping[str, int]) -> dict[str, dict[tuple[str, ...], int]]:
    """Last word of a full name → the names that end so, as words, each with its first mention."""
    found: dict[str, dict[tuple[str, ...], int]] = {}
    for name, number in first.items():
        parts = tuple(name.split())
        found.setdefault(parts[-1] if parts else "", {})[parts] = number
    return found


def _longer(actor: Actor, last: Mapping[str, Mapping[tuple[str, ...], int]]) -> dict[str, int]:
    """Longer names that a full name shortens: "Hamad al-Rashid" of "Hamad bin Khalifa al-Rashid"."""
    parts = name_key(actor.name).split()
    found: dict[str, int] = {}
    for whole, number in last.get(parts[-1] if parts else "", {}).items():
        rest = iter(whole)
        if len(whole) > len(parts) and all(part in rest for part in parts):
            found[" ".join(whole)] = number
    return found


def _first_of_each(full: list[tuple[int, Actor]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, actor in full:
        found.setdefault(name_key(actor.name), number)
    return found


def _other_than(number: int, first: int) -> int | None:
    """The first mention of the same full name, so that its title counts for all."""
    return None if first == number else first


def _by_office(full: list[tuple[int, Actor]]) -> dict[str, dict[str, int]]:
    """Office and what shortens it → who was named with it: "the minister" is the foreign, never the prime minister."""
    found: dict[str, dict[str, int]] = {}
    for number, actor in full:
        if actor.office is None or actor.former:
            continue
        parts = actor.office.split("-")
        for at in range(1 if actor.office.startswith(_ALONE) else len(parts)):
            found.setdefault("-".join(parts[at:]), {}).setdefault(name_key(actor.name), number)
    return found


def _is_bare_calling(actor: Actor) -> bool:
    """As in "the nurse": nobody's, of no country, one."""
    single = actor.form is Form.DESCRIPTION and actor.kind is Kind.PERSON and not actor.plural
    return single and actor.definite and actor.of is None and actor.country is None and actor.name == actor.lemma


def _by_calling(full: list[tuple[int, Actor]]) -> dict[str, dict[str, int]]:
    """What people are called beside their names → those who are, each with the first mention that says so."""
    found: dict[str, dict[str, int]] = {}
    for number, actor in full:
        for calling in actor.callings:
            found.setdefault(calling, {}).setdefault(name_key(actor.name), number)
    return found


def _only_before(actor: Actor, named: Mapping[str, int], actors: Sequence[Actor]) -> int | None:
    """The one of those who was named before."""
    return _only(_before(actor, named, actors))


def _before(actor: Actor, named: Mapping[str, int], actors: Sequence[Actor]) -> dict[str, int]:
    return {key: number for key, number in named.items() if actors[number].spot < actor.spot}


def _only(candidates: Mapping[str, int]) -> int | None:
    return next(iter(candidates.values())) if len(candidates) == 1 else None
