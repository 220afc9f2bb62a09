"""A person's word that two names are the same, different or unsure, as lines of `decisions.tsv`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["HEADER", "Decision", "Judgement", "canonical_ids"]

HEADER = ("judgement", "left", "right", "who", "when", "why")


class Judgement(StrEnum):
    """What a person may decide of two names."""

    SAME = "same"
    """Both are one actor."""
    DIFFERENT = "different"
    """They are two, however alike the names are."""
    UNSURE = "unsure"
    """Looked at, not decided."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One line: the judgement on two actor ids, who decided, when (EDTF day), why."""

    judgement: Judgement
    left: str
    right: str
    who: str = ""
    when: str = ""
    why: str = ""

    def cells(self) -> tuple[str, ...]:
        """The cells of its line, in the order of the header."""
        return self.judgement.value, self.left, self.right, self.who, self.when, self.why


def canonical_ids(decisions: Iterable[Decision], known: Iterable[str] = ()) -> Mapping[str, str]:
    """Each merged id → the id that stands for all: one that the registry knows, else the shortest, else the first.

    Ids in no `same` decision are not in the result. `different` never breaks a chain of `same`: two lines that
    contradict each other are for a person to settle.
    """
    root: dict[str, str] = {}

    def find(actor: str) -> str:
        while root.setdefault(actor, actor) != actor:
            actor = root[actor]
        return actor

    for decision in decisions:
        if decision.judgement is Judgement.SAME:
            root[find(decision.left)] = find(decision.right)
    families: dict[str, list[str]] = {}
    for actor in sorted(root):
        families.setdefault(find(actor), []).append(actor)
    registry = set(known)
    merged: dict[str, str] = {}
    for family in families.values():
        chosen = min(family, key=lambda actor: (actor not in registry, "@" in actor, len(actor), actor))
        merged.update(dict.fromkeys(family, chosen))
    return merged
