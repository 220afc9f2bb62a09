"""A difference on its way into the database: one statement for a portion of each kind of change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from neo4j import ManagedTransaction

from actorgraph.graph.errors import Damaged
from actorgraph.graph.stores.neo4j import statements
from actorgraph.graph.stores.neo4j.difference import Change
from actorgraph.graph.stores.neo4j.session import literal

__all__ = ["apply"]

_WITHOUT_ANSWER = {
    "delete edges": statements.DELETE_EDGES,
    "delete nodes": statements.DELETE_NODES,
    "change nodes": statements.CHANGE_NODES,
    "change edges": statements.CHANGE_EDGES,
}


def apply(transaction: ManagedTransaction, changes: Iterable[Change], elements: dict[str, str]) -> None:
    """Make some changes, in their order. `elements`: id → element id of the nodes there; new ones are added."""
    for change in changes:
        match change.kind:
            case "create nodes":
                for record in transaction.run(statements.CREATE_NODES, rows=change.rows):
                    elements[record["id"]] = record["element"]
            case "create edges":
                _create_edges(transaction, change.rows, elements)
            case other:
                transaction.run(literal(_WITHOUT_ANSWER[other]), rows=change.rows).consume()


def _create_edges(transaction: ManagedTransaction, rows: list[Any], elements: dict[str, str]) -> None:
    joined = [{**row, "source": elements[row["source"]], "target": elements[row["target"]]} for row in rows]
    made = transaction.run(statements.CREATE_EDGES, rows=joined).consume().counters.relationships_created
    if made < len(rows):
        raise Damaged(
            f"{len(rows) - made} edges lost an end while they were written: somebody else deleted nodes of the graph; "
            "load again"
        )
