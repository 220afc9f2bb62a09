"""`-[:TYPE*low..high]->`: every trail of some length, no relationship used twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.plan import Step
from actorgraph.graph.cypher.run.single_steps import taken
from actorgraph.graph.cypher.tree import Expression, MapOf, RelationshipPattern
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, Row
from actorgraph.graph.cypher.values.compare import equal

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["EdgeTest", "Repeated"]

_LARGEST = 8192
Trail = tuple[int, tuple[EdgeRef, ...], int]


class EdgeTest:
    """What a repeated pattern asks of each of its relationships, and of the nodes at its ends as they are drawn."""

    def __init__(self, context: Context, asked: Asked, columns: Columns, step: RelationshipPattern) -> None:
        entries: Sequence[tuple[str, Expression]] = ()
        if isinstance(step.properties, MapOf):
            entries = step.properties.entries
        compiler = asked.prepared([], columns).compiler
        self._wanted = [(key, compiler(value)) for key, value in entries]
        self._properties = context.reader.properties
        self._kind = context.reader.engine.kind
        self._kinds = [context.reader.kinds_with(node.labels) for node in step.inner or () if node.labels is not None]
        self._labelled = [node.labels is not None for node in step.inner or ()]
        edge = step.variable.name if step.variable else f"\0{step.at}"
        ends = [node.variable.name if node.variable else "\0" for node in step.inner or ()]
        inner = compiler.inner(edge, *ends)
        self._where = inner.predicate(step.where) if step.where is not None else None
        self._with_ends = bool(ends)

    def __bool__(self) -> bool:
        return bool(self._wanted or self._where or self._kinds)

    def of(self, row: Row) -> Callable[[EdgeRef, int, int], bool]:
        """The test for one row: of a relationship and the nodes at its left and right."""
        wanted = [(key, value(row)) for key, value in self._wanted]

        def test(edge: EdgeRef, left: int, right: int) -> bool:
            kinds = iter(self._kinds)
            for labelled, end in zip(self._labelled, (left, right), strict=False):
                if labelled and self._kind(end) not in next(kinds):
                    return False
            if wanted:
                own = self._properties(edge)
                if not all(equal(own.get(key), value) for key, value in wanted):
                    return False
            if self._where is None:
                return True
            ends = (NodeRef(left), NodeRef(right)) if self._with_ends else ()
            return self._where((*row, edge, *ends)) is True

        return test


class Repeated:
    """A repeated relationship from a node that is there, to a new node or to one that is there as well."""

    def __init__(
        self,
        context: Context,
        asked: Asked,
        columns: Columns,
        step: Step,
        inside: frozenset[str],
        trail: Sequence[int],
    ) -> None:
        assert step.step is not None and step.step.hops is not None and step.other_pattern is not None  # noqa: PT018, S101
        if step.edge in columns.places:
            raise refusal("zero-length repetition of a list variable", context.text, step.step.at)
        self.context, self.step, self.trail = context, step, trail
        self.low, self.high = step.step.hops.low, step.step.hops.high
        self.start = columns.places[step.node]
        self.other = columns.places.get(step.other)
        self.types = context.reader.types_with(step.step.types)
        self.kinds = context.reader.kinds_with(step.other_pattern.labels)
        self.test = EdgeTest(context, asked, columns, step.step)
        self.groups = step.step.groups
        if any(name in columns.places for name in self.groups):
            raise refusal("quantified path pattern", context.text, step.step.at)
        self.whole = bool(self.test) or step.edge in inside
        self.fetch = step.other in inside

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows with the list of relationships, and the other node where it is new; shorter trails first."""
        reader = self.context.reader
        used = [taken(row, self.trail) for row in rows]
        tests = [self.test.of(row) for row in rows] if self.test else None
        trails: list[Trail] = [
            (number, (), row[self.start].handle)
            for number, row in enumerate(rows)
            if isinstance(row[self.start], NodeRef)
        ]
        length = 0
        while trails:
            if length >= self.low:
                yield from self._ended(rows, trails)
            if self.high is not None and length >= self.high:
                return
            ends = {end for _, _, end in trails}
            steps = reader.steps(ends, self.types, self.step.direction, {}, whole=self.whole)
            longer: list[Trail] = []
            for number, edges, end in trails:
                for edge, other in steps.get(end, ()):
                    if edge in edges or edge.handle in used[number]:
                        continue
                    left, right = (other, end) if self.step.reversed else (end, other)
                    if tests and not tests[number](edge, left, right):
                        continue
                    longer.append((number, (*edges, edge), other))
                if len(longer) % _LARGEST < 8:
                    self.context.check()
            trails = longer
            length += 1

    def _ended(self, rows: list[Row], trails: list[Trail]) -> Iterator[list[Row]]:
        kind, kinds = self.context.reader.engine.kind, self.kinds
        batch: list[Row] = []
        for number, edges, end in trails:
            row = rows[number]
            if kind(end) not in kinds:
                continue
            passed = list(reversed(edges)) if self.step.reversed else list(edges)
            groups = self._grouped(row[self.start].handle, edges) if self.groups else ()
            if self.other is None:
                batch.append((*row, passed, *groups, NodeRef(end)))
            elif row[self.other] == NodeRef(end):
                batch.append((*row, passed, *groups))
            if len(batch) >= _LARGEST:
                self._fetch(batch)
                yield batch
                batch = []
        self._fetch(batch)
        yield batch

    def _grouped(self, start: int, edges: Sequence[EdgeRef]) -> tuple[list[NodeRef], ...]:
        """The lists of the nodes at the left and at the right of each relationship, in the order of the text."""
        passed = [start]
        for edge in edges:
            passed.append(edge.target if edge.source == passed[-1] else edge.source)
        if self.step.reversed:
            passed.reverse()
        nodes = [NodeRef(handle) for handle in passed]
        return (nodes[:-1], nodes[1:])[: len(self.groups)]

    def _fetch(self, batch: list[Row]) -> None:
        if self.fetch and self.other is None:
            self.context.reader.fetch(row[-1].handle for row in batch)
