"""What else a found line says: mode, who says it, place, topic, number, date."""

from __future__ import annotations

from dataclasses import dataclass, field

from bench.reading.items import Expected
from bench.reading.tally import Tally
from bench.reading.told import End, Told

__all__ = ["Attributes"]


@dataclass
class Attributes:
    """For each attribute, how often it was asked for and right, over lines that are found."""

    of: dict[str, Tally] = field(default_factory=dict)

    def compare(self, expected: Expected, told: Told) -> None:
        """Counts what the coder gave, and no other attribute."""
        claim = told.claim
        if expected.modes:
            self._count("mode", right=claim.mode in expected.modes)
        if expected.said_by:
            speakers = (*told.voices, *told.holders)
            self._count("said_by", right=all(_any_is(speakers, name) for name in expected.said_by))
        if expected.place:
            self._count("place", right=_any_is(told.places, expected.place))
        if expected.topic:
            self._count("topic", right=expected.topic in claim.topics)
        if expected.count is not None:
            count = claim.count
            given = (count.low, count.high, count.of) if count else (None, None, None)
            self._count("count", right=given[: len(expected.count)] == expected.count)
        if expected.date is not None:
            self._count("date", right=claim.date == expected.date)

    def figures(self) -> dict[str, object]:
        """Right of asked for, by attribute."""
        return {name: tally.share() for name, tally in sorted(self.of.items())}

    def _count(self, name: str, *, right: bool) -> None:
        self.of.setdefault(name, Tally()).count(right=right)


def _any_is(ends: tuple[End, ...], name: str) -> bool:
    return any(end.is_called(name) for end in ends)
