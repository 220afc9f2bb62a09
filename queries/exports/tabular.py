"""Two tables, for a spreadsheet or a database: nodes and edges."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from actorgraph.graph.escape import for_cell
from actorgraph.graph.graph import Graph
from actorgraph.queries.exports.writing import flat, write_whole

__all__ = ["write_csv"]


def write_csv(graph: Graph, folder: Path) -> list[Path]:
    """`nodes.csv` and `edges.csv` in a folder; lists stand with semicolons, and no cell can run as a formula."""
    folder.mkdir(parents=True, exist_ok=True)
    nodes = [{"id": node.id, "labels": ":".join(node.labels), **node.properties} for node in graph.nodes()]
    edges = [
        {"id": edge.id, "type": edge.type, "source": edge.source, "target": edge.target, **edge.properties}
        for edge in graph.edges()
    ]
    written = [folder / "nodes.csv", folder / "edges.csv"]
    _write(written[0], nodes, ("id", "labels", "name"))
    _write(written[1], edges, ("id", "type", "source", "target", "of", "status"))
    return written


def _write(path: Path, rows: Sequence[Mapping[str, Any]], first: Iterable[str]) -> None:
    others = sorted({key for row in rows for key in row} - set(first))
    columns = [*first, *others]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name)) for name in columns] for row in rows)
    content = text.getvalue().encode("utf-8")
    write_whole(path, lambda file: file.writelines([content]))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return for_cell(str(flat(value)))
