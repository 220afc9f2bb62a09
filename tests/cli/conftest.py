"""A case in a temporary folder, and the real command run in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
SEEDS = Path("seeds").resolve()
BRIEF = """---
title: Lund asks Berg for help
published: 2003-05-12
---

President Berta Lund of Kenya met Olav Berg in Geneva on Monday. Berta Lund asked Olav Berg to release the hostages.
"""


def run_in(
    folder: Path, *arguments: str, given: str | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """The command in a folder, as a user runs it; NO_COLOR and no graph in the environment. `given`: standard input."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "ACTORGRAPH"))}
    return subprocess.run(
        [sys.executable, "-m", "actorgraph.cli", *arguments],
        cwd=folder,
        env={**clean, "NO_COLOR": "1", **environment},
        input=given,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`run("load", "seeds")` in the folder of the test."""

    def command(*arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        return run_in(tmp_path, *arguments, given=given, **environment)

    return command


@pytest.fixture(scope="session")
def loaded_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seed collection, loaded into actorgraph.db; tests only read it."""
    folder = tmp_path_factory.mktemp("loaded")
    shutil.copytree(SEEDS, folder / "seeds", ignore=shutil.ignore_patterns("*.db*"))
    done = run_in(folder, "load", "seeds")
    assert done.returncode == 0, done.stderr
    return folder
