"""What every part of a query's tree has: its place, and how to walk through it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

__all__ = ["Expression", "Tree", "inner_fields", "walk"]


@dataclass(frozen=True, slots=True)
class Tree:
    """Anything with a place in the text."""

    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Expression(Tree):
    """Anything with a value."""


_FIELDS: dict[type[Tree], tuple[str, ...]] = {}


def inner_fields(kind: type[Tree]) -> tuple[str, ...]:
    """The fields of a kind of tree that may hold other trees."""
    found = _FIELDS.get(kind)
    if found is None:
        names = (spec.name for spec in dataclasses.fields(kind))
        found = _FIELDS[kind] = tuple(name for name in names if name not in ("at", "end"))
    return found


def walk(tree: Tree) -> list[Tree]:
    """The tree and everything below it, in the order of the text."""
    found: list[Tree] = []
    left: list[object] = [tree]
    while left:
        part = left.pop()
        if isinstance(part, Tree):
            found.append(part)
            left.extend(getattr(part, name) for name in reversed(inner_fields(type(part))))
        elif isinstance(part, tuple):
            left.extend(reversed(part))
    return found
