"""Lines that people add to small text files: added whole and kept, or not at all; half a line is found and named."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from actorgraph.graph.errors import BadInput, Refused, Where
from actorgraph.graph.escape import for_cell

__all__ = ["add_line", "whole_lines"]


def add_line(path: Path, columns: Sequence[str], cells: Sequence[str]) -> str:
    """Add one line of tab-parted cells to a table, under its header; the line as written, once it is on the disk.

    Two programs that add at once take turns. What was there stays byte for byte; where nothing was, the header is
    written first. BadInput where the table ends in half a line, which must be mended before another one follows it;
    Refused where the file cannot be written.
    """
    line = "\t".join(map(_cell, cells))
    try:
        with path.open("a+b") as file, _alone(file):
            file.seek(0)
            there = file.read()
            _, remark = whole_lines(there.decode("utf-8", "replace"), path.name)
            if remark:
                raise BadInput(f"{remark}; mend or delete it, then decide again")
            before = "" if there.strip() else "\t".join(columns) + "\n"
            _written(file, len(there), ("\n" if there and not there.endswith(b"\n") else "") + before + line + "\n")
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror or error}; nothing was decided") from error
    return line


def whole_lines(text: str, file: str) -> tuple[str, str]:
    """The text without a last line that was cut off, and a remark that names that line ("" where none was).

    Cut off is a last line without its end and with fewer cells than the header: what a full disk or a power cut leaves.
    """
    body, _, last = text.rpartition("\n")
    cells = text.partition("\n")[0].count("\t")
    if not last or not body or last.count("\t") >= cells:
        return text, ""
    number = body.count("\n") + 2
    what = f"is only the beginning of a line: {last.strip()[:60]!r}; it was passed over"
    return body + "\n", str(BadInput(what, Where(file, number)))


def _cell(words: str) -> str:
    return for_cell(" ".join(words.split()))


def _written(file: IO[bytes], size: int, text: str) -> None:
    try:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
    except OSError:
        # A full disk may have taken a part of it.
        file.truncate(size)
        raise


@contextmanager
def _alone(file: IO[bytes]) -> Iterator[None]:
    """The file for this process alone; the system gives it back when the process ends, however it ends."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415 (not on Windows)

    fcntl.flock(file, fcntl.LOCK_EX)
    yield
