"""`kill -9` while people decide: no verdict that was acknowledged is lost, and the next command heals."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from actorgraph.graph.case import case_of
from actorgraph.graph.graph import open_graph
from actorgraph.graph.refresh import is_current, refresh
from tests.graph.derive.builders import reading, row

DECIDING = """
import sys
from actorgraph.graph.graph import open_graph
from actorgraph.graph.judging import judge
with open_graph(sys.argv[1]) as graph:
    claims = [claim.id for kept in graph.readings() for claim in kept.claims]
    print("ready", flush=True)
    for number in range(1000):
        judge(graph, claims[number % 3], ("confirm", "reject", "unsure")[number % 3], why=f"no {number}")
        print(number, flush=True)
"""
MOMENTS = 5


def test_no_acknowledged_verdict_is_lost_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311
    path = tmp_path / "case.db"
    rows = [row("met-with", f"person/a-{n}; person/b-{n}", date="2018") for n in range(3)]
    with open_graph(path, create=True) as graph:
        graph.replace(reading("a.txt", *rows))
        refresh(graph)
    for _ in range(MOMENTS):
        before = _lines(tmp_path)
        with subprocess.Popen(
            [sys.executable, "-c", DECIDING, str(path)], stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.05, 0.6))
            process.kill()
            said = process.stdout.read().split("\n")[:-1]
        assert _lines(tmp_path) - before in (len(said), len(said) + 1)
        with open_graph(path) as graph:
            assert case_of(tmp_path).remarks == ()
            refresh(graph)
            assert is_current(graph)
            noted = [entry.detail for entry in graph.entries() if entry.act == "decided"]
            assert len(noted) == _lines(tmp_path)
            last = ""
            for entry in graph.entries():
                assert entry.sealed(last).seal == entry.seal
                last = entry.seal


def _lines(folder: Path) -> int:
    table = folder / "verdicts.tsv"
    return table.read_text("utf-8").count("\n") - 1 if table.exists() else 0
