"""`actorgraph review names`: two names side by side, the reasons, the sentences, and one key."""

from __future__ import annotations

from typing import Annotated

import typer

from actorgraph.cli.options import GraphOption, WhoOption, opened
from actorgraph.cli.review.keys import ask_key, ask_words
from actorgraph.cli.saying import say
from actorgraph.cli.tables import print_table
from actorgraph.graph.case import Case, case_of
from actorgraph.graph.errors import BadInput
from actorgraph.graph.graph import Graph
from actorgraph.graph.judging import decide
from actorgraph.queries.review import Named, Suggestion, preview, some_sentences, suggestions

__all__ = ["review_names_command"]

KEYS = {
    "y": "same",
    "d": "different",
    "u": "unsure",
    "p": "preview",
    "n": "note",
    "s": "skip",
    "q": "quit",
}
SENTENCES = 2
COLUMNS = ("score", "one", "other", "why", "against", "one id", "other id")


def review_names_command(
    graph: GraphOption = None,
    listed: Annotated[bool, typer.Option("--list", help="Only list them, with their ids.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many are listed.")] = 50,
    who: WhoOption = None,
) -> None:
    """Look through names that may be one, best first; each decision is a line of decisions.tsv."""
    with opened(graph) as found:
        case = case_of(found.case_folder, found.stamps())
        pairs = suggestions(found, case)
        if listed:
            _list(pairs, limit)
            return
        decided = gone = 0
        merged: set[str] = set()
        for pair in pairs:
            if {pair.one.id, pair.other.id} & merged:
                gone += 1
                continue
            answer = _review(found, pair, case, who)
            if answer == "quit":
                break
            decided += answer != "skip"
            if answer == "same":
                merged |= {pair.one.id, pair.other.id}
        else:
            say("No more names look alike.")
        later = f"; {gone} pairs of names that were merged now come next time" if gone else ""
        say(f"{decided} decided; decisions.tsv has a line each, and deleting a line undoes it{later}.")


def _review(graph: Graph, pair: Suggestion, case: Case, who: str | None) -> str:
    say("")
    say(f"{pair.one.name}  ?=  {pair.other.name}   ({pair.score:.2f}: {'; '.join(pair.reasons)})")
    for reason in pair.against:
        say(f"  but: {reason}")
    for each in (pair.one, pair.other):
        say(f"  {_told(each)}")
        for naming in some_sentences(graph, each.id, SENTENCES, case):
            say(f"      “{naming.sentence}” ({naming.document})")
    why = "; ".join(pair.reasons)
    while True:
        answer = KEYS[ask_key(KEYS)]
        if answer == "note":
            why = ask_words("why: ")
        elif answer == "preview":
            for line in preview(graph, pair.one.id, pair.other.id, case).lines():
                say(f"  {line}")
        elif answer in ("skip", "quit"):
            return answer
        else:
            try:
                decide(graph, answer, pair.one.id, pair.other.id, why=why, who=who)
            except BadInput as problem:
                say(str(problem))
                continue
            return answer


def _told(actor: Named) -> str:
    more = [f"{actor.documents} documents", "known" if actor.known else "not known", *sorted(actor.offices)]
    return f"{actor.name} [{actor.id}]: {', '.join(filter(None, [actor.country, *more]))}"


def _list(pairs: list[Suggestion], limit: int) -> None:
    if not pairs:
        say("No names look alike.")
        return
    rows = [
        (p.score, p.one.name, p.other.name, "; ".join(p.reasons), "; ".join(p.against), p.one.id, p.other.id)
        for p in pairs[:limit]
    ]
    print_table(COLUMNS, rows, trim=True)
    if len(pairs) > limit:
        say(f"These are the first {limit} of {len(pairs)}; --limit shows more.")
