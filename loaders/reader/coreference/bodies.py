"""As in "the group", "the ministry": the one body that was named before and may be called so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actorgraph.graph.names import name_key
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.draft import Actor, Nature, Sentence
from actorgraph.loaders.reader.lexicon import words

__all__ = ["bodies_resolved"]

_BODIES = (Kind.ORGANIZATION, Kind.GROUP)
_STATES = (Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT, Nature.DEMONYM)
_NEAR = 3
"""How many sentences before may name a body that is called by no word of its own."""


def bodies_resolved(actors: Sequence[Actor], sentences: Sequence[Sentence]) -> list[Actor]:
    """The same actors, bare nouns for bodies with `same_as`: by a word of the name, else the only body named."""
    found = list(actors)
    named = [(number, actor) for number, actor in enumerate(actors) if _is_named(actor)]
    for number, actor in enumerate(actors):
        if not named or not _is_bare(actor):
            continue
        of_states = actor.lemma in words("nouns", "arms_of_states") and _speaks_of_states(sentences)
        before = [each for each in named if each[1].spot < actor.spot]
        called = _only([each for each in before if _may_be_called(actor, each[1], of_states)])
        if called is None and actor.lemma in words("nouns", "any_body"):
            near = {key for sentence in _near(actor, sentences) for key in _bodies(sentence, actor)}
            called = _only([each for each in before if near == {name_key(each[1].name)}])
        found[number] = replace(actor, same_as=called) if called is not None else actor
    return found


def _is_named(actor: Actor) -> bool:
    return actor.form is Form.NAME and actor.kind in _BODIES and not actor.media and actor.same_as is None


def _is_bare(actor: Actor) -> bool:
    """As in "the group": nobody's, of no country, one, not called anything else."""
    plain = actor.form is Form.DESCRIPTION and actor.kind in _BODIES and not actor.plural and actor.same_as is None
    called = set(actor.name.removesuffix(actor.lemma).split()) <= words("nouns", "sorts_of_bodies")
    return plain and called and actor.definite and actor.of is None and actor.country is None


def _may_be_called(actor: Actor, named: Actor, of_states: bool) -> bool:
    """By a word of its name; where a state may be meant, "the army" is no Liberation Army of rebels."""
    return actor.name in name_key(named.name).split() and not (of_states and named.country is None)


def _speaks_of_states(sentences: Sequence[Sentence]) -> bool:
    return any(
        token.naming is not None and token.naming.nature in _STATES for each in sentences for token in each.tokens
    )


def _near(actor: Actor, sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    return sentences[max(0, actor.spot.sentence - _NEAR) : actor.spot.sentence + 1]


def _bodies(sentence: Sentence, actor: Actor) -> Iterator[str]:
    """Keys of the bodies that a sentence names before an actor, and of "a group" that it speaks of."""
    for token in sentence.tokens:
        if (sentence.index, token.i) >= (actor.spot.sentence, actor.spot.token):
            return
        if token.naming is not None and token.naming.nature is Nature.BODY and not token.naming.media:
            yield name_key(token.naming.name)
        elif token.lemma == actor.lemma and any(sentence.tokens[kid].lemma == "a" for kid in sentence.kids(token.i)):
            yield f"a {token.lemma}"


def _only(named: Sequence[tuple[int, Actor]]) -> int | None:
    """The first naming of the one body that is named; None where several are."""
    keys = {name_key(actor.name) for _, actor in named}
    return named[0][0] if len(keys) == 1 else None
