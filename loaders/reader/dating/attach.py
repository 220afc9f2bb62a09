"""Which clause a time expression belongs to, and from which a clause without one may take it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actorgraph.loaders.reader.dating.expressions import DateSpan
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence
from actorgraph.loaders.reader.lexicon import frames_of

__all__ = ["dates_of"]

_DOWN = ("prep", "pobj", "pcomp", "advcl", "npadvmod")


def dates_of(sentence: Sentence, clauses: Sequence[Clause], spans: Sequence[DateSpan]) -> Mapping[int, DateSpan]:
    """Head of clause → its time expression: its own, else that of the event it is part of.

    A clause that says what is asked, said or planned takes no date from the word that asks, says or plans, unless
    that word makes no claim of its own.
    """
    own: dict[int, DateSpan] = {}
    anchors = {clause.anchor: clause.head for clause in clauses}
    for span in spans:
        if sentence.start <= span.start < sentence.end:
            at = _belongs_to(sentence, span, anchors)
            if at is not None:
                own.setdefault(at, span)
    for clause in clauses:
        if clause.kind is ClauseKind.VERB and clause.head not in own:
            shared = next((own[kid] for kid in sentence.kids(clause.head, "dobj") if kid in own), None)
            if shared is not None:
                own[clause.head] = shared
    found = dict(own)
    for clause in clauses:
        if clause.head not in own:
            inherited = _inherited(sentence, clause, own, anchors)
            if inherited is not None:
                found[clause.head] = inherited
    return found


def _belongs_to(sentence: Sentence, span: DateSpan, anchors: Mapping[int, int]) -> int | None:
    inside = [token for token in sentence.tokens if span.start <= token.start < span.end]
    if not inside:
        return None
    top = next((token for token in inside if not span.start <= sentence.tokens[token.head].start < span.end), inside[0])
    for i in (top.i, *sentence.up(top.i)):
        if i in anchors and not (span.start <= sentence.tokens[i].start < span.end):
            return anchors[i]
    return None


def _inherited(
    sentence: Sentence, clause: Clause, own: Mapping[int, DateSpan], anchors: Mapping[int, int]
) -> DateSpan | None:
    if clause.kind is ClauseKind.MODIFIER:
        return None
    i = clause.anchor
    while sentence.tokens[i].head != i:
        token = sentence.tokens[i]
        above = token.head
        if token.dep == "advcl" and any(sentence.tokens[kid].dep == "mark" for kid in sentence.kids(i)):
            return None
        silent = token.dep in ("xcomp", "dobj") and not frames_of("verb", sentence.tokens[above].lemma)
        if token.dep not in _DOWN and not silent:
            return None
        i = above
        if i in anchors and anchors[i] in own:
            return own[anchors[i]]
    return None
