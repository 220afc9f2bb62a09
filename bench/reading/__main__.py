"""`python -m bench.reading [--json FILE] [--record] [--misses]`: how well the reader reads, as measured now."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bench.reading.evaluation import Evaluation, evaluate
from bench.reading.items import load_items
from bench.reading.report import misses, report

RECORD = Path(__file__).parents[1] / "results" / "reading.json"
SHARED = "ACTORGRAPH_SHARED"


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the report; exit status 0 whatever the figures are, 2 for a folder that is not there."""
    options = _options().parse_args(arguments)
    folder = os.environ.get(SHARED)
    if folder and not (Path(folder) / "seeds").is_dir():
        print(f"{SHARED} names a folder without seeds/: {folder}")
        return 2
    if not folder:
        print(f"{SHARED} is not set: the project's own sentences only, no articles and no coded events.")
    evaluation = evaluate(load_items(), Path(folder) if folder else None)
    for line in report(evaluation):
        print(line)
    if options.misses:
        print("\nNot right, among the sentences that are open to look at")
        for line in misses(evaluation.items["open"]):
            print(line)
    for file in ([options.json] if options.json else []) + ([RECORD] if options.record else []):
        write_figures(evaluation, file)
        print(f"\nwrote {file.name}")
    return 0


def write_figures(evaluation: Evaluation, file: Path) -> None:
    """The figures with today's date as JSON; the folder is made where it is missing."""
    figures = {"measured": datetime.now(tz=UTC).date().isoformat(), **evaluation.figures()}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=main.__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file as well")
    parser.add_argument("--record", action="store_true", help="keep the figures in bench/results/reading.json")
    parser.add_argument("--misses", action="store_true", help="list what is not right in the sentences not kept aside")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
