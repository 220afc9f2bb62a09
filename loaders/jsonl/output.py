"""The file that a run writes: what an earlier run finished stays, half a line is cut, nothing else is touched."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from actorgraph.graph.errors import BadInput, Where

__all__ = ["Output"]


@dataclass
class Output:
    """Where lines go. `done` counts the ids that an earlier run has written, by their JSON."""

    file: IO[bytes]
    done: Counter[str] = field(default_factory=Counter)

    @staticmethod
    @contextmanager
    def at(path: Path, *, predicates: bool) -> Iterator[Output]:
        """The file, opened to go on where it ends; BadInput when it is not of this command, or was written otherwise.

        The complete lines of an earlier run are kept; a last line without its end is cut off.
        """
        try:
            with path.open("a+b") as file:
                done = _resumed(file, str(path), predicates=predicates)
                yield Output(file, done)
        except OSError as error:
            raise BadInput(f"cannot be written: {error.strerror or error}", Where(str(path))) from error

    def has(self, identity: str | int) -> bool:
        """True once for each line of that id which was there before."""
        key = json.dumps(identity)
        if not self.done[key]:
            return False
        self.done[key] -= 1
        return True

    def write(self, line: str) -> None:
        """One line; it counts as done when its end is written."""
        self.file.write(line.encode() + b"\n")

    def flush(self) -> None:
        """Everything so far out of our hands."""
        self.file.flush()


def _resumed(file: IO[bytes], name: str, *, predicates: bool) -> Counter[str]:
    done: Counter[str] = Counter()
    file.seek(0)
    end = 0
    for number, line in enumerate(file, 1):
        if not line.endswith(b"\n"):
            if not (b'{"id":'.startswith(line) or line.startswith(b'{"id":')):
                raise BadInput("is no line of this command; choose another file", Where(name, number))
            break
        row = _row(line, Where(name, number))
        if ("predicates" in row) != predicates:
            how = "without" if predicates else "with"
            raise BadInput(f"was written {how} --predicates; choose another file or remove it", Where(name, number))
        done[json.dumps(row["id"])] += 1
        end += len(line)
    file.truncate(end)
    file.seek(0, os.SEEK_END)
    return done


def _row(line: bytes, where: Where) -> dict[str, object]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not {"id", "claims"} <= set(row):
        raise BadInput("is no line of this command; choose another file", where)
    return row
