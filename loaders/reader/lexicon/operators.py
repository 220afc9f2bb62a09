"""Operators: what a governing word does to the status of what it governs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from actorgraph.graph.errors import BadVocabulary, Where, one_of
from actorgraph.loaders.reader.lexicon.words import table

__all__ = ["Operator", "Signature", "operator_of"]


class Signature(StrEnum):
    """How a word treats its content."""

    REPORT = "report"
    """Somebody says so."""
    BELIEF = "belief"
    DESIRE = "desire"
    PLAN = "plan"
    EXPECT = "expect"
    UNLIKELY = "unlikely"
    POSSIBLE = "possible"
    REQUEST = "request"
    ORDER = "order"
    RECOMMEND = "recommend"
    PROMISE = "promise"
    THREAT = "threat"
    DENY = "deny"
    ADMIT = "admit"
    ACCUSE = "accuse"
    REFUSE = "refuse"
    FAIL = "fail"
    """It did not happen."""
    SUCCEED = "succeed"
    """It is as true as the word itself."""
    ATTEMPT = "attempt"
    """Nothing follows."""
    PREVENT = "prevent"
    CANCEL = "cancel"
    DOUBT = "doubt"
    FACTIVE = "factive"
    """Taken for granted."""
    EXPOSE = "expose"
    """A generic noun ("the issue of", "the fact of") that passes through what governs it."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One governing word: its signature, and whether its content is done by its object ("ask him to go")."""

    lemma: str
    signature: Signature
    object_control: bool


_OBJECT_CONTROL = frozenset({Signature.REQUEST, Signature.ORDER, Signature.RECOMMEND, Signature.PREVENT})


@cache
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
