"""In which order the parts of a MATCH are found: from what is known, else from where there is least to look at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.run.names import conjuncts, free_names
from actorgraph.graph.cypher.tree import (
    Binary,
    Call,
    Comprehension,
    Expression,
    MapOf,
    Match,
    NodePattern,
    Parameter,
    PathPattern,
    Property,
    RelationshipPattern,
    Subquery,
    Subscript,
    Unary,
    Variable,
    walk,
)
from actorgraph.graph.cypher.tree import Literal as Constant

__all__ = ["Plan", "PlannedPath", "Step", "plan"]

Direction = Literal["out", "in", "both"]
# Taking every edge at once costs about a quarter of following the edges of every node.
_SCAN_GAIN = 4
_ARITHMETIC = ("+", "-", "*", "/", "%", "^", "||", "=~", "IN")


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    `start`: give `node` its candidates. `scan`: take every edge of the types. `check`: a node that is already there.
    `expand`: from `node` over `edge` to `other`. `shortest`: shortest paths from `node` to `other`.
    """

    kind: Literal["start", "scan", "check", "expand", "shortest"]
    node: str
    pattern: NodePattern
    edge: str = ""
    step: RelationshipPattern | None = None
    direction: Direction = "both"
    other: str = ""
    other_pattern: NodePattern | None = None
    shortest: Literal["one", "all"] | None = None
    path: str = ""
    reversed: bool = False
    selected: bool = False


@dataclass(frozen=True, slots=True)
class PlannedPath:
    """A path variable and the names of its parts in the order of the text."""

    name: str
    nodes: tuple[str, ...]
    edges: tuple[str, ...]


@dataclass(slots=True)
class Plan:
    """Steps, named paths, and the conditions that go with them."""

    steps: list[Step] = field(default_factory=list[Step])
    paths: list[PlannedPath] = field(default_factory=list[PlannedPath])
    conditions: list[tuple[Expression, frozenset[str], bool]] = field(
        default_factory=list[tuple[Expression, frozenset[str], bool]]
    )
    equal: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    linked: dict[str, dict[str, Expression]] = field(default_factory=dict[str, dict[str, Expression]])
    names: set[str] = field(default_factory=set[str])

    def link(self, name: str, known: Collection[str], columns: Collection[str]) -> tuple[str, Expression] | None:
        """The key by which a node can be looked up from what is known, and what it equals."""
        found = self.linked.get(name, {})
        ready = (key for key, value in found.items() if key in columns and free_names(value) <= set(known))
        key = min(ready, key=lambda key: (key != "id", key), default=None)
        return None if key is None else (key, found[key])


@dataclass(slots=True)
class _Named:
    """A path whose every part has a name."""

    pattern: PathPattern
    nodes: list[str]
    edges: list[str]


