"""Counts of right, wrong and missed, and the shares that follow."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tally", "percent", "ratio"]


def ratio(part: int, whole: int) -> float | None:
    """The share, rounded to three places; None of nothing."""
    return round(part / whole, 3) if whole else None


def percent(share: float | None) -> str:
    """The share as people read it: "83 %", "-" for none."""
    return "-" if share is None else f"{100 * share:.0f} %"


@dataclass
class Tally:
    """How many were asked for and found or missed, how many were told rightly or wrongly."""

    found: int = 0
    missed: int = 0
    right: int = 0
    wrong: int = 0

    def add(self, *, found: int = 0, missed: int = 0, right: int = 0, wrong: int = 0) -> None:
        """Adds to the counts."""
        self.found += found
        self.missed += missed
        self.right += right
        self.wrong += wrong

    def count(self, *, right: bool) -> None:
        """Counts one that was asked for: found or missed."""
        self.add(found=int(right), missed=int(not right))

    @property
    def wanted(self) -> int:
        """How many were asked for."""
        return self.found + self.missed

    @property
    def recall(self) -> float | None:
        """Found of what was asked for."""
        return ratio(self.found, self.wanted)

    @property
    def precision(self) -> float | None:
        """Right of what was told."""
        return ratio(self.right, self.right + self.wrong)

    def share(self) -> dict[str, object]:
        """Found of wanted, for a file."""
        return {"right": self.found, "of": self.wanted}

    def figures(self) -> dict[str, object]:
        """All of it, for a file."""
        return {
            "wanted": self.wanted,
            "found": self.found,
            "wrong": self.wrong,
            "precision": self.precision,
            "recall": self.recall,
        }
