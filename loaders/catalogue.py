"""`documents.csv`: what files do not say of themselves, in a table beside them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.case.tables import Columns, Row, read_rows, refusal
from actorgraph.graph.errors import BadInput
from actorgraph.loaders.archives import is_there
from actorgraph.loaders.keys import document_key
from actorgraph.loaders.metadata import ALSO, FIELDS, Metadata
from actorgraph.loaders.source import read_source

__all__ = ["CATALOGUE", "Catalogues"]

CATALOGUE = "documents.csv"
_COLUMNS = Columns(("file", *FIELDS, "note"), required=("file",), also={**ALSO, "document": "file", "path": "file"})


class Catalogues:
    """The `documents.csv` tables around the loaded files, each read once.

    A file belongs to the nearest table at or above its own folder, as far up as the case folder or the folder that was
    loaded. `remarks` grows by the rows that name no file.
    """

    def __init__(self, case: Path) -> None:
        self._case = case.resolve()
        self._tables: dict[Path, dict[str, Metadata] | BadInput | None] = {}
        self.remarks: list[str] = []

    def about(self, path: Path, within: Path | None) -> Metadata:
        """What a table says about a file, or nothing; the table's own BadInput where it cannot be used."""
        file = path.parent.resolve() / path.name
        for folder in self._folders(file, within):
            table = self._table(folder)
            if isinstance(table, BadInput):
                raise table
            if table is not None:
                return table.get(_name(file.relative_to(folder).as_posix()), Metadata())
        return Metadata()

    def _folders(self, file: Path, within: Path | None) -> list[Path]:
        tops = [top for top in (self._case, within and within.resolve()) if top and file.is_relative_to(top)]
        last = min((len(top.parts) for top in tops), default=len(file.parent.parts))
        return [folder for folder in file.parents if len(folder.parts) >= last]

    def _table(self, folder: Path) -> dict[str, Metadata] | BadInput | None:
        if folder not in self._tables:
            try:
                self._tables[folder] = self._read(folder) if is_there(folder / CATALOGUE) else None
            except BadInput as problem:
                self._tables[folder] = problem
        return self._tables[folder]

    def _read(self, folder: Path) -> dict[str, Metadata]:
        key = document_key(folder / CATALOGUE, self._case)
        text = decoded(read_source(folder / CATALOGUE, key).data, key)
        problems: list[BadInput] = []
        table: dict[str, Metadata] = {}
        lines: dict[str, int] = {}
        for row in read_rows(text, key, _COLUMNS, problems):
            try:
                name = self._named(row, folder)
                if name in lines:
                    raise BadInput(f"{name!r} stands on line {lines[name]} already", row.where("file"))
                table[name] = Metadata.of({field: row[field] for field in FIELDS}, row.where())
                lines[name] = row.line
            except BadInput as problem:
                problems.append(problem)
        if problems:
            raise refusal(key, sorted(problems, key=lambda problem: (problem.where and problem.where.line) or 0))
        return table

    def _named(self, row: Row, folder: Path) -> str:
        name = _name(row["file"].replace("\\", "/").removeprefix("./"))
        if not name:
            raise BadInput("is empty; name a file beside this table", row.where("file"))
        if not ((folder / name).exists() or is_there(folder / name)):
            self.remarks.append(f"{row.where('file')}: there is no file {name!r}")
        return name


def _name(path: str) -> str:
    return unicodedata.normalize("NFC", path)
