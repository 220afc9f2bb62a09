"""DERIVE: readings and what people put beside them → the graph. Pure, total, the same for every order of the input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from actorgraph.graph.bulk import undisturbed
from actorgraph.graph.case.decisions import Decision
from actorgraph.graph.case.explained import Explanation
from actorgraph.graph.case.registry import Registry
from actorgraph.graph.case.verdicts import Verdict, standing
from actorgraph.graph.derive.actors import Casting
from actorgraph.graph.derive.contradictions import Contradiction, contradictions_of
from actorgraph.graph.derive.edges import event_links, involvement, plain_edges, structure
from actorgraph.graph.derive.events import events_of
from actorgraph.graph.derive.facts import Fact, facts_of
from actorgraph.graph.derive.groups import Wholes, told_parts
from actorgraph.graph.derive.nodes import actor_node, claim_node, document_node, event_node, event_status
from actorgraph.graph.derive.origins import origin, text_origin
from actorgraph.graph.derive.record_edges import (
    about_the_claim,
    content_edges,
    contradiction_edges,
    mention_edges,
)
from actorgraph.graph.derive.verdicts import Verdicts
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.record import Mention, Reading
from actorgraph.graph.vocabulary import Status, Vocabulary, vocabulary

__all__ = ["derive"]


@dataclass
class _Record:
    """All readings with their mentions and claims resolved: what the steps below work from."""

    readings: list[Reading] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    links: list[tuple[str, Fact, Fact]] = field(default_factory=list)
    origins: dict[str, str] = field(default_factory=dict)
    parts: list[tuple[str, str]] = field(default_factory=list)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    named_in: dict[str, dict[str, int]] = field(default_factory=dict)
    rejected: dict[str, int] = field(default_factory=dict)
    pages: dict[str, dict[str, object]] = field(default_factory=dict)

    def add(self, given: Reading, casting: Casting, verdicts: Verdicts) -> None:
        reading = verdicts.applied(given)
        cast = casting.cast(reading)
        facts = facts_of(reading, cast, verdicts.words)
        by_id = {fact.claim.id: fact for fact in facts}
        text = text_origin(reading)
        self.readings.append(reading)
        if reading.pages:
            self.pages.update({c.id: {"page": reading.page(c.quote_start or 0)} for c in reading.claims})
        self.rejected[reading.document.id] = len(given.claims) - len(reading.claims)
        self.facts.extend(facts)
        self.links.extend((link.type, by_id[link.source], by_id[link.target]) for link in reading.links)
        self.origins.update({fact.claim.id: origin(fact, text) for fact in facts})
        self.parts.extend(told_parts(cast, reading.mentions))
        times: Counter[str] = Counter()
        for mention in reading.mentions:
            actor = cast.actor(mention.id)
            if actor is not None:
                times[actor] += 1
                self.mentions.setdefault(actor, []).append(mention)
        self.named_in[reading.document.id] = dict(times)

    def used(self) -> set[str]:
        """Actors and places that some claim needs, and those that any document names in full."""
        found = {filler.actor for fact in self.facts for filler in fact.fillers}
        found.update(actor for fact in self.facts for _, actor in fact.voices)
        found.update(actor for fact in self.facts for actor in fact.holders)
        found.update(actor for actor in self.mentions if "@" not in actor)
        return found


def derive(
    readings: Iterable[Reading],
    registry: Registry,
    decisions: Iterable[Decision] = (),
    words: Vocabulary | None = None,
    verdicts: Iterable[Verdict] = (),
    explained: Mapping[tuple[str, str], Explanation] | None = None,
) -> Generation:
    """The one graph that follows from some readings, a registry, people's decisions, verdicts and explanations.

    Total: any sound readings (`checked`) give a graph. Two readings of one document key are a mistake of the caller.
    Its steps: who is who; what belongs to what; which claims tell of one event; what contradicts; nodes and edges.
    """
    with undisturbed():
        said = Verdicts(standing(verdicts), words or vocabulary())
        return _derived(readings, registry, decisions, said, explained or {})


def _derived(
    readings: Iterable[Reading],
    registry: Registry,
    decisions: Iterable[Decision],
    verdicts: Verdicts,
    explained: Mapping[tuple[str, str], Explanation],
) -> Generation:
    casting = Casting.of(registry, decisions)
    record = _Record()
    for reading in sorted(readings, key=lambda reading: reading.document.key):
        record.add(reading, casting, verdicts)
    used = record.used()
    wholes = Wholes.of(used, registry, (pair for pair in record.parts if used.issuperset(pair)))
    events = events_of(record.facts, wholes)
    found = contradictions_of(record.facts, wholes, verdicts.words, record.origins)
    present = used | {whole for parents in wholes.parents.values() for whole in parents}
    actors = _actors(present, record, registry)
    names = {node.id: str(node.properties["name"]) for node in actors}
    graph = _Graph(record, wholes, events, found, present, names, verdicts, explained)
    return Generation.of(chain(actors, graph.nodes()), graph.edges())


def _actors(present: Iterable[str], record: _Record, registry: Registry) -> list[Node]:
    documents = Counter(actor for times in record.named_in.values() for actor in times)
    return [actor_node(actor, record.mentions.get(actor, ()), documents[actor], registry) for actor in sorted(present)]


@dataclass
class _Graph:
    """What the steps found, turned into nodes and edges."""

    record: _Record
    wholes: Wholes
    events: Mapping[str, str]
    found: tuple[Contradiction, ...]
    present: set[str]
    names: Mapping[str, str]
    verdicts: Verdicts
    explained: Mapping[tuple[str, str], Explanation]
    told: dict[str, list[Fact]] = field(init=False)
    contested: dict[str, int] = field(init=False)
    disputed: dict[str, int] = field(init=False)
    statuses: dict[str, Status] = field(init=False)

    def __post_init__(self) -> None:
        self.told = {}
        for fact in sorted(self.record.facts, key=lambda fact: fact.claim.id):
            if fact.claim.id in self.events:
                self.told.setdefault(self.events[fact.claim.id], []).append(fact)
        self.statuses = {event: event_status(facts) for event, facts in self.told.items()}
        rivals: dict[str, set[str]] = {}
        for each in self.found:
            rivals.setdefault(each.one, set()).add(each.other)
            rivals.setdefault(each.other, set()).add(each.one)
        self.contested = {claim: len(others) for claim, others in rivals.items()}
        self.disputed = {
            event: len({rival for fact in facts for rival in rivals.get(fact.claim.id, ())})
            for event, facts in self.told.items()
        }

    def nodes(self) -> Iterator[Node]:
        origins = self.record.origins
        for reading in self.record.readings:
            yield document_node(reading, self.record.rejected[reading.document.id])
        for fact in self.record.facts:
            claim = fact.claim.id
            event, said = (
                self.events.get(claim),
                {**self.verdicts.properties(claim), **self.record.pages.get(claim, {})},
            )
            yield claim_node(fact, self.names, event, origins[claim], self.contested.get(claim, 0), said)
        for event, facts in self.told.items():
            count = len({origins[fact.claim.id] for fact in facts})
            checked = sum(self.verdicts.checker(fact.claim.id) is not None for fact in facts)
            more = {"contested": self.disputed[event], "checked": checked or None}
            yield event_node(event, facts, self.statuses[event], self.names, count, more)

    def edges(self) -> Iterator[Edge]:
        for fact in self.record.facts:
            event = self.events.get(fact.claim.id)
            yield from plain_edges(fact, self.names, event, self.contested, self.verdicts)
            yield from about_the_claim(fact, event)
        for event, facts in self.told.items():
            yield from involvement(event, facts, self.disputed[event])
        yield from event_links(self.record.links, self.events, self.statuses)
        yield from content_edges(self.record.links)
        yield from contradiction_edges(self.found, self.explained)
        yield from structure(self.wholes, self.present)
        for document, times in self.record.named_in.items():
            yield from mention_edges(document, {actor: n for actor, n in times.items() if actor in self.present})
