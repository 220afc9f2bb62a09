"""The shape of an expression: what it says, wherever it stands; two expressions of one shape have one value."""

from __future__ import annotations

from collections.abc import Hashable

from actorgraph.graph.cypher.tree import Call, Expression, Literal, Tree, inner_fields

__all__ = ["shape"]


def shape(tree: Expression) -> Hashable:
    """A key that is equal for `a.x` here and `a.x` there."""
    return _of(tree)


def _of(value: object) -> Hashable:
    if isinstance(value, tuple):
        return tuple(_of(item) for item in value)
    if not isinstance(value, Tree):
        return (type(value).__name__, repr(value))
    if isinstance(value, Literal):
        return ("Literal", type(value.value).__name__, repr(value.value))
    inner = tuple(_of(getattr(value, name)) for name in inner_fields(type(value)))
    return (type(value).__name__, *((("", value.name.lower()), *inner[1:]) if isinstance(value, Call) else inner))
