"""A measurement that is printed and kept beside the others: where a new table is plugged in.

A module measures something and gives a `Section`; evaluation.py names its function in `MEASUREMENTS`. The report prints
its rows, the figures go under its name into the JSON file, and their numbers into the history, by which a fall is seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Section"]


@dataclass(frozen=True, slots=True)
class Section:
    """One measurement: a heading and rows for people, plain figures for a file.

    `name` is the key in the file (`dates`). Of `figures`, the numbers at the top level are followed over time; what
    lies deeper, and lists, are not.
    """

    name: str
    title: str
    rows: tuple[str, ...]
    figures: Mapping[str, object]
