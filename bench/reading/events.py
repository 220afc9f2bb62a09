"""The score of sentences coded as PLOVER events: type, source, target, and all three together."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from actorgraph.graph.case import Registry
from actorgraph.graph.names import name_key
from actorgraph.graph.vocabulary import Mode, plover_root
from bench.reading.coded import CodedActor, CodedEvent
from bench.reading.tally import Tally, ratio
from bench.reading.told import End, Told

__all__ = ["EventScore", "Projection", "is_hard", "projections"]

ASKED = frozenset({Mode.REQUESTED, Mode.ORDERED, Mode.RECOMMENDED})


@cache
def alpha3() -> Mapping[str, frozenset[str]]:
    """ISO alpha-2 codes in lower case → alpha-3; a state of the past also counts as the one that came after it."""
    with Path(__file__).with_name("iso3.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: frozenset(row["alpha3"].split("|")) for row in csv.DictReader(lines)}


@dataclass(frozen=True, slots=True)
class Projection:
    """A claim as PLOVER would have it: root, who does it, to whom."""

    root: str
    sources: tuple[End, ...]
    targets: tuple[End, ...]


def projections(claims: Iterable[Told]) -> list[Projection]:
    """The claims that have a root.

    Passive relations (`…-by`) are turned round; what is asked for is an event of the one who asks to the one who is
    to do it.
    """
    found = []
    for each in claims:
        claim = each.claim
        root = plover_root(each.relation, claim.status, claim.mode, claim.negated)
        if root is None:
            continue
        sources, targets = each.sources, each.targets
        if each.relation.symmetric:
            targets = sources
        elif each.relation.name.endswith("-by"):
            sources, targets = targets, sources
        if claim.mode in ASKED and each.holders:
            sources, targets = each.holders, sources
        found.append(Projection(root, sources, targets))
    return found


@dataclass
class EventScore:
    """Recall of type, source, target and the whole, over all rows and the hard ones; types told a sentence."""

    kind: Tally = field(default_factory=Tally)
    kinds: dict[str, Tally] = field(default_factory=dict)
    source: Tally = field(default_factory=Tally)
    target: Tally = field(default_factory=Tally)
    whole: Tally = field(default_factory=Tally)
    hard: Tally = field(default_factory=Tally)
    places: int = 0
    told: int = 0

    def add(self, event: CodedEvent, told: list[Projection], registry: Registry) -> None:
        """Counts one coded sentence in."""
        self.told += len({each.root for each in told})
        right_kind = any(each.root == event.root for each in told)
        self.kind.count(right=right_kind)
        self.kinds.setdefault(event.root, Tally()).count(right=right_kind)
        if event.sources:
            self.source.count(right=any(_fits(event.sources, each.sources) for each in told))
        if event.targets:
            self.target.count(right=any(_fits(event.targets, each.targets) for each in told))
        self.places += event.target_is_a_place
        right = any(each.root == event.root and _is_whole(event, each) for each in told)
        self.whole.count(right=right)
        if is_hard(event, registry):
            self.hard.count(right=right)

    def figures(self) -> dict[str, object]:
        """Plain numbers for a file."""
        return {
            "rows": self.kind.wanted,
            "type_recall": self.kind.recall,
            "types_told_a_sentence": ratio(self.told, self.kind.wanted),
            "source_recall": self.source.recall,
            "target_recall": self.target.recall,
            "targets_that_are_only_places": self.places,
            "whole_recall": self.whole.recall,
            "hard_rows": self.hard.wanted,
            "hard_whole_recall": self.hard.recall,
            "types": {root: tally.share() for root, tally in sorted(self.kinds.items())},
        }


def _is_whole(event: CodedEvent, each: Projection) -> bool:
    if event.is_mutual:
        one, other = ((actor,) for actor in event.sources[:2])
        ends = (*each.sources, *each.targets)
        return _fits(one, ends) and _fits(other, ends)
    return (not event.sources or _fits(event.sources, each.sources)) and (
        not event.targets or _fits(event.targets, each.targets)
    )


def _fits(actors: tuple[CodedActor, ...], ends: tuple[End, ...]) -> bool:
    return any(_is_actor(actor, end) for actor in actors for end in ends)


def _is_actor(actor: CodedActor, end: End) -> bool:
    if actor.code in alpha3().get(end.country or "", ()):
        return True
    if not actor.text:
        return False
    wanted = name_key(actor.text)
    return end.is_called(actor.text) or any(
        re.search(rf"\b{re.escape(wanted)}\b", name_key(word)) for word in end.words
    )


def is_hard(event: CodedEvent, registry: Registry) -> bool:
    """True when both ends are countries' and the trivial answer is wrong.

    The trivial answer: the first country that the sentence names is the source, the second the target.
    """
    codes = frozenset().union(*alpha3().values())
    both = event.is_mutual or any(actor.code in codes for actor in event.targets)
    if not both or not any(actor.code in codes for actor in event.sources):
        return False
    named = _countries_named(event.text, registry)
    first, second = ([*named, "", ""])[:2]

    if event.is_mutual:
        found = alpha3().get(first, frozenset()) | alpha3().get(second, frozenset())
        return not all(actor.code in found for actor in event.sources[:2])
    return _misses(event.sources, first) or _misses(event.targets, second)


def _misses(actors: tuple[CodedActor, ...], code: str) -> bool:
    return not any(actor.code in alpha3().get(code, ()) for actor in actors)


def _countries_named(text: str, registry: Registry) -> list[str]:
    codes = _country_words(registry)
    words = "|".join(re.escape(word) for word in sorted(codes, key=lambda word: (-len(word), word)))
    return list(dict.fromkeys(codes[found[0]] for found in re.finditer(rf"\b(?:{words})\b", text)))


_WORDS: dict[str, dict[str, str]] = {}


def _country_words(registry: Registry) -> dict[str, str]:
    if registry.version not in _WORDS:
        _WORDS[registry.version] = {
            word: country.code
            for country in registry.countries.values()
            for word in (country.name, *country.names, *country.demonyms, country.capital)
            if word
        }
    return _WORDS[registry.version]
