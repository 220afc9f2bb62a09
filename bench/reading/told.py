"""What a reading says, with the words and the actor behind every end: what all the scores compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from actorgraph.graph.case import Registry
from actorgraph.graph.derive.actors import Cast, Casting
from actorgraph.graph.names import name_key
from actorgraph.graph.record import Claim, Mention, Reading, bounds
from actorgraph.graph.record.claim import PLACE
from actorgraph.graph.vocabulary import Form, Relation, vocabulary
from bench.reading.phrases import phrase, same_phrase

__all__ = ["End", "Told", "ends_of", "told"]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a claim: its words (also those that it refers back to), whom `derive` takes it for, his names.

    `country` is the ISO alpha-2 code of the actor, else the one that the words give.
    """

    words: tuple[str, ...]
    actor: str | None
    keys: frozenset[str]
    form: Form
    country: str | None

    @property
    def is_open(self) -> bool:
        """A pronoun that leads nowhere."""
        return self.actor is None and self.form is Form.PRONOUN

    def is_called(self, wanted: str) -> bool:
        """True when one of the wanted names (`A|B`) fits the words, or is a name of the actor."""
        for name in wanted.split("|"):
            if name_key(name) in self.keys or any(same_phrase(name, words) for words in self.words):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Told:
    """One claim with its ends. A symmetric relation has all its ends in `sources`."""

    claim: Claim
    relation: Relation
    sources: tuple[End, ...]
    targets: tuple[End, ...]
    places: tuple[End, ...]
    voices: tuple[End, ...]
    holders: tuple[End, ...]

    def pairs(self) -> Iterator[tuple[End | None, End | None]]:
        """The lines of the graph that the claim stands for; None where an end is left open."""
        if self.relation.symmetric:
            yield from combinations(self.sources, 2) if len(self.sources) > 1 else ((end, None) for end in self.sources)
        else:
            yield from product(self.sources or (None,), self.targets or (None,))


def told(reading: Reading, registry: Registry) -> tuple[Told, ...]:
    """The claims of a reading in their order, each end resolved as `derive` resolves it."""
    cast = Casting.of(registry, ()).cast(reading)
    mentions = {mention.id: mention for mention in reading.mentions}
    return tuple(_told(claim, cast, mentions, registry) for claim in reading.claims)


def ends_of(reading: Reading, registry: Registry) -> tuple[End, ...]:
    """Every mention of a reading as an end, in the order of the text, whether a claim needs it or not."""
    cast = Casting.of(registry, ()).cast(reading)
    mentions = {mention.id: mention for mention in reading.mentions}
    return tuple(_end(mention, cast.actor(mention), mentions, registry) for mention in mentions)


def _told(claim: Claim, cast: Cast, mentions: Mapping[str, Mention], registry: Registry) -> Told:
    days = bounds(claim.date)
    relation = vocabulary().relation(claim.relation)

    def end(mention: str) -> End:
        return _end(mention, cast.actor(mention, days), mentions, registry)

    def role(name: str) -> tuple[End, ...]:
        return tuple(end(mention) for mention in claim.fillers(name))

    return Told(
        claim=claim,
        relation=relation,
        sources=role(relation.source.name),
        targets=() if relation.symmetric else role(relation.target.name),
        places=role(PLACE),
        voices=tuple(end(voice.mention) for voice in sorted(claim.said_by, key=lambda voice: voice.step)),
        holders=tuple(end(mention) for mention in claim.held_by),
    )


def _end(mention_id: str, actor: str | None, mentions: Mapping[str, Mention], registry: Registry) -> End:
    mention = mentions[mention_id]
    words: list[str] = []
    seen: set[str] = set()
    at: str | None = mention_id
    while at is not None and at not in seen:
        seen.add(at)
        named = mentions[at]
        words += [word for word in (named.text, named.name) if word]
        bare_number = not named.name or not phrase(named.text).head or phrase(named.text).head.isdigit()
        at = named.same_as or (named.part_of if bare_number else None)
    country = mention.country
    keys: set[str] = set()
    known = registry.actors.get(actor) if actor else None
    if known is not None:
        country = known.country
        keys.update(name_key(name) for name in (known.name, *known.aliases))
        if known.id == f"government/{known.country}":
            keys.update(name_key(name) for name in registry.countries[known.country or ""].demonyms)
    return End(tuple(dict.fromkeys(words)), actor, frozenset(keys), mention.form, country)
