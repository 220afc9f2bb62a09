"""MATCH and OPTIONAL MATCH: the planned steps, run over batches of rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.filters import Filter
from actorgraph.graph.cypher.run.names import EVERYTHING
from actorgraph.graph.cypher.run.plan import PlannedPath, Step, plan
from actorgraph.graph.cypher.run.repeated import Repeated
from actorgraph.graph.cypher.run.shortest import Shortest
from actorgraph.graph.cypher.run.single_steps import Check, Expand, Lookup, Scan, Start
from actorgraph.graph.cypher.tree import Match
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, PathRef, Row, Value

if TYPE_CHECKING:
    from actorgraph.graph.cypher.run.subqueries import Asked

__all__ = ["Batches", "Matcher"]

Batches = Iterator[list[Row]]
_Run = Callable[[list[Row]], Batches]


class Matcher:
    """One MATCH over rows of some columns; `columns` are those of the rows that come out."""

    def __init__(self, context: Context, asked: Asked, columns: Columns, match: Match, inside: frozenset[str]) -> None:
        self.context = context
        self.asked = asked
        self.optional = match.optional
        self.width = columns.width
        bound = frozenset(columns.places)
        self.columns = columns.add("\0row") if match.optional else columns
        planned = plan(match, bound, context.reader, context.parameters)
        self.plan = planned
        self.inside = self._inside(inside)
        self.known = set(bound)
        self.trail: list[int] = []
        self.waiting = list(planned.conditions)
        self.paths = list(planned.paths)
        self.runs: list[_Run] = []
        for step in planned.steps:
            self._add(step)
        self._settle(last=True)
        visible = {name: place for name, place in self.columns.places.items() if not name.startswith("\0")}
        self.columns = Columns(visible, self.columns.width, columns.pinned)

    def _inside(self, inside: frozenset[str]) -> frozenset[str]:
        """The names whose properties will be wanted: those of conditions, and all parts of a wanted path."""
        if EVERYTHING in inside:
            return frozenset(self.plan.names)
        names = set(inside)
        for _, mentioned, _ in self.plan.conditions:
            names |= mentioned
        for path in self.plan.paths:
            if path.name in names:
                names.update(path.nodes, path.edges)
        return frozenset(names)

    def __call__(self, batches: Batches) -> Batches:
        """The rows that match, in batches; rows without a match end in nulls where the MATCH is optional."""
        for rows in batches:
            if self.optional:
                yield self._optional(rows)
            else:
                yield from self._from(0, rows)

    def _from(self, place: int, rows: list[Row]) -> Batches:
        self.context.check()
        if not rows:
            return
        if place == len(self.runs):
            yield rows
            return
        for batch in self.runs[place](rows):
            yield from self._from(place + 1, batch)

    def _optional(self, rows: list[Row]) -> list[Row]:
        numbered = [(*row, number) for number, row in enumerate(rows)]
        found: list[list[Row]] = [[] for _ in rows]
        for batch in self._from(0, numbered):
            for row in batch:
                found[row[self.width]].append(row)
        blank = (None,) * (self.columns.width - self.width)
        return [row for number, given in enumerate(rows) for row in found[number] or [(*given, *blank)]]

    def _add(self, step: Step) -> None:
        if step.kind == "check":
            self.runs.append(Check(self.context, self.columns, step))
        elif step.kind == "start":
            self._add_start(step)
        elif step.kind == "scan":
            self._add_scan(step)
        elif step.kind == "shortest":
            self._add_shortest(step)
        else:
            self._add_expand(step)
        self._settle(last=False)

    def _place(self, *names: str) -> None:
        """Names that are new stand at the end of the row from now on."""
        added = [name for name in names if name not in self.known]
        self.columns = self.columns.add(*added)
        self.known.update(added)

    def _add_start(self, step: Step) -> None:
        columns = self.context.reader.engine.summary.node_columns
        link = self.plan.link(step.node, self.columns.places, columns)
        fetch = step.node in self.inside
        if link is None or self.plan.equal.get(step.node, {}).keys() & set(columns):
            self.runs.append(Start(self.context, self.columns, step, self.plan.equal, fetch=fetch))
        else:
            key, value = link
            values = self.asked.prepared([value], self.columns).compiler(value)
            self.runs.append(Lookup(self.context, step, key, values, fetch=fetch))
        self._place(step.node)

    def _add_scan(self, step: Step) -> None:
        self.runs.append(Scan(self.context, self.columns, step, self.plan.equal, self.inside, self.trail))
        self._place(step.node, step.edge, step.other)
        self.trail = [*self.trail, self.columns.places[step.edge]]

    def _add_expand(self, step: Step) -> None:
        if step.step is not None and step.step.hops is not None:
            self.runs.append(Repeated(self.context, self.asked, self.columns, step, self.inside, self.trail))
        else:
            self.runs.append(Expand(self.context, self.columns, step, self.plan.equal, self.inside, self.trail))
        self._place(step.edge, *(step.step.groups if step.step else ()), step.other)
        self.trail = [*self.trail, self.columns.places[step.edge]]

    def _add_shortest(self, step: Step) -> None:
        self._settle(last=False, early=True)
        about = [
            condition
            for condition, names, _ in self.waiting
            if not step.selected and (step.path in names or step.edge in names)
        ]
        self.waiting = [entry for entry in self.waiting if entry[0] not in about]
        self.runs.append(Shortest(self.context, self.asked, self.columns, step, about, self.inside))
        self._place(step.edge, *([step.path] if step.path else []))

    def _settle(self, *, last: bool, early: bool = False) -> None:
        """Build the paths that are whole, and try the conditions whose variables are all there."""
        for path in [path for path in self.paths if {*path.nodes, *path.edges} <= self.known]:
            self.paths.remove(path)
            self.runs.append(self._path(path))
            self._place(path.name)
        ready = [
            condition
            for condition, names, safe in self.waiting
            if last or ((safe or early) and not (names & self.plan.names) - self.known)
        ]
        if ready:
            self.waiting = [entry for entry in self.waiting if entry[0] not in ready]
            self.runs.append(Filter(self.context, self.asked, self.columns, ready))

    def _path(self, path: PlannedPath) -> _Run:
        nodes = [self.columns.places[name] for name in path.nodes]
        edges = [self.columns.places[name] for name in path.edges]
        return lambda rows: iter([[(*row, _path_of(row, nodes, edges)) for row in rows]])


def _path_of(row: Row, nodes: Sequence[int], edges: Sequence[int]) -> PathRef:
    passed: list[NodeRef] = [row[nodes[0]]]
    steps: list[EdgeRef] = []
    for place in edges:
        value: Value = row[place]
        for edge in value if isinstance(value, list) else [value]:
            steps.append(edge)
            here = passed[-1].handle
            passed.append(NodeRef(edge.target if edge.source == here else edge.source))
    return PathRef(tuple(passed), tuple(steps))
