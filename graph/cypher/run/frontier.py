"""Search by breadth from both ends of a path at once, and trail by trail from one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from actorgraph.graph.cypher.values import EdgeRef, NodeRef, PathRef

__all__ = ["Frontier", "Search", "joined"]

Frontier = dict[int, list[tuple[EdgeRef, int]]]
_Expand = Callable[[set[int]], Frontier]


@dataclass(frozen=True, slots=True)
class Search:
    """How to go on from nodes, in the direction of the pattern and against it, and which steps may be used."""

    forwards: _Expand
    backwards: _Expand
    usable: Callable[[EdgeRef, int], bool] | None
    high: int | None
    check: Callable[[], None]

    def longer(self, trails: list[PathRef]) -> Iterator[PathRef]:
        """Every trail made one step longer, no relationship used twice."""
        steps = self.forwards({path.nodes[-1].handle for path in trails})
        for number, path in enumerate(trails):
            if number % 1000 == 0:
                self.check()
            for edge, other in steps.get(path.nodes[-1].handle, ()):
                if edge not in path.edges and (self.usable is None or self.usable(edge, other)):
                    yield PathRef((*path.nodes, NodeRef(other)), (*path.edges, edge))


@dataclass(slots=True)
class _Side:
    """The nodes reached from one end, each with the last steps of all shortest ways to it."""

    expand: _Expand
    edge: set[int]
    depth: int = 0
    ways: dict[int, list[tuple[EdgeRef, int]]] = field(default_factory=dict[int, list[tuple[EdgeRef, int]]])
    reached: dict[int, int] = field(default_factory=dict[int, int])

    def advance(self, search: Search) -> None:
        """One level further."""
        self.depth += 1
        fresh: set[int] = set()
        for here, steps in self.expand(self.edge).items():
            for edge, other in steps:
                known = self.reached.get(other)
                if (known is not None and known < self.depth) or not _usable(search, edge, other):
                    continue
                if known is None:
                    self.reached[other] = self.depth
                    fresh.add(other)
                self.ways.setdefault(other, []).append((edge, here))
        self.edge = fresh

    def paths(self, node: int) -> Iterator[tuple[tuple[EdgeRef, int], ...]]:
        """The steps from a node back to this side's end."""
        if self.reached[node] == 0:
            yield ()
            return
        for edge, before in self.ways[node]:
            for rest in self.paths(before):
                yield ((edge, before), *rest)


def _usable(search: Search, edge: EdgeRef, other: int) -> bool:
    return search.usable is None or search.usable(edge, other)


def joined(search: Search, start: NodeRef, end: NodeRef) -> Iterator[PathRef]:
    """All shortest paths between two nodes, in one order for one graph."""
    if start == end:
        yield PathRef((start,), ())
        return
    left = _Side(search.forwards, {start.handle}, reached={start.handle: 0})
    right = _Side(search.backwards, {end.handle}, reached={end.handle: 0})
    meeting: list[int] = []
    while not meeting:
        if not left.edge or not right.edge or (search.high is not None and left.depth + right.depth >= search.high):
            return
        search.check()
        side, other = (left, right) if len(left.edge) <= len(right.edge) else (right, left)
        side.advance(search)
        meeting = sorted(node for node in side.edge if node in other.edge or other.reached.get(node) == other.depth)
    for node in meeting:
        for behind in left.paths(node):
            for ahead in right.paths(node):
                search.check()
                nodes = [*(before for _, before in reversed(behind)), node, *(after for _, after in ahead)]
                edges = [*(edge for edge, _ in reversed(behind)), *(edge for edge, _ in ahead)]
                yield PathRef(tuple(map(NodeRef, nodes)), tuple(edges))
