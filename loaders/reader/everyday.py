"""What people do to one another at home, at work and at play: "the club sued its coach"."""

from __future__ import annotations

from collections.abc import Callable

from actorgraph.graph.vocabulary import Form, Kind, vocabulary
from actorgraph.loaders.reader.draft import Actor, Finding, stands_for
from actorgraph.loaders.reader.lexicon import words

__all__ = ["is_everyday"]

_GRAVE = ("taken", "held", "freed", "harmed", "lives")
"""Families of relations that are news whoever they befall."""


def is_everyday(finding: Finding, actor: Callable[[int], Actor]) -> bool:
    """True where all who are named in it are customers, players, children and the like, and nobody has a name."""
    relation = vocabulary().relation(finding.relation)
    if relation.family in _GRAVE:
        return False
    numbers = (*(number for _, number in finding.roles), *finding.held_by)
    actors = [actor(stands_for(number, actor)) for number in numbers]
    known = [one for one in actors if one.form is not Form.PRONOUN and one.kind is not Kind.PLACE]
    return bool(known) and all(_is_private(one) for one in known)


def _is_private(one: Actor) -> bool:
    # "Analysts in London" are no more of a country than any others.
    of_a_country = one.country is not None and " in " not in one.text
    if one.form in (Form.NAME, Form.SURNAME) or of_a_country or one.known:
        return False
    return one.lemma in words("nouns", "private") or bool({*one.text.lower().split()} & words("nouns", "sports"))
