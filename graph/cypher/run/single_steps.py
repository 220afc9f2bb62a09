"""The steps of a MATCH that go over one node or one relationship."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.plan import Step
from actorgraph.graph.cypher.values import EdgeRef, NodeRef, Row, Value, kind_of

__all__ = ["Check", "Expand", "Lookup", "Scan", "Start", "taken"]

_FIRST, _LARGEST = 128, 8192
Equal = Mapping[str, Mapping[str, str]]


def taken(row: Row, trail: Sequence[int]) -> set[int]:
    """The relationships that this MATCH has already used in a row: none is used twice."""
    used: set[int] = set()
    for place in trail:
        value = row[place]
        if isinstance(value, list):
            used.update(edge.handle for edge in value)
        else:
            used.add(value.handle)
    return used


def searchable(equal: Equal, name: str, columns: Sequence[str]) -> dict[str, str]:
    """The texts that the engine can search by."""
    return {key: text for key, text in equal.get(name, {}).items() if key in columns}


class Check:
    """A node that is already there has the labels that a pattern asks for."""

    def __init__(self, context: Context, columns: Columns, step: Step) -> None:
        self.place = columns.places[step.node]
        self.kinds = context.reader.kinds_with(step.pattern.labels)
        self.engine = context.reader.engine
        self.name, self.text, self.at = step.node, context.text, step.pattern.at

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows whose node fits."""
        kept: list[Row] = []
        for row in rows:
            node = row[self.place]
            if isinstance(node, NodeRef):
                if self.engine.kind(node.handle) in self.kinds:
                    kept.append(row)
            elif node is not None:
                raise bad_cypher(f"`{self.name}` is {kind_of(node)}, not a node", self.text, self.at)
        yield kept


class Start:
    """Every candidate for a node, beside every row."""

    def __init__(self, context: Context, columns: Columns, step: Step, equal: Equal, *, fetch: bool) -> None:
        del columns
        self.context = context
        self.kinds = sorted(context.reader.kinds_with(step.pattern.labels))
        self.equal = searchable(equal, step.node, context.reader.engine.summary.node_columns)
        self.fetch = fetch
        self.found: list[int] | None = None

    def _candidates(self) -> list[int]:
        engine = self.context.reader.engine
        if self.found is None:
            left = self.context.seconds_left
            self.found = [
                handle
                for kind in self.kinds
                for handle in (engine.nodes_where(kind, self.equal, left()) if self.equal else engine.handles(kind))
            ]
        return self.found

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows, once for each candidate; in small batches first, in case few are wanted."""
        candidates, at, size = self._candidates(), 0, _FIRST
        while at < len(candidates):
            part = candidates[at : at + max(1, size // len(rows))]
            if self.fetch:
                self.context.reader.fetch(part)
            refs = [NodeRef(handle) for handle in part]
            self.context.check()
            yield [(*row, ref) for row in rows for ref in refs]
            at += len(part)
            size = min(_LARGEST, size * 4)


class Lookup:
    """The nodes whose key equals a value of the row, found for a whole batch of rows at once."""

    def __init__(self, context: Context, step: Step, key: str, value: Callable[[Row], Value], *, fetch: bool) -> None:
        self.context, self.key, self.value, self.fetch = context, key, value, fetch
        self.kinds = sorted(context.reader.kinds_with(step.pattern.labels))

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows, once for each node that fits; a value that is no text fits none."""
        for at in range(0, len(rows), _LARGEST):
            part = rows[at : at + _LARGEST]
            values = [self.value(row) for row in part]
            wanted = sorted({value for value in values if isinstance(value, str)})
            found: dict[str, list[NodeRef]] = {}
            for kind in self.kinds:
                for text, handle in self.context.reader.engine.nodes_by(
                    kind, self.key, wanted, self.context.seconds_left()
                ):
                    found.setdefault(text, []).append(NodeRef(handle))
            if self.fetch:
                self.context.reader.fetch(ref.handle for refs in found.values() for ref in refs)
            self.context.check()
            yield [
                (*row, ref)
                for row, value in zip(part, values, strict=True)
                if isinstance(value, str)
                for ref in found.get(value, ())
            ]


