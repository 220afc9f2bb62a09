"""Aggregation: what stands beside an aggregate must be a key of the grouping."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from actorgraph.graph.cypher.checks.scope import Checker
from actorgraph.graph.cypher.run.projection import aggregates_of
from actorgraph.graph.cypher.run.shape import shape
from actorgraph.graph.cypher.tree import (
    Comprehension,
    Expression,
    Projection,
    Property,
    Quantified,
    Reduce,
    Variable,
    inner_fields,
)

__all__ = ["Grouping"]


def _inner(expression: Expression) -> Iterator[Expression]:
    def of(value: object) -> Iterator[Expression]:
        if isinstance(value, Expression):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                yield from of(item)

    for name in inner_fields(type(expression)):
        yield from of(getattr(expression, name))


class Grouping:
    """Checks the items and the order of a projection that aggregates."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker

    def groups(self, clause: Projection) -> bool:
        """Whether a projection aggregates."""
        return any(True for item in clause.items for _ in aggregates_of(item.expression))

    def check(self, clause: Projection, starred: Sequence[str]) -> None:
        """BadCypher for an expression that would group without being a key."""
        if not self.groups(clause):
            for key in clause.order:
                for found in aggregates_of(key.expression):
                    raise self.checker.error("ORDER BY can only aggregate where WITH or RETURN does", found)
            return
        keys = [item.expression for item in clause.items if not any(True for _ in aggregates_of(item.expression))]
        shapes = {shape(key) for key in keys if isinstance(key, (Variable, Property))}
        names = {key.name for key in keys if isinstance(key, Variable)} | set(starred)
        for item in clause.items:
            if any(True for _ in aggregates_of(item.expression)):
                self._beside(item.expression, names, shapes, frozenset())

    def _beside(self, expression: Expression, names: set[str], shapes: set[Hashable], local: frozenset[str]) -> None:
        if any(found is expression for found in aggregates_of(expression)):
            return
        if isinstance(expression, (Variable, Property)) and shape(expression) in shapes:
            return
        if isinstance(expression, Variable) and expression.name not in names | local:
            raise self.checker.error(
                f"`{expression.name}` stands beside an aggregation without being a key of it; "
                "put it into a WITH before, or return it as a column of its own",
                expression,
            )
        if isinstance(expression, (Comprehension, Quantified)):
            local = local | {expression.variable.name}
        elif isinstance(expression, Reduce):
            local = local | {expression.variable.name, expression.total.name}
        for part in _inner(expression):
            self._beside(part, names, shapes, local)

    def not_projected(self, expression: Expression, clause: Projection) -> Iterator[Expression]:
        """The largest parts of an expression that hold no column: what they use must be known by itself."""
        projected = {shape(item.expression) for item in clause.items}
        if shape(expression) in projected:
            return
        if any(shape(part) in projected for part in _deep(expression)):
            for part in _inner(expression):
                yield from self.not_projected(part, clause)
        else:
            yield expression


def _deep(expression: Expression) -> Iterator[Expression]:
    for part in _inner(expression):
        yield part
        yield from _deep(part)
