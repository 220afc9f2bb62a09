"""Expressions to functions of a row: null, truth and errors as in Neo4j."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from actorgraph.graph.cypher.functions import function
from actorgraph.graph.cypher.functions.temporal import CLOCKS, now
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.reader import accepts
from actorgraph.graph.cypher.refusals import FUNCTIONS, refusal
from actorgraph.graph.cypher.run.context import Columns, Compute, Context
from actorgraph.graph.cypher.run.operators import BINARY, index_of, property_of, slice_of
from actorgraph.graph.cypher.run.shape import shape
from actorgraph.graph.cypher.tree import (
    Binary,
    Call,
    Case,
    Comprehension,
    Expression,
    HasLabels,
    IsNull,
    ListOf,
    Literal,
    MapOf,
    MapProjection,
    Parameter,
    PatternComprehension,
    PatternExpression,
    Property,
    Quantified,
    Reduce,
    Slice,
    Subquery,
    Subscript,
    Unary,
    Variable,
)
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, Problem, Row, Unproven, Value, kind_of
from actorgraph.graph.cypher.values.arithmetic import negate
from actorgraph.graph.cypher.values.compare import equal, truth

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["Compiler"]

_SHORT = 5_000


class Compiler:
    """Turns expressions over some columns into functions of a row of these columns.

    `ready` names expressions, by shape, whose values already stand in the row (grouping keys, aggregates);
    `hoisted` those subqueries, by identity, that were answered for all rows at once.
    """

    def __init__(
        self,
        context: Context,
        columns: Columns,
        asked: Asked,
        *,
        ready: Mapping[Hashable, int] | None = None,
        hoisted: Mapping[int, int] | None = None,
    ) -> None:
        self.context = context
        self.columns = columns
        self.asked = asked
        self.ready = ready or {}
        self.hoisted = hoisted or {}

    def __call__(self, expression: Expression) -> Compute:
        """The function for one expression; what it raises has the place of the expression."""
        if self.ready and (place := self.ready.get(shape(expression))) is not None:
            return _at_place(place)
        run = self._plain(expression)
        if isinstance(expression, (Literal, Variable, Parameter)):
            return run
        return self._placed(run, expression)

    def predicate(self, expression: Expression) -> Callable[[Row], bool | None]:
        """The function for a condition."""
        run = self(expression)
        return self._placed(lambda row: truth(run(row)), expression)

    def inner(self, *names: str) -> Compiler:
        """A compiler for rows with some local variables at their end."""
        return Compiler(self.context, self.columns.add(*names), self.asked, ready=self.ready, hoisted=self.hoisted)

    def _placed(self, run: Compute, expression: Expression) -> Compute:
        text, at = self.context.text, expression.at

        def placed(row: Row) -> Any:
            try:
                return run(row)
            except Problem as problem:
                raise bad_cypher(str(problem), text, at) from problem
            except Unproven as unproven:
                raise refusal(str(unproven), text, at, "its answer cannot be proven to be Neo4j's") from unproven

        return placed

    def _plain(self, expression: Expression) -> Compute:
        return self._compilers[type(expression)](self, expression)

    def _literal(self, expression: Literal) -> Compute:
        value = expression.value
        return lambda _: value

    def _variable(self, expression: Variable) -> Compute:
        return _at_place(self.columns.places[expression.name])

    def _parameter(self, expression: Parameter) -> Compute:
        given = self.context.parameters[expression.name]
        return lambda _: given

    def _is_null(self, expression: IsNull) -> Compute:
        tested, negated = self(expression.of), expression.negated
        return lambda row: (tested(row) is None) != negated

    def _list(self, expression: ListOf) -> Compute:
        values = [self(item) for item in expression.items]
        return lambda row: [value(row) for value in values]

    def _map(self, expression: MapOf) -> Compute:
        pairs = [(key, self(value)) for key, value in expression.entries]
        return lambda row: {key: value(row) for key, value in pairs}

    def _subscript(self, expression: Subscript) -> Compute:
        whole, place, reader = self(expression.of), self(expression.index), self.context.reader
        return lambda row: index_of(reader, whole(row), place(row))

    def _subquery(self, expression: Expression) -> Compute:
        hoisted = self.hoisted.get(id(expression))
        return _at_place(hoisted) if hoisted is not None else self.asked.row_by_row(expression, self.columns)

    def _property(self, expression: Property) -> Compute:
        of, key, reader = self(expression.of), expression.key, self.context.reader
        properties = reader.properties

        def value(row: Row) -> Value:
            whole = of(row)
            if isinstance(whole, (NodeRef, EdgeRef)):
                return properties(whole).get(key)
            return property_of(reader, whole, key)

        return value

    def _binary(self, expression: Binary) -> Compute:
        if expression.operator in ("AND", "OR"):
            return self._junction(expression)
        left, right, run = self(expression.left), self(expression.right), BINARY[expression.operator]
        return lambda row: run(left(row), right(row))

    def _junction(self, expression: Binary) -> Compute:
        left, right = self.predicate(expression.left), self.predicate(expression.right)
        decided = expression.operator == "OR"

        def value(row: Row) -> bool | None:
            first = left(row)
            if first is decided:
                return decided
            second = right(row)
            if second is decided:
                return decided
            return None if first is None or second is None else not decided

        return value

    def _unary(self, expression: Unary) -> Compute:
        if expression.operator == "NOT":
            condition = self.predicate(expression.of)

            def denied(row: Row) -> bool | None:
                known = condition(row)
                return None if known is None else not known

            return denied
        of = self(expression.of)
        if expression.operator == "-":
            return lambda row: negate(of(row))

        def unchanged(row: Row) -> Value:
            value = of(row)
            negate(value)
            return value

        return unchanged

    def _has_labels(self, expression: HasLabels) -> Compute:
        of, labels, reader = self(expression.of), expression.labels, self.context.reader

        def value(row: Row) -> bool | None:
            whole = of(row)
            if whole is None:
                return None
            if isinstance(whole, NodeRef):
                return accepts(labels, reader.labels(whole))
            if isinstance(whole, EdgeRef):
                return accepts(labels, (whole.type,))
            raise Problem(f"labels belong to nodes, not to {kind_of(whole)}")

        return value

    def _call(self, expression: Call) -> Compute:
        text, at, lowered = self.context.text, expression.at, expression.name.lower()
        if lowered in FUNCTIONS:
            raise refusal(f"{expression.name}()", text, at, FUNCTIONS[lowered])
        if lowered in CLOCKS and not expression.arguments:
            moment = now(lowered, self.context.now)
            return lambda _: moment
        if lowered == "exists":
            return self(expression.arguments[0])
        found = function(lowered, self.context.reader)
        if found is None:
            raise refusal(f"{expression.name}()", text, at, "it is not computed here")
        _, _, run = found
        values = [self(argument) for argument in expression.arguments]
        if len(values) == 1:
            only = values[0]
            return lambda row: run(only(row))
        return lambda row: run(*[value(row) for value in values])

    def _case(self, expression: Case) -> Compute:
        otherwise: Compute = self(expression.otherwise) if expression.otherwise else lambda _: None
        if expression.subject is None:
            tests = [(self.predicate(when), self(then)) for when, then in expression.whens]

            def searched(row: Row) -> Value:
                for when, then in tests:
                    if when(row):
                        return then(row)
                return otherwise(row)

            return searched
        subject = self(expression.subject)
        choices = [(self(when), self(then)) for when, then in expression.whens]

        def chosen(row: Row) -> Value:
            value = subject(row)
            for when, then in choices:
                if equal(value, when(row)):
                    return then(row)
            return otherwise(row)

        return chosen

    def _slice(self, expression: Slice) -> Compute:
        whole = self(expression.of)
        lower = self(expression.lower) if expression.lower else None
        upper = self(expression.upper) if expression.upper else None

        def value(row: Row) -> Value:
            ends = [(True, end(row)) if end else (False, None) for end in (lower, upper)]
            return slice_of(whole(row), *ends)

        return value

    def _map_projection(self, expression: MapProjection) -> Compute:
        of, reader = self(expression.of), self.context.reader
        items = [(key, self(value) if value else None) for key, value in expression.items]

        def value(row: Row) -> Value:
            whole = of(row)
            if whole is None:
                return None
            made: dict[str, Value] = {}
            for key, compute in items:
                if compute is not None and key is not None:
                    made[key] = compute(row)
                elif key is not None:
                    made[key] = property_of(reader, whole, key)
                else:
                    made.update(whole if isinstance(whole, dict) else reader.properties(whole))
            return made

        return value

    def _over_list(self, expression: Comprehension | Quantified | Reduce) -> Compute:
        source, context = self(expression.source), self.context
        if isinstance(expression, Reduce):
            step = self.inner(expression.total.name, expression.variable.name)(expression.step)
            initial = self(expression.initial)

            def reduced(row: Row) -> Value:
                items = _items(source(row), context)
                if items is None:
                    return None
                total = initial(row)
                for item in items:
                    total = step((*row, total, item))
                return total

            return reduced
        inner = self.inner(expression.variable.name)
        if isinstance(expression, Quantified):
            condition = inner.predicate(expression.where)
            decide = _QUANTIFIERS[expression.kind]

            def quantified(row: Row) -> Value:
                items = _items(source(row), context)
                return None if items is None else decide([condition((*row, item)) for item in items])

            return quantified
        where = inner.predicate(expression.where) if expression.where else None
        result = inner(expression.result) if expression.result else None

        def listed(row: Row) -> Value:
            items = _items(source(row), context)
            if items is None:
                return None
            rows = ((*row, item) for item in items)
            return [result(one) if result else one[-1] for one in rows if where is None or where(one)]

        return listed

    _compilers: ClassVar[dict[type[Expression], Callable[[Compiler, Any], Compute]]] = {
        Literal: _literal,
        Variable: _variable,
        Parameter: _parameter,
        Property: _property,
        Binary: _binary,
        Unary: _unary,
        IsNull: _is_null,
        HasLabels: _has_labels,
        Call: _call,
        Case: _case,
        ListOf: _list,
        MapOf: _map,
        Subscript: _subscript,
        Slice: _slice,
        MapProjection: _map_projection,
        Comprehension: _over_list,
        Quantified: _over_list,
        Reduce: _over_list,
        Subquery: _subquery,
        PatternExpression: _subquery,
        PatternComprehension: _subquery,
    }


def _at_place(place: int) -> Compute:
    return lambda row: row[place]


def _items(value: Value, context: Context) -> Iterable[Value] | None:
    """The items to go over; long lists look at the clock as they go."""
    if value is None or (isinstance(value, list) and len(value) <= _SHORT):
        return value
    if isinstance(value, list):
        return _watched(value, context)
    raise Unproven(f"a list expression over {kind_of(value)}")


def _watched(values: list[Value], context: Context) -> Iterator[Value]:
    for place, value in enumerate(values):
        if place % _SHORT == 0:
            context.check()
        yield value


def _all(known: list[bool | None]) -> bool | None:
    return False if False in known else None if None in known else True


def _any(known: list[bool | None]) -> bool | None:
    return True if True in known else None if None in known else False


def _none(known: list[bool | None]) -> bool | None:
    found = _any(known)
    return None if found is None else not found


def _single(known: list[bool | None]) -> bool | None:
    if known.count(True) > 1:
        return False
    return None if None in known else known.count(True) == 1


_QUANTIFIERS: dict[str, Callable[[list[bool | None]], bool | None]] = {
    "all": _all,
    "any": _any,
    "none": _none,
    "single": _single,
}
