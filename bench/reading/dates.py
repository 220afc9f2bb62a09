"""The table of time expressions, and how many of them the reader gets right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from actorgraph.loaders.reader.dating import Tense, date_spans, resolved

__all__ = ["DateRow", "DateScore", "date_rows", "score_dates"]

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


@dataclass
class DateScore:
    """How many rows of the table came out right, and which did not."""

    rows: int = 0
    wrong: list[DateRow] = field(default_factory=list)

    @property
    def right(self) -> int:
        """Rows with every date right and none too many."""
        return self.rows - len(self.wrong)

    def figures(self) -> dict[str, object]:
        """Plain numbers for a file."""
        return {"rows": self.rows, "right": self.right}


def date_rows() -> Iterator[DateRow]:
    """The rows of the table, one for each day of publication that it is asked for."""
    groups: list[Mapping[str, Any]] = yaml.safe_load(_TABLE.read_text("utf-8"))
    for group in groups:
        given = group["published"]
        tense = Tense[group.get("tense", "open").upper()]
        for published in given if isinstance(given, list) else [given]:
            for text, dates in group["rows"].items():
                yield DateRow(text, str(published), tense, str(group.get("about", "")), tuple(str(dates).split()))


def score_dates() -> DateScore:
    """The score of the whole table."""
    score = DateScore()
    for row in date_rows():
        score.rows += 1
        if row.told != row.dates:
            score.wrong.append(row)
    return score
