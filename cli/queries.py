"""`actorgraph queries`: the named queries with what they answer."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.options import QueriesOption
from actorgraph.cli.tables import print_table
from actorgraph.graph.escape import for_terminal
from actorgraph.queries import NamedQuery, catalogue, folder_of_own, named_query

__all__ = ["queries_command"]


def queries_command(
    name: Annotated[str | None, typer.Argument(help="Show one query whole.", show_default=False)] = None,
    queries: QueriesOption = None,
) -> None:
    """List the named queries: what each answers, its parameters (? = may be left out) and columns."""
    folder = queries or folder_of_own(Path.cwd())
    if name is not None:
        sys.stdout.write(for_terminal(_described(named_query(name, folder))) + "\n")
        return
    rows = [
        (
            query.group,
            query.name,
            query.answers,
            ", ".join(f"{each.name}{'' if each.required else '?'}" for each in query.parameters),
            ", ".join(query.columns),
        )
        for query in catalogue(folder).values()
    ]
    print_table(("group", "name", "answers", "parameters", "columns"), rows)


def _described(query: NamedQuery) -> str:
    parameters = [
        f"  {each.name}: {each.kind.value}{'' if each.required else ', may be left out'}"
        f"{f', {each.default} without it' if each.default is not None else ''}"
        for each in query.parameters
    ]
    example = " ".join(f"--param {key}={shlex.quote(value)}" for key, value in query.example.items())
    return "\n".join(
        [
            f"{query.title} ({query.group}/{query.name})",
            query.answers,
            "",
            "Parameters:",
            *(parameters or ["  none"]),
            f"Columns: {', '.join(query.columns)}",
            f"Example: actorgraph query {query.name} {example}".rstrip(),
            "",
            query.text,
        ]
    )
