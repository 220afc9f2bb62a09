"""A clause against the frames of its word: the first whose needs are met, with the tokens of each role."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Kind, vocabulary
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Nature, Sentence
from actorgraph.loaders.reader.frames.arguments import is_attributive, places_of
from actorgraph.loaders.reader.frames.wording import VICTIMS, Called, applies, needs_met, theme_of
from actorgraph.loaders.reader.lexicon import Frame, frames_of, frames_of_noun

__all__ = ["Fill", "Match", "matches_of"]

Fill = Callable[[Sentence, int, frozenset[Kind], str, bool], tuple[int, ...]]
"""Sentence, token, allowed kinds, relation whose victim it would be, attributive → numbers of actors."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that a clause fits: roles filled by numbers of actors, the theme that it needed, the place it names."""

    clause: Clause
    frame: Frame
    roles: tuple[tuple[str, int], ...]
    fillers: frozenset[int]
    """Tokens that fill a role."""
    theme: int | None = None
    place: tuple[int, ...] = ()
    contrast: bool = False
    """The twin of "X, not Y, met Z": what Y did not do."""


def matches_of(sentence: Sentence, clauses: Sequence[Clause], fill: Fill, called: Called) -> tuple[Match, ...]:
    """What the clauses of a sentence state, in their order; a noun repeats nothing that its verb says with it."""
    found: list[Match] = []
    for clause in clauses:
        for frame in _frames(sentence, clause):
            match = _match(sentence, clause, frame, fill, called)
            if match is not None:
                found.append(match)
                twin = _without(sentence, clause)
                other = _match(sentence, twin, frame, fill, called) if twin is not None else None
                if other is not None and other.roles != match.roles:
                    found.append(replace(other, contrast=True))
                break
    said_by_verbs = {(match.theme, match.frame.relation) for match in found}
    gists = {_gist(match, match.theme) for match in found}
    themes = {match.theme: frozenset(number for _, number in match.roles) for match in found}
    once = [match for match in found if (match.clause.head, match.frame.relation) not in said_by_verbs]
    return tuple(
        match
        for match in once
        if _gist(match, match.clause.head) not in gists and not _is_half(match, themes.get(match.clause.head))
    )


def _is_half(match: Match, said: frozenset[int] | None) -> bool:
    """As in "lifted sanctions on Peru": the noun alone names one of those of whom the verb has told already."""
    numbers = {number for _, number in match.roles}
    return said is not None and len(numbers) == 1 and numbers <= said


def _gist(match: Match, noun: int | None) -> tuple[int | None, str, frozenset[int]]:
    """As in "Chad and Niger signed a deal": who signs it and who agreed are one thing said twice."""
    family = vocabulary().relation(match.frame.relation).family
    return noun, family, frozenset(number for _, number in match.roles)


def _without(sentence: Sentence, clause: Clause) -> Clause | None:
    """The same clause with those in it whom a "not" sets against those who are."""
    for key in ("subject", "object"):
        others = tuple(other for i in clause.get(key) for other in _set_against(sentence, i))
        if others:
            return replace(clause, arguments={**clause.arguments, key: others})
    return None


def _set_against(sentence: Sentence, i: int) -> tuple[int, ...]:
    """As in "X, not Y", "X rather than Y", "not Y but X": Y."""
    before = tuple(
        kid for kid in sentence.kids(i, "conj") if kid < i and "not" in sentence.lemmas(sentence.kids(kid, "neg"))
    )
    return before + tuple(
        kid
        for kid in sentence.kids(i, "appos", "conj")
        if kid > i
        and any(_is_contrast(sentence, at) for at in range(max(i, kid - 4), kid))
        and not any(sentence.tokens[at].is_verb for at in range(i + 1, kid))
    )


def _is_contrast(sentence: Sentence, at: int) -> bool:
    word, before = sentence.tokens[at].lemma, sentence.tokens[at - 1].lemma if at else ""
    return word == "not" or (before, word) in (("rather", "than"), ("instead", "of"))


