"""Patterns: each variable keeps one kind, and what Neo4j does not allow in a pattern is an error."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from actorgraph.graph.cypher.checks.scope import Checker, Scope
from actorgraph.graph.cypher.tree import (
    AnyLabel,
    Expression,
    HasLabels,
    LabelExpression,
    LabelPair,
    Match,
    NodePattern,
    NotLabel,
    Parameter,
    PathPattern,
    RelationshipPattern,
    Tree,
    Variable,
    walk,
)

if TYPE_CHECKING:
    from actorgraph.graph.cypher.checks.clauses import Clauses

__all__ = ["Patterns"]

_OPEN = ("value", "null")


class Patterns:
    """Checks patterns and gives the scope behind them."""

    def __init__(self, checker: Checker, clauses: Clauses) -> None:
        self.checker = checker
        self.clauses = clauses

    def match(self, clause: Match, scope: Scope) -> Scope:
        """The scope behind a MATCH."""
        self._mixed_in(clause)
        inner = scope
        for path in clause.paths:
            inner = self._declare(path, inner)
        for path in clause.paths:
            self._inside(path, inner)
        if clause.where is not None:
            self.clauses.expressions.check(clause.where, inner, truth=True)
        return inner

    def path(self, path: PathPattern, scope: Scope) -> Scope:
        """The scope inside a pattern that stands in an expression."""
        inner = self._declare(path, scope)
        self._inside(path, inner)
        return inner

    def labels(self, labels: LabelExpression) -> None:
        """The older colon does not mix with the newer signs."""
        self._mixed([labels])
        for part in walk(labels):
            if isinstance(part, LabelPair) and part.operator == "|:":
                raise self.checker.error("between labels write |, without a colon", part)

    def _mixed(self, trees: Sequence[Tree], types: Sequence[Tree] = ()) -> None:
        """BadCypher where some labels are joined by the older colon and others by the newer signs."""
        parts = [part for tree in trees for part in walk(tree)]
        type_parts = [part for tree in types for part in walk(tree)]
        older = [part for part in parts if isinstance(part, LabelPair) and part.operator == ":"]
        older += [part for part in type_parts if isinstance(part, LabelPair) and part.operator == "|:"]
        newer = any(_is_newer(part) for part in parts) or any(
            _is_newer(part) and not (isinstance(part, LabelPair) and part.operator == "|") for part in type_parts
        )
        if older and newer:
            raise self.checker.error(
                "one MATCH uses either `:` or the signs | & ! % between labels, not both", older[0]
            )

    def _mixed_in(self, clause: Match) -> None:
        parts = walk(clause)
        labels = [part.labels for part in parts if isinstance(part, (NodePattern, HasLabels)) and part.labels]
        self._mixed(labels, [part.types for part in parts if isinstance(part, RelationshipPattern) and part.types])

    def _declare(self, path: PathPattern, scope: Scope) -> Scope:
        for number, node in enumerate(path.nodes):
            if node.variable is not None:
                scope = self._bind(node.variable, "node", scope)
            if number < len(path.relationships):
                step = path.relationships[number]
                if step.variable is not None:
                    scope = self._bind(step.variable, "relationship" if step.hops is None else "relationships", scope)
                for inner in step.inner or ():
                    if inner.variable is not None:
                        self.checker.fresh(inner.variable, scope)
                        scope = scope.add(inner.variable.name, "list")
        if path.variable is not None:
            self.checker.fresh(path.variable, scope)
            scope = scope.add(path.variable.name, "path")
        return scope

    def _bind(self, variable: Variable, kind: str, scope: Scope) -> Scope:
        known = scope.names.get(variable.name)
        if known is None:
            return scope.add(variable.name, kind)
        if known not in (kind, *_OPEN):
            raise self.checker.error(f"`{variable.name}` is a {known} already and cannot be a {kind}", variable)
        return scope if known == kind else scope.add(variable.name, kind)

    def _inside(self, path: PathPattern, scope: Scope) -> None:
        if path.shortest is not None and not path.selected:
            self._shortest(path)
        parts: list[NodePattern | RelationshipPattern] = [*path.nodes, *path.relationships]
        for part in parts:
            self._part(part, scope)

    def _part(self, part: NodePattern | RelationshipPattern, scope: Scope) -> None:
        labels = part.labels if isinstance(part, NodePattern) else None
        if isinstance(part, RelationshipPattern):
            self._step(part)
        elif labels is not None:
            self.labels(labels)
        if isinstance(part.properties, Parameter):
            raise self.checker.error(
                f"a pattern takes no map from a parameter; write {{id: ${part.properties.name}.id}}", part.properties
            )
        if isinstance(part, RelationshipPattern) and part.quantified:
            scope = self._repeated(part, scope)
        properties: Expression | None = part.properties
        if properties is not None:
            self.clauses.expressions.check(properties, scope)
        if part.where is not None:
            self.clauses.expressions.check(part.where, scope, truth=True)

    def _repeated(self, step: RelationshipPattern, scope: Scope) -> Scope:
        """Inside a quantified pattern its variables are single nodes and one relationship."""
        if step.variable is not None:
            scope = scope.add(step.variable.name, "relationship")
        for node in step.inner or ():
            if node.labels is not None:
                self.labels(node.labels)
            if node.variable is not None:
                scope = scope.add(node.variable.name, "node")
        return scope

    def _step(self, step: RelationshipPattern) -> None:
        if step.types is not None and any(
            isinstance(part, LabelPair) and part.operator == ":" for part in walk(step.types)
        ):
            raise self.checker.error("a relationship has one type; between types write |", step.types)
        if step.hops is None or step.quantified:
            return
        if step.types is not None and any(
            (_is_newer(part) and not (isinstance(part, LabelPair) and part.operator == "|")) or _is_old_or(part)
            for part in walk(step.types)
        ):
            raise self.checker.error("a repeated relationship takes types joined by |, and no other sign", step.types)
        if step.where is not None:
            raise self.checker.error("WHERE cannot stand inside a repeated relationship; use all(… IN …)", step.where)

    def _shortest(self, path: PathPattern) -> None:
        if len(path.relationships) != 1:
            raise self.checker.error("a shortest path takes two nodes and one relationship between them", path)
        step = path.relationships[0]
        if step.hops is not None and step.hops.low not in (0, 1):
            raise self.checker.error("a shortest path has a least length of 0 or 1", step)
        if step.properties is not None or step.where is not None:
            raise self.checker.error(
                "a shortest path takes no properties; write WHERE all(x IN relationships(p) WHERE …)", step
            )


def _is_newer(part: Tree) -> bool:
    return isinstance(part, (NotLabel, AnyLabel)) or (isinstance(part, LabelPair) and part.operator in ("|", "&"))


def _is_old_or(part: Tree) -> bool:
    return isinstance(part, LabelPair) and part.operator == "|:"
