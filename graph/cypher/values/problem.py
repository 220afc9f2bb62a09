"""A value that an operation cannot take; the place is added where the expression is known."""

from __future__ import annotations

from actorgraph.graph.cypher.values.entities import EdgeRef, NodeRef, PathRef, Value

__all__ = ["Problem", "Unproven", "kind_of"]


class Problem(Exception):
    """What Neo4j rejects too: becomes BadCypher."""


class Unproven(Exception):
    """What Neo4j may answer but we cannot prove: becomes UnsupportedCypher."""


def kind_of(value: Value) -> str:
    """The name of a value's type, for messages."""
    for kind, name in (
        (type(None), "null"), (bool, "a boolean"), (int, "an integer"), (float, "a float"), (str, "a string"),
        (list, "a list"), (dict, "a map"), (NodeRef, "a node"), (EdgeRef, "a relationship"), (PathRef, "a path"),
    ):  # fmt: skip
        if isinstance(value, kind):
            return name
    return str(getattr(value, "kind", type(value).__name__))
