"""Constraints and indexes, made on first use; and what the meta node says of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from neo4j import ManagedTransaction

from actorgraph.graph.stores.neo4j.session import Connection
from actorgraph.graph.stores.neo4j.statements import CREATE_META, MARKERS, META
from actorgraph.graph.stores.sound import LABELS

__all__ = ["SCHEMA", "Meta", "make", "make_types", "meta_in"]

SCHEMA = 1
"""The version of how the record is kept."""


@dataclass(frozen=True, slots=True)
class Meta:
    """The meta node. `record` counts changes of the record, `derived` is its value that the generation came from."""

    schema: int = 0
    shared: bool = False
    record: int = 0
    derived: int = 0
    writing: bool = False
    nodes: int = 0
    generation: str | None = None

    @property
    def stale(self) -> bool:
        """True when the record changed after the generation was derived, or only a part of it is written."""
        return self.writing or self.record != self.derived


_FIELDS = frozenset(field.name for field in fields(Meta))


def meta_in(transaction: ManagedTransaction) -> Meta | None:
    """The meta node; None in a database that holds no graph of ours."""
    found = transaction.run(META).single()
    # A later schema may say more.
    return Meta(**{key: value for key, value in found["meta"].items() if key in _FIELDS}) if found else None


def make(connection: Connection, *, shared: bool) -> None:
    """Make the constraints, the index of names and the meta node, as far as they are not there yet."""
    for statement in _constraints():
        connection.alone(statement)
    connection.write(lambda tx: tx.run(CREATE_META, schema=SCHEMA, shared=shared).consume())


def make_types(connection: Connection, types: Iterable[str]) -> None:
    """Make the id of every relationship of these types unique; a type is a word of the vocabulary (see `sound`)."""
    there = {record["name"] for record in connection.stream("SHOW CONSTRAINTS YIELD name")}
    for word in sorted(types):
        name = f"actorgraph_{word.lower()}_id"
        if name not in there:
            # The schema commands take no parameters for names.
            connection.alone(f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR ()-[r:`{word}`]-() REQUIRE r.id IS UNIQUE")


def _constraints() -> Iterator[str]:
    for label, key in [*MARKERS.items(), *((label, "id") for label in LABELS)]:
        name = f"actorgraph_{label.removeprefix('Actorgraph').lower()}_{key}"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    yield "CREATE FULLTEXT INDEX actorgraph_names IF NOT EXISTS FOR (a:Actor) ON EACH [a.name, a.aliases]"
