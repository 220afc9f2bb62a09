"""The same graph in a real Neo4j, and its answers in one form with ours."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import neo4j
import neo4j.graph

from actorgraph.graph.cypher import Path, Relationship, Result, Vertex
from actorgraph.graph.generation import Edge, Node

__all__ = ["answer", "comparable", "load", "ours"]


def load(driver: neo4j.Driver, database: str, nodes: Iterable[Node], edges: Iterable[Edge]) -> None:
    """Write nodes and edges as they are, into an empty database."""
    rows = [{"labels": list(node.labels), "properties": node.properties} for node in nodes]
    lines = [
        {"type": edge.type, "source": edge.source, "target": edge.target, "properties": edge.properties}
        for edge in edges
    ]
    with driver.session(database=database) as session:
        session.run("UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties", rows=rows).consume()
        session.run(
            "UNWIND $rows AS row MATCH (a {id: row.source}), (b {id: row.target}) "
            "CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties",
            rows=lines,
        ).consume()


def answer(driver: neo4j.Driver, database: str, query: str, parameters: Mapping[str, Any]) -> tuple[Any, list[Any]]:
    """Neo4j's columns and rows in the common form."""
    with driver.session(database=database, default_access_mode=neo4j.READ_ACCESS) as session:
        text: Any = query
        result = session.run(neo4j.Query(text, timeout=60), dict(parameters))
        columns = tuple(result.keys())
        return columns, [tuple(comparable(value) for value in record.values()) for record in result]


def ours(result: Result) -> tuple[Any, list[Any]]:
    """Our columns and rows in the common form."""
    return result.columns, [tuple(comparable(value) for value in row) for row in result.rows]


def comparable(value: Any) -> Any:
    """A value with its exact type, whichever side it comes from."""
    match value:
        case Vertex() | neo4j.graph.Node():
            labels = value.labels
            properties = value.properties if isinstance(value, Vertex) else dict(value)
            return ("node", tuple(sorted(labels)), comparable(dict(properties)))
        case Relationship():
            return ("relationship", value.type, comparable(dict(value.properties)))
        case neo4j.graph.Relationship():
            return ("relationship", value.type, comparable(dict(value)))
        case Path() | neo4j.graph.Path():
            return ("path", tuple(map(comparable, value.nodes)), tuple(map(comparable, value.relationships)))
        case float() if math.isnan(value):
            return ("float", "NaN")
        case float():
            return ("float", float(f"{value:.14g}"))
        case list() | tuple():
            return ("list", *map(comparable, value))
        case dict():
            return ("map", *((key, comparable(value[key])) for key in sorted(value)))
        case _:
            return (type(value).__name__, value)
