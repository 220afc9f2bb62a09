"""From what a query computed to what its reader gets: the types that the neo4j driver would give, and no handles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from actorgraph.graph.cypher.reader import Reader
from actorgraph.graph.cypher.values import (
    Date,
    DateTime,
    Duration,
    EdgeRef,
    LocalDateTime,
    LocalTime,
    NodeRef,
    PathRef,
    Row,
    Time,
    Value,
)

__all__ = ["cleaned"]


def cleaned(rows: Iterable[Row], reader: Reader) -> tuple[Row, ...]:
    """The rows with nodes, relationships and paths as values of their own."""
    kept = list(rows)
    reader.fetch({handle for row in kept for value in row for handle in _handles(value)})
    return tuple(tuple(_shown(value, reader) for value in row) for row in kept)


def _handles(value: Value) -> Iterator[int]:
    if isinstance(value, NodeRef):
        yield value.handle
    elif isinstance(value, EdgeRef):
        yield value.source
        yield value.target
    elif isinstance(value, PathRef):
        yield from (node.handle for node in value.nodes)
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _handles(item)


def _shown(value: Value, reader: Reader) -> Value:
    match value:
        case NodeRef():
            return reader.vertex(value)
        case EdgeRef():
            return reader.relationship(value)
        case PathRef():
            return reader.path(value)
        case list():
            return [_shown(item, reader) for item in value]
        case dict():
            return {key: _shown(item, reader) for key, item in value.items()}
        case Date() | LocalTime() | Time() | LocalDateTime() | DateTime() | Duration():
            # The driver is slow to import; few queries return times.
            from actorgraph.graph.cypher.driver_times import shown_time  # noqa: PLC0415

            return shown_time(value)
        case _:
            return value
