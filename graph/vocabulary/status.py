"""How sure, and in what way: the status of a claim and the mode that refines it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

__all__ = ["MODES_OF", "MODE_WORDS", "NEGATED_WORDS", "Mode", "Status", "strongest", "weaker"]


class Status(StrEnum):
    """Exclusive, from strongest to weakest."""

    HAPPENED = "happened"
    """The source says so in its own voice, relays it as news, or the responsible party admits it."""
    ALLEGED = "alleged"
    """Somebody says that it happened, even of oneself; "is believed to", "may have"."""
    PLANNED = "planned"
    """Scheduled, announced for later, promised, threatened, expected, possible."""
    WISHED = "wished"
    """Wanted, asked for, ordered, recommended; the condition itself."""
    DENIED = "denied"
    """Somebody says that it did not happen or is not so."""

    @property
    def rank(self) -> int:
        """0 for the strongest."""
        return _RANK[self]


_RANK = {status: rank for rank, status in enumerate(Status)}


class Mode(StrEnum):
    """What kind of plan or wish."""

    SCHEDULED = "scheduled"
    """A date or arrangement stands."""
    POSSIBLE = "possible"
    """May, could, is being explored, would not be opposed."""
    EXPECTED = "expected"
    """Will, is expected to, is likely to."""
    PROMISED = "promised"
    """Somebody gave a word to do it."""
    THREATENED = "threatened"
    """Somebody gave a word to do it, as harm."""
    DESIRED = "desired"
    """Somebody wants it."""
    REQUESTED = "requested"
    """Somebody asked for it."""
    ORDERED = "ordered"
    """Somebody ordered it."""
    RECOMMENDED = "recommended"
    """Somebody says that it should be."""
    CONDITION = "condition"
    """The if-clause itself; has no holder."""
    CONSEQUENCE = "consequence"
    """What would follow a condition."""


NEGATED_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.HAPPENED: "did not happen",
        Status.ALLEGED: "alleged not",
        Status.PLANNED: "not planned",
        Status.WISHED: "wished not",
        Status.DENIED: "denied",
    }
)
"""A negated claim in words for people."""

MODE_WORDS: Mapping[Mode, tuple[str, str]] = MappingProxyType(
    {
        Mode.SCHEDULED: ("scheduled", "scheduled by"),
        Mode.POSSIBLE: ("possible", "held possible by"),
        Mode.EXPECTED: ("expected", "expected by"),
        Mode.PROMISED: ("promised", "promised by"),
        Mode.THREATENED: ("threatened", "threatened by"),
        Mode.DESIRED: ("desired", "wish of"),
        Mode.REQUESTED: ("asked for", "asked for by"),
        Mode.ORDERED: ("ordered", "ordered by"),
        Mode.RECOMMENDED: ("recommended", "recommended by"),
        Mode.CONDITION: ("a condition", "a condition of"),
        Mode.CONSEQUENCE: ("would follow a condition", "would follow a condition of"),
    }
)
"""A mode in words for people: alone, and before whoever plans or wishes."""

MODES_OF: dict[Status, frozenset[Mode]] = {
    Status.HAPPENED: frozenset(),
    Status.ALLEGED: frozenset(),
    Status.PLANNED: frozenset(
        {Mode.SCHEDULED, Mode.POSSIBLE, Mode.EXPECTED, Mode.PROMISED, Mode.THREATENED, Mode.CONSEQUENCE}
    ),
    Status.WISHED: frozenset({Mode.DESIRED, Mode.REQUESTED, Mode.ORDERED, Mode.RECOMMENDED, Mode.CONDITION}),
    Status.DENIED: frozenset(),
}
"""The modes that a status may have; planned and wished alone have any."""


def strongest(statuses: Iterable[Status]) -> Status:
    """The strongest of some statuses; `denied` for none."""
    return min(statuses, key=lambda status: status.rank, default=Status.DENIED)


def weaker(one: Status, other: Status) -> Status:
    """The weaker of two."""
    return max(one, other, key=lambda status: status.rank)
