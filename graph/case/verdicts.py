"""A person's word on one claim, as lines of `verdicts.tsv`: confirmed, rejected, corrected, or looked at and unsure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from actorgraph.graph.case.tables import Columns, Flavour, Row, read_rows, refusal
from actorgraph.graph.errors import BadDate, BadInput, BadVocabulary, Where, did_you_mean, one_of
from actorgraph.graph.record.timespan import checked_date
from actorgraph.graph.vocabulary import MODES_OF, Kind, Mode, Status, Vocabulary

__all__ = [
    "ENDS",
    "FIELDS",
    "HEADER",
    "VERDICTS",
    "Judged",
    "Verdict",
    "change_of",
    "parse_verdicts",
    "standing",
    "told",
]

VERDICTS = "verdicts.tsv"

_COLUMNS = Columns(
    known=("verdict", "claim", "who", "when", "what", "why", "document", "quote"), required=("verdict", "claim")
)
HEADER = _COLUMNS.known

FIELDS = (
    *("relation", "from", "to", "place", "status", "mode", "negated", "hearsay", "date", "topic"),
    *("count_low", "count_high", "count_of", "said_by", "held_by"),
)
"""What of a claim a person may say otherwise; from, to, place, said_by and held_by take ids, parted by commas."""

ENDS = frozenset({"from", "to", "place", "said_by", "held_by"})
_WORDS = {
    "negated": ("yes", "no"),
    "hearsay": ("yes", "no"),
    "status": tuple(map(str, Status)),
    "mode": tuple(map(str, Mode)),
}
_COUNTS = frozenset({"count_low", "count_high", "count_of"})
_CLAIM = re.compile(r"claim/[0-9a-f]{16}")
_ID = re.compile(r"[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)+(@[0-9a-f]{16})?")
_KINDS = tuple(map(str, Kind))

Change = tuple[tuple[str, str], ...]
"""Fields and their values, in the order of FIELDS; an empty value says that there is none."""


class Judged(StrEnum):
    """What a person may say of a claim."""

    CONFIRM = "confirm"
    """The sentence says so."""
    REJECT = "reject"
    """The sentence does not say so: it makes no node and no edge."""
    CORRECT = "correct"
    """The sentence says something else, which is given."""
    UNSURE = "unsure"
    """Looked at, not decided."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One line: the verdict on a claim (its id), who gave it, when (EDTF day), what holds instead, why.

    `what` is the reading that a person saw and stands for: it holds before what a later reader makes of the sentence.
    `document` and `quote` say where the claim stood, for the day when no reader finds it any more.
    """

    verdict: Judged
    claim: str
    who: str = ""
    when: str = ""
    what: Change = ()
    why: str = ""
    document: str = ""
    quote: str = ""
    line: int = 0

    @property
    def is_checked(self) -> bool:
        """True where a person stands for the claim, as read or as corrected."""
        return self.verdict in (Judged.CONFIRM, Judged.CORRECT)

    def cells(self) -> tuple[str, ...]:
        """The cells of its line, in the order of the header."""
        where = (self.document, self.quote)
        return (self.verdict.value, self.claim, self.who, self.when, told(self.what), self.why, *where)


def standing(verdicts: Iterable[Verdict]) -> Mapping[str, Verdict]:
    """Claim → the verdict that holds: the last line on it."""
    return {verdict.claim: verdict for verdict in verdicts}


def told(change: Change) -> str:
    """A change as it stands in its cell: `status=alleged; date=2018-04`."""
    return "; ".join(f"{field}={value}" for field, value in change)


def parse_verdicts(text: str, words: Vocabulary, file: str = VERDICTS) -> tuple[Verdict, ...]:
    """The lines of a table of verdicts, in their order; BadInput lists every faulty line with what is allowed."""
    problems: list[BadInput] = []
    verdicts: list[Verdict] = []
    for row in read_rows(text, file, _COLUMNS, problems, Flavour.LINES) if text.strip() else ():
        try:
            verdicts.append(_verdict(row, words))
        except BadInput as problem:
            problems.append(problem)
    if problems:
        raise refusal(file, problems)
    return tuple(verdicts)


def change_of(text: str, words: Vocabulary, where: Where) -> Change:
    """The fields of a cell such as `status=alleged; date=2018-04`; BadInput where one cannot be so."""
    given: dict[str, str] = {}
    for part in filter(None, (part.strip() for part in text.split(";"))):
        field, equals, value = (piece.strip() for piece in part.partition("="))
        if not equals:
            raise BadInput(f"{part!r} is not FIELD=VALUE, such as status=alleged", where)
        if field not in FIELDS:
            raise BadVocabulary(f"unknown field {field!r}{did_you_mean(field, FIELDS)} — {one_of(FIELDS)}", where)
        if field in given:
            raise BadInput(f"{field} stands twice", where)
        given[field] = _checked(field, value, words, where)
    _check_mode(given, where)
    return tuple((field, given[field]) for field in FIELDS if field in given)


def _verdict(row: Row, words: Vocabulary) -> Verdict:
    given = row["verdict"].lower()
    if given not in tuple(map(str, Judged)):
        hint = did_you_mean(given, map(str, Judged))
        raise BadVocabulary(f"unknown verdict {given!r}{hint} — {one_of(Judged)}", row.where("verdict"))
    if not _CLAIM.fullmatch(row["claim"]):
        raise BadInput(f"{row['claim']!r} is no id of a claim, such as claim/0123456789abcdef", row.where("claim"))
    try:
        when = checked_date(row["when"])
    except BadDate as problem:
        raise problem.at(row.where("when")) from problem
    what = change_of(row["what"], words, row.where("what"))
    if given == Judged.CORRECT and not what:
        raise BadInput("is empty; a correction says what holds instead, such as status=alleged", row.where("what"))
    places = (row["document"], row["quote"])
    return Verdict(Judged(given), row["claim"], row["who"], when, what, row["why"], *places, row.line)


def _checked(field: str, value: str, words: Vocabulary, where: Where) -> str:
    if field == "relation":
        return words.relation(value, where).name
    if not value:
        if field == "status":
            raise BadInput(f"status is empty — {one_of(Status)}", where)
        return ""
    if field in ENDS:
        return ",".join(_actor(each.strip(), field, where) for each in value.split(","))
    if field in _COUNTS:
        if not (value.isascii() and value.isdigit()) or len(value) > 12:
            raise BadInput(f"{field} is {value!r}; write a whole number", where)
        return value
    if field == "date":
        try:
            return checked_date(value)
        except BadDate as problem:
            raise problem.at(where) from problem
    if field == "topic":
        return ",".join(words.topic(each.strip(), where).name for each in value.split(","))
    return _word(field, value, _WORDS[field], where)


def _actor(value: str, field: str, where: Where) -> str:
    if not _ID.fullmatch(value) or value.partition("/")[0] not in _KINDS:
        raise BadInput(f"{field}: {value!r} is no id of an actor, such as person/kim-jong-un", where)
    return value


def _word(field: str, value: str, allowed: tuple[str, ...], where: Where) -> str:
    if value not in allowed:
        raise BadVocabulary(f"unknown {field} {value!r}{did_you_mean(value, allowed)} — {one_of(allowed)}", where)
    return value


def _check_mode(given: Mapping[str, str], where: Where) -> None:
    status, mode = given.get("status"), given.get("mode")
    if status and mode and Mode(mode) not in MODES_OF[Status(status)]:
        allowed = MODES_OF[Status(status)]
        says = one_of(allowed) if allowed else "it takes none"
        raise BadVocabulary(f"mode {mode!r} does not go with status {status!r} — {says}", where)
