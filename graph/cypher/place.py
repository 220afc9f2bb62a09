"""Where in a query something stands: line and column, both from 1."""

from __future__ import annotations

from actorgraph.graph.errors import BadCypher

__all__ = ["bad_cypher", "line_and_column"]


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The line and column of an offset."""
    before = text[:offset]
    line = before.count("\n") + 1
    return line, offset - (before.rfind("\n") + 1) + 1


def bad_cypher(what: str, text: str, offset: int) -> BadCypher:
    """An error of the query itself, with its line and column."""
    line, column = line_and_column(text, offset)
    return BadCypher(f"line {line}, column {column}: {what}")
