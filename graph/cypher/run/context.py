"""What every step of a running query needs: text, parameters, the graph, the clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from actorgraph.graph.cypher.limits import Limits
from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.values import Row
from actorgraph.graph.errors import LimitReached

__all__ = ["Columns", "Compute", "Context"]

Compute = Callable[[Row], Any]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which variable stands where in a row; `pinned` first places are outer variables that WITH cannot drop."""

    places: Mapping[str, int] = field(default_factory=dict[str, int])
    width: int = 0
    pinned: int = 0

    def add(self, *names: str) -> Columns:
        """These columns and some more at the end."""
        added = {name: self.width + offset for offset, name in enumerate(names)}
        return Columns({**self.places, **added}, self.width + len(names), self.pinned)

    def pin(self) -> Columns:
        """The same columns, all of them outer ones."""
        return Columns(self.places, self.width, self.width)


class Context:
    """One run of one query."""

    def __init__(self, text: str, parameters: Mapping[str, Any], reader: Reader, limits: Limits) -> None:
        self.text = text
        self.parameters = parameters
        self.reader = reader
        self.limits = limits
        self.now = time.time_ns() // 1_000_000 * 1_000_000
        self._end = None if limits.seconds is None else time.monotonic() + limits.seconds

    def seconds_left(self) -> float | None:
        """How long the query may still run; LimitReached when it may not."""
        if self._end is None:
            return None
        left = self._end - time.monotonic()
        if left <= 0:
            raise LimitReached(
                f"the query ran longer than {self.limits.seconds:g} s and was stopped; "
                "narrow the pattern, add LIMIT, or allow it more time"
            )
        return left

    def check(self) -> None:
        """LimitReached when the time is up."""
        self.seconds_left()
