"""`actorgraph contradictions` and `actorgraph explain`: where sources disagree, and what a person knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, WhoOption, opened
from actorgraph.cli.saying import say
from actorgraph.cli.tables import Format, print_rows
from actorgraph.graph.cypher import Result
from actorgraph.graph.judging import explain
from actorgraph.queries.review import Dispute, disputes

__all__ = ["contradictions_command", "explain_command"]

COLUMNS = ("one", "said_by", "published", "quote", "other", "other_said_by", "other_published", "other_quote", "why")
MORE = ("explained", "explained_by")


def contradictions_command(
    actor: Annotated[str | None, typer.Option(help="Only those in which it takes part or speaks.")] = None,
    open_only: Annotated[bool, typer.Option("--open", help="Only those that nobody explained.")] = False,
    form: Annotated[Format, typer.Option("--format", help="How they are written.")] = Format.TABLE,
    graph: GraphOption = None,
) -> None:
    """List claims that cannot all be right, the open ones first: both sentences, who says each, how it is explained."""
    with opened(graph) as found:
        rows = disputes(found, actor, open_only=open_only)
        if form is not Format.TABLE:
            print_rows(Result((*COLUMNS, *MORE), tuple(_cells(each) for each in rows)), form)
            return
        number = open_ = 0
        for number, each in enumerate(rows, 1):
            open_ += not each.explained
            say("", f"{number}. {each.why}", *_told(each))
    say("", f"{number} contradictions, {open_} of them not explained" if number else "no contradictions")


def explain_command(
    one: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim.")],
    other: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of one that contradicts it.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why the two differ.")],
    who: WhoOption = None,
    graph: GraphOption = None,
) -> None:
    """Say why two claims differ; the contradiction stays, with the reason."""
    with opened(graph) as found:
        line = explain(found, one, other, why=why, who=who)
    say(f"explained: {line.why}", "Delete its line in explained.tsv to undo it.")


def _told(each: Dispute) -> Iterator[str]:
    for claim, voice, when, quote, document in each.sides():
        yield f"   {claim}  {voice}, {when or 'no date'}: {document}"
        yield f"      “{quote}”"
    if each.explained:
        yield f"   explained by {each.explained_by}: {each.explained}"


def _cells(each: Dispute) -> tuple[object, ...]:
    left = (each.one, each.said_by, each.published, each.quote)
    right = (each.other, each.other_said_by, each.other_published, each.other_quote)
    return (*left, *right, each.why, each.explained, each.explained_by)
