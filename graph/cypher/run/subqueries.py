"""EXISTS, COUNT, COLLECT, patterns as values: answered for all rows at once where they can be, else row by row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from actorgraph.graph.cypher.run.context import Columns, Compute, Context
from actorgraph.graph.cypher.run.expressions import Compiler
from actorgraph.graph.cypher.run.match import Matcher
from actorgraph.graph.cypher.run.names import subqueries
from actorgraph.graph.cypher.tree import (
    Expression,
    Match,
    PatternComprehension,
    PatternExpression,
    Projection,
    Query,
    Subquery,
    Variable,
)
from actorgraph.graph.cypher.values import PathRef, Row

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.pipeline import Pipeline

__all__ = ["Asked", "Prepared"]

Answer = Callable[[list[Row]], list[Any]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A compiler for rows to which `extend` has added the answers of their subqueries."""

    compiler: Compiler
    answers: tuple[Answer, ...]

    def extend(self, rows: list[Row]) -> list[Row]:
        """The rows with the answers at their end; the same list where there are none."""
        if not self.answers:
            return rows
        found = [answer(rows) for answer in self.answers]
        return [(*row, *added) for row, *added in zip(rows, *found, strict=True)]


class Asked:
    """Answers the subqueries inside expressions."""

    def __init__(self, context: Context, pipeline: Pipeline) -> None:
        self.context = context
        self.pipeline = pipeline

    def prepared(
        self, expressions: Sequence[Expression], columns: Columns, ready: Mapping[Hashable, int] | None = None
    ) -> Prepared:
        """What it takes to compute some expressions over some columns."""
        inner = [found for expression in expressions for found in subqueries(expression)]
        hoisted = {id(found): columns.width + place for place, found in enumerate(inner)}
        wide = columns.add(*(f"\0answer{place}" for place in range(len(inner))))
        compiler = Compiler(self.context, wide, self, ready=ready, hoisted=hoisted)
        return Prepared(compiler, tuple(self.answer(found, columns) for found in inner))

    def row_by_row(self, expression: Expression, columns: Columns) -> Compute:
        """The same, where the answer depends on a variable of a list expression."""
        answer = self.answer(expression, columns)
        return lambda row: answer([row])[0]

    def answer(self, expression: Expression, columns: Columns) -> Answer:
        """The values of one subquery for many rows of some columns."""
        match expression:
            case PatternExpression(path=path) if path.shortest is not None:
                return self._shortest(expression, columns)
            case PatternExpression(at=at, end=end, path=path):
                found = self._matches([Match(at, end, optional=False, paths=(path,), where=None)], columns)
                return lambda rows: [bool(ended) for ended in found(rows)]
            case PatternComprehension():
                return self._comprehension(expression, columns)
            case Subquery(kind=kind, query=query):
                found = self._rows(query, columns)
                if kind == "EXISTS":
                    return lambda rows: [bool(ended) for ended in found(rows)]
                if kind == "COUNT":
                    return lambda rows: [len(ended) for ended in found(rows)]
                return lambda rows: [[row[-1] for row in ended] for ended in found(rows)]
            case _:
                raise NotImplementedError(type(expression).__name__)

    def _matches(
        self, matches: Sequence[Match], columns: Columns, results: Sequence[Expression] = ()
    ) -> Callable[[list[Row]], list[list[Row]]]:
        """For each row the rows that some MATCH clauses make of it, with some more values at their end."""
        tagged = columns.add("\0outer")
        current, matchers = tagged.pin(), list[Matcher]()
        for match in matches:
            matchers.append(Matcher(self.context, self, current, match, self.pipeline.inside))
            current = matchers[-1].columns
        prepared = self.prepared(results, current)
        values = [prepared.compiler(result) for result in results]
        place = columns.width

        def run(rows: list[Row]) -> list[list[Row]]:
            found: list[list[Row]] = [[] for _ in rows]
            batches = iter([[(*row, number) for number, row in enumerate(rows)]])
            for matcher in matchers:
                batches = matcher(batches)
            for batch in batches:
                for row in prepared.extend(batch):
                    found[row[place]].append((*row, *(value(row) for value in values)))
            return found

        return run

    def _comprehension(self, expression: PatternComprehension, columns: Columns) -> Answer:
        match = Match(expression.at, expression.end, optional=False, paths=(expression.path,), where=expression.where)
        found = self._matches([match], columns, [expression.result])
        return lambda rows: [[row[-1] for row in ended] for ended in found(rows)]

    def _shortest(self, expression: PatternExpression, columns: Columns) -> Answer:
        hidden = Variable(expression.at, expression.at, "\0path")
        path = replace(expression.path, variable=hidden)
        match = Match(expression.at, expression.end, optional=False, paths=(path,), where=None)
        found = self._matches([match], columns)

        def run(rows: list[Row]) -> list[Any]:
            paths = [[row[-1] for row in ended if isinstance(row[-1], PathRef)] for ended in found(rows)]
            return paths if path.shortest == "all" else [next(iter(ended), None) for ended in paths]

        return run

    def _rows(self, query: Query, columns: Columns) -> Callable[[list[Row]], list[list[Row]]]:
        """For each row the rows of a subquery; only the last value of each is of use."""
        clauses = query.parts[0].clauses
        if len(query.parts) == 1:
            matches = [clause for clause in clauses if isinstance(clause, Match)]
            last = clauses[-1]
            if len(matches) == len(clauses):
                return self._matches(matches, columns)
            if (
                len(matches) == len(clauses) - 1
                and isinstance(last, Projection)
                and not (last.distinct or last.order or last.skip or last.limit or last.star)
                and not self.pipeline.aggregates(last)
            ):
                return self._matches(matches, columns, [item.expression for item in last.items])
        outer = columns.pin()
        return lambda rows: [
            [row for batch in self.pipeline.run(query, outer, iter([[given]]), given)[1] for row in batch]
            for given in rows
        ]
