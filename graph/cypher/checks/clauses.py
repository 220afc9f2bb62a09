"""Clauses in their order: what each knows, and what it leaves to the next."""

from __future__ import annotations

from actorgraph.graph.cypher.checks.expressions import TEMPORAL_KINDS, Expressions
from actorgraph.graph.cypher.checks.grouping import Grouping
from actorgraph.graph.cypher.checks.patterns import Patterns
from actorgraph.graph.cypher.checks.scope import Checker, Scope, kind_of_expression
from actorgraph.graph.cypher.run.procedures import PROCEDURES
from actorgraph.graph.cypher.tree import (
    CallProcedure,
    CallSubquery,
    Clause,
    Expression,
    ListOf,
    Match,
    PatternExpression,
    Projection,
    Query,
    Single,
    Subquery,
    Unwind,
    Variable,
    walk,
)

__all__ = ["Clauses"]


class Clauses:
    """Checks queries; every mistake is BadCypher with its place."""

    def __init__(self, text: str) -> None:
        self.checker = Checker(text)
        self.expressions = Expressions(self.checker, self)
        self.patterns = Patterns(self.checker, self)
        self.grouping = Grouping(self.checker)

    def query(self, query: Query, scope: Scope, *, returns: bool = True, imports: bool = False) -> tuple[str, ...]:
        """The columns of a query; () where it returns nothing and need not."""
        columns: list[tuple[str, ...]] = []
        for part in query.parts:
            start = scope
            if imports and not _imports(part):
                start = Scope({}, scope.outer)
            columns.append(self._single(part, start, returns=returns, whole=query))
        for part, named in zip(query.parts[1:], columns[1:], strict=True):
            if set(named) != set(columns[0]):
                raise self.checker.error("the parts of a UNION must return the same columns", part)
        return columns[0]

    def subquery(self, expression: Subquery, scope: Scope) -> None:
        """EXISTS, COUNT and COLLECT see everything around them."""
        needs_return = expression.kind == "COLLECT"
        columns = self.query(expression.query, scope.inside(), returns=needs_return)
        if needs_return and len(columns) != 1:
            raise self.checker.error("COLLECT {…} must return one column", expression)

    def _single(self, single: Single, scope: Scope, *, returns: bool, whole: Query) -> tuple[str, ...]:
        last = single.clauses[-1]
        for clause in single.clauses[:-1]:
            if isinstance(clause, Projection) and clause.kind == "RETURN":
                raise self.checker.error("RETURN must be the last clause", clause)
        alone = len(single.clauses) == 1 and len(whole.parts) == 1 and not scope.names
        if isinstance(last, CallProcedure) and alone and last.columns is None:
            self._procedure(last, scope)
            return (PROCEDURES[last.name.lower()],)
        if isinstance(last, CallProcedure) and alone and last.columns and last.where is None:
            self._procedure(last, scope)
            return (last.columns[0][1].name,)
        columns: tuple[str, ...] = ()
        for clause in single.clauses:
            if isinstance(clause, CallProcedure) and clause.columns is None:
                raise self.checker.error("CALL inside a query needs YIELD and the name of its column", clause)
            scope, columns = self._clause(clause, scope)
        if not (isinstance(last, Projection) and last.kind == "RETURN"):
            if returns or not isinstance(last, (Match, Unwind)):
                raise self.checker.error("a query ends with RETURN", last)
            return ()
        return columns

    def _clause(self, clause: Clause, scope: Scope) -> tuple[Scope, tuple[str, ...]]:
        match clause:
            case Match():
                return self.patterns.match(clause, scope), ()
            case Unwind():
                self.expressions.check(clause.source, scope)
                self.checker.fresh(clause.variable, scope)
                return scope.add(clause.variable.name, _item_kind(clause.source, scope)), ()
            case Projection():
                return self._projection(clause, scope)
            case CallProcedure():
                return self._procedure(clause, scope), ()
            case CallSubquery():
                return self._call(clause, scope), ()
            case _:
                raise self.checker.error("only reading clauses are checked", clause)

    def _procedure(self, clause: CallProcedure, scope: Scope) -> Scope:
        column = PROCEDURES[clause.name.lower()]
        if clause.arguments:
            raise self.checker.error(f"{clause.name} takes no arguments", clause)
        for name, variable in clause.columns or ():
            if name != column or len(clause.columns or ()) > 1:
                raise self.checker.error(f"{clause.name} has one column, {column}", variable)
            self.checker.fresh(variable, scope)
            scope = scope.add(variable.name, "string")
        if clause.where is not None:
            self.expressions.check(clause.where, scope, truth=True)
        return scope

    def _call(self, clause: CallSubquery, scope: Scope) -> Scope:
        if clause.imports is None:
            columns = self.query(clause.query, Scope(scope.names), imports=True)
        else:
            imported = set(scope.names) if clause.star else {variable.name for variable in clause.imports}
            for variable in clause.imports:
                self.checker.known(variable, scope)
            kept = {name: kind for name, kind in scope.names.items() if name in imported}
            columns = self.query(clause.query, Scope(kept, frozenset(kept)))
        for name in columns:
            self.checker.fresh(Variable(clause.at, clause.end, name), scope)
            scope = scope.add(name, "value")
        return scope

    def _projection(self, clause: Projection, scope: Scope) -> tuple[Scope, tuple[str, ...]]:
        names = sorted(set(scope.names) - scope.outer) if clause.star else []
        if clause.star and not names and clause.kind == "RETURN":
            raise self.checker.error("RETURN * has nothing to return", clause)
        kinds = {name: scope.names[name] for name in names}
        for item in clause.items:
            self.expressions.check(item.expression, scope, aggregates=True)
            if clause.kind == "WITH" and not item.aliased and not isinstance(item.expression, Variable):
                raise self.checker.error(f"an expression in WITH needs a name: {item.name} AS …", item)
            if item.name in kinds:
                raise self.checker.error(f"two columns are called `{item.name}`", item)
            if item.name in scope.outer and item.expression != Variable(
                item.expression.at, item.expression.end, item.name
            ):
                raise self.checker.error(
                    f"`{item.name}` is a variable of the query around this one; choose another", item
                )
            kinds[item.name] = kind_of_expression(item.expression, scope)
        kept = {name: scope.names[name] for name in scope.outer if name in scope.names}
        after = Scope({**kept, **kinds}, scope.outer, frozenset(scope.names) - frozenset(kinds))
        self.grouping.check(clause, names)
        self._tail(clause, scope, after, names)
        return Scope(after.names, scope.outer), tuple(kinds)

    def _tail(self, clause: Projection, before: Scope, after: Scope, starred: list[str]) -> None:
        """ORDER BY and WHERE see old and new variables, but after DISTINCT or an aggregation only the new ones."""
        narrow = clause.distinct or self.grouping.groups(clause)
        wide = after if narrow else Scope({**before.names, **after.names}, before.outer)
        for key in clause.order:
            self._after(clause, key.expression, wide, starred)
        for number in (clause.skip, clause.limit):
            if number is not None:
                if any(isinstance(part, Variable) for part in walk(number)):
                    raise self.checker.error("SKIP and LIMIT cannot depend on a variable", number)
                self.expressions.check(number, Scope())
        if clause.where is not None:
            self._after(clause, clause.where, wide, starred, truth=True)

    def _after(
        self, clause: Projection, expression: Expression, wide: Scope, starred: list[str], *, truth: bool = False
    ) -> None:
        """What is projected may be used again however it is named; all else must be known by itself."""
        if isinstance(expression, Variable) and expression.name in starred:
            return
        for part in self.grouping.not_projected(expression, clause):
            whole = part is expression
            self.expressions.check(part, wide, truth=truth if whole else isinstance(part, PatternExpression))


def _imports(single: Single) -> bool:
    """Whether a subquery of the older form begins by taking variables over."""
    first = single.clauses[0]
    return (
        isinstance(first, Projection)
        and first.kind == "WITH"
        and (first.star or all(isinstance(item.expression, Variable) and not item.aliased for item in first.items))
    )


def _item_kind(source: Expression, scope: Scope) -> str:
    """What is known of the items of a list that stands in the query: texts or times, if all are."""
    if not isinstance(source, ListOf):
        return "value"
    kinds = {kind_of_expression(item, scope) for item in source.items}
    only = kinds.pop() if len(kinds) == 1 else "value"
    return only if only == "string" or only in TEMPORAL_KINDS else "value"
