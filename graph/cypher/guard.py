"""Only reading: what would write, read files, or reach beyond the graph is refused before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actorgraph.graph.cypher.place import bad_cypher, line_and_column
from actorgraph.graph.cypher.run.procedures import PROCEDURES
from actorgraph.graph.cypher.tree import CallProcedure, Parameter, Query, Write, walk
from actorgraph.graph.errors import Refused

__all__ = ["guard"]

_INSTEAD = (
    "the graph is derived from what sources say: load a document or write a decision instead; "
    "on a Neo4j store, writing queries run in Neo4j Browser"
)


def guard(query: Query, text: str, parameters: Mapping[str, Any]) -> None:
    """Refuse writes, files and procedures; BadCypher names the parameters that were not given."""
    parts = walk(query)
    for part in parts:
        if isinstance(part, Write):
            raise _refused(part, text)
        if isinstance(part, CallProcedure) and part.name.lower() not in PROCEDURES:
            raise _procedure(part, text)
    missing = {part.name: part.at for part in parts if isinstance(part, Parameter) and part.name not in parameters}
    if missing:
        given = f"given: {', '.join(sorted(parameters))}" if parameters else "none was given"
        raise bad_cypher(
            f"the query needs a value for {', '.join('$' + name for name in sorted(missing))}; {given}",
            text,
            min(missing.values()),
        )


def _refused(part: Write, text: str) -> Refused:
    line, column = line_and_column(text, part.at)
    if part.keyword == "LOAD CSV":
        return Refused(
            f"line {line}, column {column}: LOAD CSV is refused: queries read no files; "
            "load a table as a source instead"
        )
    return Refused(f"line {line}, column {column}: {part.keyword} is refused: queries only read; {_INSTEAD}")


def _procedure(part: CallProcedure, text: str) -> Refused:
    allowed = "db.labels, db.relationshipTypes and db.propertyKeys"
    line, column = line_and_column(text, part.at)
    return Refused(f"line {line}, column {column}: CALL {part.name} is refused: the procedures here are {allowed}")
