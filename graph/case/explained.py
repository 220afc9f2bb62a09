"""A person's word on why two claims differ, as lines of `explained.tsv`; the contradiction stays, with the reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from actorgraph.graph.case.tables import Columns, Flavour, Row, read_rows, refusal
from actorgraph.graph.errors import BadDate, BadInput
from actorgraph.graph.record.timespan import checked_date

__all__ = ["EXPLAINED", "HEADER", "Explanation", "parse_explanations"]

EXPLAINED = "explained.tsv"
_COLUMNS = Columns(known=("one", "other", "who", "when", "why"), required=("one", "other", "why"))
HEADER = _COLUMNS.known
_CLAIM = re.compile(r"claim/[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Explanation:
    """One line: two claims that contradict each other, who explains it, when (EDTF day), and why it is so."""

    one: str
    other: str
    who: str = ""
    when: str = ""
    why: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two claims, sorted."""
        return min(self.one, self.other), max(self.one, self.other)

    def cells(self) -> tuple[str, ...]:
        """The cells of its line, in the order of the header."""
        return self.one, self.other, self.who, self.when, self.why


def parse_explanations(text: str, file: str = EXPLAINED) -> Mapping[tuple[str, str], Explanation]:
    """Pair of claims → the explanation that holds: the last line on it. BadInput lists every faulty line."""
    problems: list[BadInput] = []
    found: dict[tuple[str, str], Explanation] = {}
    for row in read_rows(text, file, _COLUMNS, problems, Flavour.LINES) if text.strip() else ():
        try:
            explanation = _explanation(row)
            found[explanation.pair] = explanation
        except BadInput as problem:
            problems.append(problem)
    if problems:
        raise refusal(file, problems)
    return found


def _explanation(row: Row) -> Explanation:
    for side in ("one", "other"):
        if not _CLAIM.fullmatch(row[side]):
            raise BadInput(f"{row[side]!r} is no id of a claim, such as claim/0123456789abcdef", row.where(side))
    if not row["why"]:
        raise BadInput("is empty; an explanation says why the two differ", row.where("why"))
    try:
        when = checked_date(row["when"])
    except BadDate as problem:
        raise problem.at(row.where("when")) from problem
    return Explanation(row["one"], row["other"], row["who"], when, row["why"])
