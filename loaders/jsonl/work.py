"""Texts read one after the other or by several processes, always in the order in which they came."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from multiprocessing import get_context, parent_process

from actorgraph.graph.case import Case
from actorgraph.graph.errors import ActorgraphError, BadInput, Unreachable
from actorgraph.loaders.jsonl.requests import Request
from actorgraph.loaders.jsonl.rows import Row, rows_of
from actorgraph.loaders.reader.lexicon import lexicon_of, using

__all__ = ["Answer", "Task", "answers", "cores"]

BATCH_CHARACTERS = 20_000
BATCH_LINES = 64
WORTH_IT = 80_000
"""Characters from which other processes pay: each takes two seconds to start."""

_HERE: list[Task] = []


@dataclass(frozen=True)
class Task:
    """How texts are read: against which case, and whether with predicates."""

    case: Case
    predicates: bool = False

    def answers(self, requests: Sequence[Request]) -> list[Answer]:
        """The lines of a batch, read together; where that fails one by one, so that a fault costs its line alone."""
        try:
            rows = self._rows(requests)
        except BadInput as problem:
            if len(requests) == 1:
                return [Answer(requests[0].line, None, str(problem), 0)]
            return [answer for request in requests for answer in self.answers([request])]
        return [
            Answer(request.line, json.dumps(row, ensure_ascii=False, separators=(",", ":")), remark, len(row["claims"]))
            for request, (row, remark) in zip(requests, rows, strict=True)
        ]

    def _rows(self, requests: Sequence[Request]) -> list[Row]:
        try:
            with using(lexicon_of(self.case)):
                return rows_of(requests, self.case, predicates=self.predicates)
        except ActorgraphError:
            raise
        except Exception as fault:
            what = f"{type(fault).__name__}: {fault}".splitlines()[0]
            raise BadInput(f"cannot be read, by a fault of actorgraph: {what}; please report it") from fault


@dataclass(frozen=True, slots=True)
class Answer:
    """The line for one text, None where it could not be read; `remark` says why, or what is missing."""

    number: int
    line: str | None
    remark: str
    claims: int


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def answers(requests: Iterable[Request], task: Task, processes: int) -> Iterator[Answer]:
    """The answers in the order of the requests, never more than a few batches ahead.

    Other processes are started only when there is enough for them to do. Unreachable when one of them is killed.
    """
    batches = _batches(requests)
    if processes > 1:
        first = list(_up_to(batches, WORTH_IT))
        batches = chain(first, batches)
        if sum(len(request.text) for batch in first for request in batch) >= WORTH_IT:
            yield from _by_others(batches, task, processes)
            return
    for batch in batches:
        yield from task.answers(batch)


def _by_others(batches: Iterable[list[Request]], task: Task, processes: int) -> Iterator[Answer]:
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin, initargs=(task,))
    waiting: deque[Future[list[Answer]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_work, batch))
            if len(waiting) > 2 * processes:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as problem:
        raise Unreachable(
            "a reading process was killed, perhaps for want of memory; run the command again to go on, "
            "with fewer --processes if it happens again"
        ) from problem
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(task: Task) -> None:
    _HERE.append(task)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(batch: list[Request]) -> list[Answer]:
    return _HERE[-1].answers(batch)


def _batches(requests: Iterable[Request]) -> Iterator[list[Request]]:
    batch: list[Request] = []
    size = 0
    for request in requests:
        batch.append(request)
        size += len(request.text)
        if size >= BATCH_CHARACTERS or len(batch) == BATCH_LINES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _up_to(batches: Iterator[list[Request]], characters: int) -> Iterator[list[Request]]:
    size = 0
    for batch in batches:
        yield batch
        size += sum(len(request.text) for request in batch)
        if size >= characters:
            return
