"""Claims that cannot all be right: found, explained, never settled."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product

from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.derive.groups import Wholes
from actorgraph.graph.derive.overlaps import overlapping
from actorgraph.graph.record import Bounds, Count, overlap
from actorgraph.graph.vocabulary import Relation, Status, Vocabulary

__all__ = ["Contradiction", "contradictions_of"]

_EACH_WITH_EACH = 10_000
"""So many pairs of equal claims are linked one by one; of more, each claim is linked with one of the other side."""


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two claim ids, sorted, and why both cannot be right."""

    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class _Alike:
    """What claims of one relation and source share when they say the same; an empty target is unknown.

    `exact`: they state the relation itself, and not one that implies it.
    """

    target: tuple[str, ...]
    span: Bounds
    bounds: tuple[int | None, int | None] | None
    positive: bool
    exact: bool


@dataclass(frozen=True, slots=True)
class _Group:
    """Claims that say the same, compared with others as one."""

    alike: _Alike
    facts: list[Fact] = field(default_factory=list, compare=False)

    @property
    def span(self) -> Bounds:
        """When all of them say that it happened."""
        return self.alike.span


def contradictions_of(
    facts: Iterable[Fact], wholes: Wholes, words: Vocabulary, origins: Mapping[str, str]
) -> tuple[Contradiction, ...]:
    """All contradictions, sorted: told against denied, disjoint counts, disjoint dates of what happens only once.

    Counts are compared between origins only (who says "17, five of whom returned" does not contradict himself), after
    rolling subgroups up to their group, agencies to their government, and along what a relation implies: more people
    abducted than disappeared cannot be, fewer can. Equal claims are compared as one, so that the time grows with the
    number of different ones.
    """
    found: set[Contradiction] = set()
    for (name, source), groups in _buckets(facts, wholes, words).items():
        found.update(_told_and_denied(groups))
        found.update(_disjoint_counts(groups, origins))
        if words.relations[name].once and all(actor.startswith("person/") for actor in source):
            found.update(_disjoint_dates(groups))
    return tuple(sorted(found))


def _buckets(
    facts: Iterable[Fact], wholes: Wholes, words: Vocabulary
) -> Mapping[tuple[str, tuple[str, ...]], list[_Group]]:
    """(relation, source) → the groups of claims that state it or imply it. What has no known source meets nothing."""
    buckets: dict[tuple[str, tuple[str, ...]], dict[_Alike, _Group]] = {}
    for fact in facts:
        if fact.claim.status in (Status.PLANNED, Status.WISHED):
            continue
        count = fact.claim.count
        bounds = (count.low, count.high) if count is not None and fact.positive else None
        names = words.implied(fact.relation.name) if fact.positive else {fact.relation.name}
        for name in sorted(names):
            source, target = _ends(fact, words.relations[name], wholes)
            if source:
                alike = _Alike(target, fact.span, bounds, fact.positive, name == fact.relation.name)
                buckets.setdefault((name, source), {}).setdefault(alike, _Group(alike)).facts.append(fact)
    return {key: list(groups.values()) for key, groups in buckets.items()}


