"""Seconds of wall time, and a table of ratios."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from statistics import median
from time import perf_counter
from typing import TypeVar

__all__ = ["Figure", "fastest", "timed"]

Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured beside its peer, in seconds; `ratio` is ours over the peer's."""

    what: str
    seconds: float
    peer: str
    peer_seconds: float

    @property
    def ratio(self) -> float:
        """Ours over the peer's; not a number without a peer."""
        return self.seconds / self.peer_seconds if self.peer_seconds else float("nan")

    def row(self) -> dict[str, object]:
        """The figure as JSON has it."""
        return {**asdict(self), "ratio": round(self.ratio, 2)}

    def line(self) -> str:
        """The figure as a line of a table."""
        return (
            f"{self.what:44} {self.seconds:10.4f} s   {self.peer:34} {self.peer_seconds:10.4f} s   {self.ratio:8.2f} ×"
        )


def timed(work: Callable[[], Out]) -> tuple[float, Out]:
    """Seconds that one run takes, and what it returns."""
    began = perf_counter()
    result = work()
    return perf_counter() - began, result


def fastest(work: Callable[[], object], runs: int = 5) -> float:
    """The median of some runs, after one that warms up."""
    work()
    return median(timed(work)[0] for _ in range(runs))
