"""The Cypher index of a graph file, kept beside it between two runs; only ever a cache."""

from __future__ import annotations

import hashlib
import re
import tempfile
from contextlib import suppress
from pathlib import Path

from actorgraph.graph.cypher import Index
from actorgraph.graph.errors import ActorgraphError

__all__ = ["Snapshot"]


class Snapshot:
    """`NAME-cypher-GENERATION-DIGEST` beside a graph file.

    The name says which generation it holds and what its bytes must be, so that an older, half-written or damaged
    one is never used. A folder that cannot be written just has none.
    """

    def __init__(self, graph: Path) -> None:
        self._graph = graph

    def load(self, generation: str) -> Index | None:
        """The index of that generation, or None where there is no sound one."""
        with suppress(OSError, ActorgraphError):
            for path in self._kept(generation):
                if path.name == self._name(generation, path):
                    return Index.load(path)
        return None

    def save(self, index: Index, generation: str) -> None:
        """Keep the index in place of any earlier one, if the folder can be written."""
        with (
            # Whatever the engine says of a full disk: a cache that cannot be kept is none.
            suppress(Exception),
            tempfile.TemporaryDirectory(prefix=f".{self._graph.name}-cypher-", dir=self._graph.parent) as folder,
        ):
            started = Path(folder) / "index"
            index.save(started)
            kept = self._graph.with_name(self._name(generation, started))
            started.replace(kept)
            for path in self._kept():
                if path != kept:
                    path.unlink(missing_ok=True)

    def _kept(self, generation: str = "[0-9a-f]{16}") -> list[Path]:
        name = re.compile(f"{re.escape(self._graph.name)}-cypher-{generation}-[0-9a-f]{{16}}")
        return sorted(path for path in self._graph.parent.iterdir() if name.fullmatch(path.name))

    def _name(self, generation: str, path: Path) -> str:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()[:16]
        return f"{self._graph.name}-cypher-{generation}-{digest}"
