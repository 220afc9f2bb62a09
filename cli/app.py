"""The commands in one place, and what becomes of errors."""

from __future__ import annotations

import os
import sys

import typer

from actorgraph.cli.commands import Commands
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.escape import for_terminal

__all__ = ["app", "main"]

app = typer.Typer(
    name="actorgraph",
    cls=Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


@app.callback()
def actorgraph() -> None:
    """News articles and lists → a graph of who did what to whom, with the sentence behind every edge."""


def main() -> None:
    """Run a command; exit status 0 when it did what was asked, 1 or 2 (bad input) with one clear line when not."""
    try:
        app()
    except ActorgraphError as error:
        _say(str(error))
        sys.exit(error.exit_status)
    except BrokenPipeError:
        # The reader of a pipe (`| head`) has gone: nothing is wrong, and Python must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _say(message: str) -> None:
    lines = [for_terminal(line) for line in message.splitlines()] or [""]
    sys.stderr.write("\n  ".join([f"actorgraph: {lines[0]}", *lines[1:]]) + "\n")
