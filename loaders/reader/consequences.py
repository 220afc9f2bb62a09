"""Which event of a sentence brought about another, and which was part of another: LED_TO and PART_OF between findings.

Only what the words say: "led to", "in response to", "during". That one thing came after another is no link.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Finding, Sentence
from actorgraph.loaders.reader.lexicon import words

__all__ = ["consequences_of"]

_ALL_TOLD = ("nsubj", "nsubjpass")


def consequences_of(
    findings: Sequence[Finding], sentences: Sequence[Sentence], clauses: Sequence[Sequence[Clause]]
) -> Iterator[tuple[str, int, int]]:
    """(link, finding, finding) by numbers of the findings: cause and effect for LED_TO, part and whole for PART_OF."""
    told: dict[int, dict[int, list[int]]] = {}
    for number, finding in enumerate(findings):
        if vocabulary().relation(finding.relation).event:
            told.setdefault(finding.clause.sentence, {}).setdefault(finding.clause.head, []).append(number)
    for at, heads in sorted(told.items()):
        pairs = dict.fromkeys(_pairs(sentences[at], clauses[at], _anchored(heads, findings)))
        for link, one, other in pairs:
            if one != other:
                yield from ((link, first, last) for first in heads[one] for last in heads[other])


def _anchored(heads: Mapping[int, Sequence[int]], findings: Sequence[Finding]) -> Mapping[int, int]:
    """Each token that stands for an event, with the head of its clause: also the light verb of "held talks"."""
    found = {findings[numbers[0]].clause.anchor: head for head, numbers in heads.items()}
    return {**found, **{head: head for head in heads}}


def _pairs(sentence: Sentence, clauses: Sequence[Clause], events: Mapping[int, int]) -> Iterator[tuple[str, int, int]]:
    for clause in clauses:
        if clause.kind is ClauseKind.VERB:
            yield from _by_verb(sentence, clause, events)
    for token in sentence.tokens:
        if token.dep in ("prep", "mark", "advmod"):
            yield from _by_preposition(sentence, token.i, events)


def _by_verb(sentence: Sentence, clause: Clause, events: Mapping[int, int]) -> Iterator[tuple[str, int, int]]:
    """As in "the raid led to his release", "X freed Y, prompting talks", "the ban resulted from the attack"."""
    for key in ("object", *clause.arguments):
        word = f"{clause.lemma} {clause.particle if key == 'object' else key}".strip()
        forward, backward = word in words("causes", "verbs"), word in words("causes", "backward")
        if not forward and not backward:
            continue
        subjects = [events[i] for i in clause.get("subject") if i in events] or _governing(sentence, clause, events)
        for one in subjects:
            for other in (events[i] for i in clause.get(key) if i in events):
                yield ("LED_TO", one, other) if forward else ("LED_TO", other, one)


def _governing(sentence: Sentence, clause: Clause, events: Mapping[int, int]) -> list[int]:
    """What a participle without a subject of its own hangs on: "…, leading to"."""
    if sentence.tokens[clause.head].tag != "VBG" or sentence.kids(clause.head, *_ALL_TOLD, "aux"):
        return []
    above = sentence.tokens[clause.head].head
    return [events[above]] if above in events else []


def _by_preposition(sentence: Sentence, i: int, events: Mapping[int, int]) -> Iterator[tuple[str, int, int]]:
    token = sentence.tokens[i]
    if token.head not in events:
        return
    here = events[token.head]
    if token.lemma in words("causes", "within"):
        yield from (("PART_OF", here, whole) for whole in _objects(sentence, i, events))
    elif token.lemma in words("causes", "because"):
        for kid in (i, *sentence.kids(i, "prep")):
            yield from (("LED_TO", cause, here) for cause in _objects(sentence, kid, events))
    elif token.lemma in ("in", "as"):
        for answer in sentence.kids(i, "pobj"):
            if sentence.tokens[answer].lemma in words("causes", "answers"):
                for kid in sentence.kids(answer, "prep"):
                    yield from (("LED_TO", cause, here) for cause in _objects(sentence, kid, events))


def _objects(sentence: Sentence, preposition: int, events: Mapping[int, int]) -> Iterator[int]:
    for kid in sentence.kids(preposition, "pobj", "pcomp"):
        yield from (events[each] for each in sentence.conjuncts(kid) if each in events)
