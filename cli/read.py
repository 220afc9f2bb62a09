"""`actorgraph read`: what the reader makes of an article, or of many texts as lines of JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from actorgraph.graph.errors import BadInput, Where
from actorgraph.graph.escape import for_terminal

if TYPE_CHECKING:
    from actorgraph.loaders.jsonl import Output, Summary

__all__ = ["read_command"]

_PIPE = Path("-")


def read_command(
    article: Annotated[
        Path | None, typer.Argument(metavar="ARTICLE", help="A text or web page to look through; - is standard input.")
    ] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option("--jsonl", metavar="FILE", help="Read many: a line of JSON each; - is standard input."),
    ] = None,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="Where the lines go; - is standard output.")
    ] = _PIPE,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="For an article that does not say when it appeared (EDTF).")
    ] = None,
    predicates: Annotated[
        bool, typer.Option("--predicates", help="Tell of every verb and event noun whether it is so.")
    ] = False,
    processes: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Processes that read; as many as there are cores.")
    ] = None,
) -> None:
    """Show what the reader makes of an article, sentence by sentence; with --jsonl, read many. No graph is needed."""
    if (article is None) == (jsonl is None):
        raise BadInput("name either an ARTICLE to look through or, with --jsonl FILE, lines to read")
    if article is not None:
        _show(article, published or "")
    elif jsonl is not None:
        _read_lines(jsonl, output, predicates=predicates, processes=processes)


def _show(article: Path, published: str) -> None:
    # The language model is slow to import: only who reads waits for it.
    from rich.console import Console  # noqa: PLC0415

    from actorgraph.cli.reading import show  # noqa: PLC0415
    from actorgraph.graph.case import case_of  # noqa: PLC0415
    from actorgraph.loaders.examined import examined, examined_text  # noqa: PLC0415
    from actorgraph.loaders.reader.lexicon import lexicon_of, using  # noqa: PLC0415

    case = case_of(Path())
    with using(lexicon_of(case)):
        seen = (
            examined_text(sys.stdin.buffer.read(), case, published)
            if article == _PIPE
            else examined(article, case, published)
        )
        show(seen, case, Console(highlight=False))


def _read_lines(given: Path, wanted: Path, *, predicates: bool, processes: int | None) -> None:
    # The language model is slow to import: only who reads waits for it.
    from actorgraph.graph.case import case_of  # noqa: PLC0415
    from actorgraph.loaders.jsonl import Task, cores, read_lines  # noqa: PLC0415

    task = Task(case_of(Path()), predicates=predicates)
    with _input(given) as lines, _output(given, wanted, predicates=predicates) as output:
        try:
            summary = read_lines(lines, output, task, processes=processes or cores(), report=_report)
        except KeyboardInterrupt:
            _say("interrupted; what was written stays, and the same command goes on from there")
            raise typer.Exit(130) from None
    _say(f"{_told(summary)}")
    if summary.bad and not summary.written and not summary.before:
        raise typer.Exit(2)


@contextmanager
def _input(given: Path) -> Iterator[IO[bytes]]:
    if given == _PIPE:
        yield sys.stdin.buffer
        return
    try:
        file = given.open("rb")
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror or error}", Where(str(given))) from error
    with file:
        yield file


@contextmanager
def _output(given: Path, wanted: Path, *, predicates: bool) -> Iterator[Output]:
    from actorgraph.loaders.jsonl import Output  # noqa: PLC0415

    if wanted == _PIPE:
        yield Output(sys.stdout.buffer)
        return
    if wanted.exists() and given.exists() and wanted.samefile(given):
        raise BadInput("is the input; choose another file", Where(str(wanted)))
    with Output.at(wanted, predicates=predicates) as output:
        yield output


def _report(number: int, what: str) -> None:
    _say(f"line {number}: {what}")


def _told(summary: Summary) -> str:
    told = [f"{summary.written} read, {summary.claims} claims"]
    told += [f"{summary.before} there before"] if summary.before else []
    told += (
        [f"{summary.strange} lines in the output are of ids that the input does not have"] if summary.strange else []
    )
    told += [f"{summary.bad} bad lines skipped"] if summary.bad else []
    return "; ".join(told)


def _say(line: str) -> None:
    sys.stderr.write(for_terminal(line) + "\n")
