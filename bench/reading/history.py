"""The figures of each recorded run, a line each, and what has changed since the last one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.reading.sections import Section

__all__ = ["Kept", "append", "change", "followed", "last"]

PATHS = (
    "own.open.precision",
    "own.open.recall",
    "own.open.not_done_told_as_done",
    "own.open.empty_with_claims",
    "own.kept.precision",
    "own.kept.recall",
    "own.kept.not_done_told_as_done",
    "own.kept.empty_with_claims",
    "name_swap.share",
    "invented_names.share",
    "seeds.core_recall",
    "seeds.all_recall",
    "seeds.precision",
    "seeds.traps_fired",
    "seeds.traps_passed_without_the_right_reading",
    "coded_events.type_recall",
    "coded_events.source_recall",
    "coded_events.target_recall",
    "coded_events.whole_recall",
    "coded_events.hard_whole_recall",
)
"""What is followed of the measurements that stand in `Evaluation` itself; of sections, every number at their top."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One recorded run."""

    measured: str
    reader: str
    figures: Mapping[str, float]


def followed(figures: Mapping[str, Any], sections: Iterable[Section]) -> dict[str, float]:
    """The numbers that are followed over time, by their path; a list counts by its length, a share as one number."""
    found: dict[str, float] = {}
    for path in PATHS:
        value: Any = figures
        for key in path.split("."):
            value = value.get(key) if isinstance(value, Mapping) else None
        number = _number(value)
        if number is not None:
            found[path] = number
    for section in sections:
        for key, value in section.figures.items():
            number = None if isinstance(value, list) else _number(value)
            if number is not None:
                found[f"{section.name}.{key}"] = number
    return found


def _number(value: Any) -> float | None:
    if isinstance(value, list):
        return float(len(value))
    if isinstance(value, Mapping) and set(value) == {"right", "of"}:
        return round(value["right"] / value["of"], 3) if value["of"] else None
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def last(file: Path) -> Kept | None:
    """The last recorded run; None when there is none."""
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return Kept(**json.loads(lines[-1])) if lines else None


def append(file: Path, run: Kept) -> None:
    """The run as a line below the others."""
    file.parent.mkdir(parents=True, exist_ok=True)
    row = {"measured": run.measured, "reader": run.reader, "figures": dict(run.figures)}
    with file.open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


def change(before: Kept, now: Mapping[str, float]) -> Iterator[str]:
    """A line for each figure that is not what it was, with an arrow; one line when none is."""
    rows = [(path, before.figures.get(path), now.get(path)) for path in dict.fromkeys((*before.figures, *now))]
    moved = [row for row in rows if row[1] != row[2]]
    if not moved:
        yield "no figure has changed"
    for path, old, new in moved:
        arrow = " " if old is None or new is None else "▲" if new > old else "▼"
        yield f"{arrow} {path:44}{_shown(old):>8} → {_shown(new)}"


def _shown(number: float | None) -> str:
    return "-" if number is None else f"{number:g}"
