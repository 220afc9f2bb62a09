"""A case folder to stand in, and a graph in memory that belongs to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.graph.graph import Graph, open_graph


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def graph(case: Path) -> Iterator[Graph]:
    with open_graph() as opened:
        assert opened.case_folder == case.resolve(), "a graph in memory belongs to the current folder"
        yield opened
