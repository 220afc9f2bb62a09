"""Frames: which verbs and nouns state which relation, and which argument fills which role."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from actorgraph.graph.errors import BadVocabulary, Where, one_of
from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.lexicon.in_use import kept, lexicon
from actorgraph.loaders.reader.lexicon.words import only_words

__all__ = [
    "COLUMNS",
    "Frame",
    "all_frames",
    "befalls_somebody",
    "frame_of",
    "frames_of",
    "frames_of_noun",
    "shipped_frames",
]

FAMILIES = (
    "talks",
    "asked",
    "yielded",
    "agreed",
    "helped",
    "disagreed",
    "pressed",
    "barred",
    "taken",
    "harmed",
    "fought",
    "lives",
    "ties",
)
COLUMNS = frozenset(
    {
        "relation",
        "verbs",
        "nouns",
        "roles",
        "needs",
        "genitive",
        "theme",
        "word",
        "presupposed",
        "about",
        "inner",
        "by",
        "without",
        "carries",
        "not_by",
        "reversed",
    }
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A row of the frame files.

    `verbs` are lemmas, with a particle where it belongs ("bring back"); `nouns` event nouns; `theme` lemmas of which
    one must be the object ("lift sanctions"); `word` lemmas of which one must hang on the verb ("take hostage").
    `roles`: role → where to look, first that fits ("subject", "object", prepositions, "poss", "indirect", "owner" of
    the object, "inner-with" of an event behind a preposition); behind a colon the only kinds that count there
    ("object:place+organization"). `needs`: of each set one must be there: a role, a preposition, "content",
    "infinitive", "resolve" (content with a modal verb), "duty" (content with "must"), "theme",
    "two" (at least two parties), "pair" (its subject is several), "alone" (no object), "passive",
    "purpose" (an infinitive that says what for) or "no-P" (nothing behind P).
    `genitive`: what "X's" and "of X" mean beside the noun when it stands alone.
    `presupposed`: the noun alone says that it happened. `about`: it has topics of its own.
    """

    name: str
    relation: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    needs: tuple[frozenset[str], ...]
    genitive: str = "subject"
    theme: frozenset[str] = frozenset()
    word: frozenset[str] = frozenset()
    presupposed: bool = False
    about: bool = False
    by: frozenset[str] = frozenset()
    """Lemmas of which one must do it, where somebody is said to: "rebels took two nuns"."""
    not_by: frozenset[str] = frozenset()
    """Lemmas of those who do something else with the same word: "the club released the striker"."""
    without: frozenset[str] = frozenset()
    """Prepositions and lemmas that must not hang on the verb or stand behind its prepositions: "met in the final"."""
    carries: frozenset[str] = frozenset()
    """Verbs of which one must head what it carries, where "content" names a role: "rallied to demand"."""
    inner: frozenset[str] = frozenset()
    """Lemmas of which one must stand behind a preposition: "role in an abduction", "bow to demands"."""
    reversed: bool = False
    """The words say it where they are negated, and nothing where they are not: "has not been seen since"."""

    @property
    def is_particular(self) -> bool:
        """True for what asks for more than its own word."""
        return bool(self.theme or self.word or self.by or self.inner)


def all_frames() -> tuple[Frame, ...]:
    """Every frame, in the order of the files, those of the lexicon in use at the end."""
    return (*shipped_frames(), *(frame_of(name, row, "lexicon.yaml") for name, row in lexicon().frames.items()))


@cache
def shipped_frames() -> tuple[Frame, ...]:
    """The frames that come with actorgraph."""
    folder = files("actorgraph.loaders.reader.lexicon")
    found: list[Frame] = []
    for family in FAMILIES:
        file = f"frames_{family}.yaml"
        rows: Mapping[str, Any] = yaml.safe_load(folder.joinpath(file).read_text("utf-8"))
        found.extend(frame_of(name, row, file) for name, row in rows.items())
    return tuple(found)


def frame_of(name: str, row: Mapping[str, Any], file: str) -> Frame:
    """A row of a frame file as a frame; BadVocabulary for a word that its relation does not have."""
    where = Where(file, field=name)
    if unknown := set(row) - COLUMNS:
        raise BadVocabulary(f"unknown column {min(unknown)!r} — {one_of(COLUMNS)}", where)
    relation = vocabulary().relation(row["relation"], where)
    roles = {role: (wanted if isinstance(wanted, list) else [wanted]) for role, wanted in row["roles"].items()}
    known = {role.name for role in relation.roles}
    if wrong := set(roles) - known:
        raise BadVocabulary(f"{relation.name} has no role {min(wrong)!r} — {one_of(known)}", where)
    needs = row.get("needs", [role.name for role in relation.roles if not role.optional])

    def listed(column: str) -> frozenset[str]:
        return frozenset(only_words(row.get(column, ()), Where(file, field=f"{name}, {column}")))

    return Frame(
        name=name,
        relation=relation.name,
        verbs=listed("verbs"),
        nouns=listed("nouns"),
        roles=tuple((role, only_words(wanted, Where(file, field=f"{name}, {role}"))) for role, wanted in roles.items()),
        needs=tuple(frozenset(need.split("|")) for need in only_words(needs, Where(file, field=f"{name}, needs"))),
        genitive=row.get("genitive", "subject"),
        theme=listed("theme"),
        word=listed("word"),
        presupposed=bool(row.get("presupposed", False)),
        about=bool(row.get("about", False)),
        inner=listed("inner"),
        by=listed("by"),
        not_by=listed("not_by"),
        without=listed("without"),
        carries=listed("carries"),
        reversed=bool(row.get("reversed", False)),
    )


@kept
def _index() -> Mapping[tuple[str, str], tuple[Frame, ...]]:
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in all_frames():
        for verb in frame.verbs:
            found.setdefault(("verb", verb), []).append(frame)
        for noun in frame.nouns:
            found.setdefault(("noun", noun), []).append(frame)
    # A case's own frames come first, then what asks for more: "take hostage" before "take".
    own = lexicon().frames
    return {
        key: tuple(sorted(each, key=lambda frame: (frame.name not in own, not frame.is_particular)))
        for key, each in found.items()
    }


def frames_of(kind: str, lemma: str) -> tuple[Frame, ...]:
    """The frames of a verb or noun, the more particular first; `kind` is "verb" or "noun"."""
    return _index().get((kind, lemma), ())


def frames_of_noun(lemma: str, before: tuple[str, ...]) -> tuple[Frame, ...]:
    """The frames of an event noun with the words before it: "hunger strike", else "strike"."""
    for word in before:
        if found := frames_of("noun", f"{word} {lemma}"):
            return found
    return frames_of("noun", lemma)


def befalls_somebody(noun: str) -> bool:
    """True for what is done to those behind its "of": "arrest", and "beating" or "jailing" of a verb in some frame."""
    if any(frame.genitive == "object" for frame in frames_of("noun", noun)):
        return True
    stem = noun.removesuffix("ing")
    if stem == noun or len(stem) < _STEM:
        return False
    verbs = (stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem)
    return any(frames_of("verb", verb) for verb in verbs) and not frames_of("noun", noun)


_STEM = 3
"""Letters of the shortest verb that is looked for in an -ing noun."""
