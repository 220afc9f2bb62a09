"""`python -m bench.reading [--json FILE] [--record] [--misses]`: how well the reader reads, as measured now."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from actorgraph.graph.case import base_registry
from actorgraph.loaders.reader import READER_VERSION
from bench.reading.evaluation import Evaluation, evaluate
from bench.reading.history import Kept, append, followed, last
from bench.reading.items import load_items
from bench.reading.predicates import predicate_misses
from bench.reading.report import misses, report
from bench.reading.rules import rule_tallies, write_precision

RECORD = Path(__file__).parents[1] / "results" / "reading.json"
PRECISION = Path(__file__).parents[2] / "loaders" / "reader" / "precision.yaml"
HISTORY = RECORD.with_name("history.jsonl")
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
    for line in report(evaluation, last(HISTORY)):
        print(line)
    if options.misses:
        print("\nNot right, among the sentences that are open to look at")
        for line in (*misses(evaluation.items["open"]), *predicate_misses(base_registry())):
            print(line)
    for file in ([options.json] if options.json else []) + ([RECORD] if options.record else []):
        write_figures(evaluation, file)
        print(f"\nwrote {file.name}")
    if options.record:
        now = followed(evaluation.figures(), evaluation.sections)
        append(HISTORY, Kept(_today(), READER_VERSION, now))
        write_precision(rule_tallies(evaluation.items["open"], evaluation.seeds), PRECISION)
        print(f"added a line to {HISTORY.name}, wrote {PRECISION.name}")
    return 0


def write_figures(evaluation: Evaluation, file: Path) -> None:
    """The figures with today's date as JSON; the folder is made where it is missing."""
    figures = {"measured": _today(), **evaluation.figures()}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", "utf-8")


def _today() -> str:
    return datetime.now(tz=UTC).date().isoformat()


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description=main.__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to a file as well")
    parser.add_argument(
        "--record",
        action="store_true",
        help="keep the figures in bench/results and what they say of each rule for the reader's confidence",
    )
    parser.add_argument("--misses", action="store_true", help="list what is not right in the sentences not kept aside")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
