"""Drills: each of the twenty-six patterns with many verbs and names, as sentences that nobody wrote one by one.

Own sentences show how a pattern stands in real prose, ten or twenty times. A drill shows that it does not hang on the
verb or on the name: templates of drills.yaml are filled by chance, the same in every run, countries from the registry,
people and captives from lists of invented names.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actorgraph.graph.case import Registry
from actorgraph.graph.vocabulary import Status, vocabulary
from bench.reading.items import Expected, Item
from bench.reading.own import ItemScore, score_items
from bench.reading.reads import read_items
from bench.reading.sections import Section
from bench.reading.tally import ratio
from bench.reading.told import told

__all__ = ["drill_items", "drill_scores", "drills_section"]

_FILE = Path(__file__).with_name("drills.yaml")
_KEPT = Path(__file__).with_name("drills_kept.yaml")
_EACH = 30
"""Sentences of each pattern."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A name in a slot: its words, and whether they are of one or of many."""

    words: str
    many: bool
    is_state: bool


def drill_items(registry: Registry, each: int = _EACH, seed: int = 7, *, kept: bool = False) -> Iterator[Item]:
    """So many sentences of each pattern, with what they say; `kept`: from the templates that nobody looks at."""
    chance = random.Random(seed)
    states = _states(registry)
    for pattern, templates in _templates(kept).items():
        for number in range(each):
            template = templates[number % len(templates)]
            verb, kind = _verb(template, chance)
            filled = _filled(template, kind, states, chance)
            yield Item(
                f"drill-{pattern}-{number}",
                _text(template, verb, filled),
                tuple(_expected(line, verb, filled, template) for line in template["says"]),
                pattern,
            )


def drill_scores(registry: Registry, each: int = _EACH, seed: int = 7, *, kept: bool = False) -> list[ItemScore]:
    """The drills, read and compared."""
    items = list(drill_items(registry, each, seed, kept=kept))
    readings = dict(zip(items, read_items(items, registry), strict=True))
    return score_items(items, lambda item: told(readings[item], registry))["open"]


def drills_section(_items: Sequence[Item], registry: Registry) -> Section:
    """The share of sentences of each pattern that are fully right: nothing missed, nothing wrong."""
    rows: list[str] = []
    figures: dict[str, object] = {}
    for name, kept in (("open", False), ("kept", True)):
        right: dict[int, list[bool]] = {}
        for score in drill_scores(registry, kept=kept):
            right.setdefault(score.item.pattern or 0, []).append(score.is_right)
        rows += [f"{name} templates", *_rows(right)]
        figures[f"{name}_share"] = ratio(sum(map(sum, right.values())), sum(map(len, right.values())))
        figures[f"{name}_patterns"] = {str(pattern): ratio(sum(found), len(found)) for pattern, found in right.items()}
    return Section("drills", "Patterns with many verbs and names", tuple(rows), figures)


def _rows(right: Mapping[int, Sequence[bool]]) -> Iterator[str]:
    each = [f"{pattern:>2}: {sum(found):>2}/{len(found)}" for pattern, found in right.items()]
    yield from ("   ".join(each[at : at + 7]) for at in range(0, len(each), 7))
    firm = sum(20 * sum(found) >= 19 * len(found) for found in right.values())
    whole = f"{sum(map(sum, right.values()))}/{sum(map(len, right.values()))}"
    yield f"all {whole}, patterns at 95 % or more {firm} of {len(right)}"


@cache
def _templates(kept: bool) -> Mapping[int, Sequence[Mapping[str, Any]]]:
    table: Mapping[int, Sequence[Mapping[str, Any]]] = (
        yaml.safe_load(_KEPT.read_text("utf-8")) if kept else _table()["patterns"]
    )
    return table


@cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load(_FILE.read_text("utf-8"))
    return table


def _states(registry: Registry) -> list[str]:
    """Countries by their short names; those that need an article are left out."""
    awkward = ("Islands", "Republic", "States", "Kingdom", "Emirates", "Territory", "Netherlands", "Philippines")
    names = {country.name for country in registry.countries.values()}
    return sorted(name for name in names if not name.endswith(awkward) and " of " not in name)


def _verb(template: Mapping[str, Any], chance: random.Random) -> tuple[Mapping[str, Any], str]:
    kinds = [kind for kind in template["verbs"] if kind != "none"]
    if not kinds:
        return {}, "none"
    kind = chance.choice(kinds)
    verbs = [verb for verb in _table()["verbs"][kind] if verb["base"] in template.get("only", (verb["base"],))]
    return chance.choice([verb for verb in verbs if "noun" in verb or not template.get("nominal")]), kind


def _filled(
    template: Mapping[str, Any], kind: str, states: Sequence[str], chance: random.Random
) -> Mapping[str, Filled]:
    table = _table()
    filled: dict[str, Filled] = {}
    for slot, kinds in table["slots"][kind].items():
        of = "person" if slot == "X" and template.get("person") else chance.choice(kinds)
        names = [*states] if of == "state" else table["names"][of]
        words = chance.choice([name for name in names if name not in {each.words for each in filled.values()}])
        many = words.split()[0] in ("two", "three", "four", "five") or words in ("the rebels", "the gunmen")
        filled[slot] = Filled(words, many or words == "the separatists", of == "state")
    return filled


def _text(template: Mapping[str, Any], verb: Mapping[str, Any], filled: Mapping[str, Filled]) -> str:
    doer, done = filled["X"], filled["Y"]
    first: str = template["text"]
    forms = {
        "it": "it" if doer.is_state else "they",
        "has": "have" if doer.many else "has",
        "were": "were" if doer.many else "was",
        "was": "were" if done.many else "was",
        **{slot: name.words for slot, name in filled.items()},
        **{form: word for form, word in verb.items() if form in ("base", "past", "part", "ing", "noun")},
    }
    text = first.format(**forms).replace("s's ", "s' ")
    start = 1 if text.startswith('"') else 0
    return text[:start] + text[start].upper() + text[start + 1 :]


def _expected(
    line: str, verb: Mapping[str, Any], filled: Mapping[str, Filled], template: Mapping[str, Any]
) -> Expected:
    relation, ends, statuses, *flags = line.split()
    source, target = (_end(end, filled) for end in ends.split(">"))
    relations = tuple((verb["relation"] if relation == "VERB" else relation).split("|"))
    if relation == "VERB" and verb.get("turned"):
        source, target = target, source
    if vocabulary().relation(relations[0]).symmetric:
        source, target = (*source, *target), ()
    return Expected(
        relations,
        source,
        target,
        tuple(Status(status) for status in statuses.split("|")),
        negated="not" in flags,
        said_by=tuple(name for voice in template.get("voices", ()) for name in _end(voice, filled)),
        optional="maybe" in flags,
    )


def _end(end: str, filled: Mapping[str, Filled]) -> tuple[str, ...]:
    """The words of one end: a slot, words joined by "_" that may hold one, or nothing for "?"."""
    if end == "?":
        return ()
    words = end.split("_")
    return (" ".join(_word(word, filled) for word in words),)


def _word(word: str, filled: Mapping[str, Filled]) -> str:
    slot, _, rest = word.partition("'")
    if slot in filled:
        return filled[slot].words + (f"'{rest}" if rest else "")
    return word
