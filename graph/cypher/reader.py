"""What is inside nodes and relationships, fetched from the engine in bulk and kept for the next query."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Literal

from actorgraph.graph.cypher.engine import Engine
from actorgraph.graph.cypher.result import Path, Relationship, Vertex
from actorgraph.graph.cypher.tree import AnyLabel, Label, LabelExpression, LabelPair, NotLabel
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, PathRef

__all__ = ["Reader"]

_KEPT = 300_000
Properties = Mapping[str, Any]
Step = tuple[EdgeRef, int]


class Reader:
    """The graph as the evaluator sees it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.types = {name: number for number, (name, _) in enumerate(engine.summary.types)}
        self._type_names = [name for name, _ in engine.summary.types]
        self._nodes: dict[int, str | Properties] = {}
        self._edges: dict[int, str | Properties] = {}
        self.seconds_left: Callable[[], float | None] = lambda: None

    def begin(self, seconds_left: Callable[[], float | None]) -> None:
        """A new query starts, with its own clock; what is kept is bounded."""
        self.seconds_left = seconds_left
        for kept in (self._nodes, self._edges):
            if len(kept) > _KEPT:
                kept.clear()

    def labels(self, node: NodeRef) -> tuple[str, ...]:
        """Sorted labels."""
        return self.engine.summary.kinds[self.engine.kind(node.handle)][0]

    def properties(self, ref: NodeRef | EdgeRef) -> Properties:
        """The properties as they were stored, and no others."""
        kept = self._nodes if isinstance(ref, NodeRef) else self._edges
        found = kept.get(ref.handle)
        if found is None:
            if isinstance(ref, NodeRef):
                self.fetch([ref.handle])
            else:
                self._fetch_edge(ref)
            found = kept[ref.handle]
        if isinstance(found, str):
            found = kept[ref.handle] = json.loads(found)
        return found

    def fetch(self, handles: Iterable[int]) -> None:
        """Bring nodes in at once, before their properties are asked for one by one."""
        missing = sorted(set(handles) - self._nodes.keys())
        if missing:
            self._nodes.update(self.engine.texts(missing, self.seconds_left()))

    def _fetch_edge(self, ref: EdgeRef) -> None:
        hops = self.engine.edges_of(
            [ref.source], [self.types[ref.type]], "out", {}, whole=True, seconds=self.seconds_left()
        )
        self._edges.update((edge, text) for _, edge, _, _, text in hops if text is not None)

    def kinds_with(self, labels: LabelExpression | None) -> frozenset[int]:
        """The label sets that a label expression accepts."""
        return frozenset(
            number
            for number, (own, _) in enumerate(self.engine.summary.kinds)
            if labels is None or accepts(labels, own)
        )

    def types_with(self, types: LabelExpression | None) -> tuple[int, ...]:
        """The relationship types that a type expression accepts."""
        return tuple(number for name, number in self.types.items() if types is None or accepts(types, (name,)))

    def steps(
        self,
        handles: Collection[int],
        types: tuple[int, ...],
        direction: Literal["out", "in", "both"],
        equal: Mapping[str, str],
        *,
        whole: bool,
    ) -> dict[int, list[Step]]:
        """For each node the edges from it and where they lead; undirected, a loop is one step and not two."""
        found: dict[int, list[Step]] = {}
        ordered = sorted(handles)
        for way in ("out", "in") if direction == "both" else (direction,):
            hops = self.engine.edges_of(ordered, types, way, equal, whole=whole, seconds=self.seconds_left())
            for node, edge, number, other, text in hops:
                if way == "in" and direction == "both" and node == other:
                    continue
                ends = (node, other) if way == "out" else (other, node)
                found.setdefault(node, []).append((EdgeRef(edge, self._type_names[number], *ends), other))
                if text is not None:
                    self._edges.setdefault(edge, text)
        for leading in found.values():
            leading.sort(key=_age)
        return found

    def all_edges(
        self, types: tuple[int, ...], equal: Mapping[str, str], *, whole: bool, most: int | None = None
    ) -> list[EdgeRef]:
        """Every edge of some types, or the first few of each."""
        found: list[EdgeRef] = []
        for node, edge, number, other, text in self.engine.edges_where(
            types, equal, whole=whole, most=most, seconds=self.seconds_left()
        ):
            found.append(EdgeRef(edge, self._type_names[number], node, other))
            if text is not None:
                self._edges.setdefault(edge, text)
        found.sort(key=lambda ref: ref.handle)
        return found

    def vertex(self, ref: NodeRef) -> Vertex:
        """A node as results show it."""
        properties = self.properties(ref)
        return Vertex(properties["id"], self.labels(ref), properties)

    def relationship(self, ref: EdgeRef) -> Relationship:
        """A relationship as results show it."""
        properties = self.properties(ref)
        source, target = (self.properties(NodeRef(end))["id"] for end in (ref.source, ref.target))
        return Relationship(properties["id"], ref.type, source, target, properties)

    def path(self, ref: PathRef) -> Path:
        """A path as results show it."""
        return Path(tuple(map(self.vertex, ref.nodes)), tuple(map(self.relationship, ref.edges)))


def _age(step: Step) -> int:
    """Newest first: the order in which Neo4j follows relationships that were written in the order of their ids."""
    return -step[0].handle


def accepts(labels: LabelExpression, own: tuple[str, ...]) -> bool:
    """Whether a label expression holds for a set of labels."""
    match labels:
        case Label():
            return labels.name in own
        case AnyLabel():
            return bool(own)
        case NotLabel():
            return not accepts(labels.of, own)
        case LabelPair(operator="|" | "|:"):
            return accepts(labels.left, own) or accepts(labels.right, own)
        case LabelPair():
            return accepts(labels.left, own) and accepts(labels.right, own)
