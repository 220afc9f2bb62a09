"""What a governing word makes of its content, given how the word itself stands: one step down from root to event."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import Outlook
from actorgraph.loaders.reader.lexicon import Effect, Operator, Outcome, effect_of

__all__ = ["OPEN", "REAL", "Governor", "carried", "located", "wished"]

REAL = (Status.HAPPENED, Status.ALLEGED)
OPEN = (Status.PLANNED, Status.WISHED)
_HELD = (Mode.PROMISED, Mode.THREATENED)


@dataclass(frozen=True, slots=True)
class Governor:
    """A governing word: how it stands, where, who does it, its voice and tense.

    `granted` is what is so whether it is so or not.
    """

    outlook: Outlook
    at: int
    subject: tuple[int, ...]
    passive: bool
    past: bool
    granted: Callable[[], Outlook]


def carried(operator: Operator, governor: Governor) -> Outlook:
    """The outlook that a governing word hands down to its content."""
    outer = governor.outlook
    effect = effect_of(operator.signature, negated=outer.negated, is_open=outer.status in OPEN)
    if effect.outcome is Outcome.GRANTED:
        return replace(governor.granted(), content_of=None)
    if outer.dropped:
        return outer
    if effect.if_past:
        effect = Effect(Outcome.SAME) if governor.past or outer.status in OPEN else replace(effect, if_past=False)
    return _OUTCOMES[effect.outcome](effect, operator, governor)


def _same(_effect: Effect, _operator: Operator, governor: Governor) -> Outlook:
    return replace(governor.outlook, content_of=governor.at)


def _opposite(_effect: Effect, _operator: Operator, governor: Governor) -> Outlook:
    return replace(governor.outlook, negated=not governor.outlook.negated, content_of=governor.at)


def _nothing(_effect: Effect, operator: Operator, governor: Governor) -> Outlook:
    sort = "not " if governor.outlook.negated else "only "
    return replace(governor.outlook, dropped=f"{sort}{operator.signature.value}: {operator.lemma!r}")


def _said(effect: Effect, operator: Operator, governor: Governor) -> Outlook:
    """What is said or believed: alleged by the one who says so; of nobody who is named, hearsay."""
    outer = governor.outlook
    if not governor.subject:
        # "It is worth noting that" has no speaker but the article; "it is believed that" one that it does not name.
        return _hearsay(effect, operator, governor) if governor.passive else outer
    voices = (*outer.said_by, governor.subject)
    return replace(outer, status=Status.ALLEGED, said_by=voices, negated=effect.negated, content_of=governor.at)


def _hearsay(effect: Effect, _operator: Operator, governor: Governor) -> Outlook:
    outer = replace(governor.outlook, status=Status.ALLEGED, negated=effect.negated, content_of=governor.at)
    return replace(outer, hearsay=outer.hearsay or not outer.said_by)


def _planned(effect: Effect, _operator: Operator, governor: Governor) -> Outlook:
    """What is planned inside a wish stays the wish; a promise or threat that is still to come is one already."""
    outer = governor.outlook
    held = effect.mode in _HELD
    if outer.status is Status.WISHED:
        return replace(outer, negated=effect.negated, content_of=governor.at)
    weaker = held or effect.mode is Mode.POSSIBLE or outer.status is not Status.PLANNED
    return replace(
        outer,
        status=Status.PLANNED,
        mode=effect.mode if weaker else outer.mode,
        negated=effect.negated,
        held_by=governor.subject if held else () if weaker else outer.held_by,
        content_of=governor.at,
    )


def _wished(effect: Effect, _operator: Operator, governor: Governor) -> Outlook:
    """A wish is its own, whether it is uttered yet or not; one inside a wish is held by those who wish the whole."""
    outer = governor.outlook
    inherited = outer.held_by if outer.status is Status.WISHED else ()
    holder = () if effect.mode is Mode.CONDITION else (inherited or governor.subject)
    return wished(outer, effect.mode, holder, negated=effect.negated, at=governor.at)


_OUTCOMES: dict[Outcome, Callable[[Effect, Operator, Governor], Outlook]] = {
    Outcome.SAME: _same,
    Outcome.OPPOSITE: _opposite,
    Outcome.NOTHING: _nothing,
    Outcome.SAID: _said,
    Outcome.HEARSAY: _hearsay,
    Outcome.PLANNED: _planned,
    Outcome.WISHED: _wished,
}


def wished(
    outer: Outlook, mode: Mode | None, holder: tuple[int, ...], *, negated: bool = False, at: int | None = None
) -> Outlook:
    """What somebody wants, whoever says so."""
    return replace(outer, status=Status.WISHED, mode=mode, negated=negated, held_by=holder, content_of=at)


def located(outer: Outlook) -> Outlook:
    """An event in whose time or place something is: as true as that; scheduled where that is only planned or wished."""
    if outer.status in OPEN:
        outer = replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED, held_by=())
    return replace(outer, negated=False, content_of=None)
