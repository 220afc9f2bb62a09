"""Files to load, and short ways to load them and to look at what is stored."""

from __future__ import annotations

from pathlib import Path

from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Reading
from actorgraph.loaders import LoadReport, load

__all__ = ["STORY", "TABLE", "loaded", "put", "stored"]

TABLE = "id,relation,from,to,status,quote\nx,met-with,person/aiko-mori,person/olav-berg,happened,Mori met Berg.\n"
STORY = "---\ntitle: Talks\ndate: 2018-04-27\n---\nAiko Mori met Olav Berg in the harbour town on Friday.\n"


def put(folder: Path, **files: str) -> None:
    """Write files; the last underscore of a name stands for the dot."""
    for name, text in files.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_text(text, "utf-8")


def stored(graph: Graph) -> dict[str, Reading]:
    """The readings of a graph by document key."""
    return {reading.document.key: reading for reading in graph.readings()}


def loaded(graph: Graph, case: Path, *, published: str | None = None, partial: bool = False) -> LoadReport:
    """The report of loading the whole case."""
    return load(graph, [case], published=published, partial=partial)
