"""The rows that the helpers return, one dataclass a kind."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = [
    "Act",
    "Contradiction",
    "Evidence",
    "Happening",
    "Mouth",
    "Neighbour",
    "Prospect",
    "Statement",
]


@dataclass(frozen=True, slots=True)
class Act:
    """One event between two; an end that nobody tells is None ("was abducted", by whom is not said).

    `claims` tell of it in `documents`, from `origins` independent sources; `quote` is the strongest of them. `date` is
    EDTF, None when nobody says it; `contested` counts the claims that contradict.
    """

    who: str | None
    status: str
    mode: str | None
    relation: str
    whom: str | None
    date: str | None
    topic: str | None
    contested: int
    said_by: list[str] | None
    claims: int
    documents: int
    origins: int
    quote: str
    event: str


@dataclass(frozen=True, slots=True)
class Prospect:
    """Something that may come, and whose wish, order or promise it is; an end that nobody tells is None."""

    who: str | None
    relation: str
    whom: str | None
    status: str
    mode: str | None
    date: str | None
    topic: str | None
    held_by: list[str]
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence behind a line: `quote` stands at `quote_start`–`quote_end` of the text of `document`."""

    claim: str
    status: str
    mode: str | None
    negated: bool
    quote: str
    quote_start: int | None
    quote_end: int | None
    date: str | None
    said_by: list[str]
    document: str
    publisher: str | None
    published: str | None
    url: str | None
    rule: str | None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both be right, with who says or denies each; empty `said_by`: the document itself."""

    why: str
    claim: str
    status: str
    said_by: list[str]
    quote: str
    document: str
    rival: str
    rival_status: str
    rival_said_by: list[str]
    rival_quote: str
    rival_document: str


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in time, counted once however many claims tell of it."""

    date: str | None
    event: str
    kind: str
    status: str
    topic: str | None
    contested: int
    claims: int
    documents: int
    origins: int
    id: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about a topic or actor."""

    claim: str
    status: str
    mode: str | None
    negated: bool
    topic: str | None
    date: str | None
    quote: str
    document: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Mouth:
    """One step of an attribution: step 0 stands nearest to the article."""

    claim: str
    step: int
    who: str
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One line of an actor, whichever way it points; an end that nobody tells is None."""

    who: str | None
    relation: str
    whom: str | None
    status: str
    mode: str | None
    date: str | None
    contested: int | None
    quote: str | None
