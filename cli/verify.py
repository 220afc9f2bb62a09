"""`actorgraph verify` and `actorgraph log`: the custody of a case."""

from __future__ import annotations

from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, opened
from actorgraph.cli.saying import say
from actorgraph.cli.tables import Format, print_rows
from actorgraph.graph.cypher import Result

__all__ = ["log_command", "verify_command"]

COLUMNS = ("number", "when", "who", "act", "subject", "detail", "versions", "seal")


def verify_command(graph: GraphOption = None) -> None:
    """Prove the case again: hashes, quotes, seals, decisions, the graph; status 1 and the places where it fails."""
    from actorgraph.loaders.custody import verify  # noqa: PLC0415 (the language model is slow to import)

    with opened(graph, follow=False) as found:
        told = verify(found)
    say(*told.lines())
    if not told.ok:
        raise typer.Exit(1)


def log_command(
    graph: GraphOption = None,
    form: Annotated[Format, typer.Option("--format", help="How the entries are written.")] = Format.TABLE,
) -> None:
    """Show what was done to the graph, when, by whom, with which versions; each entry is sealed with the one before."""
    with opened(graph, follow=False) as found:
        entries = list(found.entries())
    rows = tuple(
        (number, e.when, e.who, e.act, e.subject, e.detail, e.versions, e.seal) for number, e in enumerate(entries, 1)
    )
    short = tuple((*row[:5], str(row[5])[:60], str(row[6])[:30], str(row[7])[:16]) for row in rows)
    print_rows(Result(COLUMNS, short if form is Format.TABLE else rows), form)
