"""Functions of lists, maps and of anything that has a size."""

from __future__ import annotations

from collections.abc import Callable

from actorgraph.graph.cypher.functions.checked import integer
from actorgraph.graph.cypher.values import PathRef, Problem, Unproven, Value, kind_of

__all__ = ["LISTS", "numbers_between"]

_LONGEST = 10_000_000


def _list(name: str, value: Value) -> list[Value]:
    if not isinstance(value, list):
        raise Problem(f"{name}() expects a list, found {kind_of(value)}")
    return value


def _size(value: Value) -> int:
    if isinstance(value, PathRef):
        raise Problem("size() does not take a path; length() does")
    if not isinstance(value, (str, list)):
        raise Problem(f"size() expects a string or a list, found {kind_of(value)}")
    return len(value)


def _is_empty(value: Value) -> bool:
    if not isinstance(value, (str, list, dict)):
        raise Problem(f"isEmpty() expects a string, list or map, found {kind_of(value)}")
    return not value


def _reverse(value: Value) -> Value:
    if not isinstance(value, (str, list)):
        raise Problem(f"reverse() expects a string or a list, found {kind_of(value)}")
    return value[::-1]


def numbers_between(first: Value, last: Value, step: Value = 1) -> list[int]:
    """range(); unlike other functions it does not take a null."""
    start, stop, by = integer("range", first), integer("range", last), integer("range", step)
    if by == 0:
        raise Problem("the step of range() cannot be 0")
    found = range(start, stop + (1 if by > 0 else -1), by)
    if len(found) > _LONGEST:
        raise Unproven(f"range() of more than {_LONGEST:,} numbers")
    return list(found)


LISTS: dict[str, tuple[int, int, Callable[..., Value]]] = {
    "size": (1, 1, _size),
    "isempty": (1, 1, _is_empty),
    "reverse": (1, 1, _reverse),
    "head": (1, 1, lambda value: next(iter(_list("head", value)), None)),
    "last": (1, 1, lambda value: next(reversed(_list("last", value)), None)),
    "tail": (1, 1, lambda value: _list("tail", value)[1:]),
}
