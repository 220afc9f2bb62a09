"""Hand-coded claims: a table is one document, its quotes are the text, a row is a claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from actorgraph.graph.case import Registry
from actorgraph.graph.case.tables import Columns, Row, refusal
from actorgraph.graph.errors import BadInput, Where, did_you_mean
from actorgraph.graph.record import Claim, Document, Link, Reading, checked, identified
from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.tables.cells import claim_of
from actorgraph.loaders.tables.names import KIND_COLUMN, NameCells, kinds_given

__all__ = ["CLAIM_COLUMNS", "TABLE_VERSION", "ClaimsTable", "claims_table"]

TABLE_VERSION = "table 1"
"""Changes when equal rows would give other claims."""

CLAIM_COLUMNS = Columns(
    known=(
        *("id", "relation", "from", "to", "from_kind", "to_kind", "place", "topic", "status", "mode", "negated"),
        *("date", "date_text", "count_low", "count_high", "count_of", "count_text"),
        *("said_by", "held_by", "hearsay", "quote", "content_of", "led_to", "note"),
    ),
    required=("relation", "status"),
    either=("from", "to"),
)
_LINKS = {"content_of": "CONTENT_OF", "led_to": "LED_TO"}


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """A table as read: the reading of its good rows, and what is wrong with the others.

    `asked_registry`: the reading depends on who is known, so that a changed registry may give another one.
    """

    reading: Reading
    problems: tuple[BadInput, ...]
    asked_registry: bool


def claims_table(
    rows: Sequence[Row], faults: Sequence[BadInput], document: Document, registry: Registry, *, partial: bool
) -> ClaimsTable:
    """The claims of a table; `faults` are rows that were no rows at all.

    The text of the reading is the quotes, a line each in the order of the rows. Where a row is faulty, BadInput lists
    all faulty rows, unless `partial`: then the good ones are read and the others reported.
    """
    problems = list(faults)
    names = NameCells(registry, _declared(rows))
    ids, repeated = _ids(rows, problems)
    good: list[tuple[Row, Claim]] = []
    for row in rows:
        if row.line in repeated:
            continue
        try:
            _check_links(row, ids)
            claim = claim_of(row, names)
            _check_claim(claim, document, names)
        except BadInput as problem:
            problems.append(problem)
        else:
            good.append((row, claim))
    problems.sort(key=lambda problem: (problem.where and problem.where.line) or 0)
    if problems and not (partial and good):
        raise refusal(document.key, problems)
    if not good:
        raise BadInput("has no rows below its header", Where(document.key))
    return ClaimsTable(_reading(document, good, names), tuple(problems), names.asked_registry)


def _declared(rows: Sequence[Row]) -> Iterator[tuple[str, Kind]]:
    """The names whose kind some row gives; faulty rows give none here and are reported when they are read."""
    for row in rows:
        for column, beside in KIND_COLUMN.items():
            if not row[beside]:
                continue
            with suppress(BadInput):
                words = row.parts(column, ";")
                kinds = kinds_given(row, column, len(words))
                yield from ((word, kind) for word, kind in zip(words, kinds, strict=True) if kind)


def _ids(rows: Sequence[Row], problems: list[BadInput]) -> tuple[dict[str, int], set[int]]:
    """Each id → the line that has it first; the lines that have one a second time."""
    ids: dict[str, int] = {}
    repeated: set[int] = set()
    for row in rows:
        given = row["id"]
        if given and ids.setdefault(given, row.line) != row.line:
            problems.append(BadInput(f"{given!r} is the id of line {ids[given]} already", row.where("id")))
            repeated.add(row.line)
    return ids, repeated


def _check_links(row: Row, ids: Mapping[str, int]) -> None:
    for column in _LINKS:
        for other in row.parts(column, ";"):
            if other not in ids:
                raise BadInput(f"no row has the id {other!r}{did_you_mean(other, ids)}", row.where(column))
            if ids[other] == row.line:
                raise BadInput(f"{other!r} is the row itself", row.where(column))


def _check_claim(claim: Claim, document: Document, names: NameCells) -> None:
    """The rules of the record, on this claim alone, so that every faulty row is found and not just the first."""
    checked(Reading(document=document, text=claim.quote, mentions=names.used_by((claim,)), claims=(claim,)))


def _reading(document: Document, good: Sequence[tuple[Row, Claim]], names: NameCells) -> Reading:
    quotes: list[str] = []
    placed: list[Claim] = []
    offset = 0
    for _, claim in good:
        if claim.quote:
            placed.append(replace(claim, quote_start=offset, quote_end=offset + len(claim.quote)))
            quotes.append(claim.quote)
            offset += len(claim.quote) + 1
        else:
            placed.append(claim)
    mentions = names.used_by(placed)
    claims = identified(placed, {mention.id: mention for mention in mentions}, document.key)
    of_row = {row["id"]: claim.id for (row, _), claim in zip(good, claims, strict=True) if row["id"]}
    links = [
        Link(link, claim.id, of_row[other])
        for (row, _), claim in zip(good, claims, strict=True)
        for column, link in _LINKS.items()
        for other in row.parts(column, ";")
        if other in of_row
    ]
    return Reading(document=document, text="\n".join(quotes), mentions=mentions, claims=claims, links=tuple(links))
