"""XLSX: actors and claims as a spreadsheet keeps them, each fault with its row, nothing run and nothing half."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from actorgraph.graph.case.sheets import sheet_rows
from actorgraph.graph.case.tables import Columns
from actorgraph.graph.errors import BadInput
from actorgraph.graph.graph import Graph
from actorgraph.loaders import load
from tests.loaders.given import TABLE, stored

Rows = Sequence[Sequence[Any]]
CLAIMS: Rows = [line.split(",") for line in TABLE.splitlines()]
COLUMNS = Columns(known=("name", "date", "count"), required=("name",))


def book(rows: Rows, **others: Rows) -> bytes:
    """A spreadsheet of one sheet, and others by name."""
    workbook = Workbook()
    for title, lines in {"Sheet": rows, **others}.items():
        sheet = workbook["Sheet"] if title == "Sheet" else workbook.create_sheet(title)
        for line in lines:
            sheet.append(list(line))
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def read(rows: Rows, **others: Rows) -> tuple[list[dict[str, str]], list[str]]:
    problems: list[BadInput] = []
    found = sheet_rows(book(rows, **others), "people.xlsx", COLUMNS, problems)
    return [dict(row.cells) for row in found.rows], [*map(str, problems), *found.remarks]


def test_cells_are_told_as_people_see_them() -> None:
    rows, told = read([["Name", "Date", "Count"], ["Ana", datetime(2002, 9, 17), 13.0], ["Bo", date(2003, 1, 2), True]])  # noqa: DTZ001
    assert not told
    assert rows == [
        {"name": "Ana", "date": "2002-09-17", "count": "13"},
        {"name": "Bo", "date": "2003-01-02", "count": "yes"},
    ]


def test_rows_have_the_numbers_of_the_spreadsheet() -> None:
    problems: list[BadInput] = []
    found = sheet_rows(book([["name"], [], ["Ana"], ["Bo", "x"]]), "people.xlsx", COLUMNS, problems)
    assert [row.line for row in found.rows] == [3]
    assert "people.xlsx, line 4" in str(problems[0])


def test_a_formula_without_a_result_and_an_error_are_faults_of_their_row() -> None:
    rows, told = read([["name", "count"], ["Ana", "=1+1"], ["Bo", "#REF!"], ["Cy", 3]])
    assert rows == [{"name": "Cy", "count": "3"}]
    assert "formula without a result" in told[0]
    assert "#REF!" in told[1]


def test_a_second_sheet_is_not_passed_over_in_silence() -> None:
    assert "not 'Notes'" in read([["name"], ["Ana"]], Notes=[["x"]])[1][0]


def test_claims_are_loaded_as_from_csv(graph: Graph, case: Path) -> None:
    (case / "a.csv").write_text(TABLE, "utf-8")
    (case / "b.xlsx").write_bytes(book(CLAIMS))
    assert load(graph, [case]).refused == ()
    one, other = stored(graph)["a.csv"], stored(graph)["b.xlsx"]
    assert one.text == other.text
    assert [claim.relation for claim in one.claims] == [claim.relation for claim in other.claims] == ["met-with"]


def test_a_faulty_row_is_named_and_nothing_is_half_loaded(graph: Graph, case: Path) -> None:
    faulty = [*CLAIMS, ["y", "met-wit", "person/aiko-mori", "person/olav-berg", "happened", "Mori met Berg."]]
    (case / "claims.xlsx").write_bytes(book(faulty))
    refused = load(graph, [case]).refused[0]
    assert "line 3" in str(refused)
    assert "met-with" in str(refused)
    assert not stored(graph)


def test_people_of_a_spreadsheet_are_known_by_their_other_names(graph: Graph, case: Path) -> None:
    (case / "actors.xlsx").write_bytes(book([["name", "aliases", "kind"], ["Olav Berg", "Berg the Elder", "person"]]))
    (case / "claims.csv").write_text(TABLE.replace("person/olav-berg", "Berg the Elder"), "utf-8")
    assert load(graph, [case]).refused == ()
    known = "MATCH (p:Person {known: true})-[:MET_WITH]-() RETURN p.id"
    assert graph.cypher(known).rows == (("person/olav-berg",),)


def test_two_tables_of_actors_are_one_too_many(graph: Graph, case: Path) -> None:
    (case / "actors.csv").write_text("name\nOlav Berg\n", "utf-8")
    (case / "actors.xlsx").write_bytes(book([["name"], ["Olav Berg"]]))
    with pytest.raises(BadInput, match="keep one of the two"):
        load(graph, [case])


def hostile(part: str, text: str) -> bytes:
    """A spreadsheet in which one part is replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(CLAIMS))) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            new.writestr(each.filename, text if each.filename == part else old.read(each))
    return file.getvalue()


def test_entities_and_bombs_are_refused_before_they_are_opened(graph: Graph, case: Path) -> None:
    laughs = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    (case / "entities.xlsx").write_bytes(hostile("xl/styles.xml", laughs))
    (case / "bomb.xlsx").write_bytes(hostile("xl/styles.xml", "<x>" + " " * 300_000_000))
    refused = {each.file: each.reason for each in load(graph, [case]).refused}
    assert "document type" in refused["entities.xlsx"]
    assert "would unpack to" in refused["bomb.xlsx"]


def test_damaged_spreadsheets_are_refused_or_loaded_whole(graph: Graph, case: Path) -> None:
    chance, whole = random.Random(7), book(CLAIMS)  # noqa: S311
    for number in range(40):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        (case / f"{number}.xlsx").write_bytes(bytes(data[: chance.randint(1, len(data))] if number % 3 == 0 else data))
    report = load(graph, [case])
    assert not [each for each in report.refused if "fault of actorgraph" in each.reason]
    assert all(len(reading.claims) == 1 for reading in stored(graph).values())
