"""What `derive` returns and a store writes: nodes, edges, and a stamp that names exactly these."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

__all__ = ["Edge", "Generation", "Node", "Properties", "Value"]

Value = str | int | float | bool | list[str] | list[int]
Properties = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `id` is unique in the graph and also a property; `labels` are sorted; no property is null."""

    id: str
    labels: tuple[str, ...]
    properties: Properties


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship of one type from `source` to `target` (node ids); `id` is unique and also a property."""

    id: str
    type: str
    source: str
    target: str
    properties: Properties


def _line(kind: str, item: Node | Edge) -> str:
    if isinstance(item, Node):
        row: list[object] = [kind, item.id, list(item.labels), item.properties]
    else:
        row = [kind, item.id, item.type, item.source, item.target, item.properties]
    return json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Generation:
    """One derived graph: nodes and edges, each sorted by id."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    @staticmethod
    def of(nodes: Iterable[Node], edges: Iterable[Edge]) -> Generation:
        """A generation in its one order."""
        return Generation(
            tuple(sorted(nodes, key=lambda node: node.id)), tuple(sorted(edges, key=lambda edge: edge.id))
        )

    def lines(self) -> Iterator[str]:
        """The sorted export, a JSON line each: equal graphs give equal bytes."""
        for node in self.nodes:
            yield _line("node", node)
        for edge in self.edges:
            yield _line("edge", edge)

    def stamp(self) -> str:
        """16 hex digits that name exactly these nodes and edges."""
        digest = hashlib.sha256()
        for line in self.lines():
            digest.update(line.encode())
            digest.update(b"\n")
        return digest.hexdigest()[:16]
