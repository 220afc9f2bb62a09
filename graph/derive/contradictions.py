"""Claims that cannot all be right: found, explained, never settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.derive.groups import Wholes
from actorgraph.graph.record import Count, overlap
from actorgraph.graph.vocabulary import Status, Vocabulary

__all__ = ["Contradiction", "contradictions_of"]


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two claim ids, sorted, and why both cannot be right."""

    one: str
    other: str
    why: str


@dataclass(frozen=True, slots=True)
class _Ends:
    """Both ends of a relation, rolled up to wholes; an empty end is unknown and goes with any."""

    source: tuple[str, ...]
    target: tuple[str, ...]

    def fit(self, other: _Ends) -> bool:
        return not self.target or not other.target or self.target == other.target


def contradictions_of(
    facts: Iterable[Fact], wholes: Wholes, words: Vocabulary, origins: dict[str, str]
) -> tuple[Contradiction, ...]:
    """All contradictions, sorted: told against denied, disjoint counts, disjoint dates of what happens only once.

    Counts are compared between origins only (who says "17, five of whom returned" does not contradict himself), after
    rolling subgroups up to their group, agencies to their government, and along what a relation implies: more people
    abducted than disappeared cannot be, fewer can.
    """
    buckets: dict[tuple[str, tuple[str, ...]], list[tuple[Fact, _Ends]]] = {}
    for fact in facts:
        if fact.claim.status in (Status.PLANNED, Status.WISHED):
            continue
        ends = _ends(fact, wholes)
        names = words.implied(fact.relation.name) if fact.positive else {fact.relation.name}
        for name in sorted(names):
            reach = ends if name == fact.relation.name else _Ends(ends.source, ())
            buckets.setdefault((name, ends.source), []).append((fact, reach))
    found: set[Contradiction] = set()
    for (name, source), members in buckets.items():
        if not source:
            continue
        found.update(_told_and_denied(members))
        found.update(_disjoint_counts(name, members, origins))
        if words.relations[name].once:
            found.update(_disjoint_dates(members))
    return tuple(sorted(found))


def _ends(fact: Fact, wholes: Wholes) -> _Ends:
    relation = fact.relation
    if relation.symmetric:
        return _Ends(tuple(sorted({wholes.root(f.actor) for f in fact.of_role(relation.source.name)})), ())
    source = tuple(sorted({wholes.root(filler.actor) for filler in fact.of_role(relation.source.name)}))
    target = tuple(sorted({wholes.root(filler.actor) for filler in fact.of_role(relation.target.name)}))
    return _Ends(source, target)


def _pair(one: Fact, other: Fact, why: str) -> Contradiction:
    first, second = sorted((one.claim.id, other.claim.id))
    return Contradiction(first, second, why)


def _told_and_denied(members: list[tuple[Fact, _Ends]]) -> Iterator[Contradiction]:
    told = [(fact, ends) for fact, ends in members if fact.positive]
    for denied, ends in members:
        if denied.positive:
            continue
        for fact, other in told:
            said_before = (denied.said_at.latest or "9") < (fact.span.earliest or "0")
            if ends.fit(other) and overlap(denied.span, fact.span) and not said_before:
                word = "denied" if denied.claim.status is Status.DENIED else "said not to be so"
                yield _pair(fact, denied, f"{fact.claim.status.value} against {word}")


def _disjoint_counts(name: str, members: list[tuple[Fact, _Ends]], origins: dict[str, str]) -> Iterator[Contradiction]:
    counted = [(fact, ends, fact.claim.count) for fact, ends in members if fact.positive and fact.claim.count]
    for (one, ends, low), (other, others, high) in combinations(counted, 2):
        if origins[one.claim.id] == origins[other.claim.id] or not ends.fit(others):
            continue
        if overlap(one.span, other.span) and _cannot_both_be(name, one, low, other, high):
            yield _pair(one, other, "disjoint counts")


def _cannot_both_be(name: str, one: Fact, count: Count, other: Fact, rival: Count) -> bool:
    exact_one, exact_other = one.relation.name == name, other.relation.name == name
    too_many = count.low is not None and rival.high is not None and count.low > rival.high and exact_other
    too_few = rival.low is not None and count.high is not None and rival.low > count.high and exact_one
    return too_many or too_few


def _disjoint_dates(members: list[tuple[Fact, _Ends]]) -> Iterator[Contradiction]:
    dated = [
        fact
        for fact, ends in members
        if fact.positive and fact.span.earliest and all(actor.startswith("person/") for actor in ends.source)
    ]
    for one, other in combinations(dated, 2):
        if not overlap(one.span, other.span):
            yield _pair(one, other, "disjoint dates of what can happen only once")