class Scan:
    """Every relationship of some types with both its ends, beside every row."""

    def __init__(
        self, context: Context, columns: Columns, step: Step, equal: Equal, inside: frozenset[str], trail: Sequence[int]
    ) -> None:
        assert step.step is not None and step.other_pattern is not None  # noqa: PT018, S101
        reader = context.reader
        self.context, self.step, self.trail = context, step, trail
        self.types = reader.types_with(step.step.types)
        self.names = {list(reader.types)[number] for number in self.types}
        self.kinds = reader.kinds_with(step.pattern.labels), reader.kinds_with(step.other_pattern.labels)
        self.equal = searchable(equal, step.edge, reader.engine.summary.edge_columns)
        self.whole = step.edge in inside
        self.fetch = step.node in inside, step.other in inside
        self.bound = columns.places.get(step.edge)
        self.found: list[EdgeRef] | None = None

    def _edges(self) -> Iterator[list[EdgeRef]]:
        """The relationships in parts: a few first, in case few are wanted, and all when the next part is asked for."""
        reader, seen = self.context.reader, set[int]()
        if self.found is None:
            few = reader.all_edges(self.types[:1], self.equal, whole=self.whole, most=_FIRST)
            seen.update(edge.handle for edge in few)
            yield few
            self.found = reader.all_edges(self.types, self.equal, whole=self.whole)
        left = [edge for edge in self.found if edge.handle not in seen] if seen else self.found
        for at in range(0, len(left), _LARGEST):
            yield left[at : at + _LARGEST]

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows with node, relationship (unless bound) and other node."""
        if self.bound is not None:
            yield [
                (*row, *ends)
                for row in rows
                if isinstance(row[self.bound], EdgeRef)
                and row[self.bound].type in self.names
                and row[self.bound].handle not in taken(row, self.trail)
                for ends in self._ends(row[self.bound])
            ]
            return
        for part in self._edges():
            for wanted, side in zip(self.fetch, ("source", "target"), strict=True):
                if wanted or (self.step.direction != "out" and any(self.fetch)):
                    self.context.reader.fetch(getattr(edge, side) for edge in part)
            batch: list[Row] = []
            for row in rows:
                used = taken(row, self.trail)
                batch.extend(
                    (*row, ends[0], edge, ends[1])
                    for edge in part
                    if edge.handle not in used
                    for ends in self._ends(edge)
                )
            self.context.check()
            yield batch

    def _ends(self, edge: EdgeRef) -> Iterator[tuple[NodeRef, NodeRef]]:
        kind = self.context.reader.engine.kind
        ways = [(edge.source, edge.target), (edge.target, edge.source)]
        if self.step.direction != "both" or edge.source == edge.target:
            ways = [ways[self.step.direction == "in"]]
        for node, other in ways:
            if kind(node) in self.kinds[0] and kind(other) in self.kinds[1]:
                yield NodeRef(node), NodeRef(other)


class Expand:
    """One relationship from a node that is there, to a new node or to one that is there as well."""

    def __init__(
        self, context: Context, columns: Columns, step: Step, equal: Equal, inside: frozenset[str], trail: Sequence[int]
    ) -> None:
        assert step.step is not None and step.other_pattern is not None  # noqa: PT018, S101
        reader = context.reader
        self.context, self.step, self.trail = context, step, trail
        self.start = columns.places[step.node]
        self.edge = columns.places.get(step.edge)
        self.other = columns.places.get(step.other)
        self.types = reader.types_with(step.step.types)
        self.kinds = reader.kinds_with(step.other_pattern.labels)
        self.equal = searchable(equal, step.edge, reader.engine.summary.edge_columns)
        self.whole, self.fetch = step.edge in inside, step.other in inside

    def __call__(self, rows: list[Row]) -> Iterator[list[Row]]:
        """The rows with the relationship and the other node, where these are new."""
        reader, start = self.context.reader, self.start
        known = {row[start].handle for row in rows if isinstance(row[start], NodeRef)}
        steps = reader.steps(known, self.types, self.step.direction, self.equal, whole=self.whole)
        if self.fetch and self.other is None:
            reader.fetch({other for found in steps.values() for _, other in found})
        batch: list[Row] = []
        for row in rows:
            if not isinstance(row[start], NodeRef):
                continue
            batch.extend(self._one(row, steps.get(row[start].handle, ())))
            if len(batch) > _LARGEST:
                self.context.check()
                yield batch
                batch = []
        yield batch

    def _one(self, row: Row, steps: Sequence[tuple[EdgeRef, int]]) -> Iterator[Row]:
        kind, kinds, used = self.context.reader.engine.kind, self.kinds, taken(row, self.trail) if self.trail else ()
        wanted = None
        if self.other is not None:
            value = row[self.other]
            wanted = value.handle if isinstance(value, NodeRef) else -1
        same = row[self.edge] if self.edge is not None else None
        if isinstance(same, list):
            raise bad_cypher(f"`{self.step.edge}` is a list of relationships", self.context.text, self.step.pattern.at)
        for edge, other in steps:
            if edge.handle in used or kind(other) not in kinds or (wanted is not None and other != wanted):
                continue
            if self.edge is not None:
                if same == edge:
                    yield row if self.other is not None else (*row, NodeRef(other))
            else:
                yield (*row, edge) if self.other is not None else (*row, edge, NodeRef(other))
