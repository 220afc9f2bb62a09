"""Equality, comparison, order and grouping, each as Cypher 5 defines it: they are four different things."""

from __future__ import annotations

import math
from typing import Any

from actorgraph.graph.cypher.values.entities import EdgeRef, NodeRef, PathRef, Value
from actorgraph.graph.cypher.values.problem import Problem, Unproven, kind_of
from actorgraph.graph.cypher.values.spans import Duration
from actorgraph.graph.cypher.values.temporal import SECOND, Date, DateTime, LocalDateTime, LocalTime, Time

__all__ = ["equal", "group_key", "is_in", "less", "order_key", "truth"]


_INSTANT = (Date, LocalTime, Time, LocalDateTime, DateTime)
_ORDERED = (DateTime, LocalDateTime, Date, Time, LocalTime, Duration)


def _is_number(value: Value) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def equal(left: Value, right: Value) -> bool | None:
    """`left = right`: None where a null makes it unknown; values of different types are not equal."""
    if left is None or right is None:
        return None
    if isinstance(left, str) or isinstance(right, str):
        return bool(left == right)
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if _is_number(left) and _is_number(right):
        return bool(left == right)
    if isinstance(left, list) and isinstance(right, list):
        return _all_equal(left, right) if len(left) == len(right) else False
    if isinstance(left, dict) and isinstance(right, dict):
        if left.keys() != right.keys():
            return False
        return _all_equal(list(left.values()), [right[key] for key in left])
    return type(left) is type(right) and bool(left == right)


def _all_equal(left: list[Value], right: list[Value]) -> bool | None:
    known: bool | None = True
    for one, other in zip(left, right, strict=True):
        same = equal(one, other)
        if same is False:
            return False
        if same is None:
            known = None
    return known


def is_in(value: Value, among: Value) -> bool | None:
    """`value IN among`."""
    if among is None:
        return None
    if not isinstance(among, list):
        raise Unproven("IN with something that is no list")
    found: bool | None = False
    for item in among:
        same = equal(value, item)
        if same:
            return True
        if same is None:
            found = None
    return found


def less(left: Value, right: Value, *, or_equal: bool = False) -> bool | None:
    """`left < right` (or `<=`): None for null and for values that have no order between them."""
    if left is None or right is None:
        return None
    if (_is_number(left) and _is_number(right)) or (isinstance(left, str) and isinstance(right, str)):
        return bool(left <= right) if or_equal else bool(left < right)
    if isinstance(left, bool) and isinstance(right, bool):
        return left <= right if or_equal else left < right
    if isinstance(left, list) and isinstance(right, list):
        return _list_less(left, right, or_equal=or_equal)
    if type(left) is type(right) and isinstance(left, _INSTANT):
        one, other = instant_key(left), instant_key(right)
        return one <= other if or_equal else one < other
    if isinstance(left, Duration) and left == right:
        return True if or_equal else None
    for kind in (NodeRef, EdgeRef, PathRef, dict):
        if isinstance(left, kind) and isinstance(right, kind):
            raise Unproven(f"an order between {kind_of(left)} and another")
    return None


def _list_less(left: list[Value], right: list[Value], *, or_equal: bool) -> bool | None:
    for one, other in zip(left, right, strict=False):
        same = equal(one, other)
        if same is None:
            return None
        if not same:
            return less(one, other)
    return len(left) <= len(right) if or_equal else len(left) < len(right)


def truth(value: Value) -> bool | None:
    """A predicate's value; a Problem for what is neither a boolean nor null."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        raise Unproven("a list as a condition; write isEmpty(…)")
    raise Problem(f"expected true, false or null, found {kind_of(value)}")


def order_key(value: Value) -> tuple[Any, ...]:
    """A key for ORDER BY: maps, nodes, relationships, lists, paths, strings, booleans, numbers, NaN, null."""
    if isinstance(value, str):
        return (5, value)
    if value is None:
        return (9,)
    if isinstance(value, bool):
        return (6, value)
    if isinstance(value, (int, float)):
        return (8,) if isinstance(value, float) and math.isnan(value) else (7, value)
    if isinstance(value, list):
        return (3, tuple(order_key(item) for item in value))
    if isinstance(value, dict):
        keys = sorted(value)
        return (0, len(value), tuple(keys), tuple(order_key(value[key]) for key in keys))
    if isinstance(value, NodeRef):
        return (1, value.handle)
    if isinstance(value, EdgeRef):
        return (2, value.handle)
    if isinstance(value, PathRef):
        steps = [ref.handle for pair in zip(value.nodes, value.edges, strict=False) for ref in pair]
        return (4, *steps, value.nodes[-1].handle)
    return _time_key(value)


def _time_key(value: Value) -> tuple[Any, ...]:
    """Times and spans stand between paths and strings."""
    for place, kind in enumerate(_ORDERED):
        if isinstance(value, kind):
            return (4.1 + place / 10, value.average if isinstance(value, Duration) else instant_key(value))
    raise Unproven(f"ORDER BY {kind_of(value)}")


def instant_key(value: Any) -> tuple[Any, ...]:
    """What days, times and moments of one kind are sorted by: moments by when they are, then by their own clock."""
    match value:
        case Date():
            return (value.day,)
        case LocalTime():
            return (value.nanos,)
        case Time():
            return (value.nanos - value.offset * SECOND, value.nanos)
        case LocalDateTime():
            return (value.local,)
        case _:
            return (value.instant, value.local, value.zone or "")


def group_key(value: Value) -> Any:
    """A hashable key under which DISTINCT and grouping count values as the same: 1 is 1.0, null is null."""
    if value is None or isinstance(value, (str, NodeRef, EdgeRef, PathRef)):
        return value
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, float) and math.isnan(value):
        return object()
    if isinstance(value, list):
        return ("list", *map(group_key, value))
    if isinstance(value, dict):
        return ("map", frozenset((key, group_key(item)) for key, item in value.items()))
    return value
