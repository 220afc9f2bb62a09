"""The first sheet of a spreadsheet (XLSX) as rows of a table, by openpyxl: cells as people see them, no formulas."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from actorgraph.graph.case.packages import DAMAGED, check_package
from actorgraph.graph.case.tables import Columns, Row, checked_rows
from actorgraph.graph.errors import BadInput, Where

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

__all__ = ["SheetRows", "sheet_rows"]

MOST_ROWS = 200_000
MOST_CELLS = 200
"""Cells of one row that are looked at: a table has a few dozen columns."""
_BROKEN = (*DAMAGED, KeyError, TypeError, AttributeError, IndexError, AssertionError, SyntaxError)
"""What the library stumbles over in a file with parts missing or ill-formed; XML's own errors are SyntaxErrors."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows below the header line of the first sheet, and the names of further sheets that hold something."""

    rows: tuple[Row, ...]
    unread: tuple[str, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        """What a reader of the report has to know."""
        if not self.unread:
            return ()
        return (f"only the first sheet was read; not {', '.join(map(repr, self.unread))}: save each as its own file",)


def sheet_rows(data: bytes, file: str, columns: Columns, problems: list[BadInput]) -> SheetRows:
    """The rows of an XLSX file, numbered as the spreadsheet numbers them; rows without any content are passed over.

    A day is told as `2002-09-17`, yes and no for true and false, a whole number without a point. A row with a formula
    that has no result yet, or with an error such as `#REF!`, is added to `problems`; BadInput is raised for a file
    that cannot be opened, a wrong header, or a table of more than 200,000 rows.
    """
    check_package(data, file)
    try:
        sheets = _sheets(data)
    except _BROKEN as error:
        raise BadInput(
            "is a spreadsheet that cannot be opened; save it again, or save it as CSV", Where(file)
        ) from error
    if not sheets:
        raise BadInput("has no sheet with cells", Where(file))
    (_, first), *others = sheets.items()
    rows = checked_rows(_told(first, file, problems), file, columns, problems)
    return SheetRows(tuple(rows), tuple(title for title, _ in others))


Line = tuple[int, list["_Cell"]]


def _sheets(data: bytes) -> dict[str, list[Line]]:
    """The sheets that hold something, each with its numbered lines, formulas by their results."""
    with warnings.catch_warnings():
        # The library warns of looks and extensions that it does not know; a table needs none of them.
        warnings.simplefilter("ignore", UserWarning)
        return _read(_opened(data, results=False), _opened(data, results=True))


def _opened(data: bytes, *, results: bool) -> Workbook:
    from openpyxl import load_workbook  # noqa: PLC0415 — slow to import, and few files are spreadsheets

    return load_workbook(io.BytesIO(data), read_only=True, data_only=results)


def _read(shown: Workbook, results: Workbook) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = {}
    for written, result in zip(shown.worksheets, results.worksheets, strict=True):
        lines = [*_lines(written, result)] if written.sheet_state == "visible" else []
        if lines:
            found[written.title] = lines
    return found


def _lines(written: Any, result: Any) -> Iterator[Line]:
    for sheet in (written, result):
        # What a file says of its own extent is often wrong.
        sheet.reset_dimensions()
    told = zip(written.iter_rows(max_col=MOST_CELLS), result.iter_rows(max_col=MOST_CELLS), strict=True)
    for number, (cells, values) in enumerate(told, 1):
        if any(cell.value not in (None, "") for cell in cells):
            yield number, [_Cell(cell.data_type, value.value) for cell, value in zip(cells, values, strict=True)]


@dataclass(frozen=True, slots=True)
class _Cell:
    """`kind` as the format has it: "f" for a formula, whose `value` is its last result, "e" for an error."""

    kind: str
    value: Any

    @property
    def fault(self) -> str:
        if self.kind == "f" and self.value is None:
            return "is a formula without a result; open and save the file in a spreadsheet program"
        if self.kind == "e" or (isinstance(self.value, str) and self.value.startswith("#") and self.kind == "f"):
            return f"holds the error {self.value}"
        return ""


def _told(lines: Sequence[Line], file: str, problems: list[BadInput]) -> Iterable[tuple[int, list[str]]]:
    if len(lines) > MOST_ROWS:
        raise BadInput(f"has {len(lines):,} rows; the limit is {MOST_ROWS:,}: split it", Where(file))
    for number, cells in lines:
        fault = next((cell.fault for cell in cells if cell.fault), "")
        if fault:
            problems.append(BadInput(fault, Where(file, number)))
        else:
            yield number, _without_empty_end([_words(cell.value) for cell in cells])


def _without_empty_end(cells: list[str]) -> list[str]:
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _words(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()
