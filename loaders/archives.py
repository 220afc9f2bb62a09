"""Files inside ZIP archives, by paths that go on behind the archive: `post.zip/berlin/a.txt`; the disk sees none."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path, PurePosixPath
from zipfile import ZipFile, ZipInfo

from actorgraph.graph.case.packages import DAMAGED
from actorgraph.graph.errors import BadInput, Where

__all__ = ["archive_of", "is_archive", "is_there", "member_bytes", "members"]

MOST = 10_000
"""Files of one archive."""
LARGEST = 2 * 1024**3
"""Bytes of all files of an archive together."""
SQUEEZED = 500
"""A file that is so many times as large as its packed bytes is a bomb; text packs to a tenth, seldom to a fiftieth."""
SMALL = 1024**2
"""Bytes up to which it does not matter how a file is packed."""


def is_archive(path: Path) -> bool:
    """True for a file that is named as a ZIP archive."""
    return path.suffix.lower() == ".zip" and path.is_file()


def archive_of(path: Path) -> tuple[Path, str] | None:
    """The archive that a path leads into, and the name of the file in it; None for any other path."""
    for parent in path.parents:
        if is_archive(parent):
            return parent, unicodedata.normalize("NFC", path.relative_to(parent).as_posix())
    return None


def members(archive: Path) -> tuple[str, ...]:
    """The names of the files in an archive, sorted; without hidden ones, `README` files and those that macOS adds.

    BadInput for an archive that is damaged, holds nothing or too much, or has a path that leads out of it: then nothing
    of it is loaded.
    """
    names = tuple(sorted(name for name in _entries(archive) if not _is_passed_over(name)))
    if not names:
        raise BadInput("is an archive without a file to load", Where(archive.name))
    return names


def is_there(path: Path) -> bool:
    """True for a file, also for one inside an archive."""
    if path.is_file():
        return True
    inside = archive_of(path)
    try:
        return inside is not None and inside[1] in _entries(inside[0])
    except BadInput:
        return False


def member_bytes(archive: Path, name: str, where: Where, limit: int) -> bytes:
    """The bytes of one file, of which at most `limit` + 1 are read; BadInput for one that is not to be unpacked."""
    entry = _entries(archive).get(name)
    if entry is None:
        raise BadInput(f"is not in {archive.name}", where)
    if entry.flag_bits & 1:
        raise BadInput("is locked by a password; unpack the archive and load its folder", where)
    if entry.file_size > SMALL and entry.file_size > SQUEEZED * max(1, entry.compress_size):
        raise BadInput(f"unpacks to more than {SQUEEZED} times its size, as no text does", where)
    try:
        with _opened(*_version(archive)).open(entry) as file:
            return file.read(limit + 1)
    except DAMAGED as error:
        raise BadInput(f"cannot be unpacked: {error}", where) from error


def _is_passed_over(name: str) -> bool:
    path = PurePosixPath(name)
    return path.name.upper().startswith("README") or any(
        part.startswith((".", "__MACOSX", "~$")) for part in path.parts
    )


def _entries(archive: Path) -> Mapping[str, ZipInfo]:
    where = Where(archive.name)
    try:
        entries = [entry for entry in _opened(*_version(archive)).infolist() if not entry.is_dir()]
    except DAMAGED as error:
        raise BadInput("is a damaged ZIP archive; pack it again, or load the folder", where) from error
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MOST or size > LARGEST:
        told = f"{len(entries):,} files of {size / 1024**2:,.0f} MB"
        limit = f"the limits are {MOST:,} and {LARGEST // 1024**2:,} MB"
        raise BadInput(f"holds {told}; {limit}: load the folder", where)
    for entry in entries:
        path = PurePosixPath(entry.filename)
        if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
            raise BadInput(f"has a file {entry.filename!r}, a path that leads out of the archive", where)
    return {unicodedata.normalize("NFC", str(PurePosixPath(entry.filename))): entry for entry in entries}


def _version(archive: Path) -> tuple[Path, int, int]:
    found = archive.stat()
    return archive.resolve(), found.st_mtime_ns, found.st_size


@lru_cache(maxsize=1)
def _opened(archive: Path, _changed: int, _size: int) -> ZipFile:
    """One archive stays open while its files are read one after the other; a changed one is opened anew."""
    return ZipFile(archive)
