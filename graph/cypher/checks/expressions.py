"""Expressions: every variable is known, every function too, and what can be seen to be of a wrong type is an error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from actorgraph.graph.cypher.checks.scope import Checker, Scope, kind_of_expression
from actorgraph.graph.cypher.functions import AGGREGATES, LENIENT, SCALARS, is_aggregate
from actorgraph.graph.cypher.refusals import FUNCTIONS, refusal
from actorgraph.graph.cypher.tree import (
    Binary,
    Call,
    Case,
    Comprehension,
    CountStar,
    Expression,
    HasLabels,
    MapProjection,
    PatternComprehension,
    PatternExpression,
    Property,
    Quantified,
    Reduce,
    Subquery,
    Tree,
    Unary,
    Variable,
    inner_fields,
    walk,
)
from actorgraph.graph.errors import did_you_mean

if TYPE_CHECKING:
    from actorgraph.graph.cypher.checks.clauses import Clauses

__all__ = ["TEMPORAL_KINDS", "Expressions"]

_CONNECTIVES = ("AND", "OR", "XOR")
TEMPORAL_KINDS = frozenset({"date", "datetime", "localdatetime", "time", "localtime", "duration"})
_NUMERIC = ("-", "*", "/", "%", "^")
_ENTITIES = {
    "type": ("relationship",), "startnode": ("relationship",), "endnode": ("relationship",), "labels": ("node",),
    "nodes": ("path",), "relationships": ("path",), "length": ("path",),
    "keys": ("node", "relationship", "map"), "properties": ("node", "relationship", "map"),
}  # fmt: skip
_FLAT = ("integer", "float", "string", "boolean", "list", "relationships", "path")


class Expressions:
    """Checks expressions in a scope; `clauses` checks the subqueries inside them."""

    def __init__(self, checker: Checker, clauses: Clauses) -> None:
        self.checker = checker
        self.clauses = clauses

    def check(self, expression: Expression, scope: Scope, *, aggregates: bool = False, truth: bool = False) -> None:
        """Raise BadCypher for the first mistake; `truth` where a condition is expected."""
        match expression:
            case Variable():
                self.checker.known(expression, scope)
            case Call():
                self._call(expression, scope, aggregates=aggregates)
            case CountStar():
                self._aggregate(expression, aggregates=aggregates)
            case Comprehension() | Quantified() | Reduce():
                self._over_list(expression, scope, aggregates=aggregates)
            case Subquery():
                self.clauses.subquery(expression, scope)
            case PatternExpression():
                self._pattern(expression, scope, truth=truth)
            case PatternComprehension():
                self._comprehension(expression, scope)
            case Case():
                self._case(expression, scope, aggregates=aggregates)
            case _:
                self._operator(expression, scope, aggregates=aggregates)
        if truth:
            self._condition(expression, scope)

    def _parts(self, tree: Tree) -> Iterator[Expression]:
        for name in inner_fields(type(tree)):
            yield from _expressions(getattr(tree, name))

    def _operator(self, expression: Expression, scope: Scope, *, aggregates: bool) -> None:
        truth = (isinstance(expression, Binary) and expression.operator in _CONNECTIVES) or (
            isinstance(expression, Unary) and expression.operator == "NOT"
        )
        for part in self._parts(expression):
            self.check(part, scope, aggregates=aggregates, truth=truth)
        if isinstance(expression, Binary):
            self._operands(expression, scope)
        elif isinstance(expression, (Property, MapProjection)):
            kind = kind_of_expression(expression.of, scope)
            if kind in _FLAT:
                raise self.checker.error(f"a {kind} has no properties", expression)
        elif isinstance(expression, HasLabels):
            kind = kind_of_expression(expression.of, scope)
            if kind not in ("node", "relationship", "value", "null"):
                raise self.checker.error(f"a {kind} has no labels", expression)
            self.clauses.patterns.labels(expression.labels)

    def _operands(self, expression: Binary, scope: Scope) -> None:
        kinds = [kind_of_expression(side, scope) for side in (expression.left, expression.right)]
        wrong: tuple[str, ...] = ()
        if expression.operator in _NUMERIC:
            wrong = ("string", "boolean", "list", "map", "node", "relationship", "path", "relationships")
        elif expression.operator == "=~":
            wrong = ("integer", "float", "boolean", "map", "node", "relationship", "path")
        elif expression.operator == "IN":
            kinds, wrong = kinds[1:], ("integer", "float", "string", "boolean", "map", "node", "relationship", "path")
        if expression.operator == "+" and "string" in kinds and not TEMPORAL_KINDS.isdisjoint(kinds):
            raise self.checker.error("+ does not take text and a time; toString() makes text of it", expression)
        for kind in kinds:
            if kind in wrong:
                raise self.checker.error(f"{expression.operator} does not take a {kind}", expression)

    def _condition(self, expression: Expression, scope: Scope) -> None:
        kind = kind_of_expression(expression, scope)
        if kind not in ("boolean", "null", "value"):
            raise self.checker.error(f"expected a condition, found a {kind}", expression)

    def _case(self, expression: Case, scope: Scope, *, aggregates: bool) -> None:
        if expression.subject is not None:
            self.check(expression.subject, scope, aggregates=aggregates)
        for when, then in expression.whens:
            self.check(when, scope, aggregates=aggregates, truth=expression.subject is None)
            self.check(then, scope, aggregates=aggregates)
        if expression.otherwise is not None:
            self.check(expression.otherwise, scope, aggregates=aggregates)

    def _aggregate(self, expression: Expression, *, aggregates: bool) -> None:
        if not aggregates:
            raise self.checker.error("an aggregation can only stand in WITH, RETURN and their ORDER BY", expression)

    def _call(self, expression: Call, scope: Scope, *, aggregates: bool) -> None:
        name = expression.name.lower()
        if name in FUNCTIONS:
            raise refusal(f"{expression.name}()", self.checker.text, expression.at, FUNCTIONS[name])
        if is_aggregate(name):
            self._aggregate(expression, aggregates=aggregates)
            self._arity(
                expression, 2 if name.startswith("percentile") else 1, 2 if name.startswith("percentile") else 1
            )
            for argument in expression.arguments:
                self._inside_aggregate(argument, scope)
            return
        if expression.distinct:
            raise self.checker.error("DISTINCT belongs to aggregations", expression)
        if name == "exists":
            self._exists(expression, scope)
            return
        self._arity(expression, *self._known(expression))
        for argument in expression.arguments:
            self.check(argument, scope, aggregates=aggregates)
        allowed = _ENTITIES.get(name)
        if allowed is not None:
            kind = kind_of_expression(expression.arguments[0], scope)
            if kind not in (*allowed, "value", "null"):
                raise self.checker.error(
                    f"{expression.name}() expects a {' or '.join(allowed)}, found a {kind}", expression
                )

    def _inside_aggregate(self, argument: Expression, scope: Scope) -> None:
        if any(
            isinstance(part, CountStar) or (isinstance(part, Call) and is_aggregate(part.name))
            for part in walk(argument)
        ):
            raise self.checker.error("an aggregation cannot stand inside another one", argument)
        self.check(argument, scope)

    def _known(self, expression: Call) -> tuple[int, int]:
        name = expression.name.lower()
        for table in (SCALARS, LENIENT):
            if name in table:
                fewest, most, _ = table[name]
                return fewest, most
        if name in _ENTITIES:
            return 1, 1
        if name in _ELSEWHERE:
            raise refusal(f"{expression.name}()", self.checker.text, expression.at, "it is not computed here")
        every = {*SCALARS, *LENIENT, *_ENTITIES, *AGGREGATES, "exists"}
        hint = did_you_mean(name, every).replace("'", "")
        raise self.checker.error(f"there is no function {expression.name}(){hint}", expression)

    def _arity(self, expression: Call, fewest: int, most: int) -> None:
        if not fewest <= len(expression.arguments) <= most:
            wanted = str(fewest) if fewest == most else f"{fewest} to {most}"
            raise self.checker.error(
                f"{expression.name}() takes {wanted} arguments, found {len(expression.arguments)}", expression
            )

    def _exists(self, expression: Call, scope: Scope) -> None:
        self._arity(expression, 1, 1)
        if not isinstance(expression.arguments[0], PatternExpression):
            raise self.checker.error("exists(…) takes a pattern; for a property write IS NOT NULL", expression)
        self.check(expression.arguments[0], scope, truth=True)

    def _over_list(self, expression: Comprehension | Quantified | Reduce, scope: Scope, *, aggregates: bool) -> None:
        self.check(expression.source, scope, aggregates=aggregates)
        inner = scope.add(expression.variable.name, "value")
        if isinstance(expression, Reduce):
            self.check(expression.initial, scope, aggregates=aggregates)
            self.check(expression.step, inner.add(expression.total.name, "value"))
            return
        if expression.where is not None:
            self.check(expression.where, inner, truth=True)
        if isinstance(expression, Comprehension) and expression.result is not None:
            self.check(expression.result, inner)

    def _pattern(self, expression: PatternExpression, scope: Scope, *, truth: bool) -> None:
        shortest = expression.path.shortest is not None
        if not truth and not shortest:
            raise self.checker.error(
                "a pattern is a condition here; to count or collect what it finds write COUNT {…} or [(a)-->(b) | …]",
                expression,
            )
        inner = self.clauses.patterns.path(expression.path, scope)
        new = sorted(set(inner.names) - set(scope.names))
        if new:
            raise self.checker.error(
                f"a pattern used as a condition cannot introduce `{new[0]}`; write EXISTS {{…}}", expression
            )

    def _comprehension(self, expression: PatternComprehension, scope: Scope) -> None:
        inner = self.clauses.patterns.path(expression.path, scope)
        if expression.where is not None:
            self.check(expression.where, inner, truth=True)
        self.check(expression.result, inner)


_ELSEWHERE = {
    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "cot", "haversin", "coth", "cosh", "sinh", "tanh",
    "valuetype", "stdev", "filter", "extract",
}  # fmt: skip


def _expressions(value: object) -> Iterator[Expression]:
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _expressions(item)
