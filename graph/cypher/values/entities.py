"""Nodes, relationships and paths while a query runs: handles, looked up only when their insides are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["EdgeRef", "NodeRef", "PathRef", "Row", "Value"]

# A value of Cypher: None, bool, int, float, str, list, dict, or one of the classes below.
Value = Any
Row = tuple[Any, ...]


class NodeRef:
    """A node by its place in the order of labels and ids; two are the same when their handles are.

    Written out because a frozen dataclass takes three times as long to make, and queries make millions.
    """

    __slots__ = ("handle",)

    def __init__(self, handle: int) -> None:
        self.handle = handle

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NodeRef) and self.handle == other.handle

    def __hash__(self) -> int:
        return self.handle


class EdgeRef:
    """A relationship by its place in the order of ids, with its type and ends; equal when the handles are."""

    __slots__ = ("handle", "source", "target", "type")

    def __init__(self, handle: int, type: str, source: int, target: int) -> None:  # noqa: A002
        self.handle = handle
        self.type = type
        self.source = source
        self.target = target

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EdgeRef) and self.handle == other.handle

    def __hash__(self) -> int:
        return ~self.handle


@dataclass(frozen=True, slots=True)
class PathRef:
    """n + 1 nodes joined by n relationships."""

    nodes: tuple[NodeRef, ...]
    edges: tuple[EdgeRef, ...]
