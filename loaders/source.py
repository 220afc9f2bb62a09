"""One file as it was found: its path, its key, its bytes; what is too large or no file never gets this far."""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from actorgraph.graph.errors import BadInput, Where
from actorgraph.loaders.archives import archive_of, is_archive, member_bytes, members

__all__ = ["LARGEST", "Source", "read_source"]

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest file that is read: an article has thousands, a table of 100,000 claims about 20 million."""


@dataclass(frozen=True)
class Source:
    """A file's bytes and the document key that they go by."""

    path: Path
    key: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the bytes, 64 hex digits: the version of the document."""
        return hashlib.sha256(self.data).hexdigest()


def read_source(path: Path, key: str) -> Source:
    """The file with its bytes; BadInput where it is too large (judged before it is read), empty or no readable file.

    A path may lead into a ZIP archive.
    """
    where = Where(key)
    if is_archive(path):
        # Its files come one by one; the archive itself only where none of them may.
        members(path)
    inside = archive_of(path)
    data = member_bytes(*inside, where, LARGEST) if inside else _bytes(path, where)
    _check_size(len(data), where)
    if not data.strip():
        raise BadInput("is empty", where)
    return Source(path, key, data)


def _bytes(path: Path, where: Where) -> bytes:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise BadInput("is no ordinary file", where)
        _check_size(found.st_size, where)
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror or error}", where) from error


def _check_size(size: int, where: Where) -> None:
    if size > LARGEST:
        limit = LARGEST // 1024**2
        raise BadInput(f"has {size / 1024**2:.0f} MB; the limit is {limit} MB a file: split it", where)
