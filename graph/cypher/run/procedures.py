"""The three procedures that describe the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.filters import Filter
from actorgraph.graph.cypher.tree import CallProcedure
from actorgraph.graph.cypher.values import Row

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.match import Batches
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["PROCEDURES", "procedure"]

PROCEDURES = {
    "db.labels": "label",
    "db.relationshiptypes": "relationshipType",
    "db.propertykeys": "propertyKey",
}


def _values(name: str, reader: Reader) -> list[str]:
    summary = reader.engine.summary
    if name == "db.labels":
        return sorted({label for labels, _ in summary.kinds for label in labels})
    if name == "db.relationshiptypes":
        return [kind for kind, _ in summary.types]
    return sorted({*summary.node_keys, *summary.edge_keys})


def procedure(
    context: Context, asked: Asked, clause: CallProcedure, columns: Columns, rows: Batches
) -> tuple[Columns, Batches]:
    """The columns and rows behind `CALL db.…()`."""
    name = clause.name.lower()
    wanted = clause.columns[0][1].name if clause.columns else PROCEDURES[name]
    after = columns.add(wanted)

    def each() -> Batches:
        values = _values(name, context.reader)
        for batch in rows:
            made: list[Row] = [(*row, value) for row in batch for value in values]
            if clause.where is None:
                yield made
            else:
                yield from Filter(context, asked, after, [clause.where])(made)

    return after, each()
