"""A graph in other formats, and from one store to another."""

from actorgraph.queries.exports.copying import copy_graph
from actorgraph.queries.exports.formats import FORMATS, export_graph
from actorgraph.queries.exports.jsonl import read_jsonl

__all__ = ["FORMATS", "copy_graph", "export_graph", "read_jsonl"]
