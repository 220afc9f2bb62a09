"""What the driver returns, as the values that every store returns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, cast

from neo4j import ManagedTransaction
from neo4j import Result as Answer
from neo4j.graph import Node as DriverNode
from neo4j.graph import Path as DriverPath
from neo4j.graph import Relationship as DriverRelationship

from actorgraph.graph.cypher import Limits, Path, Relationship, Result, Vertex
from actorgraph.graph.errors import LimitReached
from actorgraph.graph.stores.neo4j.statements import IDS, OWNED

__all__ = ["result_of"]


def result_of(answer: Answer, transaction: ManagedTransaction, limits: Limits) -> Result:
    """The answer as columns and rows; LimitReached when it has more rows than it may."""
    columns = tuple(answer.keys())
    rows = [record.values() for record in islice(answer, None if limits.rows is None else limits.rows + 1)]
    if limits.rows is not None and len(rows) > limits.rows:
        raise LimitReached(f"the query has more than {limits.rows:,} rows; add LIMIT, or ask for fewer")
    values = _Values(_ids_of_ends(rows, transaction))
    return Result(columns, tuple(tuple(values.of(value) for value in row) for row in rows))


class _Values:
    """Converts values; knows the ids of nodes that came only as the ends of a relationship, without properties."""

    def __init__(self, ids: dict[str, str]) -> None:
        self._ids = ids

    def of(self, value: Any) -> Any:
        match value:
            case DriverNode():
                return self._vertex(value)
            case DriverRelationship():
                return self._relationship(value)
            case DriverPath():
                nodes = tuple(self._vertex(node) for node in value.nodes)
                return Path(nodes, tuple(self._relationship(each) for each in value.relationships))
            case list():
                return [self.of(each) for each in value]
            case dict():
                return {key: self.of(each) for key, each in value.items()}
            case _:
                return value

    def _vertex(self, node: DriverNode) -> Vertex:
        return Vertex(self._id(node), tuple(sorted(node.labels - {OWNED})), dict(node))

    def _relationship(self, relationship: DriverRelationship) -> Relationship:
        source, target = (self._id(cast(DriverNode, node)) for node in relationship.nodes)
        identity = str(relationship.get("id", relationship.element_id))
        return Relationship(identity, relationship.type, source, target, dict(relationship))

    def _id(self, node: DriverNode) -> str:
        known = node.get("id") or self._ids.get(node.element_id)
        return str(known or node.element_id)


def _ids_of_ends(rows: list[list[Any]], transaction: ManagedTransaction) -> dict[str, str]:
    bare = {
        node.element_id
        for relationship in _relationships(rows)
        for node in relationship.nodes
        if node is not None and "id" not in node
    }
    if not bare:
        return {}
    found = transaction.run(IDS, elements=sorted(bare))
    return {record["element"]: record["id"] for record in found if record["id"] is not None}


def _relationships(value: Any) -> Iterator[DriverRelationship]:
    match value:
        case DriverRelationship():
            yield value
        case list():
            yield from _relationships_in(value)
        case dict():
            yield from _relationships_in(value.values())
        case _:
            return


def _relationships_in(values: Iterable[Any]) -> Iterator[DriverRelationship]:
    for value in values:
        yield from _relationships(value)
