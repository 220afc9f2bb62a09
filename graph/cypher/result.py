"""What a query returns, the same on every store: columns and rows, with nodes, relationships and paths as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Path", "Relationship", "Result", "Vertex"]


@dataclass(frozen=True, slots=True)
class Vertex:
    """A returned node; equal when the id is the same. Labels are sorted."""

    id: str
    labels: tuple[str, ...] = field(compare=False)
    properties: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Relationship:
    """A returned relationship; `source` and `target` are node ids, in the direction as stored."""

    id: str
    type: str = field(compare=False)
    source: str = field(compare=False)
    target: str = field(compare=False)
    properties: Mapping[str, Any] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Path:
    """A returned path: n + 1 nodes joined by n relationships."""

    nodes: tuple[Vertex, ...]
    relationships: tuple[Relationship, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """Rows of a query under named columns, in the order of the query; `hints` say what may be misspelt."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    hints: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column name."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
