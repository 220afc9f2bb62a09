"""A query, clause by clause, over batches of rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.match import Batches, Matcher
from actorgraph.graph.cypher.run.procedures import procedure
from actorgraph.graph.cypher.run.projection import Projected, aggregates_of
from actorgraph.graph.cypher.run.subqueries import Asked
from actorgraph.graph.cypher.tree import CallProcedure, CallSubquery, Clause, Match, Projection, Query, Single, Unwind
from actorgraph.graph.cypher.values import Row
from actorgraph.graph.cypher.values.compare import group_key
from actorgraph.graph.errors import LimitReached

__all__ = ["Pipeline"]

_BATCH = 4096


class Pipeline:
    """Runs the clauses of one query; `inside` are the names whose properties will be asked for."""

    def __init__(self, context: Context, inside: frozenset[str]) -> None:
        self.context = context
        self.inside = inside
        self.asked = Asked(context, self)

    def aggregates(self, clause: Projection) -> bool:
        """Whether a projection groups its rows."""
        return any(True for item in clause.items for _ in aggregates_of(item.expression))

    def run(self, query: Query, columns: Columns, rows: Batches, outer: Row = ()) -> tuple[Columns, Batches]:
        """The columns of a query and its rows, given the rows that it starts from; `outer` is the row around it."""
        if len(query.parts) == 1:
            return self._single(query.parts[0], columns, rows, outer)
        given = [row for batch in rows for row in batch]
        made = [self._single(part, columns, iter([given]), outer) for part in query.parts]
        first = made[0][0]
        names = [name for name, place in first.places.items() if place >= first.pinned]
        ordered = [_ordered(part, batches, names) for part, batches in made]
        together: Batches = chain.from_iterable(ordered)
        return first, together if query.all else self._distinct(together)

    def _distinct(self, batches: Batches) -> Batches:
        seen: set[object] = set()
        for batch in batches:
            fresh: list[Row] = []
            for row in batch:
                key = tuple(map(group_key, row))
                if key not in seen:
                    seen.add(key)
                    fresh.append(row)
            yield fresh

    def _single(self, single: Single, columns: Columns, rows: Batches, outer: Row) -> tuple[Columns, Batches]:
        if not columns.pinned and not _imports(single):
            columns = Columns({}, columns.width)
        for clause in single.clauses:
            columns, rows = self._clause(clause, columns, rows, outer)
        return columns, rows

    def _clause(self, clause: Clause, columns: Columns, rows: Batches, outer: Row) -> tuple[Columns, Batches]:
        match clause:
            case Match():
                matcher = Matcher(self.context, self.asked, columns, clause, self.inside)
                return matcher.columns, matcher(rows)
            case Projection():
                projected = Projected(self.context, self.asked, columns, clause, outer)
                return projected.columns, projected(rows)
            case Unwind():
                return columns.add(clause.variable.name), self._unwind(clause, columns, rows)
            case CallProcedure():
                return procedure(self.context, self.asked, clause, columns, rows)
            case CallSubquery():
                return self._subquery(clause, columns, rows)
            case _:
                raise bad_cypher("only reading clauses can run", self.context.text, clause.at)

    def _unwind(self, clause: Unwind, columns: Columns, rows: Batches) -> Batches:
        prepared = self.asked.prepared([clause.source], columns)
        source = prepared.compiler(clause.source)
        for batch in rows:
            made: list[Row] = []
            for given, row in zip(batch, prepared.extend(batch), strict=True):
                value = source(row)
                items = value if isinstance(value, list) else [] if value is None else [value]
                for at in range(0, len(items), _BATCH):
                    made.extend((*given, item) for item in items[at : at + _BATCH])
                    if len(made) >= _BATCH:
                        self.context.check()
                        yield made
                        made = []
            yield made

    def _subquery(self, clause: CallSubquery, columns: Columns, rows: Batches) -> tuple[Columns, Batches]:
        """`CALL {…}`: what it returns stands behind each row.

        Variables imported as `CALL (x)` are outer ones all through; in the older form a WITH at its start takes them
        over, and nothing else from outside is known inside.
        """
        if clause.imports is None:
            outer = Columns(columns.places, columns.width)
        else:
            imported = {variable.name for variable in clause.imports}
            kept = {name: place for name, place in columns.places.items() if clause.star or name in imported}
            outer = Columns(kept, columns.width, columns.width)
        inner, _ = self.run(clause.query, outer, iter(()))
        names = [name for name, place in inner.places.items() if place >= inner.pinned]
        returned = bool(names)
        after = columns.add(*names) if returned else columns

        def each() -> Batches:
            for batch in rows:
                for given in batch:
                    self.context.check()
                    found = False
                    for made in self.run(clause.query, outer, iter([[given]]), given)[1]:
                        found = found or bool(made)
                        yield [(*given, *row[inner.pinned :]) for row in made]
                    if clause.optional and not found:
                        yield [(*given, *(None for _ in names))]

        return after, each()

    def limited(self, batches: Batches) -> Iterator[Row]:
        """The rows one by one; LimitReached beyond the number of rows that is allowed."""
        most, count = self.context.limits.rows, 0
        for batch in batches:
            count += len(batch)
            if most is not None and count > most:
                raise LimitReached(f"the query returns more than {most:,} rows; add LIMIT or allow it more rows")
            yield from batch


def _imports(single: Single) -> bool:
    first = single.clauses[0]
    return isinstance(first, Projection) and first.kind == "WITH"


def _ordered(columns: Columns, batches: Batches, names: list[str]) -> Batches:
    """The rows of one part of a UNION, its columns in the order of the first part."""
    places = [*range(columns.pinned), *(columns.places[name] for name in names)]
    for batch in batches:
        yield [tuple(row[place] for place in places) for row in batch]
