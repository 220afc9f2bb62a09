"""All that joins two actors: every line between them, and the ways through others, each step with its sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.asking import ask
from actorgraph.queries.measures import shortest_ways
from actorgraph.queries.projection import Network
from actorgraph.queries.rows import Rows, columns_of, typed

__all__ = ["Line", "between"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: of the direct ones (`way` 0), or of a step of a way through others, numbered from the shortest."""

    who: str
    relation: str
    whom: str
    status: str
    mode: str | None
    date: str | None
    topic: str | None
    contested: int | None
    said_by: list[str] | None
    quote: str | None
    document: str | None
    edge: str
    way: int = 0
    step: int = 0


_LINES = """
UNWIND $edges AS edge
MATCH ()-[r {id: edge}]->()
OPTIONAL MATCH (d:Document {id: r.document})
RETURN startNode(r).name AS who, r.of AS relation, endNode(r).name AS whom, r.status AS status, r.mode AS mode,
       r.date AS date, r.topic AS topic, r.contested AS contested, r.said_by AS said_by, r.quote AS quote,
       d.name AS document, r.id AS edge, 0 AS way, 0 AS step
ORDER BY r.earliest, relation, edge
"""


def between(
    graph: Graph, one: str, other: str, *, ways: int = 3, statuses: tuple[str, ...] = (Status.HAPPENED.value,)
) -> Rows[Line]:
    """Every line between two actors, however sure, then the shortest `ways` through others, each step with its lines.

    Ways run over actors alone, through lines of these `statuses`; what happened by default.
    """
    direct = ask(graph, "between", one=one, other=other)
    rows = [Line(*row) for row in direct]
    # The direct lines are there already: one way more is asked for where they make one.
    found = shortest_ways(graph, one, other, most=ways + 1, network=Network(statuses=statuses))
    steps = [row for row in found if len({each.step for each in found if each.way == row.way}) > 1]
    numbers = {way: number for number, way in enumerate(dict.fromkeys(row.way for row in steps), start=1)}
    for row in steps:
        if numbers[row.way] <= ways:
            lines = typed(graph.cypher(_LINES, edges=row.lines), Line)
            rows += [replace(line, way=numbers[row.way], step=row.step) for line in lines]
    note = "" if rows else "nothing joins them; statuses=(…) lets ways run through what is less sure"
    return Rows(rows, columns_of(Line), note)
