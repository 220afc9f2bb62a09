"""Broken files: a few of each format in the suite, a thousand by `python -m bench.fuzz`."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.fuzz.broken import broken
from bench.fuzz.trial import tried
from bench.fuzz.valid import VALID

FILES = 20


@pytest.mark.parametrize("suffix", VALID)
def test_the_file_that_is_broken_loads_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"whole.{suffix}"
    path.write_bytes(VALID[suffix])
    assert tried(path) == "loaded"


@pytest.mark.parametrize("suffix", VALID)
def test_broken_files_are_loaded_or_refused_with_a_reason(tmp_path: Path, suffix: str) -> None:
    for number in range(FILES):
        path = tmp_path / f"{number:02}.{suffix}"
        path.write_bytes(broken(VALID[suffix], f"{suffix} {number}"))
        assert tried(path, partial=number % 2 == 1) in ("loaded", "refused")


def test_a_seed_breaks_a_file_in_one_way() -> None:
    assert {broken(VALID["csv"], "a") for _ in range(3)} == {broken(VALID["csv"], "a")}
    assert len({broken(VALID["csv"], f"csv {number}") for number in range(FILES)}) > FILES // 2
