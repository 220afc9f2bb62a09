"""A Cypher script that makes the graph in an empty Neo4j: for `cypher-shell` or the Browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from actorgraph.graph.graph import Graph

__all__ = ["script_lines"]


def script_lines(graph: Graph) -> Iterator[str]:
    """A statement a line: constraints, nodes, edges. It holds the graph without the record it is derived from."""
    first: dict[str, str] = {}
    for node in graph.nodes():
        first[node.id] = node.labels[0]
    for label in sorted(set(first.values())):
        yield f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{_name(label)}) REQUIRE n.id IS UNIQUE;"
    for node in graph.nodes():
        labels = "".join(f":{_name(label)}" for label in node.labels)
        yield f"CREATE ({labels} {_map(node.properties)});"
    for edge in graph.edges():
        ends = (
            f"(a:{_name(first[edge.source])} {{id: {_literal(edge.source)}}}), "
            f"(b:{_name(first[edge.target])} {{id: {_literal(edge.target)}}})"
        )
        yield f"MATCH {ends} CREATE (a)-[:{_name(edge.type)} {_map(edge.properties)}]->(b);"


def _name(word: str) -> str:
    return "`" + word.replace("`", "``") + "`"


def _map(properties: Mapping[str, Any]) -> str:
    return "{" + ", ".join(f"{_name(key)}: {_literal(value)}" for key, value in properties.items()) + "}"


def _literal(value: Any) -> str:
    """A value as Cypher writes it; JSON's escapes are Cypher's as well."""
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    return json.dumps(value, ensure_ascii=True)
