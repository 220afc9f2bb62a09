"""Values of a query as people read them, and as JSON has them."""

from __future__ import annotations

import re
from typing import Any

from actorgraph.graph.cypher import Path, Relationship, Vertex

__all__ = ["as_text", "iso", "plain"]

_IDLE_ZEROS = re.compile(r"\.(\d*?)0*(?=\D|$)")


def as_text(value: Any) -> str:
    """A value as people read it: a node by its name, a list with semicolons, nothing for null."""
    match value:
        case None:
            return ""
        case _ if hasattr(value, "iso_format"):
            return iso(value)
        case bool():
            return "yes" if value else "no"
        case Vertex():
            return str(value.properties.get("name", value.id))
        case Relationship():
            return f"{value.source} {value.type} {value.target}"
        case Path():
            return " — ".join(as_text(node) for node in value.nodes)
        case list() | tuple():
            return "; ".join(as_text(item) for item in value)
        case dict():
            return ", ".join(f"{key}: {as_text(item)}" for key, item in value.items())
        case _:
            return str(value)


def plain(value: Any) -> Any:
    """A value as JSON has it; what JSON lacks (dates) as its text."""
    match value:
        case _ if hasattr(value, "iso_format"):
            return iso(value)
        case Vertex():
            return {"id": value.id, "labels": list(value.labels), "properties": dict(value.properties)}
        case Relationship():
            ends = {"id": value.id, "type": value.type, "source": value.source, "target": value.target}
            return {**ends, "properties": dict(value.properties)}
        case Path():
            steps = [plain(step) for step in value.relationships]
            return {"nodes": [plain(node) for node in value.nodes], "relationships": steps}
        case list() | tuple():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case None | bool() | int() | float() | str():
            return value
        case _:
            return str(value)


def iso(value: Any) -> str:
    """A day, time, moment or span of the driver as ISO text; a day has ten characters, a second no idle zeros."""
    return _IDLE_ZEROS.sub(lambda found: f".{found[1]}" if found[1] else "", str(value.iso_format()))
