"""A progress bar for loads that take longer than two seconds."""

from __future__ import annotations

import sys
from time import monotonic
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from actorgraph.graph.escape import for_terminal
from actorgraph.loaders import Step

__all__ = ["LoadProgress"]

PATIENCE = 2.0
"""Seconds without a bar: what is done by then needs none."""


class LoadProgress:
    """Documents done, sentences a second, time left; on standard error, and only when that is a terminal."""

    def __init__(self) -> None:
        self._began = monotonic()
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("documents, {task.fields[speed]:.0f} sentences/s,"),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._bar.stop()

    def __call__(self, step: Step, /) -> None:
        """Show how far a load is, once it has taken longer than two seconds."""
        passed = monotonic() - self._began
        if passed < PATIENCE:
            return
        if self._task is None:
            self._bar.start()
            self._task = self._bar.add_task("", total=step.total, speed=0.0)
        self._bar.update(
            self._task,
            completed=step.done,
            total=step.total,
            speed=step.sentences / passed,
            description=for_terminal(step.key[-40:]),
        )
