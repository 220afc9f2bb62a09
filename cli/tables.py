"""Rows on a terminal, as JSON, or as CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest
from shutil import get_terminal_size
from textwrap import wrap
from typing import Any

from rich.console import Console
from rich.text import Text

from actorgraph.graph.cypher import Result
from actorgraph.graph.cypher.display import as_text, plain
from actorgraph.graph.escape import for_cell, for_terminal

__all__ = ["Format", "print_rows", "print_table", "with_open_ends"]


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    """For people, on a terminal."""
    JSON = "json"
    """A list of objects; nodes, relationships and paths whole."""
    CSV = "csv"
    """For a spreadsheet; no cell can run as a formula."""


STYLES = {"happened": "bold", "alleged": "yellow", "planned": "cyan", "wished": "blue", "denied": "red"}
WIDEST = 36
"""Characters of a cell before it is broken into lines."""
SENTENCES = "quote"
"""Columns whose name ends so hold sentences, and stand below their row in full width."""
PIPE_WIDTH = 200


IDS = frozenset({"event", "id"})
"""Columns of named queries that are there to ask further with, and would only widen a table."""
ENDS = frozenset({"who", "whom", "victim", "abductor", "captive", "holder", "killer", "place"})
"""Columns of named queries that hold the ends of what is told."""
NOT_TOLD = "(not told)"


def print_rows(result: Result, form: Format, *, named: bool = False) -> None:
    """A result on standard output; that nothing was found, and what may be misspelt, on standard error.

    The table of a `named` query leaves out ids and columns that are empty or 0 everywhere; JSON and CSV have all.
    """
    match form:
        case Format.JSON:
            rows = [{name: plain(value) for name, value in row.items()} for row in result.dicts()]
            sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        case Format.CSV:
            writer = csv.writer(sys.stdout, lineterminator="\n")
            writer.writerow(result.columns)
            writer.writerows([for_cell(as_text(value)) for value in row] for row in result)
        case Format.TABLE:
            if result.rows:
                print_table(result.columns, with_open_ends(result) if named else result.rows, trim=named)
    for hint in ("no rows", *result.hints) if not result.rows else result.hints:
        sys.stderr.write(for_terminal(hint) + "\n")


def with_open_ends(result: Result) -> list[list[Any]]:
    """The rows with a word for each end that nobody tells."""
    ends = [name in ENDS for name in result.columns]
    return [
        [NOT_TOLD if value is None and is_end else value for value, is_end in zip(row, ends, strict=True)]
        for row in result
    ]


def print_table(columns: Sequence[str], rows: Iterable[Sequence[Any]], title: str = "", *, trim: bool = False) -> None:
    """A table on standard output, sentences below their row; `trim` leaves out ids and columns that say nothing."""
    cells = [[for_terminal(as_text(value)) for value in row] for row in rows]
    shown = [i for i, name in enumerate(columns) if not trim or _says_something(name, [row[i] for row in cells])]
    sentences = [i for i in shown if columns[i].endswith(SENTENCES)]
    plain_columns = [i for i in shown if i not in sentences]
    widths = [min(WIDEST, max(len(columns[i]), *(len(row[i]) for row in cells))) for i in plain_columns]
    width = get_terminal_size().columns if sys.stdout.isatty() else PIPE_WIDTH
    out = Console(width=10_000, highlight=False, soft_wrap=True)
    if title:
        out.print(Text(title, style="bold"))
    out.print(_line([columns[i] for i in plain_columns], widths, "dim"))
    out.print(Text("─" * min(width, sum(widths) + 2 * len(widths)), style="dim"))
    for row in cells:
        for line in _lines([row[i] for i in plain_columns], widths):
            out.print(line)
        for sentence in (row[i] for i in sentences if row[i]):
            out.print(Text("\n".join(f"    {part}" for part in wrap(f"“{sentence}”", width - 4)), style="italic dim"))
    out.print()


def _says_something(name: str, cells: Iterable[str]) -> bool:
    return name not in IDS and any(cell not in ("", "0") for cell in cells)


def _lines(cells: Sequence[str], widths: Sequence[int]) -> Iterator[Text]:
    """One row, its long cells broken into lines."""
    broken = [wrap(cell, size, break_long_words=True) or [""] for cell, size in zip(cells, widths, strict=True)]
    for parts in zip_longest(*broken, fillvalue=""):
        yield _line(parts, widths)


def _line(cells: Sequence[str], widths: Sequence[int], style: str = "") -> Text:
    line = Text()
    for cell, size in zip(cells, widths, strict=True):
        line.append(cell.ljust(size), style or STYLES.get(cell, ""))
        line.append("  ")
    line.rstrip()
    return line
