"""`actorgraph review claims`: the sentence, what was read in it, and one key for the verdict."""

from __future__ import annotations

from itertools import islice
from typing import Annotated

import typer

from actorgraph.cli.judge import changes
from actorgraph.cli.options import GraphOption, WhoOption, opened
from actorgraph.cli.review.keys import ask_key, ask_words
from actorgraph.cli.saying import say
from actorgraph.cli.tables import print_table
from actorgraph.graph.case import verdicts_of
from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.graph.graph import Graph
from actorgraph.graph.judging import judge
from actorgraph.graph.refresh import refresh
from actorgraph.queries.review import Card, Filters, claims_to_review, unfound

__all__ = ["review_claims_command"]

KEYS = {
    "c": "confirm",
    "r": "reject",
    "e": "correct",
    "u": "unsure",
    "n": "note",
    "s": "skip",
    "q": "quit",
}
AROUND = 160
"""Characters of the text before and behind the sentence."""
COLUMNS = ("claim", "status", "date", "confidence", "verdict", "by", "document", "claim id", "quote")


def review_claims_command(
    graph: GraphOption = None,
    status: Annotated[str | None, typer.Option(help="happened, alleged, planned, wished or denied.")] = None,
    actor: Annotated[str | None, typer.Option(help="A name, alias or id of somebody in the claim.")] = None,
    document: Annotated[str | None, typer.Option(help="A part of the document's key.")] = None,
    below: Annotated[float | None, typer.Option(help="Confidence below this, from 0 to 1.")] = None,
    verdict: Annotated[str, typer.Option(help="open, any, confirm, correct or unsure.")] = "open",
    listed: Annotated[bool, typer.Option("--list", help="Only list them, with their ids.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many are listed.")] = 50,
    who: WhoOption = None,
) -> None:
    """Look through claims, one key each: each verdict is a line of verdicts.tsv, on the disk before the next comes."""
    with opened(graph) as found:
        _tell_unfound(found)
        cards = claims_to_review(found, Filters(status, actor, document, below, verdict))
        if listed:
            _list([*islice(cards, limit + 1)], limit)
            return
        judged = 0
        try:
            for card in cards:
                answer = _review(found, card, who)
                if answer == "quit":
                    break
                judged += answer != "skip"
            else:
                say("No more claims fit.")
        finally:
            if judged:
                refresh(found)
        say(f"{judged} judged; verdicts.tsv has a line each, and deleting a line undoes it.")


def _review(graph: Graph, card: Card, who: str | None) -> str:
    for line in _told(graph, card):
        say(line)
    why = ""
    while True:
        answer = KEYS[ask_key(KEYS)]
        if answer == "note":
            why = ask_words("why: ")
            continue
        if answer in ("skip", "quit"):
            return answer
        try:
            change = _correction(graph) if answer == "correct" else {}
            judge(graph, card.claim, answer, change=change, why=why, who=who, derive=False)
        except (BadInput, NotFound) as problem:
            say(f"{problem}")
            continue
        return answer


def _correction(graph: Graph) -> dict[str, str]:
    words = ask_words("what holds instead, such as status=alleged; date=2018-04; from=Kim Jong Un: ")
    return changes([part for part in words.split(";") if part.strip()], graph)


def _told(graph: Graph, card: Card) -> list[str]:
    source = ", ".join(filter(None, [card.name, card.publisher, card.published]))
    facts = [
        card.date or "no date",
        f"said by {' < '.join(card.said_by)}" if card.said_by else "the article's own voice",
    ]
    if card.confidence is not None:
        facts.append(f"confidence {card.confidence:.2f}")
    if card.contested:
        facts.append(f"contradicted by {card.contested}")
    lines = ["", f"{source}  ({card.document})", f"  {_around(graph, card)}", f"  → {card.says}: {'; '.join(facts)}"]
    if card.read_as:
        lines.append(f"    the reader says: {card.read_as}")
    if card.verdict:
        lines.append(f"    {card.verdict} {f'by {card.checked_by}' if card.checked_by else ''}".rstrip())
    return lines


def _around(graph: Graph, card: Card) -> str:
    reading = graph.reading(card.document)
    if reading is None or card.quote_start is None or card.quote_end is None:
        return f"»{card.quote}«"
    before = reading.text[max(0, card.quote_start - AROUND) : card.quote_start]
    behind = reading.text[card.quote_end : card.quote_end + AROUND]
    return " ".join(f"…{before}»{card.quote}«{behind}…".split())


def _list(cards: list[Card], limit: int) -> None:
    if not cards:
        say("No claims fit.")
        return
    rows = [
        (c.says, c.status, c.date, c.confidence, c.verdict, c.checked_by, c.name, c.claim, c.quote)
        for c in cards[:limit]
    ]
    print_table(COLUMNS, rows, trim=True)
    if len(cards) > limit:
        say(f"These are the first {limit}; --limit shows more.")


def _tell_unfound(graph: Graph) -> None:
    lost = unfound(graph, verdicts_of(graph.case_folder, graph.stamps()))
    if not lost:
        return
    say(f"{len(lost)} verdicts are about claims that no reader finds any more; they are kept:")
    for each in lost:
        verdict = each.verdict
        say(f"  line {verdict.line}: {verdict.verdict} {verdict.claim} by {verdict.who or 'somebody'}: {each.why}")
        say(f"    {verdict.document}: “{verdict.quote}”")
        if each.instead:
            say(f"    now read there: {', '.join(each.instead)}")
