"""`python -m bench.start [CLAIMS]`: seconds from a command to the first thing to judge, each in its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from actorgraph.graph.graph import open_graph
from actorgraph.graph.refresh import refresh
from bench.speed.clock import timed
from bench.speed.synthetic import readings

CLAIMS = 100_000
RUNS = 5
RESULTS = Path("bench/results/start.json")
COMMANDS = {
    "no graph at all": ("--help",),
    "review claims": ("review", "claims"),
    "contradictions": ("contradictions",),
}


def main(claims: int) -> None:
    """Make the case, take the median of some starts of each command, and keep the figures."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "actorgraph.db"
        with open_graph(path, create=True) as graph:
            for reading in readings(claims):
                graph.replace(reading)
            refresh(graph)
        seconds = {}
        for what, arguments in COMMANDS.items():
            seconds[what] = round(median(timed(lambda a=arguments: _first(path, a))[0] for _ in range(RUNS)), 2)  # type: ignore[misc]
            print(f"{what:20} {seconds[what]:6.2f} s", flush=True)
    RESULTS.write_text(json.dumps({"claims": claims, "runs": RUNS, "seconds": seconds}, indent=2) + "\n", "utf-8")


def _first(path: Path, arguments: tuple[str, ...]) -> None:
    """Returns when the command has written its first words, as a person would see them."""
    command = [sys.executable, "-m", "actorgraph.cli", *arguments]
    environment = {**os.environ, "ACTORGRAPH": str(path), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603 (our own command)
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        if not next((line for line in process.stdout or () if line.strip()), b""):
            raise SystemExit(f"{' '.join(arguments)} wrote nothing")
        process.kill()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
