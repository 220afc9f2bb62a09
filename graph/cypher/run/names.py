"""Which variables an expression needs, and which of them must be looked into."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.cypher.tree import (
    Binary,
    Call,
    Comprehension,
    Expression,
    HasLabels,
    IsNull,
    NodePattern,
    PathPattern,
    PatternComprehension,
    PatternExpression,
    Projection,
    Quantified,
    Query,
    Reduce,
    RelationshipPattern,
    Subquery,
    Tree,
    Variable,
    inner_fields,
    walk,
)

__all__ = ["EVERYTHING", "conjuncts", "free_names", "looked_into", "subqueries"]

EVERYTHING = "*"
_OUTSIDE_ONLY = {"type", "count", "labels", "startnode", "endnode", "length", "exists"}


def conjuncts(expression: Expression | None) -> Iterator[Expression]:
    """The parts of a condition that must all hold."""
    if isinstance(expression, Binary) and expression.operator == "AND":
        yield from conjuncts(expression.left)
        yield from conjuncts(expression.right)
    elif expression is not None:
        yield expression


def free_names(tree: Tree) -> frozenset[str]:
    """Every variable that the tree takes from outside.

    Variables bound inside subqueries and pattern comprehensions are counted too: more than needed, never less.
    """
    return frozenset(_free(tree, frozenset()))


def _free(value: object, local: frozenset[str]) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _free(item, local)
    elif isinstance(value, Variable):
        yield from {value.name} - local
    elif isinstance(value, Tree):
        bound, outside = _bound(value)
        for name in inner_fields(type(value)):
            yield from _free(getattr(value, name), local if name in outside else local | bound)


def _bound(tree: Tree) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names that a list expression binds, and its fields in which they are not known."""
    if isinstance(tree, Reduce):
        return frozenset((tree.variable.name, tree.total.name)), ("source", "initial")
    if isinstance(tree, (Comprehension, Quantified)):
        return frozenset((tree.variable.name,)), ("source",)
    return frozenset(), ()


def looked_into(query: Query) -> frozenset[str]:
    """The names whose properties may be asked for; EVERYTHING among them means all."""
    names: set[str] = set()
    skipped: set[int] = set()
    for part in walk(query):
        if isinstance(part, Projection) and part.star:
            names.add(EVERYTHING)
        elif isinstance(part, (NodePattern, RelationshipPattern, PathPattern)) and part.variable:
            skipped.add(id(part.variable))
            if getattr(part, "properties", None) is not None:
                names.add(part.variable.name)
        elif isinstance(part, Call) and part.name.lower() in _OUTSIDE_ONLY:
            skipped.update(id(argument) for argument in part.arguments if isinstance(argument, Variable))
        elif isinstance(part, (HasLabels, IsNull)) and isinstance(part.of, Variable):
            skipped.add(id(part.of))
        elif isinstance(part, Binary) and isinstance(part.left, Variable) and isinstance(part.right, Variable):
            skipped.update((id(part.left), id(part.right)))
        elif isinstance(part, Variable) and id(part) not in skipped:
            names.add(part.name)
    return frozenset(names)


def subqueries(expression: Expression) -> Iterator[Expression]:
    """The outermost subqueries and patterns of an expression that need no variable of a list expression."""
    if isinstance(expression, (Subquery, PatternExpression, PatternComprehension)):
        yield expression
    elif not isinstance(expression, (Comprehension, Quantified, Reduce)):
        for name in inner_fields(type(expression)):
            yield from _in_value(getattr(expression, name))


def _in_value(value: object) -> Iterator[Expression]:
    if isinstance(value, Expression):
        yield from subqueries(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _in_value(item)