def _frames(sentence: Sentence, clause: Clause) -> tuple[Frame, ...]:
    if clause.kind is ClauseKind.NOUN:
        before = (sentence.tokens[kid] for kid in sentence.kids(clause.head, "compound", "amod", "nmod"))
        return frames_of_noun(clause.lemma, tuple(each.lemma for each in before if each.naming is None))
    if clause.particle:
        return frames_of("verb", f"{clause.lemma} {clause.particle}")
    return frames_of("verb", clause.lemma)


def _match(sentence: Sentence, clause: Clause, frame: Frame, fill: Fill, called: Called) -> Match | None:
    theme = theme_of(sentence, clause, frame)
    if not applies(sentence, clause, frame, theme, called):
        return None
    relation = vocabulary().relation(frame.relation)
    roles: list[tuple[str, int]] = []
    used: set[int] = set()
    for role, selectors in frame.roles:
        wanted = relation.role(role)
        kinds = wanted.kinds if wanted is not None else frozenset[Kind]()
        victims = frame.relation if role in VICTIMS else ""
        for wanted_at in selectors:
            selector, _, only = wanted_at.partition(":")
            wanted_kinds = _by_preposition(kinds, selector) & (
                frozenset(Kind(each) for each in only.split("+")) if only else kinds
            )
            behind_receiver = "indirect" in selectors[: selectors.index(wanted_at)] and clause.get("indirect")
            if selector == "object" and behind_receiver:
                # "Promised the envoy a battalion": the object is what is promised, whoever the envoy is.
                continue
            numbers: list[tuple[int, int]] = []
            for tokens in places_of(sentence, clause, frame, selector, theme):
                numbers = [
                    (i, each)
                    for i in tokens
                    if i not in used
                    for each in fill(
                        sentence, i, wanted_kinds, victims, is_attributive(selector) or _is_demonym(sentence, i)
                    )
                ]
                if numbers:
                    break
            roles.extend((role, each) for _, each in numbers)
            used |= {i for i, _ in numbers}
            if numbers and not relation.symmetric:
                break
    if frame.genitive == "object" and clause.kind is ClauseKind.NOUN and not any(role in VICTIMS for role, _ in roles):
        roles.extend(
            (role, each)
            for role, _ in frame.roles
            if role in VICTIMS
            for each in _counted(sentence, clause, frame, fill)
        )
    kept = tuple(dict.fromkeys(roles))
    if not kept or not needs_met(sentence, clause, frame, kept, used, theme):
        return None
    place = () if _has_place_role(frame) else _place(sentence, clause, fill, used)
    return Match(clause, frame, kept, frozenset(used), theme, place)


def _is_demonym(sentence: Sentence, i: int) -> bool:
    naming = sentence.tokens[i].naming
    return naming is not None and naming.nature is Nature.DEMONYM


def _counted(sentence: Sentence, clause: Clause, frame: Frame, fill: Fill) -> tuple[int, ...]:
    """Those whom "13 of 17 abductions" befell, though the words name the events alone."""
    return fill(sentence, clause.head, frozenset({Kind.GROUP}), f"counted {frame.relation}", False)


def _by_preposition(kinds: frozenset[Kind], selector: str) -> frozenset[Kind]:
    """As in "from Mali", "in Mali" is the ground where a role may be either that or the government."""
    if Kind.PLACE in kinds and selector in ("from", "in", "at", "into", "near"):
        return kinds - {Kind.GOVERNMENT}
    return kinds


def _has_place_role(frame: Frame) -> bool:
    relation = vocabulary().relation(frame.relation)
    return Kind.PLACE in relation.source.kinds | relation.target.kinds and not relation.target.kinds - {Kind.PLACE}


def _place(sentence: Sentence, clause: Clause, fill: Fill, used: set[int]) -> tuple[int, ...]:
    for preposition in ("in", "at", "near"):
        for i in clause.get(preposition):
            if i not in used and sentence.tokens[i].naming is not None:
                found = fill(sentence, i, frozenset({Kind.PLACE}), "", False)
                if found:
                    return found
    return ()
