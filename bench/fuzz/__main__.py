"""`python -m bench.fuzz [FILES] [FORMAT …]`: that many broken files of each format; those that fail are kept."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from bench.fuzz.broken import broken
from bench.fuzz.trial import LIMIT, tried
from bench.fuzz.valid import VALID

FILES = 1_000
FAILED = Path("build/fuzz")
RESULTS = Path("bench/results/fuzz.json")


def main(files: int, formats: list[str]) -> int:
    """A table, the results on file, and status 1 where a file did what no file may do."""
    results = json.loads(RESULTS.read_text("utf-8")) if RESULTS.exists() else {}
    for suffix in formats:
        counted = _of_format(suffix, files)
        results[suffix] = {"files": files, **dict(sorted(counted.items()))}
        print(f"{suffix:6} {results[suffix]}", flush=True)
        RESULTS.write_text(json.dumps(results, indent=2) + "\n", "utf-8")
    return any(set(row) - {"files", "loaded", "refused"} for row in results.values())


def _of_format(suffix: str, files: int) -> Counter[str]:
    """What became of the files, each run in a process that is begun again where a file ends it."""
    FAILED.mkdir(parents=True, exist_ok=True)
    counted: Counter[str] = Counter()
    number = 0
    while number < files:
        command = [sys.executable, "-m", "bench.fuzz", "--range", suffix, str(number), str(files)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:  # noqa: S603 (our own command)
            for line in worker.stdout or ():
                counted[line.strip()] += 1
                number += 1
        if number < files:
            counted["crashed or hung"] += 1
            print(f"{suffix} {number}: crashed, or hung for more than {2 * LIMIT:.0f} s", flush=True)
            number += 1
    return counted


def _range(suffix: str, first: int, last: int) -> None:
    """In the worker: a word a file."""
    for number in range(first, last):
        path = FAILED / f"{number:04}.{suffix}"
        path.write_bytes(broken(VALID[suffix], f"{suffix} {number}"))
        try:
            print(tried(path, partial=number % 2 == 1), flush=True)
        except Exception as problem:  # noqa: BLE001 (whatever escapes is what is looked for)
            sys.stderr.write(f"{path}: {type(problem).__name__}: {problem}\n")
            print("failed", flush=True)
        else:
            path.unlink()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--range"]:
        _range(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        number = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
        raise SystemExit(main(number, sys.argv[2:] or list(VALID)))
