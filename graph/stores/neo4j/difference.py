"""What must change for the database to hold a generation: found by reading what it holds, node by node."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from neo4j import Record

from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.stores.neo4j.statements import OWNED

__all__ = ["Change", "Difference"]

Rows = list[Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One kind of change, with what its statement takes as `$rows`."""

    kind: str
    rows: Rows

    def batches(self, size: int) -> Iterator[Change]:
        """The same change in portions."""
        for start in range(0, len(self.rows), size):
            yield Change(self.kind, self.rows[start : start + size])


@dataclass(slots=True)
class Difference:
    """Rows by kind of change. `elements` says which node of the database has which id, as far as it stays."""

    elements: dict[str, str] = field(default_factory=dict)
    _gone_edges: Rows = field(default_factory=list)
    _gone_nodes: Rows = field(default_factory=list)
    _changed_nodes: Rows = field(default_factory=list)
    _new_nodes: Rows = field(default_factory=list)
    _changed_edges: Rows = field(default_factory=list)
    _new_edges: Rows = field(default_factory=list)

    @staticmethod
    def between(nodes: Iterable[Record], edges: Iterable[Record], wanted: Generation, *, shared: bool) -> Difference:
        """The difference between what is in the database and a generation; what is in it is read once and not kept."""
        difference = Difference()
        difference._compare_nodes(nodes, wanted.nodes, [OWNED] if shared else [])
        difference._compare_edges(edges, wanted.edges)
        return difference

    def __len__(self) -> int:
        return sum(len(change.rows) for change in self.changes())

    def changes(self) -> Iterator[Change]:
        """The changes in the only order that never meets a constraint: old edges go before anything new comes."""
        yield Change("delete edges", self._gone_edges)
        yield Change("delete nodes", self._gone_nodes)
        yield Change("change nodes", self._changed_nodes)
        yield Change("create nodes", self._new_nodes)
        yield Change("change edges", self._changed_edges)
        yield Change("create edges", self._new_edges)

    def _compare_nodes(self, found: Iterable[Record], wanted: tuple[Node, ...], more: list[str]) -> None:
        missing = {node.id: node for node in wanted}
        for record in found:
            node = missing.pop(record["id"], None)
            if node is None:
                self._gone_nodes.append(record["element"])
                continue
            self.elements[node.id] = record["element"]
            labels = [*node.labels, *more]
            if set(record["labels"]) != set(labels) or not _same(record["properties"], node.properties):
                dropped = sorted(set(record["labels"]) - set(labels))
                self._changed_nodes.append(
                    {
                        "element": record["element"],
                        "dropped": dropped,
                        "labels": labels,
                        "properties": node.properties,
                    }
                )
        self._new_nodes.extend(
            {"labels": [*node.labels, *more], "properties": node.properties} for node in missing.values()
        )

    def _compare_edges(self, found: Iterable[Record], wanted: tuple[Edge, ...]) -> None:
        missing = {edge.id: edge for edge in wanted}
        for record in found:
            edge = missing.get(record["id"])
            if edge is None or (edge.type, edge.source, edge.target) != tuple(
                record[key] for key in ("type", "source", "target")
            ):
                self._gone_edges.append(record["element"])
                continue
            del missing[edge.id]
            if not _same(record["properties"], edge.properties):
                self._changed_edges.append({"element": record["element"], "properties": edge.properties})
        self._new_edges.extend(
            {"type": edge.type, "source": edge.source, "target": edge.target, "properties": edge.properties}
            for edge in missing.values()
        )


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """True when the two are equal and of equal types: 1, 1.0 and True are three values."""
    return one == other and all(
        type(value) is type(other[key]) and (type(value) is not list or _types(value) == _types(other[key]))
        for key, value in one.items()
    )


def _types(values: list[Any]) -> list[type]:
    return [type(value) for value in values]
