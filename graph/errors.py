"""Every error that actorgraph raises on purpose, in one tree.

ActorgraphError
├── BadInput            a file, row, option or value that cannot be used; says where and what is allowed
│   ├── BadVocabulary   a word outside the closed vocabularies (relation, status, mode, kind, topic …)
│   ├── BadDate         a date that is no EDTF expression or no day of the calendar
│   └── BadQuote        a quote that is not a verbatim slice of its document
├── NotFound            a graph, document, actor or query that is not there
├── Ambiguous           a name that fits several actors; lists the candidates
├── Refused             something that is possible but not allowed (a write through Cypher, somebody else's database)
│   └── UnsupportedCypher   a construct that this store cannot answer exactly as Neo4j would
├── BadCypher           a query that no store would answer (syntax, unknown variable, wrong types)
├── LimitReached        a query that ran too long or returned too much
├── Busy                another process is writing
├── Damaged             a stored record that contradicts itself
└── Unreachable         a server, model or file system that does not answer

A message says what is wrong, where (file, line, field or offset), what is allowed and what to do.
Exit status on the command line: 2 for BadInput and its children, 1 for the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

__all__ = [
    "ActorgraphError",
    "Ambiguous",
    "BadCypher",
    "BadDate",
    "BadInput",
    "BadQuote",
    "BadVocabulary",
    "Busy",
    "Damaged",
    "LimitReached",
    "NotFound",
    "Refused",
    "Unreachable",
    "UnsupportedCypher",
    "Where",
    "did_you_mean",
    "one_of",
    "together",
]


@dataclass(frozen=True, slots=True)
class Where:
    """A place in the input, as people find it: file, line (from 1), field (column or key)."""

    file: str = ""
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        parts = [self.file] if self.file else []
        if self.line is not None:
            parts.append(f"line {self.line}")
        if self.field:
            parts.append(f"field {self.field!r}")
        return ", ".join(parts)


class ActorgraphError(Exception):
    """The root: `except ActorgraphError` catches all that actorgraph raises on purpose."""

    exit_status = 1


class BadInput(ActorgraphError):
    """A file, row, option or value that cannot be used. `where` is None when there is no place to name."""

    exit_status = 2

    def __init__(self, what: str, where: Where | None = None) -> None:
        self.what = what
        self.where = where
        place = str(where) if where else ""
        super().__init__(f"{place}: {what}" if place else what)

    def at(self, where: Where) -> BadInput:
        """The same error with a place, for a check that did not know it."""
        return type(self)(self.what, where)


class BadVocabulary(BadInput):
    """A word outside a closed vocabulary."""


class BadDate(BadInput):
    """A date that is no EDTF expression or no day of the calendar."""


class BadQuote(BadInput):
    """A quote that is not a verbatim slice of its document."""


class NotFound(ActorgraphError):
    """A graph, document, actor or query that is not there."""


class Ambiguous(ActorgraphError):
    """A name that fits several actors; `candidates` are their ids."""

    def __init__(self, name: str, candidates: Iterable[str]) -> None:
        self.name = name
        self.candidates = tuple(candidates)
        listed = ", ".join(self.candidates)
        super().__init__(f"{name!r} may be {len(self.candidates)} actors: {listed}; name one by its id")


class Refused(ActorgraphError):
    """Something that is possible but not allowed; the message gives the way to do it right."""


class UnsupportedCypher(Refused):
    """A construct that this store cannot answer exactly as Neo4j would."""

    def __init__(self, construct: str, reason: str, line: int | None = None, column: int | None = None) -> None:
        self.construct = construct
        self.line = line
        self.column = column
        place = f" (line {line}, column {column})" if line is not None else ""
        super().__init__(f"{construct}{place} is refused on this store: {reason}; works on Neo4j")


class BadCypher(ActorgraphError):
    """A query that no store would answer."""


class LimitReached(ActorgraphError):
    """A query that ran too long or returned too much."""


class Busy(ActorgraphError):
    """Another process is writing to the same graph."""


class Damaged(ActorgraphError):
    """A stored record that contradicts itself."""


class Unreachable(ActorgraphError):
    """A server, model or file system that does not answer; never holds a password."""


def together(file: str, problems: Sequence[BadInput], what: str = "faults") -> BadInput:
    """One error for all faults of a file, in the order of their lines: the only one as it is, else up to 20 lines."""
    if len(problems) == 1:
        return problems[0]
    ordered = sorted(problems, key=lambda problem: (problem.where and problem.where.line) or 0)
    told = [f"  {_short(problem)}" for problem in ordered[:20]]
    more = len(problems) - len(told)
    return BadInput(
        "\n".join([f"{len(problems)} {what}:", *told, *([f"  and {more} more"] if more else [])]), Where(file)
    )


def _short(problem: BadInput) -> str:
    if problem.where is None:
        return problem.what
    return str(BadInput(problem.what, Where("", problem.where.line, problem.where.field)))


def one_of(allowed: Iterable[str]) -> str:
    """The allowed values as a phrase for a message."""
    return "one of: " + ", ".join(sorted(allowed))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint such as "; did you mean 'met-with'?", or nothing when no known word is near."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return f"; did you mean {near[0]!r}?" if near else ""
