"""How a verb or event noun hangs on what governs it: an edge of the tree, named."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from actorgraph.loaders.reader.lexicon import Operator

__all__ = ["Link", "LinkKind", "unknown"]


class LinkKind(StrEnum):
    """What an edge makes of the outlook above it."""

    ROOT = "root"
    """The main line of the sentence."""
    ASIDE = "aside"
    """As in "…, he said, …": outside of what it attributes."""
    ALIKE = "alike"
    """Joined by "and": in the same place as the first."""
    SAME = "same"
    """As true as what it hangs on: the light verb of "hold talks"."""
    BESIDE = "beside"
    """A circumstance: as true as what it hangs on, and not negated with it."""
    GOVERNED = "governed"
    """Content of a word with a signature."""
    GRANTED = "granted"
    """Taken for granted by whoever speaks there."""
    NOT_YET = "not yet"
    """As in the headline "Pirates yet to free crew"."""
    SCHEDULED = "scheduled"
    """As in "is to visit"."""
    CONDITION = "condition"
    PURPOSE = "purpose"
    IMPERATIVE = "imperative"
    """As in "'Free them,' she said"."""
    COUNTERFACTUAL = "counterfactual"
    """As in "had he come": he did not."""
    OWN_TIME = "own time"
    """As in "when he visits": as open as the main clause, unless it has a past of its own."""
    AHEAD = "ahead"
    """Before it: what its main clause may have prevented."""
    ABSENT = "absent"
    """As in "without", "instead of": not so."""
    LOCATED = "located"
    """In its time or place, or because of it."""
    BEFORE_IT = "before it"
    """After it: so even where the main clause is only planned."""
    EXCHANGE = "exchange"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Link:
    """An edge: its kind, the token above, and for a governing word what it does and with which preposition."""

    kind: LinkKind
    above: int = 0
    operator: Operator | None = None
    reason: str = ""


def unknown(what: str) -> Link:
    """An edge of which nothing is known: silence."""
    return Link(LinkKind.NOTHING, reason=f"unknown: {what}")
