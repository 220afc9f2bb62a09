"""`actorgraph copy`: a whole graph from one store to another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.options import ForeignOption
from actorgraph.graph.escape import for_terminal
from actorgraph.graph.graph import open_graph

__all__ = ["copy_command"]


def copy_command(
    source: Annotated[str, typer.Argument(metavar="FROM", help="A graph file, neo4j://…, or an export in JSON lines.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="A new graph file, or an empty neo4j://… database.")],
    foreign: ForeignOption = False,
) -> None:
    """Copy a graph with its whole record, from a file to Neo4j, back, or from an export in JSON lines."""
    from actorgraph.queries.exports import copy_graph, read_jsonl  # noqa: PLC0415 (others need not wait for it)

    if source.endswith(".jsonl"):
        with open_graph("memory:") as read:
            # Before anything is made: a file that is none leaves nothing behind.
            read_jsonl(Path(source), read)
            with open_graph(target, create=True, foreign=foreign) as made:
                copied = copy_graph(read, made)
    else:
        with open_graph(source) as read, open_graph(target, create=True, foreign=foreign) as made:
            copied = copy_graph(read, made)
    sys.stdout.write(for_terminal(f"{source} → {target}: {copied}") + "\n")
