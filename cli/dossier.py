"""`actorgraph dossier`: everything about one actor or event, to print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.options import CheckedOption, GraphOption, opened
from actorgraph.graph.escape import for_terminal

__all__ = ["dossier_command"]


def dossier_command(
    about: Annotated[str, typer.Argument(metavar="ACTOR|EVENT", help="A name, alias or id; an event by its id.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write.")] = Path("dossier.html"),
    checked: CheckedOption = False,
    graph: GraphOption = None,
) -> None:
    """Write each claim with its sentence, source, hash and checker, contradictions, and what is not known."""
    from actorgraph.page.dossier import write_dossier  # noqa: PLC0415 (slow to import)

    with opened(graph, checked=checked) as found:
        sys.stdout.write(for_terminal(write_dossier(found, about, output)) + "\n")
