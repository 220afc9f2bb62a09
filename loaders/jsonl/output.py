"""The file that a run writes: what an earlier run finished stays, half a line is cut, nothing else is touched."""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from actorgraph.graph.errors import BadInput, Where

__all__ = ["Output"]


@dataclass
class Output:
    """Where lines go. `done`: ids that an earlier run has written, by their JSON; a quote of each line, in order."""

    file: IO[bytes]
    done: dict[str, deque[str]] = field(default_factory=dict)
    name: str = ""

    @staticmethod
    @contextmanager
    def at(path: Path, *, predicates: bool) -> Iterator[Output]:
        """The file, opened to go on where it ends; BadInput when it is not of this command, or was written otherwise.

        The complete lines of an earlier run are kept; a last line without its end is cut off.
        """
        try:
            with path.open("a+b") as file:
                yield Output(file, _resumed(file, str(path), predicates=predicates), str(path))
        except OSError as error:
            raise BadInput(f"cannot be written: {error.strerror or error}", Where(str(path))) from error

    def has(self, identity: str | int, text: str) -> bool:
        """True once for each line of that id which was there before; BadInput where that was of another text.

        A line without claims says nothing of its text and counts as the same.
        """
        key = json.dumps(identity)
        before = self.done.get(key)
        if not before:
            return False
        if before[0] not in text:
            what = f"has a line of id {key} from another text: it belongs to another input; choose another file"
            raise BadInput(what, Where(self.name))
        before.popleft()
        return True

    def left(self) -> int:
        """How many lines were there before and were not asked for."""
        return sum(map(len, self.done.values()))

    def write(self, line: str) -> None:
        """One line; it counts as done when its end is written."""
        self.file.write(line.encode() + b"\n")

    def flush(self) -> None:
        """Everything so far out of our hands."""
        self.file.flush()


def _resumed(file: IO[bytes], name: str, *, predicates: bool) -> dict[str, deque[str]]:
    done: dict[str, deque[str]] = {}
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
        done.setdefault(json.dumps(row["id"]), deque()).append(_quote(row))
        end += len(line)
    file.truncate(end)
    file.seek(0, os.SEEK_END)
    return done


def _quote(row: dict[str, Any]) -> str:
    """A quote that the text of a line must have; "" where it has no claims."""
    claims = row["claims"]
    first = claims[0] if isinstance(claims, list) and claims else None
    return str(first.get("quote", "")) if isinstance(first, dict) else ""


def _row(line: bytes, where: Where) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict) or not {"id", "claims"} <= set(row):
        raise BadInput("is no line of this command; choose another file", where)
    return row
