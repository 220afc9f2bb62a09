"""Anything in a query that has a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Literal as OneOf

from actorgraph.graph.cypher.tree.base import Expression

if TYPE_CHECKING:
    from actorgraph.graph.cypher.tree.clauses import Query
    from actorgraph.graph.cypher.tree.patterns import LabelExpression, PathPattern

__all__ = [
    "Binary",
    "Call",
    "Case",
    "Comprehension",
    "CountStar",
    "HasLabels",
    "IsNull",
    "ListOf",
    "Literal",
    "MapOf",
    "MapProjection",
    "Parameter",
    "PatternComprehension",
    "PatternExpression",
    "Property",
    "Quantified",
    "Reduce",
    "Slice",
    "Subquery",
    "Subscript",
    "Unary",
    "Variable",
]


@dataclass(frozen=True, slots=True)
class Literal(Expression):
    """A number, string, boolean or null."""

    value: int | float | str | bool | None


@dataclass(frozen=True, slots=True)
class ListOf(Expression):
    """`[a, b]`."""

    items: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class MapOf(Expression):
    """`{key: value}`."""

    entries: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True, slots=True)
class Variable(Expression):
    """A name bound by a pattern, a projection or a list expression."""

    name: str


@dataclass(frozen=True, slots=True)
class Parameter(Expression):
    """`$name`."""

    name: str


@dataclass(frozen=True, slots=True)
class Property(Expression):
    """`of.key`."""

    of: Expression
    key: str


@dataclass(frozen=True, slots=True)
class Subscript(Expression):
    """`of[index]`."""

    of: Expression
    index: Expression


@dataclass(frozen=True, slots=True)
class Slice(Expression):
    """`of[lower..upper]`."""

    of: Expression
    lower: Expression | None
    upper: Expression | None


@dataclass(frozen=True, slots=True)
class Unary(Expression):
    """`NOT x`, `-x` or `+x`."""

    operator: OneOf["NOT", "-", "+"]
    of: Expression


@dataclass(frozen=True, slots=True)
class Binary(Expression):
    """Two operands; a chained comparison is an AND of these."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True, slots=True)
class IsNull(Expression):
    """`x IS NULL`, `x IS NOT NULL`."""

    of: Expression
    negated: bool


@dataclass(frozen=True, slots=True)
class HasLabels(Expression):
    """`n:A|B` as a predicate."""

    of: Expression
    labels: LabelExpression


@dataclass(frozen=True, slots=True)
class Call(Expression):
    """A function; `name` as written."""

    name: str
    arguments: tuple[Expression, ...]
    distinct: bool = False


@dataclass(frozen=True, slots=True)
class CountStar(Expression):
    """`count(*)`."""


@dataclass(frozen=True, slots=True)
class Case(Expression):
    """`CASE [subject] WHEN … THEN … ELSE … END`."""

    subject: Expression | None
    whens: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression | None


@dataclass(frozen=True, slots=True)
class Comprehension(Expression):
    """`[x IN list WHERE … | …]`."""

    variable: Variable
    source: Expression
    where: Expression | None
    result: Expression | None


@dataclass(frozen=True, slots=True)
class Quantified(Expression):
    """`all(x IN list WHERE …)`, `any`, `none`, `single`."""

    kind: str
    variable: Variable
    source: Expression
    where: Expression


@dataclass(frozen=True, slots=True)
class Reduce(Expression):
    """`reduce(total = 0, x IN list | …)`."""

    total: Variable
    initial: Expression
    variable: Variable
    source: Expression
    step: Expression


@dataclass(frozen=True, slots=True)
class MapProjection(Expression):
    """`n {.key, .*, other: …, variable}`; a None value stands for `.key`, a None key for `.*`."""

    of: Variable
    items: tuple[tuple[str | None, Expression | None], ...]


@dataclass(frozen=True, slots=True)
class PatternExpression(Expression):
    """A pattern as a predicate, or `shortestPath(…)` as a value."""

    path: PathPattern


@dataclass(frozen=True, slots=True)
class PatternComprehension(Expression):
    """`[p = (a)-->(b) WHERE … | …]`."""

    path: PathPattern
    where: Expression | None
    result: Expression


@dataclass(frozen=True, slots=True)
class Subquery(Expression):
    """`EXISTS {…}`, `COUNT {…}`, `COLLECT {…}`."""

    kind: OneOf["EXISTS", "COUNT", "COLLECT"]
    query: Query
