"""Small text tables that people keep: named columns, numbered rows, every fault with its place."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from actorgraph.graph.errors import BadInput, BadVocabulary, Where, did_you_mean, one_of, together

__all__ = ["Columns", "Flavour", "Row", "checked_rows", "read_rows", "refusal"]


class Flavour(Enum):
    """How the cells of a line are parted."""

    CSV = ","
    """Commas; a cell in double quotes may hold commas and line breaks. Semicolons where the header has no comma."""
    TSV = "\t"
    """Tabs; quotes as in CSV, as spreadsheets write them."""
    LINES = "lines"
    """Tabs, one line a row, quotes are ordinary characters: a file to add lines to and to delete lines from."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a table may have and must have.

    `either`: at least one of these must be there; `also` maps other names of a column to its own.
    """

    known: tuple[str, ...]
    required: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    also: Mapping[str, str] = field(default_factory=dict)

    def checked(self, header: Sequence[str], where: Where) -> tuple[str, ...]:
        """The header by the tables' own names; BadInput for a missing, unknown or repeated column."""
        names = tuple(self.also.get(name, name) for name in (cell.strip().lower() for cell in header))
        for name in names:
            if name not in self.known:
                hint = did_you_mean(name, self.known) or f" — {one_of(self.known)}"
                raise BadVocabulary(f"unknown column {name!r}{hint}", where)
            if names.count(name) > 1:
                raise BadInput(f"column {name!r} stands twice", where)
        for name in self.required:
            if name not in names:
                raise BadInput(f"column {name!r} is missing; there are: {', '.join(names)}", where)
        if self.either and not set(self.either) & set(names):
            missing = " and ".join(repr(name) for name in self.either)
            raise BadInput(f"columns {missing} are both missing; there are: {', '.join(names)}", where)
        return names


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `line` is where it begins in the file (from 1); cells are stripped, a missing one is empty."""

    file: str
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def where(self, column: str = "") -> Where:
        """The place of one of its cells, for a message."""
        return Where(self.file, self.line, column)

    def parts(self, column: str, separator: str) -> tuple[str, ...]:
        """The parts of one cell, stripped, without empty ones and without repeats."""
        if not self[column]:
            return ()
        stripped = (part.strip() for part in self[column].split(separator))
        return tuple(dict.fromkeys(part for part in stripped if part))


def read_rows(
    text: str, file: str, columns: Columns, problems: list[BadInput], flavour: Flavour = Flavour.CSV
) -> Iterator[Row]:
    """The rows below the header line, numbered; lines without any content are passed over.

    A row with more cells than columns is added to `problems`; BadInput is raised where no row can be trusted: an
    empty file, a wrong header, quotes that never close.
    """
    return checked_rows(_records(text, file, flavour), file, columns, problems)


def checked_rows(
    records: Iterable[tuple[int, list[str]]], file: str, columns: Columns, problems: list[BadInput]
) -> Iterator[Row]:
    """Numbered lines of cells as rows: the first one names the columns, as `read_rows` checks them."""
    numbered = iter(records)
    line, header = next(numbered, (1, []))
    if not header:
        raise BadInput(f"is empty; its first line must name the columns — {one_of(columns.known)}", Where(file))
    names = columns.checked(header, Where(file, line))
    for number, cells in numbered:
        row = Row(file, number, dict(zip(names, (cell.strip() for cell in cells), strict=False)))
        if len(cells) > len(names):
            what = f"has {len(cells)} cells for {len(names)} columns; is a separator inside a cell without quotes?"
            problems.append(BadInput(what, row.where()))
        else:
            yield row


def refusal(file: str, problems: Sequence[BadInput]) -> BadInput:
    """One error for all faulty rows of a file: the only one as it is, else a line each, up to 20."""
    return together(file, problems, "rows cannot be used")


def _records(text: str, file: str, flavour: Flavour) -> Iterator[tuple[int, list[str]]]:
    lines = text.split("\n")
    for number, cells in _cells(lines, file, flavour):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _cells(lines: Sequence[str], file: str, flavour: Flavour) -> Iterator[tuple[int, list[str]]]:
    if flavour is Flavour.LINES:
        return ((number, line.split("\t")) for number, line in enumerate(lines, 1))
    # Spreadsheets write semicolons where the comma is the decimal mark.
    semicolons = flavour is Flavour.CSV and ";" in lines[0] and "," not in lines[0]
    return _quoted(lines, file, ";" if semicolons else flavour.value)


def _quoted(lines: Sequence[str], file: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader((line + "\n" for line in lines), delimiter=delimiter, strict=True)
    begins = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BadInput(
                f"cannot be parted into cells: {error}; check its double quotes", Where(file, begins)
            ) from error
        yield begins, cells
        begins = reader.line_num + 1
