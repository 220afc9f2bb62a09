"""A load that is killed: no document that was acknowledged is lost, none is half there, and the next load heals."""

import subprocess
import sys
from pathlib import Path

from actorgraph.graph.graph import open_graph
from actorgraph.loaders import load

LOADING = """
import sys
from actorgraph.graph.graph import open_graph
from actorgraph.loaders import load
with open_graph(sys.argv[1], create=True) as graph:
    load(graph, [sys.argv[2]], progress=lambda step: print(step.done, flush=True))
"""
ROW = "met-with,person/p{0},person/q{0},happened,P{0} met Q{0}."


def test_a_killed_load_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    for number in range(40):
        rows = "\n".join(ROW.format(f"{number}-{row}") for row in range(50))
        (folder / f"{number:02}.csv").write_text(f"relation,from,to,status,quote\n{rows}\n", "utf-8")
    arguments = [sys.executable, "-c", LOADING, str(tmp_path / "case.db"), str(folder)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        acknowledged = 0
        while acknowledged < 10:
            acknowledged = int(process.stdout.readline())
        process.kill()
    with open_graph(tmp_path / "case.db") as graph:
        readings = list(graph.readings())
        assert len(readings) >= acknowledged
        assert {len(reading.claims) for reading in readings} == {50}
        assert graph.stale()
        report = load(graph, [folder])
        assert len(report.new) == 40 - len(readings)
        assert report.totals["claims"] == 2000
        assert not graph.stale()
