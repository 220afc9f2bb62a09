"""`actorgraph remove`: forget a document and all that rests on it alone."""

from __future__ import annotations

from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, opened
from actorgraph.cli.saying import say

__all__ = ["remove_command"]


def remove_command(
    documents: Annotated[list[str], typer.Argument(metavar="DOCUMENT", help="Paths or keys, as they were loaded.")],
    graph: GraphOption = None,
) -> None:
    """Forget documents: their claims go, and every edge and event that rested on these alone."""
    from actorgraph.loaders import remove  # noqa: PLC0415 (the language model is slow to import)

    with opened(graph) as found:
        for document in documents:
            say(*remove(found, document).lines())
