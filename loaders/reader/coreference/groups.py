"""Groups of one document: "the hostages" are the Kenyan ones where no others are named; subsets are part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.draft import Actor, Spot, stands_for
from actorgraph.loaders.reader.lexicon import table, words

__all__ = ["groups_resolved"]


def groups_resolved(actors: Sequence[Actor]) -> list[Actor]:
    """The same actors: bare victim groups and subsets tied to the one whole group of their kind, kin named by it."""
    found = list(actors)
    wholes = _wholes(found)
    for number, actor in enumerate(found):
        if actor.form is Form.DESCRIPTION and actor.kind in (Kind.GROUP, Kind.PERSON) and _is_victims(actor):
            found[number] = _tied(number, actor, wholes)
    for number, actor in enumerate(found):
        if actor.of is not None and actor.form is not Form.NAME and actor.lemma in words("nouns", "kin"):
            whose = _final(found, actor.of).name
            found[number] = replace(actor, name=f"{_noun(actor)} of {whose}" if whose else _noun(actor))
    return _told_apart(_definite(found))


def _told_apart(actors: Sequence[Actor]) -> list[Actor]:
    """Rebels in Mali and rebels in Chad are two; where only some are spoken of, all of that name are these."""
    grounds: dict[tuple[Kind | None, str], set[str]] = {}
    for actor in actors:
        if actor.around:
            grounds.setdefault((actor.kind, actor.name), set()).add(actor.around.lower())
    return [
        replace(actor, name=f"{actor.name} {actor.around}")
        if actor.around and len(grounds[actor.kind, actor.name]) > 1
        else actor
        for actor in actors
    ]


def _noun(actor: Actor) -> str:
    if not actor.plural:
        return actor.lemma
    head, law, _ = actor.lemma.partition("-in-law")
    return {"family": "families"}.get(actor.lemma, f"{head}s{law}")


def _is_victims(actor: Actor) -> bool:
    return actor.lemma in set(table("nouns")["victims"].values())


def _is_subset(actor: Actor) -> bool:
    return actor.name.split()[0] in words("nouns", "subsets") if actor.name else False


def _wholes(actors: Sequence[Actor]) -> dict[str, dict[str, int]]:
    """Noun of the victims → the groups with a country of that noun, by name, each with its first mention."""
    found: dict[str, dict[str, int]] = {}
    for number, actor in enumerate(actors):
        whole = actor.kind is Kind.GROUP and actor.country is not None and _is_victims(actor)
        if whole and not _is_subset(actor):
            found.setdefault(actor.lemma, {}).setdefault(actor.name, number)
    return found


def _tied(number: int, actor: Actor, wholes: dict[str, dict[str, int]]) -> Actor:
    groups = wholes.get(actor.lemma, {})
    whole = next(iter(groups.values())) if len(groups) == 1 else None
    if actor.country is not None:
        whole = groups.get(actor.name.removeprefix(actor.name.split()[0] + " ") if _is_subset(actor) else actor.name)
    if whole is None or whole == number:
        return actor
    if _is_subset(actor):
        name = next(name for name, first in groups.items() if first == whole)
        subset = " ".join(word for word in actor.name.split() if word in words("nouns", "subsets"))
        return replace(actor, name=f"{subset} {name}", part_of=whole)
    if actor.kind is Kind.PERSON:
        return actor
    return replace(actor, same_as=whole)


def _final(actors: Sequence[Actor], number: int) -> Actor:
    return actors[stands_for(number, actors.__getitem__)]


_OWNERS = ("his", "her", "its", "their", "our", "my", "your")


def _definite(actors: list[Actor]) -> list[Actor]:
    """As in "the families", "the source", "the group": the earlier one of that noun, where there is only one."""
    found = list(actors)
    heads: dict[tuple[str, Kind | None, bool], dict[str, tuple[Spot, int]]] = {}
    for number, actor in enumerate(actors):
        if actor.form is Form.DESCRIPTION:
            named = heads.setdefault((actor.lemma, actor.kind, actor.plural), {})
            named[actor.name] = min(named.get(actor.name, (actor.spot, number)), (actor.spot, number))
    for number, actor in enumerate(actors):
        if actor.form is not Form.DESCRIPTION or actor.same_as is not None or not actor.definite:
            continue
        owned = actor.of is not None or actor.name.partition(" ")[0] in _OWNERS
        if owned or actor.country is not None or _is_victims(actor) or _is_subset(actor):
            continue
        others = heads[actor.lemma, actor.kind, actor.plural].items()
        earlier = (n for name, (spot, n) in others if spot < actor.spot and name != actor.name)
        few = tuple(islice(earlier, 2))
        if len(few) == 1:
            found[number] = replace(actor, same_as=few[0])
    return found
