"""Paths as given → the files to look at, sorted by key."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.loaders.archives import is_archive, members
from actorgraph.loaders.keys import document_key
from actorgraph.loaders.recognise import is_own_page

__all__ = ["Found", "found_files"]


@dataclass(frozen=True, slots=True)
class Found:
    """One file: its path, its document key, and the folder in which it was looked for (None: named itself)."""

    path: Path
    key: str
    within: Path | None


def found_files(paths: Iterable[str | Path], case: Path, graph: str = "") -> tuple[Found, ...]:
    """The files named and those in the folders and ZIP archives named, at any depth, each once, sorted by key.

    In folders and archives, hidden files and `README` files are passed over; in folders also pages that actorgraph
    wrote and the file of the `graph` (its URL) with what its store keeps beside it.
    NotFound for a path that does not exist: nothing is loaded then.
    """
    found: dict[Path, Found] = {}
    for path in (Path(path) for path in paths):
        if path.is_dir():
            for file in _within(path, Path(graph).name if (case / Path(graph).name).exists() else ""):
                for each in _unpacked(file):
                    found.setdefault(each.resolve(), Found(each, document_key(each, case), path))
        elif path.exists():
            for each in _unpacked(path):
                found[each.resolve()] = Found(each, document_key(each, case), None)
        else:
            raise NotFound(f"{path} does not exist; nothing was loaded")
    return tuple(sorted(found.values(), key=lambda file: (file.key, str(file.path))))


def _unpacked(file: Path) -> Iterator[Path]:
    """The files of an archive; any other file, and an archive of which nothing may be loaded, as it is."""
    if not is_archive(file):
        yield file
        return
    try:
        yield from (file / name for name in members(file))
    except BadInput:
        yield file


def _within(folder: Path, own: str) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            is_own = bool(own) and (name == own or name.startswith((f"{own}-", f"{own}.")))
            passed = name.startswith((".", "~$")) or name.upper().startswith("README") or is_own
            if not passed and not is_own_page(Path(here, name)):
                yield Path(here, name)