def _ends(fact: Fact, stated: Relation, wholes: Wholes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both ends of a relation that a claim states or implies, rolled up to wholes.

    An implied relation is between those who have its roles, as far as the claim has such roles; else its source is
    the source of the claim, and its target the target where both take actors.
    """
    own = fact.relation
    if own.symmetric:
        return _rolled(fact, own.source.name, wholes), ()
    roles = {role.name for role in own.roles}
    source = stated.source.name if stated.source.name in roles else own.source.name
    target = stated.target.name if stated.target.name in roles else own.target.name
    comparable = stated is own or stated.target.kinds & own.target.kinds
    reached = _rolled(fact, target, wholes) if comparable and target != source else ()
    return _rolled(fact, source, wholes), reached


def _rolled(fact: Fact, role: str, wholes: Wholes) -> tuple[str, ...]:
    return tuple(sorted({wholes.root(filler.actor) for filler in fact.of_role(role)}))


def _told_and_denied(groups: list[_Group]) -> Iterator[Contradiction]:
    told = [group for group in groups if group.alike.positive]
    denied = [group for group in groups if not group.alike.positive]
    for yes, no in _facing(told, denied):
        still = [fact for fact in no.facts if not _said_before(fact, yes.span)]
        for fact, denial in _linked(yes.facts, still, lambda one, other: one is not other):
            word = "denied" if denial.claim.status is Status.DENIED else "said not to be so"
            yield _pair(fact, denial, f"{fact.claim.status.value} against {word}")


def _said_before(denied: Fact, told: Bounds) -> bool:
    """What was denied earlier says nothing of what happened later."""
    return (denied.said_at.latest or "9") < (told.earliest or "0")


def _disjoint_counts(groups: list[_Group], origins: Mapping[str, str]) -> Iterator[Contradiction]:
    counted = [group for group in groups if group.alike.bounds is not None]

    def apart(one: Fact, other: Fact) -> bool:
        return origins[one.claim.id] != origins[other.claim.id]

    for one, other in _facing(counted, counted):
        if _cannot_both_be(one.alike, other.alike):
            for fact, rival in _linked(one.facts, other.facts, apart):
                yield _pair(fact, rival, "disjoint counts")


def _cannot_both_be(one: _Alike, other: _Alike) -> bool:
    """More than there are at most; of what is implied there may be more than of what implies it."""
    count, rival = Count(*(one.bounds or (None, None))), Count(*(other.bounds or (None, None)))
    too_many = count.low is not None and rival.high is not None and count.low > rival.high and other.exact
    too_few = rival.low is not None and count.high is not None and rival.low > count.high and one.exact
    return too_many or too_few


def _disjoint_dates(groups: list[_Group]) -> Iterator[Contradiction]:
    dated: dict[Bounds, list[Fact]] = {}
    for group in groups:
        if group.alike.positive and group.span.earliest:
            dated.setdefault(group.span, []).extend(group.facts)
    for one, other in combinations(dated, 2):
        if not overlap(one, other):
            for fact, rival in _linked(dated[one], dated[other], lambda one, other: one is not other):
                yield _pair(fact, rival, "disjoint dates of what can happen only once")


def _facing(ones: list[_Group], others: list[_Group]) -> Iterator[tuple[_Group, _Group]]:
    """Pairs of groups about one time and one target; an unknown target goes with any."""
    by_target: dict[tuple[str, ...], list[_Group]] = {}
    for group in others:
        by_target.setdefault(group.alike.target, []).append(group)
    sides: dict[tuple[str, ...], list[_Group]] = {}
    for group in ones:
        sides.setdefault(group.alike.target, []).append(group)
    for target, side in sides.items():
        facing = others if not target else [*by_target.get(target, ()), *by_target.get((), ())]
        yield from overlapping(side, facing, lambda group: group.span)


def _linked(ones: list[Fact], others: list[Fact], allowed: Callable[[Fact, Fact], bool]) -> Iterator[tuple[Fact, Fact]]:
    """The pairs that are allowed; of very many equal claims, one for each claim."""
    if len(ones) * len(others) <= _EACH_WITH_EACH:
        yield from ((one, other) for one, other in product(ones, others) if allowed(one, other))
        return
    for left, right, turned in ((ones, others, False), (others, ones, True)):
        spokesmen = _two_apart(right, allowed)
        for fact in left:
            rival = next((each for each in spokesmen if allowed(fact, each)), None)
            if rival is not None:
                yield (rival, fact) if turned else (fact, rival)


def _two_apart(facts: list[Fact], allowed: Callable[[Fact, Fact], bool]) -> list[Fact]:
    """The first of some claims by id, and the first that may face it: one of the two may face any claim."""
    ordered = sorted(facts, key=lambda fact: fact.claim.id)
    second = next((fact for fact in ordered[1:] if allowed(ordered[0], fact)), None)
    return ordered[:1] if second is None else [ordered[0], second]


def _pair(one: Fact, other: Fact, why: str) -> Contradiction:
    first, second = sorted((one.claim.id, other.claim.id))
    return Contradiction(first, second, why)
