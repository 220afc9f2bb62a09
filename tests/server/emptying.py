"""What a database holds, and how to make it hold nothing.

The names of labels, types and properties that were ever used stay in the server's lists
(`CALL db.propertyKeys()`): Neo4j has no way to forget them.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import LiteralString

from neo4j import GraphDatabase, Session

from tests.server.address import Neo4jAddress

__all__ = ["empty", "holdings"]

NODES = "MATCH (n) RETURN count(n) AS nodes"
CONSTRAINTS = "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"
INDEXES = (
    "SHOW INDEXES YIELD name, type, owningConstraint "
    "WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name ORDER BY name"
)
# In batches, relationships first: a hub with a million of them does not fit into one transaction.
DELETE_RELATIONSHIPS = "MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS"
DELETE_NODES = "MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS"


def holdings(address: Neo4jAddress) -> str:
    """What the database holds, in words ("3 nodes, 1 constraint"), or "" if it is empty."""
    with _session(address) as session:
        counts = {
            "node": session.run(NODES).single(strict=True)["nodes"],
            "constraint": len(_names(session, CONSTRAINTS)),
            "index": len(_names(session, INDEXES)),
        }
    plurals = {"node": "nodes", "constraint": "constraints", "index": "indexes"}
    return ", ".join(f"{n:,} {word if n == 1 else plurals[word]}" for word, n in counts.items() if n)


def empty(address: Neo4jAddress) -> None:
    """Delete all nodes, relationships, constraints and indexes, but the look-up ones of every database."""
    with _session(address) as session:
        session.run(DELETE_RELATIONSHIPS).consume()
        session.run(DELETE_NODES).consume()
        for name in _names(session, CONSTRAINTS):
            session.run("DROP CONSTRAINT $name", name=name).consume()
        for name in _names(session, INDEXES):
            session.run("DROP INDEX $name", name=name).consume()


@contextmanager
def _session(address: Neo4jAddress) -> Generator[Session]:
    with (
        GraphDatabase.driver(address.uri, auth=address.auth) as driver,
        driver.session(database=address.database) as session,
    ):
        yield session


def _names(session: Session, query: LiteralString) -> list[str]:
    return [record["name"] for record in session.run(query)]
