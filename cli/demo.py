"""`actorgraph demo`: the seed collection from the first file to the page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from actorgraph.cli.load import loaded
from actorgraph.cli.options import DEFAULT_GRAPH, opened
from actorgraph.cli.tables import print_table, with_open_ends
from actorgraph.queries import ask, named_query

__all__ = ["demo_command"]

QUESTIONS: dict[str, tuple[str, ...]] = {
    "requests": ("who", "status", "whom", "date", "topic", "claims", "quote"),
    "meetings": ("who", "status", "whom", "date", "claims", "documents"),
    "abductions": ("victim", "status", "abductor", "date", "contested", "said_by", "claims"),
    "prospects": ("who", "relation", "whom", "status", "mode", "date", "quote"),
    "contradictions": ("why", "claim", "said_by", "rival", "rival_said_by"),
}
SHOWN = 12
STORY = "story.yaml"


def demo_command(
    seeds: Annotated[Path, typer.Argument(help="The collection to load.")] = Path("seeds"),
    output: Annotated[Path, typer.Option("-o", "--output")] = Path("network.html"),
) -> None:
    """Load the seed collection into actorgraph.db, ask five questions, write network.html."""
    from actorgraph.page import write_page  # noqa: PLC0415 (slow to import)

    with opened(DEFAULT_GRAPH, create=True) as graph:
        loaded(graph, [seeds])
        for name, columns in QUESTIONS.items():
            result = ask(graph, name)
            chosen = [result.columns.index(column) for column in columns]
            rows = [[row[i] for i in chosen] for row in with_open_ends(result)[:SHOWN]]
            more = f" (the first {SHOWN} of {len(result)})" if len(result) > SHOWN else ""
            print_table(columns, rows, title=f"{named_query(name).answers}{more}", trim=True)
        story = seeds / STORY
        report = write_page(graph, output, story=story if story.exists() else None)
    sys.stdout.write(f"{report}\n")
    sys.stdout.write(f"Next: open {output}, or ask: .venv/bin/actorgraph query requests\n")
