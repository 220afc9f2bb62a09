"""Which Java of this machine runs a version of Neo4j."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

__all__ = ["fitting_java"]

SHELVES = (
    ("/usr/lib/jvm", "*/bin/java"),
    ("/Library/Java/JavaVirtualMachines", "*/Contents/Home/bin/java"),
    ("~/.sdkman/candidates/java", "*/bin/java"),
)


def fitting_java(neo4j_version: str) -> Path | None:
    """The first JDK whose release that version supports: of JAVA_HOME, of PATH, of the usual folders.

    A JDK, because only one with a compiler runs a source file.
    """
    supported = {17, 21} if neo4j_version.startswith("5.") else {21, 25}
    for java in _javas():
        if shutil.which("javac", path=str(java.parent)) and _release(java) in supported:
            return java
    return None


def _javas() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home) / "bin" / "java"
    if found := shutil.which("java"):
        yield Path(found).resolve()
    for shelf, pattern in SHELVES:
        yield from sorted(Path(shelf).expanduser().glob(pattern))


def _release(java: Path) -> int | None:
    """The feature release, 17 of `openjdk version "17.0.15"`; None if it does not run."""
    try:
        done = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "(\d+)', done.stderr + done.stdout)
    return int(found[1]) if found else None
