"""What functions ask of their arguments before they use them."""

from __future__ import annotations

from actorgraph.graph.cypher.values import Problem, Unproven, Value, kind_of

__all__ = ["count", "integer", "number", "text"]


def text(name: str, value: Value) -> str:
    """A string."""
    if not isinstance(value, str):
        raise Problem(f"{name}() expects a string, found {kind_of(value)}; toString() makes one")
    return value


def number(name: str, value: Value) -> int | float:
    """An integer or a float."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Problem(f"{name}() expects a number, found {kind_of(value)}")
    return value


def integer(name: str, value: Value) -> int:
    """An integer."""
    if isinstance(value, float):
        raise Unproven(f"{name}() with a float for an integer")
    if isinstance(value, bool) or not isinstance(value, int):
        raise Problem(f"{name}() expects an integer, found {kind_of(value)}")
    return value


def count(name: str, value: Value) -> int:
    """An integer that is not negative."""
    if integer(name, value) < 0:
        raise Problem(f"{name}() cannot start at or take a negative number of characters")
    return int(value)
