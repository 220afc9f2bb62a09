"""The table of time expressions, and how many of them the reader gets right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actorgraph.graph.case import Registry
from actorgraph.loaders.reader.dating import Tense, date_spans, resolved
from bench.reading.items import Item
from bench.reading.sections import Section

__all__ = ["DateRow", "date_rows", "dates_section"]

_TABLE = Path(__file__).with_name("dates.yaml")


@dataclass(frozen=True, slots=True)
class DateRow:
    """Words, the day on which they were published ("" = unknown), the tense around them, and the dates that they give.

    `about`: the date that the text gave before.
    """

    text: str
    published: str
    tense: Tense
    about: str
    dates: tuple[str, ...]

    @property
    def told(self) -> tuple[str, ...]:
        """What the reader makes of it; what it cannot resolve is left out."""
        spans = date_spans(self.text, 0, len(self.text))
        found = (resolved(span.when, self.published, self.tense, self.about) for span in spans)
        return tuple(date for date in found if date)

    @property
    def name(self) -> str:
        """What a test calls it."""
        return f"{self.text} @ {self.published or 'unknown'}"


def date_rows() -> Iterator[DateRow]:
    """The rows of the table, one for each day of publication that it is asked for."""
    groups: list[Mapping[str, Any]] = yaml.safe_load(_TABLE.read_text("utf-8"))
    for group in groups:
        given = group["published"]
        tense = Tense[group.get("tense", "open").upper()]
        for published in given if isinstance(given, list) else [given]:
            for text, dates in group["rows"].items():
                yield DateRow(text, str(published), tense, str(group.get("about", "")), tuple(str(dates).split()))


def dates_section(_items: Sequence[Item], _registry: Registry) -> Section:
    """How many rows of the whole table come out right, with every date and none too many; those that do not."""
    rows = list(date_rows())
    wrong = [row for row in rows if row.told != row.dates]
    right = len(rows) - len(wrong)
    lines = (f"  wrong: {row.name}: {' '.join(row.told) or 'nothing'}" for row in wrong)
    figures = {"rows": {"right": right, "of": len(rows)}}
    return Section("date_table", "Date table", (f"expressions {len(rows)}, right {right}", *lines), figures)
