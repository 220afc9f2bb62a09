"""What each signature makes of its content, given how the governing word itself stands."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import Outlook
from actorgraph.loaders.reader.lexicon import Operator, Signature

__all__ = ["carried"]

_REAL = (Status.HAPPENED, Status.ALLEGED)
_PLANS = {
    Signature.PLAN: Mode.SCHEDULED,
    Signature.EXPECT: Mode.EXPECTED,
    Signature.UNLIKELY: Mode.EXPECTED,
    Signature.POSSIBLE: Mode.POSSIBLE,
}
_WISHES = {
    Signature.DESIRE: Mode.DESIRED,
    Signature.REQUEST: Mode.REQUESTED,
    Signature.ORDER: Mode.ORDERED,
    Signature.RECOMMEND: Mode.RECOMMENDED,
}
_WORDS = {Signature.PROMISE: Mode.PROMISED, Signature.THREAT: Mode.THREATENED}


def carried(operator: Operator, outer: Outlook, at: int, subject: tuple[int, ...], *, passive: bool) -> Outlook:
    """The outlook that a governing word at token `at` hands down; `outer` is its own, `subject` who does it."""
    if outer.dropped:
        return outer
    signature = operator.signature
    if signature is Signature.EXPOSE:
        return outer
    if signature in (Signature.DOUBT, Signature.ATTEMPT):
        return replace(outer, dropped=f"only {signature.value}: {operator.lemma!r}")
    if signature in _PLANS:
        negated = outer.negated != (signature is Signature.UNLIKELY)
        if outer.status in (Status.PLANNED, Status.WISHED) and signature is Signature.PLAN:
            return outer
        if operator.lemma in ("oppose", "reject"):
            negated = False
        return replace(outer, status=Status.PLANNED, mode=_PLANS[signature], negated=negated, held_by=(), content_of=at)
    if signature in _WISHES or signature in _WORDS:
        return _willed(operator, outer, at, subject)
    if signature in (Signature.REPORT, Signature.BELIEF, Signature.ADMIT, Signature.ACCUSE):
        return _said(outer, at, subject, passive=passive)
    return _implied(operator, outer, at, subject)


def _willed(operator: Operator, outer: Outlook, at: int, subject: tuple[int, ...]) -> Outlook:
    signature = operator.signature
    if outer.status is Status.DENIED or (outer.negated and signature is not Signature.DESIRE):
        return replace(outer, dropped=f"not {operator.lemma!r}")
    negated = outer.negated
    if signature in _WORDS:
        return replace(
            outer, status=Status.PLANNED, mode=_WORDS[signature], negated=negated, held_by=subject, content_of=at
        )
    return replace(
        outer, status=Status.WISHED, mode=_WISHES[signature], negated=negated, held_by=subject, content_of=at
    )


def _said(outer: Outlook, at: int, subject: tuple[int, ...], *, passive: bool) -> Outlook:
    """What is said, believed, admitted: alleged by the one who says so; of nobody who is named, hearsay."""
    if outer.negated or outer.status not in _REAL:
        return replace(outer, dropped="not said, or not yet")
    if not subject:
        # "worth noting that" has no speaker but the article; "it is believed that" has one that it does not name.
        return replace(outer, status=Status.ALLEGED, hearsay=True, content_of=at) if passive else outer
    return replace(outer, status=Status.ALLEGED, said_by=(*outer.said_by, subject), content_of=at)


def _implied(operator: Operator, outer: Outlook, at: int, subject: tuple[int, ...]) -> Outlook:
    """Words whose content is so, or is not so, because they are."""
    signature = operator.signature
    if signature is Signature.DENY:
        if outer.negated or outer.status not in _REAL or not subject:
            return replace(outer, dropped="a denial that nobody makes")
        return replace(outer, status=Status.DENIED, held_by=subject, content_of=at)
    if signature is Signature.CANCEL:
        if outer.status not in _REAL:
            return replace(outer, dropped="not called off yet")
        return replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED, negated=not outer.negated, content_of=at)
    if signature in (Signature.REFUSE, Signature.FAIL, Signature.PREVENT):
        if outer.negated and signature is not Signature.FAIL:
            return replace(outer, dropped=f"not {operator.lemma!r}")
        return replace(outer, negated=not outer.negated, content_of=at)
    if signature is Signature.FACTIVE:
        if outer.status in (Status.PLANNED, Status.WISHED):
            return replace(outer, status=Status.HAPPENED, mode=None, held_by=(), negated=False, content_of=None)
        return replace(outer, negated=False, content_of=None)
    return replace(outer, content_of=at)
