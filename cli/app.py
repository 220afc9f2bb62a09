"""The commands in one place, and what becomes of errors."""

from __future__ import annotations

import os
import sys

import typer

from actorgraph.cli.contradictions import contradictions_command, explain_command
from actorgraph.cli.copy import copy_command
from actorgraph.cli.decide import different_command, same_command
from actorgraph.cli.demo import demo_command
from actorgraph.cli.doctor import doctor_command
from actorgraph.cli.dossier import dossier_command
from actorgraph.cli.export import export_command
from actorgraph.cli.judge import judge_command
from actorgraph.cli.load import load_command
from actorgraph.cli.mentions import mentions_command
from actorgraph.cli.page import page_command
from actorgraph.cli.queries import queries_command
from actorgraph.cli.query import query_command
from actorgraph.cli.read import read_command
from actorgraph.cli.remove import remove_command
from actorgraph.cli.review import review_app
from actorgraph.cli.shell import shell_command
from actorgraph.cli.verify import log_command, verify_command
from actorgraph.graph.errors import ActorgraphError
from actorgraph.graph.escape import for_terminal

__all__ = ["app", "main"]

app = typer.Typer(
    name="actorgraph",
    help="News articles and lists → a graph of who did what to whom, with the sentence behind every edge.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command("load")(load_command)
app.command("read")(read_command)
app.command("remove")(remove_command)
app.command("query")(query_command)
app.command("queries")(queries_command)
app.command("page")(page_command)
app.add_typer(review_app, name="review")
app.command("judge")(judge_command)
app.command("same")(same_command)
app.command("different")(different_command)
app.command("mentions")(mentions_command)
app.command("contradictions")(contradictions_command)
app.command("explain")(explain_command)
app.command("dossier")(dossier_command)
app.command("verify")(verify_command)
app.command("log")(log_command)
app.command("shell")(shell_command)
app.command("export")(export_command)
app.command("copy")(copy_command)
app.command("doctor")(doctor_command)
app.command("demo")(demo_command)


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
