"""One run from lines to lines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO

from actorgraph.graph.errors import BadInput
from actorgraph.loaders.jsonl.output import Output
from actorgraph.loaders.jsonl.requests import LONGEST, Request, request_of
from actorgraph.loaders.jsonl.work import Task, answers

__all__ = ["Summary", "read_lines"]

Report = Callable[[int, str], None]
"""Told the number of a line and what is wrong with it."""


@dataclass
class Summary:
    """What a run came to: lines written, lines that were there before, bad lines, claims written.

    `strange`: lines that were there before and whose ids the input does not have.
    """

    written: int = 0
    before: int = 0
    bad: int = 0
    claims: int = 0
    strange: int = 0


def read_lines(
    lines: IO[bytes],
    output: Output,
    task: Task,
    *,
    processes: int = 1,
    report: Report = lambda _number, _what: None,
    progress: Callable[[Summary], None] = lambda _summary: None,
) -> Summary:
    """Read every line and write its answer, in order; a bad line is reported with its number and skipped.

    Memory does not grow with the number of lines, but for the ids that the output had before.
    """
    summary = Summary()
    for answer in answers(_requests(lines, output, summary, report), task, processes):
        if answer.remark:
            report(answer.number, answer.remark)
        if answer.line is None:
            summary.bad += 1
        else:
            output.write(answer.line)
            output.flush()
            summary.written += 1
            summary.claims += answer.claims
        progress(summary)
    summary.strange = output.left()
    return summary


def _requests(lines: IO[bytes], output: Output, summary: Summary, report: Report) -> Iterator[Request]:
    for number, line in enumerate(_bounded(lines), 1):
        if not line.strip():
            continue
        try:
            request = request_of(line, number)
        except BadInput as problem:
            summary.bad += 1
            report(number, str(problem))
            continue
        if output.has(request.id, f"{request.headline} {request.text}"):
            summary.before += 1
        else:
            yield request


def _bounded(lines: IO[bytes]) -> Iterator[bytes]:
    """The lines; of one that is too long no more than shows it."""
    while line := lines.readline(LONGEST + 1):
        yield line
        while not line.endswith(b"\n") and (more := lines.readline(LONGEST)):
            line = more
