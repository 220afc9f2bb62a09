"""The last look before claims are made: who may not stand in a role is taken out; what then falls is a gap."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, MutableSequence, Sequence
from dataclasses import replace

from actorgraph.graph.record import Gap
from actorgraph.graph.vocabulary import MODES_OF, Form, Kind, Relation, vocabulary
from actorgraph.loaders.reader.draft import Actor, Finding, Sentence, stands_for
from actorgraph.loaders.reader.lexicon.words import words

__all__ = ["sound_findings"]

_PLACE = "place"
_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})


def sound_findings(
    findings: Sequence[Finding], actors: MutableSequence[Actor], sentences: Sequence[Sentence]
) -> tuple[tuple[Finding, ...], tuple[Gap, ...]]:
    """The findings whose roles are filled by kinds that they allow, and a gap for each sentence that lost all it had.

    A name that only the model took for a body and that stands where none but people do keeps its place and loses its
    kind: who that is stays open. `actors` is changed in that one way.
    """
    kept: list[Finding] = []
    lost: dict[int, str] = {}
    for finding in findings:
        found = _sound(finding, actors)
        if found is None:
            lost.setdefault(finding.clause.sentence, f"who is in {finding.relation!r} is no one that can be")
        else:
            kept.append(found)
    return tuple(kept), tuple(_gaps(lost, kept, sentences))


def _gaps(lost: Mapping[int, str], kept: Iterable[Finding], sentences: Sequence[Sentence]) -> list[Gap]:
    told = {finding.clause.sentence for finding in kept}
    return [Gap(sentences[at].start, sentences[at].end, lost[at]) for at in sorted(lost) if at not in told]


def _sound(finding: Finding, actors: MutableSequence[Actor]) -> Finding | None:
    relation = vocabulary().relation(finding.relation)
    roles: list[tuple[str, int]] = []
    wrong: set[str] = set()
    for name, number in _once(finding.roles, actors):
        role = relation.role(name)
        kinds = role.kinds if role is not None else frozenset({Kind.PLACE})
        if _fits(number, kinds, actors):
            roles.append((name, number))
        elif name != _PLACE:
            wrong.add(name)
    filled = {name for name, _ in roles if name != _PLACE}
    if not filled or wrong - filled or (wrong and relation.symmetric):
        return None
    if relation.name == "attacked" and any(name == "target" and _is_water(number, actors) for name, number in roles):
        return None
    if (not relation.symmetric and _meets_itself(roles, actors)) or _is_of_nobody(relation, roles, actors):
        return None
    outlook = finding.outlook
    if outlook.mode is not None and outlook.mode not in MODES_OF[outlook.status]:
        outlook = replace(outlook, mode=None)
    return replace(finding, roles=tuple(roles), outlook=outlook)


def _once(roles: Sequence[tuple[str, int]], actors: Sequence[Actor]) -> Iterable[tuple[str, int]]:
    """Each in a role but once: "X and Y resumed their talks" are X and Y."""
    found: dict[tuple[str, int], tuple[str, int]] = {}
    for name, number in roles:
        found.setdefault((name, _root(number, actors)), (name, number))
    return found.values()


def _is_of_nobody(relation: Relation, roles: Sequence[tuple[str, int]], actors: Sequence[Actor]) -> bool:
    """As in "they let them go", where nobody knows who; a tie of kin or office to such a one is of nobody at all."""
    opened = [_is_open(number, actors) for name, number in roles if name != _PLACE]
    return any(opened) if relation.family == "tied" else all(opened)


def _is_water(number: int, actors: Sequence[Actor]) -> bool:
    """As in "fired a missile into the Sea of Japan": the water is where it fell, and nobody was attacked."""
    actor = actors[number]
    name = actor.name.lower().split() or [actor.lemma]
    return actor.kind is Kind.PLACE and bool({name[0], name[-1]} & words("nouns", "waters"))


def _is_open(number: int, actors: Sequence[Actor]) -> bool:
    return actors[_root(number, actors)].form is Form.PRONOUN


def _meets_itself(roles: Sequence[tuple[str, int]], actors: Sequence[Actor]) -> bool:
    """As in "officers seized their boats": whoever "they" are, they are not the officers; so nobody knows who."""
    names = {name for name, _ in roles if name != _PLACE}
    ends = [{_who(number, actors) for role, number in roles if role == name} for name in sorted(names)]
    return len(ends) > 1 and any(one & other for one, other in itertools.combinations(ends, 2))


def _who(number: int, actors: Sequence[Actor]) -> tuple[object, ...]:
    """The same for two namings of one: by the name, where there is one."""
    root = _root(number, actors)
    actor = actors[root]
    return (actor.kind, actor.name, actor.country) if actor.form is Form.NAME and actor.name else (root,)


def _fits(number: int, kinds: frozenset[Kind], actors: MutableSequence[Actor]) -> bool:
    actor = actors[number]
    if actor.kind is not None and actor.kind not in kinds:
        unknown = actor.form is Form.NAME and actor.kind is Kind.ORGANIZATION and not actor.known
        if not (unknown and kinds & _PEOPLE and actor.same_as is None):
            return False
        actors[number] = replace(actor, kind=None)
    root = actors[_root(number, actors)]
    return root.kind is None or root.kind in kinds


def _root(number: int, actors: Sequence[Actor]) -> int:
    return stands_for(number, actors.__getitem__)
