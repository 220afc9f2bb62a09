"""Questions of users: looked at before they run, run in read access mode, with hints where a word is unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from neo4j import ManagedTransaction

from actorgraph.graph.cypher import Known, Limits, Result, guard, hints
from actorgraph.graph.cypher.grammar import parse
from actorgraph.graph.cypher.parameters import accepted
from actorgraph.graph.cypher.run.procedures import PROCEDURES
from actorgraph.graph.cypher.tree import Query
from actorgraph.graph.errors import BadCypher, Refused, UnsupportedCypher
from actorgraph.graph.stores.neo4j.session import Connection, literal
from actorgraph.graph.stores.neo4j.statements import MARKERS, OWNED
from actorgraph.graph.stores.neo4j.values import result_of

__all__ = ["Questions"]


class Questions:
    """Asks one database; the server plans each new query first, and says so what it would do."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: Known | None = None
        self._looked_at = lru_cache(maxsize=1024)(self._look_at)

    def ask(self, query: str, parameters: Mapping[str, Any], limits: Limits) -> Result:
        """The rows. Refused for what does more than read the graph; BadCypher with Neo4j's own words; LimitReached."""
        given = accepted(parameters)
        tree = _tree(query)
        if tree is not None:
            guard(tree, query, given)
        self._looked_at(query)

        def asked(transaction: ManagedTransaction) -> Result:
            try:
                answer = transaction.run(literal(query), given)
            except ValueError as error:
                raise BadCypher(f"a parameter of the query cannot be sent to Neo4j: {error}") from error
            return result_of(answer, transaction, limits)

        result = self._connection.read(asked, limits.seconds)
        return Result(result.columns, result.rows, self._hints(tree)) if tree is not None else result

    def explain(self, query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
        """The server's plan, from the result down to what it is found by."""
        given = accepted(parameters)

        def explained(transaction: ManagedTransaction) -> dict[str, Any] | None:
            return transaction.run(literal(f"EXPLAIN {query}"), given).consume().plan

        return tuple(f"{name} {details}".rstrip() for name, details in _operators(self._connection.read(explained)))

    def _look_at(self, query: str) -> None:
        """Refused if the server's plan reads files or calls procedures: its parser sees what no other one may."""

        def explained(transaction: ManagedTransaction) -> dict[str, Any] | None:
            return transaction.run(literal(f"EXPLAIN {query}")).consume().plan

        for operator, details in _operators(self._connection.read(explained)):
            if operator.startswith("LoadCSV"):
                raise Refused("LOAD CSV is refused: queries read no files; load a table as a source instead")
            procedure = details.partition("(")[0].strip()
            if operator.startswith("ProcedureCall") and procedure.lower() not in PROCEDURES:
                allowed = "db.labels, db.relationshipTypes and db.propertyKeys"
                raise Refused(f"CALL {procedure} is refused: the procedures here are {allowed}")

    def _hints(self, tree: Query) -> tuple[str, ...]:
        """What may be misspelt; the words of the graph are asked for again before anything is called unknown."""
        if self._known is None or hints(tree, self._known):
            self._known = self._connection.read(_known)
        return hints(tree, self._known)


def _tree(query: str) -> Query | None:
    """The query as a tree; None where only Neo4j itself can say what it means."""
    try:
        return parse(query)
    except (BadCypher, UnsupportedCypher):
        return None


def _operators(plan: dict[str, Any] | None) -> Iterator[tuple[str, str]]:
    if plan is not None:
        yield plan["operatorType"], str(plan.get("args", {}).get("Details", ""))
        for child in plan.get("children", ()):
            yield from _operators(child)


def _known(transaction: ManagedTransaction) -> Known:
    def words(procedure: str) -> list[str]:
        return [record[0] for record in transaction.run(literal(f"CALL db.{procedure}()"))]

    labels = frozenset(words("labels")) - {*MARKERS, OWNED}
    return Known(labels, frozenset(words("relationshipTypes")), frozenset(words("propertyKeys")))
