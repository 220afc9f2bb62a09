"""WITH and RETURN: columns, grouping, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from actorgraph.graph.cypher.functions import AGGREGATES, is_aggregate
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.run.context import Columns, Compute, Context
from actorgraph.graph.cypher.run.shape import shape
from actorgraph.graph.cypher.tree import (
    Call,
    CountStar,
    Expression,
    Item,
    Projection,
    SortKey,
    Subquery,
    Tree,
    Variable,
    walk,
)
from actorgraph.graph.cypher.values import Problem, Row
from actorgraph.graph.cypher.values.compare import group_key, order_key

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.match import Batches
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["Projected", "aggregates_of"]

_BATCH = 4096


def aggregates_of(tree: Tree) -> Iterator[Call | CountStar]:
    """The aggregating calls of an expression, but for those inside its subqueries."""
    hidden = {id(part) for found in walk(tree) if isinstance(found, Subquery) for part in walk(found.query)}
    for part in walk(tree):
        if id(part) not in hidden and (
            isinstance(part, CountStar) or (isinstance(part, Call) and is_aggregate(part.name))
        ):
            yield part


class Projected:
    """One WITH or RETURN over rows of some columns; `columns` are those of the rows that come out."""

    def __init__(self, context: Context, asked: Asked, columns: Columns, clause: Projection, outer: Row = ()) -> None:
        self.context, self.asked, self.clause, self.outer = context, asked, clause, outer
        self.before = columns
        self.items = [*self._starred(), *clause.items]
        self.pinned = columns.pinned
        places = {name: place for name, place in columns.places.items() if place < columns.pinned}
        for offset, item in enumerate(self.items):
            places[item.name] = columns.pinned + offset
        self.columns = Columns(places, columns.pinned + len(self.items), columns.pinned)
        self.grouping = any(True for item in self.items for _ in aggregates_of(item.expression))
        self.skip, self.limit = self._number(clause.skip), self._number(clause.limit)

    def _starred(self) -> list[Item]:
        if not self.clause.star:
            return []
        at = self.clause.at
        names = [name for name in self.before.places if self.before.places[name] >= self.before.pinned]
        return [Item(at, at, Variable(at, at, name), name, aliased=True) for name in sorted(names)]

    def _number(self, expression: Expression | None) -> int | None:
        """SKIP and LIMIT: known before the first row."""
        if expression is None:
            return None
        value = self.asked.prepared([expression], Columns()).compiler(expression)(())
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise bad_cypher(f"SKIP and LIMIT take an integer from 0, not {value!r}", self.context.text, expression.at)
        return value

    def __call__(self, batches: Batches) -> Batches:
        """The rows of the projection."""
        rows = self._grouped(batches) if self.grouping else self._plain(batches)
        if self.clause.distinct:
            rows = self._distinct(rows)
        if self.clause.order:
            rows = self._ordered(rows)
        rows = self._paged(rows)
        width = self.columns.width
        if self.clause.where is None:
            yield from ([row[:width] for row in batch] for batch in rows)
            return
        yield from self._kept(rows, self.clause.where)

    def _wide(self) -> Columns:
        """The new columns and, where they may still be asked for, the old ones behind them."""
        if self.grouping or self.clause.distinct:
            return self.columns
        old = {name: place + self.columns.width for name, place in self.before.places.items()}
        return Columns({**old, **self.columns.places}, self.columns.width + self.before.width, self.pinned)

    def _plain(self, batches: Batches) -> Batches:
        prepared = self.asked.prepared([item.expression for item in self.items], self.before)
        values = [prepared.compiler(item.expression) for item in self.items]
        keep_old = not self.clause.distinct and (self.clause.order or self.clause.where is not None)
        for batch in batches:
            made: list[Row] = []
            for given, row in zip(batch, prepared.extend(batch), strict=True):
                fresh = (*given[: self.pinned], *(value(row) for value in values))
                made.append((*fresh, *given) if keep_old else fresh)
            yield made

    def _grouped(self, batches: Batches) -> Batches:
        return Grouping(self.context, self.asked, self.before, self.items, self.outer)(batches)

    def _distinct(self, batches: Batches) -> Batches:
        seen: set[Hashable] = set()
        for batch in batches:
            fresh: list[Row] = []
            for row in batch:
                key = tuple(map(group_key, row[: self.columns.width]))
                if key not in seen:
                    seen.add(key)
                    fresh.append(row)
            self.context.check()
            yield fresh

    def _ready(self) -> dict[Hashable, int]:
        """What is projected can be sorted by, however it is named."""
        return {shape(item.expression): self.pinned + place for place, item in enumerate(self.items)}

    def _ordered(self, batches: Batches) -> Batches:
        rows = [row for batch in batches for row in batch]
        keys: list[SortKey] = list(self.clause.order)
        prepared = self.asked.prepared([key.expression for key in keys], self._wide(), self._ready())
        computed = [(prepared.compiler(key.expression), key.descending) for key in keys]
        wide = prepared.extend(rows)
        order = list(range(len(rows)))
        for compute, descending in reversed(computed):
            self.context.check()
            sort_keys = [order_key(compute(row)) for row in wide]
            order.sort(key=sort_keys.__getitem__, reverse=descending)
        for at in range(0, len(order), _BATCH):
            yield [rows[place] for place in order[at : at + _BATCH]]

    def _paged(self, batches: Batches) -> Batches:
        skipped, left = self.skip or 0, self.limit
        if left == 0:
            return
        for batch in batches:
            rows = batch[skipped:]
            skipped = max(0, skipped - len(batch))
            if left is not None:
                rows = rows[:left]
                left -= len(rows)
            yield rows
            if left == 0:
                return

    def _kept(self, batches: Batches, where: Expression) -> Batches:
        prepared = self.asked.prepared([where], self._wide(), self._ready())
        test = prepared.compiler.predicate(where)
        width = self.columns.width
        for batch in batches:
            yield [row[:width] for row, wide in zip(batch, prepared.extend(batch), strict=True) if test(wide)]


class Grouping:
    """The rows of a projection that aggregates: one a group, and one in all where there are no keys."""

    def __init__(self, context: Context, asked: Asked, columns: Columns, items: Sequence[Item], outer: Row) -> None:
        self.context, self.asked, self.columns, self.items = context, asked, columns, items
        self.outer = outer
        self.keys = [item for item in items if not any(True for _ in aggregates_of(item.expression))]
        self.folds: dict[Hashable, Call | CountStar] = {}
        for item in items:
            for found in aggregates_of(item.expression):
                self.folds.setdefault(shape(found), found)

    def __call__(self, batches: Batches) -> Batches:
        """All groups in one batch, in the order in which they first appear."""
        groups, members = self._collect(batches)
        pinned = self.columns.pinned
        places = {name: place for name, place in self.columns.places.items() if place < pinned}
        ready: dict[Hashable, int] = {}
        for offset, item in enumerate(self.keys):
            ready[shape(item.expression)] = pinned + offset
            if isinstance(item.expression, Variable):
                places[item.expression.name] = pinned + offset
        for offset, found in enumerate(self.folds):
            ready[found] = pinned + len(self.keys) + offset
        width = pinned + len(self.keys) + len(self.folds)
        prepared = self.asked.prepared(
            [item.expression for item in self.items if item not in self.keys],
            Columns(places, width, pinned),
            dict(ready),
        )
        values = [prepared.compiler(item.expression) for item in self.items]
        rows: list[Row] = []
        for key, given in groups.items():
            self.context.check()
            folded = [self._fold(found, members[key][place]) for place, found in enumerate(self.folds.values())]
            rows.append((*given, *folded))
        yield [(*row[:pinned], *(value(row) for value in values)) for row in prepared.extend(rows)]

    def _collect(self, batches: Batches) -> tuple[dict[Hashable, Row], dict[Hashable, list[list[Any]]]]:
        inputs = [argument for found in self.folds.values() if isinstance(found, Call) for argument in found.arguments]
        prepared = self.asked.prepared([*(item.expression for item in self.keys), *inputs], self.columns)
        compiler, pinned = prepared.compiler, self.columns.pinned
        keys = [compiler(item.expression) for item in self.keys]
        arguments = [
            [compiler(argument) for argument in found.arguments] if isinstance(found, Call) else None
            for found in self.folds.values()
        ]
        groups: dict[Hashable, Row] = {}
        members: dict[Hashable, list[list[Any]]] = {}
        for batch in batches:
            for row in prepared.extend(batch):
                values = tuple(key(row) for key in keys)
                group: Hashable = tuple(map(group_key, values))
                if group not in groups:
                    groups[group] = (*row[:pinned], *values)
                    members[group] = [[] for _ in arguments]
                _take(members[group], arguments, row)
            self.context.check()
        if not groups and not self.keys:
            groups[()] = self.outer[:pinned]
            members[()] = [[] for _ in arguments]
        return groups, members

    def _fold(self, found: Call | CountStar, values: list[Any]) -> Any:
        if isinstance(found, CountStar):
            return len(values)
        extra = values[0][1:] if values else ()
        plain = [value[0] for value in values if value[0] is not None]
        if found.distinct:
            first: dict[Hashable, Any] = {}
            for value in plain:
                first.setdefault(group_key(value), value)
            plain = list(first.values())
        try:
            return AGGREGATES[found.name.lower()](plain, *extra) if extra or len(found.arguments) == 1 else None
        except Problem as problem:
            raise bad_cypher(str(problem), self.context.text, found.at) from problem


def _take(member: list[list[Any]], arguments: Sequence[list[Compute] | None], row: Row) -> None:
    for values, computed in zip(member, arguments, strict=True):
        values.append(() if computed is None else tuple(compute(row) for compute in computed))
