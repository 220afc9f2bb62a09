"""The whole of a graph as lines of JSON, and back: documents as read, the log, nodes, edges. Nothing is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from actorgraph.graph.errors import BadInput, Damaged, Where
from actorgraph.graph.generation import Edge, Generation, Node
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import LogEntry, dump_reading, parse_reading

__all__ = ["jsonl_lines", "read_jsonl"]

_FORMAT = {"format": "actorgraph", "version": 1}


def jsonl_lines(graph: Graph) -> Iterator[str]:
    """The lines: a head, readings by document, log entries, nodes and edges by id; equal graphs give equal lines."""
    yield _line({**_FORMAT, "generation": graph.generation()})
    for reading in graph.readings():
        yield _line({"reading": json.loads(dump_reading(reading))})
    for entry in graph.entries():
        yield _line({"log": asdict(entry)})
    for node in graph.nodes():
        yield _line({"node": {"id": node.id, "labels": list(node.labels), "properties": node.properties}})
    for edge in graph.edges():
        ends = {"id": edge.id, "type": edge.type, "source": edge.source, "target": edge.target}
        yield _line({"edge": {**ends, "properties": edge.properties}})


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_jsonl(path: Path, graph: Graph) -> None:
    """Put what `jsonl_lines` wrote into an empty graph; BadInput with the line for what is something else."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    generation: str | None = None
    for number, row in _rows(path):
        where = Where(str(path), number)
        try:
            if number == 1:
                generation = _head(row, where)
            elif "reading" in row:
                graph.store.replace(parse_reading(json.dumps(row["reading"], ensure_ascii=False)))
            elif "log" in row:
                graph.store.append(LogEntry(**row["log"]))
            elif "node" in row:
                node = row["node"]
                nodes.append(Node(node["id"], tuple(node["labels"]), node["properties"]))
            else:
                edge = row["edge"]
                edges.append(Edge(edge["id"], edge["type"], edge["source"], edge["target"], edge["properties"]))
        except (KeyError, TypeError, Damaged) as error:
            raise BadInput(f"is no line of a graph: {error}", where) from error
    if generation is not None:
        written = Generation.of(nodes, edges)
        if written.stamp() != generation:
            raise BadInput("holds other nodes or edges than its first line says; export it again", Where(str(path)))
        graph.store.write(written)


def _head(row: dict[str, Any], where: Where) -> str | None:
    if {key: row.get(key) for key in _FORMAT} != _FORMAT:
        raise BadInput("is no export of actorgraph in JSON lines; make one with: actorgraph export jsonl", where)
    found: str | None = row["generation"]
    return found


def _rows(path: Path) -> Iterable[tuple[int, dict[str, Any]]]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    row = json.loads(line)
                except ValueError as error:
                    raise BadInput(f"is not JSON: {error}", Where(str(path), number)) from error
                if not isinstance(row, dict):
                    raise BadInput("is no JSON object", Where(str(path), number))
                yield number, row
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"cannot be read: {error}", Where(str(path))) from error
