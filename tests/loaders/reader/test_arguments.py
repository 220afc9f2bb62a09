"""Who, what, to whom and where for any verb and event noun, before any frame; the tables stand in cases/arguments."""

from __future__ import annotations

import pytest

from tests.loaders.reader.arguments import FOLDER, rows

SHARES = {"aside": 0.8}
"""What part of a table is right at least; of the others nearly all."""

TABLES = sorted(file.stem for file in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("table", TABLES)
def test_the_arguments_of_nearly_every_clause_are_found(table: str) -> None:
    wanted = list(rows(table))
    misses = {str(row): found for row in wanted if (found := row.misses())}
    assert 1 - len(misses) / len(wanted) >= SHARES.get(table, 0.87), misses


def test_the_tables_are_long() -> None:
    assert sum(1 for table in TABLES for _ in rows(table)) > 400
