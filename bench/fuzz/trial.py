"""One broken file loaded into a graph of its own; what must not be is told."""

from __future__ import annotations

import faulthandler
from pathlib import Path
from time import perf_counter

from actorgraph.graph.graph import open_graph
from actorgraph.loaders import load

__all__ = ["LIMIT", "tried"]

LIMIT = 10.0
"""Seconds that one file may take."""


def tried(path: Path, *, partial: bool = False) -> str:
    """`loaded` or `refused`; AssertionError where a fault of ours refused it, something is half there, or it took long.

    `partial`: of a table the good rows are loaded. A file that hangs ends the process after twice the limit, with the
    place where it hung.
    """
    faulthandler.dump_traceback_later(2 * LIMIT, exit=True)
    began = perf_counter()
    with open_graph() as graph:
        report = load(graph, [path], partial=partial)
        whole = not graph.stale()
        kept = [reading.document.name for reading in graph.readings()]
    seconds = perf_counter() - began
    faulthandler.cancel_dump_traceback_later()
    reasons = [each.reason for each in report.refused]
    problems = [reason for reason in reasons if "by a fault of actorgraph" in reason]
    problems += [f"a reason that does not name its file: {reason}" for reason in reasons if path.name not in reason]
    if not whole or len(kept) + len(reasons) != 1:
        problems.append(f"{len(kept)} documents are kept and {len(reasons)} refused, of one file")
    if seconds > LIMIT:
        problems.append(f"it took {seconds:.1f} s")
    if problems:
        raise AssertionError("; ".join(problems))
    return "loaded" if kept else "refused"
