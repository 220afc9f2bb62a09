"""Office files are ZIP archives of XML: what one may hold, judged before a library opens it."""

from __future__ import annotations

import io
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from actorgraph.graph.errors import BadInput, Where

__all__ = ["DAMAGED", "check_package"]

LARGEST = 200 * 1024 * 1024
"""Bytes that the parts of an Office file may have together once they are unpacked."""
MOST_PARTS = 10_000
DAMAGED = (BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError, ValueError)
"""What unpacking a damaged archive, or an encrypted one, raises."""


def check_package(data: bytes, file: str) -> None:
    """Nothing, once the parts are known to be of a bearable size; BadInput says what is wrong with them.

    No program writes a document type into an Office file: with one, a few bytes could stand for gigabytes.
    """
    where = Where(file)
    try:
        with ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            size = sum(part.file_size for part in parts)
            if size > LARGEST:
                limit = f"the limit is {LARGEST // 1024**2} MB"
                raise BadInput(f"would unpack to {size / 1024**2:,.0f} MB; {limit}", where)
            if len(parts) > MOST_PARTS:
                raise BadInput(f"has {len(parts):,} parts; the limit is {MOST_PARTS:,}", where)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in _opening(package, part):
                    raise BadInput(f"declares a document type in {part.filename}; no Office file does", where)
    except DAMAGED as error:
        raise BadInput("is a damaged or locked archive; save the file again", where) from error


def _opening(package: ZipFile, part: ZipInfo) -> bytes:
    with package.open(part) as opened:
        return opened.read(2048)
