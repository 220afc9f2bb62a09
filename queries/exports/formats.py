"""The formats that a graph can be exported to, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.errors import BadInput, did_you_mean, one_of
from actorgraph.graph.graph import Graph
from actorgraph.queries.exports.cypher_script import script_lines
from actorgraph.queries.exports.ftm import ftm_lines
from actorgraph.queries.exports.jsonl import jsonl_lines
from actorgraph.queries.exports.tabular import write_csv
from actorgraph.queries.exports.writing import write_lines
from actorgraph.queries.exports.xml_graphs import write_gexf, write_graphml

__all__ = ["FORMATS", "Format", "export_graph"]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: what its file is called without a name given, what it is for, how it is written."""

    file: str
    means: str
    write: Callable[[Graph, Path], object]


FORMATS: Mapping[str, Format] = {
    "csv": Format("graph-csv", "a folder with nodes.csv and edges.csv, for spreadsheets", write_csv),
    "cypher": Format(
        "graph.cypher", "a script for an empty Neo4j", lambda graph, path: write_lines(path, script_lines(graph))
    ),
    "ftm": Format(
        "graph.ftm.jsonl", "FollowTheMoney entities", lambda graph, path: write_lines(path, ftm_lines(graph))
    ),
    "gexf": Format("graph.gexf", "GEXF with time, for Gephi", write_gexf),
    "graphml": Format("graph.graphml", "GraphML, for yEd, Cytoscape, Gephi", write_graphml),
    "jsonl": Format(
        "graph.jsonl", "lines of JSON, with nothing lost", lambda graph, path: write_lines(path, jsonl_lines(graph))
    ),
}


def export_graph(graph: Graph, form: str, path: Path | None = None) -> Path:
    """Write a graph in one of the FORMATS, and return where; BadInput for an unknown one or a path that cannot be."""
    if form not in FORMATS:
        raise BadInput(f"unknown format {form!r}{did_you_mean(form, FORMATS)} — {one_of(FORMATS)}")
    target = path or Path(FORMATS[form].file)
    FORMATS[form].write(graph, target)
    return target
