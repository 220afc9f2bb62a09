"""THE SEAM: Cypher over nodes and edges, with the rows that Neo4j would give or an error that says why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from actorgraph.graph.bulk import undisturbed
from actorgraph.graph.cypher.checks import check
from actorgraph.graph.cypher.cleanup import cleaned
from actorgraph.graph.cypher.engine import Engine
from actorgraph.graph.cypher.explaining import described
from actorgraph.graph.cypher.grammar import parse
from actorgraph.graph.cypher.guard import guard
from actorgraph.graph.cypher.hints import Known, hints
from actorgraph.graph.cypher.limits import Limits
from actorgraph.graph.cypher.parameters import accepted, with_times
from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.result import Result
from actorgraph.graph.cypher.run import Columns, Context, Pipeline, looked_into
from actorgraph.graph.cypher.tree import Query
from actorgraph.graph.errors import BadCypher
from actorgraph.graph.generation import Edge, Node

__all__ = ["Index"]


class Index:
    """A read-only index of one generation, to ask questions of in Cypher."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reader = Reader(engine)

    @staticmethod
    def build(nodes: Iterable[Node], edges: Iterable[Edge]) -> Index:
        """An index of these nodes and edges; Damaged when an edge names a node that is not there."""
        return Index(Engine.build(nodes, edges))

    def save(self, path: Path) -> None:
        """Write a snapshot that `load` reads back; the caller puts it in place."""
        self._engine.save(path)

    @staticmethod
    def load(path: Path) -> Index:
        """The index of a snapshot; Damaged when the file is none."""
        return Index(Engine.load(path))

    @cached_property
    def known(self) -> Known:
        """The words of this graph."""
        summary = self._engine.summary
        return Known(
            frozenset(label for labels, _ in summary.kinds for label in labels),
            frozenset(name for name, _ in summary.types),
            frozenset((*summary.node_keys, *summary.edge_keys)),
        )

    def run(self, query: str, parameters: Mapping[str, Any] | None = None, limits: Limits | None = None) -> Result:
        """The rows of a reading query.

        Raises BadCypher for what Neo4j rejects too, Refused for writes, UnsupportedCypher for what cannot be answered
        here exactly as there, LimitReached when it takes too long or returns too much.
        """
        given = with_times(accepted(parameters or {}))
        try:
            return self._run(query, given, limits or Limits())
        except RecursionError as error:
            raise BadCypher("the query is nested too deeply; split it") from error

    def explain(self, query: str, parameters: Mapping[str, Any] | None = None) -> tuple[str, ...]:
        """How the query would be answered, a line a step; the errors are those of `run`."""
        given = with_times(accepted(parameters or {}))
        tree = _parsed(query)
        guard(tree, query, given)
        _checked(query)
        return tuple(described(tree, self._reader, given))

    def _run(self, query: str, given: Mapping[str, Any], limits: Limits) -> Result:
        """Its steps in order."""
        tree = _parsed(query)
        guard(tree, query, given)
        columns = _checked(query)
        context = Context(query, given, self._reader, limits)
        self._reader.begin(context.seconds_left)
        pipeline = Pipeline(context, looked_into(tree))
        with undisturbed():
            made, batches = pipeline.run(tree, Columns(), iter([[()]]))
            places = [made.places[name] for name in columns]
            rows = (tuple(row[place] for place in places) for row in pipeline.limited(batches))
            return Result(columns, cleaned(rows, self._reader), hints(tree, self.known))


@lru_cache(maxsize=512)
def _parsed(query: str) -> Query:
    return parse(query)


@lru_cache(maxsize=512)
def _checked(query: str) -> tuple[str, ...]:
    return check(_parsed(query), query)
