"""The values of Cypher and what can be done with them."""

from actorgraph.graph.cypher.values.entities import EdgeRef, NodeRef, PathRef, Row, Value
from actorgraph.graph.cypher.values.problem import Problem, Unproven, kind_of
from actorgraph.graph.cypher.values.spans import Duration
from actorgraph.graph.cypher.values.temporal import Date, DateTime, LocalDateTime, LocalTime, Time

TEMPORAL_TYPES = (Date, LocalTime, Time, LocalDateTime, DateTime, Duration)
"""The classes of days, times, moments and spans."""

__all__ = [
    "TEMPORAL_TYPES",
    "Date",
    "DateTime",
    "Duration",
    "EdgeRef",
    "LocalDateTime",
    "LocalTime",
    "NodeRef",
    "PathRef",
    "Problem",
    "Row",
    "Time",
    "Unproven",
    "Value",
    "kind_of",
]
