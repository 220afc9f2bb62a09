"""500 invented names with known answers: who is written in two ways, and who only looks alike."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

__all__ = ["LANGUAGES", "People", "people"]

PAIRS = 40
"""People of each language that are written in two ways; 20 more resemble one of them and are somebody else."""
ALONE = 20

Person = tuple[object, ...]
Writer = Callable[[Person, random.Random], str]


@dataclass(frozen=True, slots=True)
class People:
    """The names, and the pairs of them that are one person."""

    names: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]


def people(seed: int = 1) -> People:
    """100 names of each language: 40 people written in two ways, and 20 others who resemble them."""
    names: list[str] = []
    pairs: set[tuple[str, str]] = set()
    taken: set[str] = set()
    for language, (invent, resemble, write) in LANGUAGES.items():
        chance = random.Random(f"{language} {seed}")
        known: list[Person] = []
        while len(known) < PAIRS:
            person = invent(chance)
            one, other = write(person, chance), write(person, chance)
            if person in known or one == other or _key(one) == _key(other) or {_key(one), _key(other)} & taken:
                continue
            taken |= {_key(one), _key(other)}
            known.append(person)
            names += [one, other]
            pairs.add((min(one, other), max(one, other)))
        alone = 0
        while alone < ALONE:
            person = resemble(chance.choice(known), chance)
            name = write(person, chance)
            if person in known or _key(name) in taken:
                continue
            taken.add(_key(name))
            known.append(person)
            names.append(name)
            alone += 1
    return People(tuple(names), frozenset(pairs))


@cache
def _parts() -> Any:
    """The tables, their lists as tuples so that a person can be one."""
    found = yaml.safe_load(Path(__file__).with_name("parts.yaml").read_text("utf-8"))
    return {
        name: rows if isinstance(rows, dict) else [tuple(r) if isinstance(r, list) else r for r in rows]
        for name, rows in found.items()
    }


def _key(name: str) -> str:
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return re.sub(r"[^a-z]+", "", plain.lower())


def _korean(chance: random.Random) -> Person:
    return (chance.choice(_parts()["korean_family"]), *chance.sample(_parts()["korean_syllables"], 2))


def _other_korean(person: Person, chance: random.Random) -> Person:
    return (person[0], person[1], chance.choice(_parts()["korean_syllables"]))


def _write_korean(person: Person, chance: random.Random) -> str:
    family, first, second = (chance.choice(_words(part)) for part in person)
    given = chance.choice((f"{first}-{second.lower()}", f"{first} {second}", first + second.lower()))
    return chance.choice((f"{family} {given}", f"{family} {given}", f"{given} {family}"))


def _japanese(chance: random.Random) -> Person:
    return chance.choice(_parts()["japanese_family"]), chance.choice(_parts()["japanese_given"])


def _other_japanese(person: Person, chance: random.Random) -> Person:
    return person[0], chance.choice(_parts()["japanese_given"])


def _write_japanese(person: Person, chance: random.Random) -> str:
    family, given = (_syllables(str(part), chance) for part in person)
    return chance.choice((f"{given} {family}", f"{given} {family}", f"{family} {given}"))


def _syllables(word: str, chance: random.Random) -> str:
    system = chance.random()
    written = word.replace("-", "")
    for unit, ways in sorted(_parts()["japanese"].items(), key=lambda item: -len(item[0])):
        written = written.replace(unit, ways[int(system * len(ways))])
    return written.capitalize()


def _arabic(chance: random.Random) -> Person:
    return chance.choice(_parts()["arabic_given"]), chance.choice(_parts()["arabic_family"])


def _other_arabic(person: Person, chance: random.Random) -> Person:
    return chance.choice(_parts()["arabic_given"]), person[1]


def _write_arabic(person: Person, chance: random.Random) -> str:
    given, family = (chance.choice(_words(part)) for part in person)
    article = chance.choice(("al-", "Al ", "el-", "al-", ""))
    return f"{given.replace('-', ' ')} {article}{family}"


def _russian(chance: random.Random) -> Person:
    return chance.choice(_parts()["russian_given"]), chance.choice(_parts()["russian_family"])


def _other_russian(person: Person, chance: random.Random) -> Person:
    return chance.choice(_parts()["russian_given"]), person[1]


def _write_russian(person: Person, chance: random.Random) -> str:
    system = chance.random()
    return " ".join(_letters(str(part), system).capitalize() for part in person)


def _letters(word: str, system: float) -> str:
    ways = (_parts()["cyrillic"][letter] for letter in word.lower())
    return "".join(way[int(system * len(way))] for way in ways)


def _spanish(chance: random.Random) -> Person:
    return (chance.choice(_parts()["spanish_given"]), *chance.sample(_parts()["spanish_family"], 2))


def _other_spanish(person: Person, chance: random.Random) -> Person:
    return (chance.choice(_parts()["spanish_given"]), person[1], person[2])


def _write_spanish(person: Person, chance: random.Random) -> str:
    given, first, second = (str(part) for part in person)
    written = chance.choice((f"{given} {first} {second}", f"{given} {first}", f"{given} {first}-{second}"))
    if chance.random() < 0.5:
        written = unicodedata.normalize("NFKD", written)
        written = "".join(char for char in written if not unicodedata.combining(char))
    return written


def _words(part: object) -> Sequence[str]:
    return part if isinstance(part, tuple) else (str(part),)


LANGUAGES: dict[str, tuple[Callable[[random.Random], Person], Callable[[Person, random.Random], Person], Writer]] = {
    "Korean": (_korean, _other_korean, _write_korean),
    "Japanese": (_japanese, _other_japanese, _write_japanese),
    "Arabic": (_arabic, _other_arabic, _write_arabic),
    "Russian": (_russian, _other_russian, _write_russian),
    "Spanish": (_spanish, _other_spanish, _write_spanish),
}
