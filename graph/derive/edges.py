"""Edges about the world: what claims make plain, who is involved in what, what belongs to what, what led to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from actorgraph.graph.derive.facthood import edge_type
from actorgraph.graph.derive.facts import Fact, Filler
from actorgraph.graph.derive.groups import Wholes
from actorgraph.graph.derive.nodes import claim_properties, tidy
from actorgraph.graph.derive.verdicts import Verdicts
from actorgraph.graph.generation import Edge, Properties
from actorgraph.graph.vocabulary import Status, strongest, weaker

__all__ = ["event_links", "involvement", "plain_edges", "structure"]

CALLERS = frozenset({"request", "call", "demand", "order", "promise", "invitation", "proposal", "threat", "warning"})
"""Kinds of events that call for what they carry."""


def plain_edges(
    fact: Fact, names: Mapping[str, str], event: str | None, contested: Mapping[str, int], verdicts: Verdicts
) -> Iterator[Edge]:
    """One edge for a claim and pair of role fillers; a symmetric relation has one a pair, its ends sorted.

    The id is that of the claim and the positions of the two mentions, so that parallel evidence stays parallel.
    """
    claim, relation = fact.claim, fact.relation
    kind = edge_type(relation.type, claim.status, claim.negated)
    if kind is None:
        return
    for one, other in _pairs(fact):
        edge = f"{claim.id}#{one.position}-{other.position}"
        properties = {
            **claim_properties(fact),
            "id": edge,
            "of": relation.type,
            "claim": claim.id,
            "event": event,
            "contested": contested.get(claim.id, 0),
            "said_by": [names[actor] for _, actor in fact.voices],
            "checked_by": verdicts.checker(claim.id),
        }
        yield Edge(edge, kind, one.actor, other.actor, tidy(properties))


def _pairs(fact: Fact) -> Iterable[tuple[Filler, Filler]]:
    relation = fact.relation
    if relation.symmetric:
        ends = sorted(fact.of_role(relation.source.name), key=lambda filler: (filler.actor, filler.position))
        pairs: Iterable[tuple[Filler, Filler]] = combinations(ends, 2)
    else:
        pairs = product(fact.of_role(relation.source.name), fact.of_role(relation.target.name))
    return ((one, other) for one, other in pairs if one.actor != other.actor)


def involvement(event: str, facts: Iterable[Fact], contested: int) -> Iterator[Edge]:
    """INVOLVED_IN from each actor in each role, AT to each place; each lists its claims and has their best status."""
    ends: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        for filler in fact.fillers:
            ends.setdefault((filler.actor, filler.role), []).append(fact)
    for (actor, role), told in sorted(ends.items()):
        asserted = [fact for fact in told if not fact.claim.negated and fact.claim.status is not Status.DENIED]
        status = strongest(fact.claim.status for fact in asserted)
        place = actor.startswith("place/")
        of = "AT" if place else "INVOLVED_IN"
        kind = edge_type(of, status)
        if kind is None:
            continue
        best = [fact for fact in asserted if fact.claim.status is status]
        edge = f"{event}#{of.lower()}#{role}#{actor}"
        source, target = (event, actor) if place else (actor, event)
        yield Edge(
            edge,
            kind,
            source,
            target,
            _shared(edge, of, status, best, asserted, {"role": role, "contested": contested}),
        )


def event_links(
    links: Iterable[tuple[str, Fact, Fact]], events: Mapping[str, str], statuses: Mapping[str, Status]
) -> Iterator[Edge]:
    """LED_TO and PART_OF between events, with the weaker status of the two; CALLS_FOR from a request to its content."""
    found: dict[tuple[str, str, str], list[tuple[Status, Fact]]] = {}
    for link, source, target in links:
        start, end = events.get(source.claim.id), events.get(target.claim.id)
        if start is None or end is None or start == end:
            continue
        if link == "CONTENT_OF":
            if target.relation.event in CALLERS and not target.claim.negated:
                found.setdefault(("CALLS_FOR", end, start), []).append((target.claim.status, target))
        else:
            found.setdefault((link, start, end), []).append((weaker(statuses[start], statuses[end]), source))
    for (of, start, end), told in sorted(found.items(), key=lambda item: item[0]):
        status = strongest(each for each, _ in told)
        kind = edge_type(of, status)
        if kind is not None:
            edge = f"{start}#{of.lower()}#{end}"
            facts = [fact for _, fact in told]
            yield Edge(edge, kind, start, end, _shared(edge, of, status, facts, facts, {}))


def structure(wholes: Wholes, actors: Iterable[str]) -> Iterator[Edge]:
    """SUBSET_OF from a group to a larger one, PART_OF from an agency or place to its whole; no claim stands behind."""
    present = set(actors)
    for part, parents in sorted(wholes.parents.items()):
        for whole in parents:
            if part in present and whole in present:
                of = "SUBSET_OF" if whole.startswith("group/") else "PART_OF"
                edge = f"{part}#{of.lower()}#{whole}"
                yield Edge(edge, of, part, whole, tidy({"id": edge, "of": of, "status": "happened"}))


def _shared(
    edge: str,
    of: str,
    status: Status,
    best: Sequence[Fact],
    all_facts: Sequence[Fact],
    more: Mapping[str, object],
) -> Properties:
    modes = sorted({fact.claim.mode.value for fact in best if fact.claim.mode})
    return tidy(
        {
            "id": edge,
            "of": of,
            "status": status.value,
            "mode": modes[0] if len(modes) == 1 else None,
            "claims": sorted({fact.claim.id for fact in all_facts}),
            **more,
        }
    )
