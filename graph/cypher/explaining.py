"""The steps in which a local store would answer a query, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.run.plan import Step, plan
from actorgraph.graph.cypher.tree import CallProcedure, CallSubquery, Match, Projection, Query, Unwind

__all__ = ["described"]


def described(query: Query, reader: Reader, parameters: Mapping[str, Any]) -> Iterator[str]:
    """A line for each step, in the order in which they are taken."""
    for number, part in enumerate(query.parts):
        if number:
            yield "UNION" + (" ALL" if query.all else "")
        bound: set[str] = set()
        for clause in part.clauses:
            if isinstance(clause, Match):
                planned = plan(clause, frozenset(bound), reader, parameters)
                yield f"{'OPTIONAL ' if clause.optional else ''}MATCH, {len(planned.conditions)} conditions"
                yield from (f"  {_step(step, reader, planned.equal)}" for step in planned.steps)
                bound |= planned.names
            elif isinstance(clause, Projection):
                names = [item.name for item in clause.items]
                order = ", sorted" if clause.order else ""
                yield f"{clause.kind}{' DISTINCT' if clause.distinct else ''} {', '.join(names) or '*'}{order}"
                bound = bound | set(names) if clause.star else set(names)
            elif isinstance(clause, Unwind):
                yield f"UNWIND AS {clause.variable.name}"
                bound.add(clause.variable.name)
            elif isinstance(clause, CallSubquery):
                yield "CALL {…}, for each row"
            elif isinstance(clause, CallProcedure):
                yield f"CALL {clause.name}"


def _step(step: Step, reader: Reader, equal: Mapping[str, Mapping[str, str]]) -> str:
    node, other = _shown(step.node), _shown(step.other)
    summary = reader.engine.summary
    if step.kind == "start":
        count = sum(summary.kinds[kind][1] for kind in reader.kinds_with(step.pattern.labels))
        keys = ", ".join(sorted(equal.get(step.node, {})))
        return f"start at {node}: {f'looked up by {keys} among ' if keys else ''}{count:,} nodes"
    if step.kind == "check":
        return f"check {node}"
    types = reader.types_with(step.step.types if step.step else None)
    count = sum(summary.types[number][1] for number in types)
    if step.kind == "scan":
        return f"take every edge from {node} to {other}: {count:,} of {len(types)} types"
    way = {"out": "outwards", "in": "inwards", "both": "either way"}[step.direction]
    words = "shortest paths" if step.kind == "shortest" else "follow"
    return f"{words} from {node} to {other}, {way}, over {len(types)} types"


def _shown(name: str) -> str:
    return "a node" if name.startswith("\0") else name
