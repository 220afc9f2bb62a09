"""WHERE: the rows for which every condition is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.tree import Expression
from actorgraph.graph.cypher.values import Row

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["Filter"]


class Filter:
    """Conditions over some columns; rows pass unchanged or not at all."""

    def __init__(self, context: Context, asked: Asked, columns: Columns, conditions: Sequence[Expression]) -> None:
        self.context = context
        self.width = columns.width
        self.prepared = asked.prepared(conditions, columns)
        self.tests = [self.prepared.compiler.predicate(condition) for condition in conditions]

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows that pass, as one batch."""
        whole, tests = self.prepared.extend(rows), self.tests
        if whole is rows:
            for test in tests:
                rows = [row for row in rows if test(row)]
            yield rows
        else:
            yield [row[: self.width] for row in whole if all(test(row) for test in tests)]
