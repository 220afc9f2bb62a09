"""The files that documents came from, looked at again: their bytes, and the text that is in them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from actorgraph.graph.errors import BadInput
from actorgraph.graph.record import Reading
from actorgraph.loaders.recognise import recognise
from actorgraph.loaders.source import read_source
from actorgraph.loaders.texts import article_of

__all__ = ["disagreements", "original_of"]

_OUTSIDE = re.compile(r"outside(?:-(\d+))?/(.+)", re.DOTALL)


def original_of(key: str, case: Path) -> Path:
    """Where the file of a document lies, as its key says."""
    outside = _OUTSIDE.fullmatch(key)
    if outside is None:
        return case / key
    return Path(case, *[".."] * int(outside[1] or 1), outside[2])


def disagreements(reading: Reading, case: Path) -> Iterator[str]:
    """What no longer agrees between a document and its file, each with the place."""
    document = reading.document
    path = original_of(document.key, case)
    try:
        source = read_source(path, document.key)
    except BadInput as problem:
        yield f"{problem}; its text and hash are kept"
        return
    data = source.data
    digest = hashlib.sha256(data).hexdigest()
    if digest != document.sha256:
        was = document.sha256[:16]
        yield f"{document.key}: the original has changed: its SHA-256 is {digest[:16]}…, {was}… was loaded"
        return
    try:
        shape = recognise(document.key, data)
        text = "" if shape.is_table else article_of(source, shape).text
    except BadInput as problem:
        yield f"{document.key}: the original can no longer be read as it was: {problem}"
        return
    if not shape.is_table and text != reading.text:
        where = _first_difference(reading.text, text)
        yield f"{document.key}: the text that is kept is not the one in the original: {where}"


def _first_difference(kept: str, found: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(kept, found, strict=False)) if a != b), min(len(kept), len(found)))
    line = kept.count("\n", 0, at) + 1
    return f"line {line}, character {at}: {kept[at : at + 20]!r} is kept, {found[at : at + 20]!r} is there"