class _Planner:
    def __init__(self, match: Match, bound: frozenset[str], reader: Reader, parameters: Mapping[str, Any]) -> None:
        self.reader = reader
        self.parameters = parameters
        self.known = set(bound)
        self.plan = Plan()
        self.checked: set[int] = set()
        self.paths = [self._named(path) for path in match.paths]
        for condition in conjuncts(match.where):
            self._condition(condition)
        for condition, _, _ in self.plan.conditions:
            self._searchable(condition)

    def _name(self, part: NodePattern | RelationshipPattern) -> str:
        return part.variable.name if part.variable is not None else f"\0{part.at}"

    def _named(self, path: PathPattern) -> _Named:
        nodes = [self._name(node) for node in path.nodes]
        edges = [self._name(step) for step in path.relationships]
        for name, node in zip(nodes, path.nodes, strict=True):
            self._inline(name, node.properties, node.where)
        for name, step in zip(edges, path.relationships, strict=True):
            if step.hops is None and path.shortest is None:
                self._inline(name, step.properties, step.where)
        self.plan.names.update(nodes, edges, *(step.groups for step in path.relationships))
        if path.variable is not None:
            self.plan.names.add(path.variable.name)
            if path.shortest is None:
                self.plan.paths.append(PlannedPath(path.variable.name, tuple(nodes), tuple(edges)))
        return _Named(path, nodes, edges)

    def _inline(self, name: str, properties: Expression | None, where: Expression | None) -> None:
        if isinstance(properties, MapOf):
            for key, value in properties.entries:
                variable = Variable(value.at, value.end, name)
                own = Property(value.at, value.end, variable, key)
                self._condition(Binary(value.at, value.end, "=", own, value))
        for condition in conjuncts(where):
            self._condition(condition)

    def _condition(self, condition: Expression) -> None:
        self.plan.conditions.append((condition, free_names(condition), _cannot_fail(condition)))

    def _searchable(self, condition: Expression) -> None:
        """Remember `x.key = 'text'` and `x.key = y.other`: the engine can look these up."""
        if not (isinstance(condition, Binary) and condition.operator == "="):
            return
        for own, value in ((condition.left, condition.right), (condition.right, condition.left)):
            if isinstance(own, Property) and isinstance(own.of, Variable):
                text = self._constant(value)
                if isinstance(text, str):
                    self.plan.equal.setdefault(own.of.name, {}).setdefault(own.key, text)
                elif _names_a_value(value) and own.of.name not in free_names(value):
                    self.plan.linked.setdefault(own.of.name, {}).setdefault(own.key, value)

    def _constant(self, value: Expression) -> Any:
        if isinstance(value, Constant):
            return value.value
        return self.parameters.get(value.name) if isinstance(value, Parameter) else None

    def run(self) -> Plan:
        waiting = [(path, place) for path in self.paths for place in range(len(path.edges))]
        for path in self.paths:
            for name, pattern in zip(path.nodes, path.pattern.nodes, strict=True):
                if name in self.known:
                    self._check(name, pattern)
        while waiting:
            chosen = min(waiting, key=self._urgency)
            path, place = chosen
            if not {path.nodes[place], path.nodes[place + 1]} & self.known and not path.pattern.shortest:
                free = [entry for entry in waiting if not self._hangs(entry[0])] or waiting
                if not self._scan(waiting, free):
                    self._start(free)
                continue
            waiting.remove(chosen)
            self._expand(path, place)
        for path in self.paths:
            for name, pattern in zip(path.nodes, path.pattern.nodes, strict=True):
                if name not in self.known:
                    self._add(Step("start", name, pattern), name, pattern)
                else:
                    self._check(name, pattern)
        return self.plan

    def _urgency(self, waiting: tuple[_Named, int]) -> tuple[bool, int, bool]:
        path, place = waiting
        ends = {path.nodes[place], path.nodes[place + 1]}
        return (
            path.pattern.shortest is not None,
            -len(ends & self.known),
            path.pattern.relationships[place].hops is not None,
        )

    def _check(self, name: str, pattern: NodePattern) -> None:
        if id(pattern) not in self.checked:
            self.checked.add(id(pattern))
            self.plan.steps.append(Step("check", name, pattern))

    def _add(self, step: Step, name: str, pattern: NodePattern) -> None:
        self.plan.steps.append(step)
        self.known.add(name)
        self.checked.add(id(pattern))

    def cost(self, name: str, pattern: NodePattern) -> float:
        """About how many nodes there are to look at."""
        kinds = self.reader.kinds_with(pattern.labels)
        count = sum(self.reader.engine.summary.kinds[kind][1] for kind in kinds)
        keys = self.plan.equal.get(name, {}).keys() & set(self.reader.engine.summary.node_columns)
        if "id" in keys or self.plan.link(name, self.known, ("id",)):
            return min(count, 1)
        if "name" in keys:
            return min(count, 2)
        return count / 10 if keys else count

    def _ends(self, waiting: list[tuple[_Named, int]]) -> Iterator[tuple[float, int, str, NodePattern]]:
        for number, (path, place) in enumerate(waiting):
            for end in (place, place + 1):
                name, pattern = path.nodes[end], path.pattern.nodes[end]
                if name not in self.known:
                    yield self.cost(name, pattern), number, name, pattern

    def _start(self, waiting: list[tuple[_Named, int]]) -> None:
        _, _, name, pattern = min(self._ends(waiting), key=lambda end: end[:3])
        self._add(Step("start", name, pattern), name, pattern)

    def _hangs(self, path: _Named) -> bool:
        """Whether a path will be looked up from another one, so that beginning with it would only multiply rows."""
        return any(
            name not in self.known and name in self.plan.linked and not self.plan.link(name, self.known, ("id",))
            for name in path.nodes
        )

    def _scan(self, waiting: list[tuple[_Named, int]], free: list[tuple[_Named, int]]) -> bool:
        """Begin with all edges of a type where these are fewer than the nodes at either end."""
        least = min(cost for cost, *_ in self._ends(free))
        best: tuple[float, int] | None = None
        for number, (path, place) in enumerate(waiting):
            if (path, place) not in free:
                continue
            step = path.pattern.relationships[place]
            open_ends = {path.nodes[place], path.nodes[place + 1]} - self.known
            if step.hops is None and path.pattern.shortest is None and len(open_ends) == 2:
                count = 0 if path.edges[place] in self.known else self._edge_cost(path.edges[place], step)
                if count <= least * _SCAN_GAIN and (best is None or count < best[0]):
                    best = count, number
        if best is None:
            return False
        path, place = waiting.pop(best[1])
        step, ends = path.pattern.relationships[place], (path.nodes[place], path.nodes[place + 1])
        patterns = path.pattern.nodes[place], path.pattern.nodes[place + 1]
        self._add(
            Step("scan", ends[0], patterns[0], path.edges[place], step, step.direction, ends[1], patterns[1]),
            ends[0],
            patterns[0],
        )
        self.known.update((ends[1], path.edges[place]))
        self.checked.add(id(patterns[1]))
        return True

    def _edge_cost(self, name: str, step: RelationshipPattern) -> float:
        count = sum(self.reader.engine.summary.types[number][1] for number in self.reader.types_with(step.types))
        keys = self.plan.equal.get(name, {}).keys() & set(self.reader.engine.summary.edge_columns)
        return count / 10 if keys else count

    def _expand(self, path: _Named, place: int) -> None:
        left, right = path.nodes[place], path.nodes[place + 1]
        patterns = path.pattern.nodes[place], path.pattern.nodes[place + 1]
        step = path.pattern.relationships[place]
        if path.pattern.shortest is not None:
            for name, pattern in zip((left, right), patterns, strict=True):
                if name not in self.known:
                    self._add(Step("start", name, pattern), name, pattern)
        backwards = left not in self.known
        if backwards:
            left, right, patterns = right, left, (patterns[1], patterns[0])
        turned: dict[Direction, Direction] = {"out": "in", "in": "out", "both": "both"}
        self._add(
            Step(
                "shortest" if path.pattern.shortest else "expand",
                left,
                patterns[0],
                path.edges[place],
                step,
                turned[step.direction] if backwards else step.direction,
                right,
                patterns[1],
                path.pattern.shortest,
                path.pattern.variable.name if path.pattern.variable and path.pattern.shortest else "",
                backwards,
                path.pattern.selected,
            ),
            right,
            patterns[1],
        )
        self.known.update((path.edges[place], *step.groups))
        if path.pattern.shortest and path.pattern.variable:
            self.known.add(path.pattern.variable.name)


def _names_a_value(value: Expression) -> bool:
    """A variable or a property of one: what may be computed for each row before its node is there."""
    return isinstance(value, Variable) or (isinstance(value, Property) and isinstance(value.of, Variable))


def _cannot_fail(condition: Expression) -> bool:
    """Whether a condition may be tried early: nothing in it raises for a value that a later part would leave out."""
    return not any(
        isinstance(part, (Call, Subquery, Comprehension, Subscript))
        or (isinstance(part, Unary) and part.operator != "NOT")
        or (isinstance(part, Binary) and part.operator in _ARITHMETIC)
        or (isinstance(part, Property) and not isinstance(part.of, Variable))
        for part in walk(condition)
    )


def plan(match: Match, bound: frozenset[str], reader: Reader, parameters: Mapping[str, Any]) -> Plan:
    """The steps of one MATCH over rows in which some variables are bound."""
    return _Planner(match, bound, reader, parameters).run()
