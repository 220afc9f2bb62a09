"""Clauses and whole queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Literal as OneOf

from actorgraph.graph.cypher.tree.base import Tree

if TYPE_CHECKING:
    from actorgraph.graph.cypher.tree.base import Expression
    from actorgraph.graph.cypher.tree.expressions import Variable
    from actorgraph.graph.cypher.tree.patterns import PathPattern

__all__ = [
    "CallProcedure",
    "CallSubquery",
    "Clause",
    "Item",
    "Match",
    "Projection",
    "Query",
    "Single",
    "SortKey",
    "Unwind",
    "Write",
]


@dataclass(frozen=True, slots=True)
class Match(Tree):
    """`[OPTIONAL] MATCH …, … WHERE …`."""

    optional: bool
    paths: tuple[PathPattern, ...]
    where: Expression | None


@dataclass(frozen=True, slots=True)
class Unwind(Tree):
    """`UNWIND list AS variable`."""

    source: Expression
    variable: Variable


@dataclass(frozen=True, slots=True)
class Item(Tree):
    """One column; `name` is the alias or the text of the expression."""

    expression: Expression
    name: str
    aliased: bool


@dataclass(frozen=True, slots=True)
class SortKey(Tree):
    """One key of ORDER BY."""

    expression: Expression
    descending: bool


@dataclass(frozen=True, slots=True)
class Projection(Tree):
    """WITH or RETURN."""

    kind: OneOf["WITH", "RETURN"]
    distinct: bool
    star: bool
    items: tuple[Item, ...]
    order: tuple[SortKey, ...]
    skip: Expression | None
    limit: Expression | None
    where: Expression | None


@dataclass(frozen=True, slots=True)
class CallProcedure(Tree):
    """`CALL name(…) YIELD column AS variable WHERE …`; `columns` None = no YIELD."""

    name: str
    arguments: tuple[Expression, ...] | None
    columns: tuple[tuple[str, Variable], ...] | None
    where: Expression | None
    star: bool = False


@dataclass(frozen=True, slots=True)
class CallSubquery(Tree):
    """`[OPTIONAL] CALL (imports) {…}`; `imports` None = the older form, with an importing WITH inside."""

    query: Query
    imports: tuple[Variable, ...] | None
    star: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class Write(Tree):
    """A clause that writes, reads files or changes the database: never run, only refused."""

    keyword: str


Clause = Match | Unwind | Projection | CallProcedure | CallSubquery | Write


@dataclass(frozen=True, slots=True)
class Single(Tree):
    """Clauses in their order."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Query(Tree):
    """Singles joined by UNION (`all` False) or UNION ALL."""

    parts: tuple[Single, ...]
    all: bool
