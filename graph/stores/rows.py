"""Nodes and edges as rows of a graph file, both ways."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
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

_AMONG = "{column} IN (SELECT value FROM json_each(?))"

_INDEXES = (
    "CREATE INDEX IF NOT EXISTS edge_source ON edge (source)",
    "CREATE INDEX IF NOT EXISTS edge_type ON edge (type)",
)
"""Files of any version get them with their next generation; without them the answers are the same, and slow."""


def put(database: sqlite3.Connection, generation: Generation) -> None:
    """Make the tables hold exactly this generation; what is there already is not written again."""
    for statement in _INDEXES:
        database.execute(statement)
    _put_rows(database, _NODES, map(_node_row, generation.nodes))
    _put_rows(database, _EDGES, map(_edge_row, generation.edges))


def nodes_of(database: sqlite3.Connection, ids: Collection[str] | None = None) -> Iterator[Node]:
    """The nodes, or those of some ids, sorted by id."""
    for identity, labels, properties in _asked(database, "SELECT id, labels, properties FROM node", {"id": ids}):
        yield Node(identity, _labels(labels), _properties(properties, identity))


def edges_of(
    database: sqlite3.Connection, types: Collection[str] | None = None, sources: Collection[str] | None = None
) -> Iterator[Edge]:
    """The edges, or those of some types or sources, sorted by id."""
    wanted = {"source": sources, "+type" if sources is not None else "type": types}
    rows = _asked(database, "SELECT id, type, source, target, properties FROM edge", wanted)
    for identity, kind, source, target, properties in rows:
        yield Edge(identity, kind, source, target, _properties(properties, identity))


def _asked(
    database: sqlite3.Connection, question: str, wanted: Mapping[str, Collection[str] | None]
) -> Iterable[tuple[str, ...]]:
    """The rows whose columns are among what is wanted of them; a `+` keeps SQLite from a poorer index."""
    given = {column: values for column, values in wanted.items() if values is not None}
    if not given:
        return database.execute(f"{question} ORDER BY id")
    conditions = " AND ".join(_AMONG.format(column=column) for column in given)
    return database.execute(
        f"{question} WHERE {conditions} ORDER BY +id", [json.dumps(sorted(values)) for values in given.values()]
    )


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
