"""Operators: what a governing word does to the status of what it governs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from actorgraph.graph.errors import BadVocabulary, Where, one_of
from actorgraph.graph.vocabulary import Mode
from actorgraph.loaders.reader.lexicon.in_use import kept
from actorgraph.loaders.reader.lexicon.words import table

__all__ = ["Effect", "Operator", "Outcome", "Signature", "effect_of", "operator_of"]


class Signature(StrEnum):
    """How a word treats its content."""

    ABLE = "able"
    """So where it was so: "was able to" has done it, "is able to" may."""
    ACCUSE = "accuse"
    ADMIT = "admit"
    ATTEMPT = "attempt"
    """Nothing follows."""
    BELIEF = "belief"
    CANCEL = "cancel"
    CONDITION = "condition"
    CONSIDER = "consider"
    DENY = "deny"
    DESIRE = "desire"
    DOUBT = "doubt"
    EFFORT = "effort"
    """A wish that one works for; inside a plan or promise, part of it."""
    EXPECT = "expect"
    EXPOSE = "expose"
    """A generic noun ("the issue of", "the fact of") that passes through what governs it."""
    FACTIVE = "factive"
    """Taken for granted."""
    FAIL = "fail"
    """It did not happen."""
    FEAR = "fear"
    FORBID = "forbid"
    FORCE = "force"
    """So because of the word; without it, who knows."""
    HESITATE = "hesitate"
    INVOLVE = "involve"
    """What it does, suffers or brings about, of which a noun is the name: "attended the talks"."""
    NEAR = "near"
    """Almost, and so not."""
    OBLIGED = "obliged"
    OPPOSE = "oppose"
    ORDER = "order"
    PLAN = "plan"
    POSSIBLE = "possible"
    """Made possible; without it, not so."""
    PREVENT = "prevent"
    PROMISE = "promise"
    RECOMMEND = "recommend"
    REFUSE = "refuse"
    REPORT = "report"
    """Somebody says so."""
    REQUEST = "request"
    RULE_OUT = "rule_out"
    SEEM = "seem"
    SUCCEED = "succeed"
    """It is as true as the word itself."""
    THREAT = "threat"
    UNLIKELY = "unlikely"


class Outcome(StrEnum):
    """What becomes of the content."""

    SAME = "same"
    OPPOSITE = "opposite"
    GRANTED = "granted"
    NOTHING = "nothing"
    SAID = "said"
    HEARSAY = "hearsay"
    PLANNED = "planned"
    WISHED = "wished"


@dataclass(frozen=True, slots=True)
class Effect:
    """One cell of signatures.yaml. `if_past`: in the past the content is simply as true as the word."""

    outcome: Outcome
    mode: Mode | None = None
    negated: bool = False
    if_past: bool = False


@dataclass(frozen=True, slots=True)
class Operator:
    """One governing word: its signature, and whether its content is done by its object ("ask him to go")."""

    lemma: str
    signature: Signature
    object_control: bool


_OBJECT_CONTROL = frozenset(
    {Signature.FORBID, Signature.ORDER, Signature.PREVENT, Signature.RECOMMEND, Signature.REQUEST}
)


@kept
def _operators() -> Mapping[tuple[str, str], Operator]:
    found: dict[tuple[str, str], Operator] = {}
    for name, parts in table("operators").items():
        if name not in {each.value for each in Signature}:
            raise BadVocabulary(f"unknown signature {name!r} — {one_of(Signature)}", Where("operators.yaml"))
        signature = Signature(name)
        for part, lemmas in parts.items():
            for lemma in lemmas:
                found[part.removesuffix("s"), lemma] = Operator(lemma, signature, signature in _OBJECT_CONTROL)
    return found


def operator_of(part: str, lemma: str) -> Operator | None:
    """The operator that a verb, noun or adjective is, if it is one."""
    return _operators().get((part, lemma))


@kept
def _effects() -> Mapping[tuple[Signature, str], Effect]:
    found: dict[tuple[Signature, str], Effect] = {}
    for name, cells in table("signatures").items():
        for column, cell in cells.items():
            found[Signature(name), column] = _effect(str(cell))
    return found


def _effect(cell: str) -> Effect:
    words = cell.removeprefix("done or ").split()
    modes = {mode.value for mode in Mode}
    return Effect(
        outcome=Outcome(words[0]),
        mode=next((Mode(word) for word in words[1:] if word in modes), None),
        negated="not" in words,
        if_past=cell.startswith("done or "),
    )


def effect_of(signature: Signature, *, negated: bool, is_open: bool) -> Effect:
    """What a word of this signature makes of its content, by how it stands itself."""
    found = _effects()
    if is_open and (signature, "open") in found:
        return found[signature, "open"]
    return found[signature, "no" if negated else "yes"]
