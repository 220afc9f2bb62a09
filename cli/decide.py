"""`actorgraph same` and `actorgraph different`: a decision on two names, for scripts."""

from __future__ import annotations

from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, WhoOption, opened
from actorgraph.cli.saying import say
from actorgraph.graph.case import Judgement
from actorgraph.graph.judging import decide
from actorgraph.queries.actors import actor_id
from actorgraph.queries.review import preview

__all__ = ["different_command", "same_command"]

OneArgument = Annotated[str, typer.Argument(metavar="A", help="A name, alias or id.")]
OtherArgument = Annotated[str, typer.Argument(metavar="B", help="Another.")]
WhyOption = Annotated[str, typer.Option(metavar="TEXT", help="The reason.")]


def same_command(
    one: OneArgument,
    other: OtherArgument,
    why: WhyOption = "",
    only_preview: Annotated[
        bool, typer.Option("--preview", help="Only say what it would change; nothing is written.")
    ] = False,
    who: WhoOption = None,
    graph: GraphOption = None,
) -> None:
    """Say that two names are one actor."""
    with opened(graph) as found:
        left, right = actor_id(found, one), actor_id(found, other)
        say(*preview(found, left, right).lines())
        if not only_preview:
            decide(found, Judgement.SAME, left, right, why=why, who=who)
            say(f"{left} and {right} are one; delete the line in decisions.tsv to undo it")


def different_command(
    one: OneArgument,
    other: OtherArgument,
    why: WhyOption = "",
    who: WhoOption = None,
    graph: GraphOption = None,
) -> None:
    """Say that two names are two actors, however alike; they are not suggested again."""
    with opened(graph) as found:
        left, right = actor_id(found, one), actor_id(found, other)
        decide(found, Judgement.DIFFERENT, left, right, why=why, who=who)
        say(f"{left} and {right} are two; delete the line in decisions.tsv to undo it")
