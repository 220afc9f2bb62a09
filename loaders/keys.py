"""Document keys: where a file lies as seen from its case, the same on every machine that the case moves to."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePath

__all__ = ["document_key"]


def document_key(path: Path, case: Path) -> str:
    """The path relative to the case folder, with forward slashes, in Unicode's composed form.

    A file outside goes by its path from the nearest folder that holds both, after `outside` and, where that folder is
    more than one level above the case, the number of levels: `outside/articles/a.txt` is `../articles/a.txt`,
    `outside-2/a.txt` is `../../a.txt`. So no two files share a key, however they were named on the command line, and
    a case that moves together with its articles keeps its keys.
    """
    file = path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
    home = case.resolve()
    try:
        parts = PurePath(os.path.relpath(file, home)).parts
    except ValueError:
        # Another drive of Windows: nothing holds both.
        parts = ("..",) * len(home.parts) + (file.drive.rstrip(":"), *file.parts[1:])
    up = sum(part == ".." for part in parts)
    outside = () if not up else ("outside",) if up == 1 else (f"outside-{up}",)
    return unicodedata.normalize("NFC", "/".join((*outside, *parts[up:])))
