"""Word lists of the lexicon: segments, titles, classes of nouns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from actorgraph.graph.case import offices
from actorgraph.graph.errors import BadVocabulary, Where
from actorgraph.loaders.reader.lexicon.in_use import kept, lexicon

__all__ = ["names_a_doer", "noun_class", "only_words", "segment_words", "table", "titles", "victim_noun", "words"]

_BEHIND_HEADS = frozenset({"in-law", "at-law", "in-chief", "in-exile", "of-war", "designate", "elect", "general"})
_BEFORE_HEADS = frozenset({"arch", "co", "ex", "fellow", "half", "mid", "non", "pre", "sub", "then", "vice"})
_DOERS = ("er", "or", "ist", "ian", "eon", "man", "woman", "ee", "ess")


@cache
def _shipped_table(name: str) -> Mapping[str, Any]:
    text = files("actorgraph.loaders.reader.lexicon").joinpath(f"{name}.yaml").read_text("utf-8")
    return dict(yaml.safe_load(text))


@kept
def table(name: str) -> Mapping[str, Any]:
    """One YAML file of the lexicon with what the lexicon in use adds to its lists."""
    added = lexicon().lists.get(name)
    return _joined(_shipped_table(name), added) if added else _shipped_table(name)


def _joined(old: Mapping[str, Any], new: Mapping[str, Any]) -> Mapping[str, Any]:
    found = dict(old)
    for key, value in new.items():
        if isinstance(value, Mapping):
            found[key] = _joined(found.get(key, {}), value)
        else:
            found[key] = [*found.get(key, ()), *value]
    return found


@kept
def words(name: str, key: str) -> frozenset[str]:
    """One list of one file as a set."""
    return frozenset(only_words(table(name)[key], Where(f"{name}.yaml", field=key)))


def only_words(values: Iterable[Any], where: Where) -> tuple[str, ...]:
    """The words of a YAML list; BadVocabulary for what YAML took for something else, such as a bare `on` or `no`."""
    found: list[str] = []
    for value in values:
        if not isinstance(value, str):
            raise BadVocabulary(f'{value!r} is no word to YAML — write it in quotes, such as "on" or "no"', where)
        found.append(value)
    return tuple(found)


@kept
def segment_words(key: str) -> tuple[str, ...]:
    """One list of segments.yaml, in its order."""
    return only_words(table("segments")[key], Where("segments.yaml", field=key))


@kept
def titles() -> Mapping[tuple[str, ...], tuple[str, bool]]:
    """Titles as lower-case words → (office, whether it heads a government or body).

    The offices of the case win over the posts of the lexicon.
    """
    found: dict[tuple[str, ...], tuple[str, bool]] = {}
    for title in table("titles")["posts"]:
        found[tuple(title.split())] = (title.replace(" ", "-"), False)
    for portfolio in table("titles")["portfolios"]:
        for post in ("minister", "secretary", "vice minister", "deputy minister"):
            rank, _, name = post.rpartition(" ")
            title = f"{rank} {portfolio} {name}".strip()
            found.setdefault(tuple(title.split()), (title.replace(" ", "-"), False))
    for title in table("titles")["heads"]:
        found[tuple(title.split())] = (title.replace(" ", "-"), True)
    for office in offices().values():
        for title in office.titles:
            found[tuple(title.lower().split())] = (office.name, office.heads_government)
    return found


@kept
def _noun_classes() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind, nouns in table("nouns")["classes"].items():
        for noun in only_words(nouns, Where("nouns.yaml", field=f"classes, {kind}")):
            found[noun] = str(kind)
    return dict.fromkeys(table("nouns")["family"], "person") | found


def noun_class(lemma: str) -> str:
    """What a common noun names: person, group, organization, government, place, victim; "" for anything else."""
    found = _noun_classes().get(lemma)
    if found is None and "-" in lemma:
        found = _noun_classes().get(_head_of_compound(lemma))
    return found or ""


def _head_of_compound(lemma: str) -> str:
    """As in "son-in-law", "ex-wife", "co-founder"; never of a name: "jong-man"."""
    head, _, rest = lemma.partition("-")
    if rest in _BEHIND_HEADS:
        return head
    return rest if head in _BEFORE_HEADS else ""


def names_a_doer(lemma: str) -> bool:
    """True for a noun that no list has, made like those of people: "surgeon", "geologist", "whaler"."""
    return lemma.endswith(_DOERS) and not lemma.endswith("ness") and lemma not in words("nouns", "no_doers")


@kept
def victim_noun(relation: str) -> str:
    """The noun for those to whom a relation happens ("abductees"); "" where there is none."""
    return str(table("nouns")["victims"].get(relation, ""))
