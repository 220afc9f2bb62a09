"""The cells of one row become one claim; each fault names its column and what is allowed there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from actorgraph.graph.case.tables import Row
from actorgraph.graph.errors import BadDate, BadInput, BadVocabulary, did_you_mean, one_of
from actorgraph.graph.record import Claim, Count, Mention, Participant, Voice, checked_date
from actorgraph.graph.vocabulary import Kind, Mode, Relation, Status, vocabulary
from actorgraph.loaders.tables.names import NameCells

__all__ = ["claim_of"]

_ACTORS = frozenset(kind for kind in Kind if kind.is_actor)
_PLACES = frozenset({Kind.PLACE})
_Word = TypeVar("_Word", Status, Mode)
_YES = frozenset({"yes", "true", "1", "x", "y"})
_NO = frozenset({"", "no", "false", "0", "n"})


def claim_of(row: Row, names: NameCells) -> Claim:
    """The claim of one row, its `id` still the row's own, the offsets of its quote counted from the quote.

    BadInput, BadVocabulary or BadDate for the first cell that cannot be used. What only the whole claim shows (a mode
    that does not go with the status, a count that ends before it begins) is left to `checked`.
    """
    if not row["relation"]:
        raise BadInput("is empty; every claim has a relation", row.where("relation"))
    relation = vocabulary().relation(row["relation"], row.where("relation"))
    status = _word(row, "status", Status)
    if status is None:
        raise BadInput(f"is empty — {one_of(Status)}", row.where("status"))
    return Claim(
        id=row["id"],
        relation=relation.name,
        participants=tuple(_participants(row, relation, names)),
        status=status,
        mode=_word(row, "mode", Mode),
        negated=_yes(row, "negated"),
        topics=_topics(row),
        quote=row["quote"],
        quote_start=0 if row["quote"] else None,
        quote_end=len(row["quote"]) if row["quote"] else None,
        date=_date(row),
        date_text=row["date_text"],
        said_by=tuple(_voices(row, names)),
        held_by=_ids(names.named(row.parts("held_by", ";"), row, "held_by", _ACTORS)),
        hearsay=_yes(row, "hearsay"),
        count=_count(row),
        row=row.line,
        note=row["note"],
        rule="table",
    )


def _participants(row: Row, relation: Relation, names: NameCells) -> Iterable[Participant]:
    filled: dict[str, list[str]] = {}
    for column, role in (("from", relation.source), ("to", relation.target)):
        mentions = names.named(row.parts(column, ";"), row, column, role.kinds)
        for mention in _ids(mentions):
            already = filled.setdefault(role.name, [])
            if mention in already:
                raise BadInput(f"names {row[column]!r} on both sides of {relation.name}", row.where(column))
            already.append(mention)
            yield Participant(role.name, mention)
    for mention in _ids(names.named(row.parts("place", ";"), row, "place", _PLACES)):
        yield Participant("place", mention)
    if not filled:
        raise BadInput(f"is empty, as is to; {relation.name} needs one of them", row.where("from"))


def _voices(row: Row, names: NameCells) -> Iterable[Voice]:
    """`A; B` speak together; `A < B` is A who cites B."""
    for step, cell in enumerate(row["said_by"].split("<")):
        spoken = tuple(part.strip() for part in cell.split(";") if part.strip())
        if row["said_by"] and not spoken:
            raise BadInput("has nobody beside a <; write `A < B` for A who cites B", row.where("said_by"))
        for mention in _ids(names.named(spoken, row, "said_by", _ACTORS)):
            yield Voice(mention, step)


def _ids(mentions: Iterable[Mention]) -> tuple[str, ...]:
    return tuple(mention.id for mention in mentions)


def _word(row: Row, column: str, words: type[_Word]) -> _Word | None:
    given = row[column].lower()
    if not given:
        return None
    allowed = tuple(map(str, words))
    if given not in allowed:
        hint = did_you_mean(given, allowed)
        raise BadVocabulary(f"unknown {column} {row[column]!r}{hint} — {one_of(allowed)}", row.where(column))
    return words(given)


def _topics(row: Row) -> tuple[str, ...]:
    topics = tuple(topic.lower() for topic in row.parts("topic", ";"))
    for topic in topics:
        vocabulary().topic(topic, row.where("topic"))
    return topics


def _yes(row: Row, column: str) -> bool:
    given = row[column].lower()
    if given not in _YES | _NO:
        raise BadInput(f"is {row[column]!r}; write yes or no", row.where(column))
    return given in _YES


def _date(row: Row) -> str:
    try:
        return checked_date(row["date"])
    except BadDate as problem:
        raise BadDate(f"{problem.what}; the source's own words go to date_text", row.where("date")) from problem


def _count(row: Row) -> Count | None:
    low, high, of = (_number(row, column) for column in ("count_low", "count_high", "count_of"))
    count = Count(low, high, of, row["count_text"])
    return None if count == Count() else count


def _number(row: Row, column: str) -> int | None:
    given = row[column]
    if not given:
        return None
    if not (given.isascii() and given.isdigit()) or len(given) > 12:
        raise BadInput(f"is {given!r}; write a whole number, the source's words go to count_text", row.where(column))
    return int(given)
