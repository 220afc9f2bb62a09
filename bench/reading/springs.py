"""Which traps of a gold table a reading fires: edges that must not come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actorgraph.graph.derive import edge_type
from actorgraph.graph.vocabulary import Status
from bench.reading.articles import Article
from bench.reading.crosswalk import Crosswalk, TrapMeaning
from bench.reading.gold import GoldRow, Trap
from bench.reading.told import Told

__all__ = ["Fired", "fired_by", "in_sentence"]


@dataclass(frozen=True, slots=True)
class Fired:
    """A trap that fired: `how` is the type of the edge (the relation itself, ALLEGED, PROSPECT) or `negated`."""

    trap: Trap
    how: str


def in_sentence(row: GoldRow | Trap, each: Told) -> bool:
    """True when the quote of the claim and that of the row overlap."""
    start, end = each.claim.quote_start or 0, each.claim.quote_end or 0
    return start < row.end and row.start < end


def fired_by(article: Article, traps: Iterable[Trap], rows: Sequence[GoldRow], walk: Crosswalk) -> list[Fired]:
    """The traps that fire in an article, each once.

    A claim fires a trap when it makes a forbidden edge, as a fact or as ALLEGED or PROSPECT, unless a row of the gold
    table asks for that edge of that type in the same sentence.
    """
    fired = []
    for trap in traps:
        meaning = walk.traps[trap.relation]
        hows = (_how(trap, meaning, each, article, rows, walk) for each in article.claims)
        how = next(filter(None, hows), None)
        if how:
            fired.append(Fired(trap, how))
    return fired


def _how(
    trap: Trap, meaning: TrapMeaning, each: Told, article: Article, rows: Sequence[GoldRow], walk: Crosswalk
) -> str | None:
    claim = each.claim
    if meaning.after:
        late = (claim.quote_start or 0) >= trap.end
        return "boilerplate" if late and any(each.claim.relation == one.relation for one in meaning.meanings) else None
    if not any(article.says(trap, one, each) for one in meaning.meanings):
        return None
    if meaning.negated:
        return "negated" if claim.negated and claim.status is Status.HAPPENED else None
    edge = edge_type(each.relation.type, claim.status, claim.negated)
    if edge is None:
        return None
    if meaning.exact and claim.count is not None and claim.count.low == claim.count.high:
        return "exact"
    asked = any(_asks(row, edge, each, article, walk) for row in rows)
    return None if asked else edge


def _asks(row: GoldRow, edge: str, each: Told, article: Article, walk: Crosswalk) -> bool:
    return (
        edge_type(each.relation.type, row.status, row.negated) == edge
        and in_sentence(row, each)
        and any(article.says(row, meaning, each) for meaning in walk.relations.get(row.relation, ()))
    )
