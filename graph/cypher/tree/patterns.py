"""Anything in a query that is drawn: nodes, relationships, paths, and the labels and types on them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Literal as OneOf

from actorgraph.graph.cypher.tree.base import Tree

if TYPE_CHECKING:
    from actorgraph.graph.cypher.tree.base import Expression
    from actorgraph.graph.cypher.tree.expressions import Variable

__all__ = [
    "AnyLabel",
    "Hops",
    "Label",
    "LabelExpression",
    "LabelPair",
    "NodePattern",
    "NotLabel",
    "PathPattern",
    "RelationshipPattern",
]


@dataclass(frozen=True, slots=True)
class Label(Tree):
    """One label or relationship type."""

    name: str


@dataclass(frozen=True, slots=True)
class AnyLabel(Tree):
    """`%`."""


@dataclass(frozen=True, slots=True)
class NotLabel(Tree):
    """`!A`."""

    of: LabelExpression


@dataclass(frozen=True, slots=True)
class LabelPair(Tree):
    """`A&B`, `A|B`, and the older ways to write them: `A:B`, and `A|:B` for types."""

    operator: OneOf["&", ":", "|", "|:"]
    left: LabelExpression
    right: LabelExpression


LabelExpression = Label | AnyLabel | NotLabel | LabelPair


@dataclass(frozen=True, slots=True)
class Hops(Tree):
    """`*low..high`; None = open."""

    low: int
    high: int | None


@dataclass(frozen=True, slots=True)
class NodePattern(Tree):
    """`(variable:Labels {properties} WHERE …)`."""

    variable: Variable | None
    labels: LabelExpression | None
    properties: Expression | None
    where: Expression | None


@dataclass(frozen=True, slots=True)
class RelationshipPattern(Tree):
    """`-[variable:TYPES*hops {properties} WHERE …]->`, and the newer `-[…]->{low,high}`, which is `quantified`.

    `inner` are the nodes of a quantified path pattern, `((x)-[r]->(y) WHERE …){low,high}`.
    """

    variable: Variable | None
    types: LabelExpression | None
    hops: Hops | None
    properties: Expression | None
    where: Expression | None
    direction: OneOf["out", "in", "both"]
    quantified: bool = False
    inner: tuple[NodePattern, NodePattern] | None = None

    @property
    def groups(self) -> tuple[str, ...]:
        """The variables of the inner nodes: each is a list outside."""
        return tuple(node.variable.name for node in self.inner or () if node.variable is not None)


@dataclass(frozen=True, slots=True)
class PathPattern(Tree):
    """Nodes joined by relationships; `shortest` is None, "one" or "all".

    `selected`: by the newer `SHORTEST`, which looks at conditions only afterwards.
    """

    variable: Variable | None
    nodes: tuple[NodePattern, ...]
    relationships: tuple[RelationshipPattern, ...]
    shortest: OneOf["one", "all"] | None = None
    selected: bool = False
