"""Nodes and edges as rows of a graph file, both ways."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from actorgraph.graph.errors import Damaged
from actorgraph.graph.generation import Edge, Generation, Node, Properties
from actorgraph.graph.record import canonical_json

__all__ = ["edges_of", "nodes_of", "put"]

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Table:
    """What a table of the generation is asked and told."""

    ids: str
    put: str
    delete: str


_NODES = _Table(
    ids="SELECT id FROM node",
    put="""
        INSERT INTO node (id, labels, properties) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET labels = excluded.labels, properties = excluded.properties
        WHERE labels <> excluded.labels OR properties <> excluded.properties
    """,
    delete="DELETE FROM node WHERE id = ?",
)

_EDGES = _Table(
    ids="SELECT id FROM edge",
    put="""
        INSERT INTO edge (id, type, source, target, properties) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET
            type = excluded.type, source = excluded.source, target = excluded.target, properties = excluded.properties
        WHERE type <> excluded.type OR source <> excluded.source OR target <> excluded.target
           OR properties <> excluded.properties
    """,
    delete="DELETE FROM edge WHERE id = ?",
)


def put(database: sqlite3.Connection, generation: Generation) -> None:
    """Make the tables hold exactly this generation; what is there already is not written again."""
    _put_rows(database, _NODES, map(_node_row, generation.nodes))
    _put_rows(database, _EDGES, map(_edge_row, generation.edges))


def nodes_of(database: sqlite3.Connection) -> Iterator[Node]:
    """The nodes, sorted by id."""
    for identity, labels, properties in database.execute("SELECT id, labels, properties FROM node ORDER BY id"):
        yield Node(identity, _labels(labels), _properties(properties, identity))


def edges_of(database: sqlite3.Connection) -> Iterator[Edge]:
    """The edges, sorted by id."""
    rows = database.execute("SELECT id, type, source, target, properties FROM edge ORDER BY id")
    for identity, kind, source, target, properties in rows:
        yield Edge(identity, kind, source, target, _properties(properties, identity))


def _put_rows(database: sqlite3.Connection, table: _Table, rows: Iterable[Row]) -> None:
    gone = {identity for (identity,) in database.execute(table.ids)}

    def kept() -> Iterator[Row]:
        for row in rows:
            gone.discard(row[0])
            yield row

    database.executemany(table.put, kept())
    database.executemany(table.delete, ((identity,) for identity in sorted(gone)))


def _node_row(node: Node) -> Row:
    return node.id, canonical_json(node.labels), canonical_json(node.properties)


def _edge_row(edge: Edge) -> Row:
    return edge.id, edge.type, edge.source, edge.target, canonical_json(edge.properties)


@lru_cache(maxsize=256)
def _labels(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _properties(text: str, identity: str) -> Properties:
    try:
        properties: Properties = json.loads(text)
    except json.JSONDecodeError as error:
        raise Damaged(
            f"the properties of {identity!r} cannot be read back; load the documents into a new file"
        ) from error
    return properties
