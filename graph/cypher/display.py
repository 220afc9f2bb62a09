"""Values and results of a query as people read them, as JSON, HTML and a table of the terminal have them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any

from actorgraph.graph.cypher.result import Path, Relationship, Result, Vertex
from actorgraph.graph.escape import for_terminal

__all__ = ["as_graph", "as_html", "as_json", "as_table", "as_text", "iso", "plain"]

if TYPE_CHECKING:
    import networkx as nx
    from rich.table import Table

SHOWN = 100
"""Rows of a result that a notebook or a terminal shows by itself."""
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


def as_json(result: Result) -> str:
    """A list of objects by column name; nodes, relationships and paths whole."""
    rows = [{name: plain(value) for name, value in row.items()} for row in result.dicts()]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_html(result: Result) -> str:
    """The first rows as a table; text of sources stays text."""
    head = "".join(f"<th>{escape(name)}</th>" for name in result.columns)
    rows = "".join(
        f"<tr>{''.join(f'<td>{escape(as_text(value))}</td>' for value in row)}</tr>" for row in result.rows[:SHOWN]
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table><p>{escape(_count(result))}</p>"


def as_table(result: Result) -> Table:
    """The first rows as a table of rich."""
    from rich.table import Table  # noqa: PLC0415 (slow to import)
    from rich.text import Text  # noqa: PLC0415

    table = Table(caption=for_terminal(_count(result)))
    for name in result.columns:
        table.add_column(Text(for_terminal(name)))
    for row in result.rows[:SHOWN]:
        table.add_row(*(Text(for_terminal(as_text(value))) for value in row))
    return table


def as_graph(result: Result) -> nx.MultiDiGraph[str]:
    """The nodes, relationships and paths of a result as a networkx graph, with attributes as `Graph.networkx` has them.

    The end of a relationship that was not returned itself is a node without attributes.
    """
    import networkx as nx  # noqa: PLC0415 (slow to import)

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for value in _parts(result.rows):
        if isinstance(value, Vertex):
            graph.add_node(value.id, **{**value.properties, "labels": value.labels})
        else:
            graph.add_edge(value.source, value.target, key=value.id, **{**value.properties, "type": value.type})
    return graph


def _parts(value: Any) -> Iterator[Vertex | Relationship]:
    match value:
        case Vertex() | Relationship():
            yield value
        case Path():
            yield from value.nodes
            yield from value.relationships
        case list() | tuple() if not hasattr(value, "iso_format"):
            for item in value:
                yield from _parts(item)
        case dict():
            yield from _parts(list(value.values()))
        case _:
            return


def _count(result: Result) -> str:
    if len(result) > SHOWN:
        return f"the first {SHOWN} of {len(result):,} rows"
    return f"{len(result)} row{'' if len(result) == 1 else 's'}"
