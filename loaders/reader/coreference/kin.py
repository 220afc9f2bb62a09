"""Kinship that goes back: the mother of somebody's daughter is that somebody, her daughter is her mother's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Form
from actorgraph.loaders.reader.coreference.people import gender_of_noun
from actorgraph.loaders.reader.draft import Actor, Sentence, stands_for
from actorgraph.loaders.reader.lexicon import table

__all__ = ["kin_before", "kin_resolved"]

_PARENTS = ("father", "mother")
"""There are two of them: somebody's daughter may speak of the other."""
_GENDERS = {**dict.fromkeys(("he", "him", "his"), "m"), **dict.fromkeys(("she", "her", "hers"), "f")}


def kin_before(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The kin named before a possessive whose kin the owned one would be: the mother, before "her daughter"."""
    token = sentence.tokens[i]
    if token.tag != "PRP$" or token.dep != "poss":
        return ()
    wanted = _in_return(sentence.tokens[token.head].lemma)
    return tuple(each.i for each in sentence.tokens[:i] if each.is_noun and each.lemma in wanted)


def kin_resolved(actors: Sequence[Actor]) -> list[Actor]:
    """The same actors: "her mother", said of a woman's daughter, is that woman; "her husband", of his wife, is he."""
    found = list(actors)
    genders = _genders(actors)
    for number, actor in enumerate(actors):
        owner = _root(actors, actor.of)
        back = _root(actors, actors[owner].of) if owner is not None else None
        if owner is None or back is None or back == number or actor.form is not Form.DESCRIPTION:
            continue
        callings = {actors[owner].lemma, *actors[owner].callings}
        single = not (actor.plural or actors[owner].plural or actors[back].plural)
        known = genders.get(back, set())
        fits = known == {gender_of_noun(actor.lemma)} or (not known and actor.lemma not in _PARENTS)
        if single and fits and callings & _in_return(actor.lemma):
            found[number] = replace(actor, same_as=back, of=None)
    return found


def _in_return(lemma: str) -> frozenset[str]:
    """What somebody is to the one who is his mother, husband or brother."""
    return frozenset(table("nouns")["kin_in_return"].get(lemma, ()))


def _genders(actors: Sequence[Actor]) -> dict[int, set[str]]:
    """What pronouns, honorifics and callings say of each, by the number of the first mention."""
    found: dict[int, set[str]] = {}
    for number, actor in enumerate(actors):
        title = [word.strip(".").lower() for word in actor.text.removesuffix(actor.name).split()]
        votes = {_GENDERS.get(actor.lemma, ""), *map(gender_of_noun, (*title, *actor.callings, actor.lemma))} - {""}
        root = _root(actors, number)
        if votes and root is not None:
            found.setdefault(root, set()).update(votes)
    return found


def _root(actors: Sequence[Actor], number: int | None) -> int | None:
    """The number of the actor that a mention stands for in the end."""
    return None if number is None else stands_for(number, actors.__getitem__)
