"""shortestPath and allShortestPaths: the shortest paths that keep every condition on their own steps.

Conditions of the form all(x IN relationships(p) WHERE …) (or none, or nodes(p)) narrow the search itself, from both
ends at once; any other condition on the path is tried on ever longer trails until one fits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.filters import Filter
from actorgraph.graph.cypher.run.frontier import Frontier, Search, joined
from actorgraph.graph.cypher.run.names import free_names
from actorgraph.graph.cypher.run.plan import Step
from actorgraph.graph.cypher.run.repeated import EdgeTest
from actorgraph.graph.cypher.tree import Call, Expression, Quantified, Variable
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, PathRef, Row, Value

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["Shortest"]

Test = Callable[[Row, Value], bool]


@dataclass(frozen=True, slots=True)
class _StepTest:
    part: Literal["node", "edge"]
    run: Test


class Shortest:
    """Shortest paths between two nodes that are there; adds the list of relationships and the path."""

    def __init__(
        self,
        context: Context,
        asked: Asked,
        columns: Columns,
        step: Step,
        about: Sequence[Expression],
        inside: frozenset[str],
    ) -> None:
        assert step.step is not None and step.other_pattern is not None  # noqa: PT018, S101
        if step.edge in columns.places or step.path in columns.places:
            raise refusal("shortest path", context.text, step.step.at)
        self.context, self.asked, self.step = context, asked, step
        self.start, self.end = columns.places[step.node], columns.places[step.other]
        self.types = context.reader.types_with(step.step.types)
        hops = step.step.hops
        self.low, self.high = (hops.low, hops.high) if hops is not None else (1, 1)
        self.tests: list[_StepTest] = []
        general: list[Expression] = []
        for condition in about:
            test = self._step_test(condition, columns)
            if test is None:
                general.append(condition)
            else:
                self.tests.append(test)
        if step.step.where is not None or step.step.properties is not None:
            inline = EdgeTest(context, asked, columns, step.step)
            self.tests.append(_StepTest("edge", lambda row, edge: inline.of(row)(edge, edge.source, edge.target)))
        added = columns.add(step.edge, *([step.path] if step.path else []))
        self.filter = Filter(context, asked, added, general) if general else None
        self.whole = bool(about) or bool(self.tests) or bool(inside & {step.edge, step.path})

    def _step_test(self, condition: Expression, columns: Columns) -> _StepTest | None:
        """The test of single steps that a condition comes down to; None where it is about the path as a whole."""
        if not isinstance(condition, Quantified) or condition.kind not in ("all", "none"):
            return None
        part = self._part(condition.source)
        if part is None or free_names(condition.where) & {self.step.path, self.step.edge}:
            return None
        inner = self.asked.prepared([], columns).compiler.inner(condition.variable.name)
        where, wanted = inner.predicate(condition.where), condition.kind == "all"
        return _StepTest(part, lambda row, value: where((*row, value)) is wanted)

    def _part(self, source: Expression) -> Literal["node", "edge"] | None:
        if isinstance(source, Variable):
            return "edge" if source.name == self.step.edge else None
        if isinstance(source, Call) and len(source.arguments) == 1:
            argument = source.arguments[0]
            if isinstance(argument, Variable) and argument.name == self.step.path and self.step.path:
                return (
                    "node"
                    if source.name.lower() == "nodes"
                    else "edge"
                    if source.name.lower() == "relationships"
                    else None
                )
        return None

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows with their shortest paths: one each, or all of the least length."""
        for row in rows:
            self.context.check()
            start, end = row[self.start], row[self.end]
            if isinstance(start, NodeRef) and isinstance(end, NodeRef):
                yield self._one(row, start, end)

    def _one(self, row: Row, start: NodeRef, end: NodeRef) -> list[Row]:
        if start == end and self.low > 0 and self.step.selected:
            raise refusal("SHORTEST", self.context.text, self.step.pattern.at, "a way from a node to itself")
        if start == end and self.low > 0:
            raise bad_cypher(
                "a shortest path needs two different nodes, and here both are the same; "
                "add WHERE with <> between them to the MATCH that finds them",
                self.context.text,
                self.step.pattern.at,
            )
        search = self._search(row)
        found: Iterator[PathRef] = iter(())
        if self._allowed(row, start) and self._allowed(row, end):
            found = self._ever_longer(row, search, start, end) if self.filter else joined(search, start, end)
        if self.step.shortest == "one":
            first = next(found, None)
            return [] if first is None else [self._row(row, first)]
        return [self._row(row, path) for path in found]

    def _row(self, row: Row, path: PathRef) -> Row:
        return (*row, list(path.edges), *([path] if self.step.path else []))

    def _allowed(self, row: Row, node: NodeRef) -> bool:
        return all(test.run(row, node) for test in self.tests if test.part == "node")

    def _search(self, row: Row) -> Search:
        edge_tests = [test.run for test in self.tests if test.part == "edge"]
        node_tests = [test.run for test in self.tests if test.part == "node"]
        reader = self.context.reader

        def usable(edge: EdgeRef, other: int) -> bool:
            return all(test(row, edge) for test in edge_tests) and all(test(row, NodeRef(other)) for test in node_tests)

        def forwards(handles: set[int]) -> Frontier:
            steps = reader.steps(handles, self.types, self.step.direction, {}, whole=self.whole)
            if node_tests:
                reader.fetch({other for found in steps.values() for _, other in found})
            return steps

        turned: dict[str, Literal["out", "in", "both"]] = {"out": "in", "in": "out", "both": "both"}

        def backwards(handles: set[int]) -> Frontier:
            steps = reader.steps(handles, self.types, turned[self.step.direction], {}, whole=self.whole)
            if node_tests:
                reader.fetch({other for found in steps.values() for _, other in found})
            return steps

        return Search(forwards, backwards, usable if self.tests else None, self.high, self.context.check)

    def _ever_longer(self, row: Row, search: Search, start: NodeRef, end: NodeRef) -> Iterator[PathRef]:
        """Trails by their length; those of the first length at which one keeps all conditions."""
        assert self.filter is not None  # noqa: S101
        trails: list[PathRef] = [PathRef((start,), ())]
        length = 0
        while trails:
            if length >= self.low or length == 0 == self.low:
                ended = [self._row(row, path) for path in trails if path.nodes[-1] == end]
                kept = [one for batch in self.filter(ended) for one in batch] if ended else []
                if kept:
                    wanted = {tuple(one[len(row)]) for one in kept}
                    yield from (path for path in trails if path.nodes[-1] == end and path.edges in wanted)
                    return
            if self.high is not None and length >= self.high:
                return
            trails = list(search.longer(trails))
            length += 1
