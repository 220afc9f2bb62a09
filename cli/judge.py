"""`actorgraph judge`: a verdict on one claim, for scripts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, WhoOption, opened
from actorgraph.cli.saying import say
from actorgraph.graph.case import Judged
from actorgraph.graph.case.verdicts import ENDS, FIELDS
from actorgraph.graph.errors import BadInput, Where, did_you_mean, one_of
from actorgraph.graph.graph import Graph
from actorgraph.graph.judging import judge
from actorgraph.queries.actors import actor_id

__all__ = ["changes", "judge_command"]


def judge_command(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The id of a claim, such as claim/0123456789abcdef.")],
    verdict: Annotated[Judged, typer.Argument(metavar="confirm|reject|correct|unsure")],
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="With correct: what holds instead; may be repeated."),
    ] = None,
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason.")] = "",
    who: WhoOption = None,
    graph: GraphOption = None,
) -> None:
    """Say of a claim that its sentence says so (confirm), does not (reject), says otherwise (correct), or unsure."""
    with opened(graph) as found:
        line = judge(found, claim, verdict, change=changes(set_ or (), found), why=why, who=who)
    say(*f"{line.verdict} {line.claim}: “{line.quote}”".splitlines(), "Delete its line in verdicts.tsv to undo it.")


def changes(given: Iterable[str], graph: Graph) -> dict[str, str]:
    """Field → value of FIELD=VALUE words; names of actors become ids. BadInput, NotFound or Ambiguous otherwise."""
    found: dict[str, str] = {}
    for words in given:
        field, equals, value = (part.strip() for part in words.partition("="))
        if not equals:
            raise BadInput(f"{words!r} is not FIELD=VALUE, such as status=alleged", Where(field="--set"))
        if field not in FIELDS:
            raise BadInput(f"unknown field {field!r}{did_you_mean(field, FIELDS)} — {one_of(FIELDS)}")
        ends = (each.strip() for each in value.split(","))
        found[field] = ",".join(actor_id(graph, each) for each in ends if each) if field in ENDS else value
    return found
