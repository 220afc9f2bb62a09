"""THE RULE: the type of an edge is a fact. Status and negation decide it, for every edge about the world."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Status

__all__ = ["ALLEGED", "PROSPECT", "edge_type", "is_positive"]

ALLEGED = "ALLEGED"
PROSPECT = "PROSPECT"


def edge_type(of: str, status: Status, negated: bool = False) -> str | None:
    """The type of the edge that a claim of relation type `of` makes, or None for no edge.

    happened → `of` itself; alleged → ALLEGED; planned and wished → PROSPECT; denied or negated → none. So the most
    naive query for `MET_WITH` or `INVOLVED_IN` never shows as done what was only said, planned or wished.
    """
    if negated or status is Status.DENIED:
        return None
    if status is Status.HAPPENED:
        return of
    return ALLEGED if status is Status.ALLEGED else PROSPECT


def is_positive(status: Status, negated: bool) -> bool:
    """True for what is told as done: happened or alleged, and not negated."""
    return not negated and status in (Status.HAPPENED, Status.ALLEGED)
