"""`actorgraph mentions`: every sentence that names somebody, also where no claim came out."""

from __future__ import annotations

from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, opened
from actorgraph.cli.tables import Format, print_rows
from actorgraph.graph.cypher import Result
from actorgraph.queries.review import mentions

__all__ = ["mentions_command"]


def mentions_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name, alias or id; any words of the texts.")],
    graph: GraphOption = None,
    form: Annotated[Format, typer.Option("--format", help="How the rows are written.")] = Format.TABLE,
) -> None:
    """List the documents and sentences that name an actor, also those in which the reader understood nothing."""
    with opened(graph) as found:
        namings = mentions(found, name)
    columns = ("document", "published", "words", "claims", "by", "quote")
    rows = tuple((n.document, n.published, n.words, n.claims, n.by, n.sentence) for n in namings)
    print_rows(Result(columns, rows), form, named=True)
