"""How long a query may run and how much it may return."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that a query may run and rows that it may return; None = no limit."""

    seconds: float | None = 60.0
    rows: int | None = 1_000_000
