"""The variables that are known at a place, and of what kind they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.tree import (
    Call,
    Comprehension,
    CountStar,
    Expression,
    ListOf,
    Literal,
    MapOf,
    MapProjection,
    Tree,
    Variable,
)
from actorgraph.graph.errors import BadCypher, did_you_mean

__all__ = ["Checker", "Scope", "kind_of_expression"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Name → node, relationship, relationships, path, a literal kind, or value where it is not known."""

    names: Mapping[str, str] = field(default_factory=dict[str, str])
    outer: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()

    def add(self, name: str, kind: str) -> Scope:
        """The scope with one more name."""
        return Scope({**self.names, name: kind}, self.outer, self.hidden)

    def inside(self) -> Scope:
        """The scope at the start of a subquery that sees everything around it."""
        return Scope(self.names, frozenset(self.names))


@dataclass(frozen=True, slots=True)
class Checker:
    """What the checks share: the text, to name places in it."""

    text: str

    def error(self, what: str, tree: Tree) -> BadCypher:
        """A mistake in the query, with its place."""
        return bad_cypher(what, self.text, tree.at)

    def known(self, variable: Variable, scope: Scope) -> str:
        """The kind of a variable; BadCypher where there is none of this name."""
        if variable.name in scope.names:
            return scope.names[variable.name]
        if variable.name in scope.hidden:
            raise self.error(
                f"`{variable.name}` cannot be used here: after DISTINCT or an aggregation only what WITH or RETURN "
                "lists is known",
                variable,
            )
        hint = did_you_mean(variable.name, scope.names).replace("'", "`")
        raise self.error(f"the variable `{variable.name}` is not defined{hint}", variable)

    def fresh(self, variable: Variable, scope: Scope) -> None:
        """BadCypher where the name is taken."""
        if variable.name in scope.names:
            raise self.error(f"the variable `{variable.name}` is already declared", variable)


_LITERALS = {bool: "boolean", int: "integer", float: "float", str: "string", type(None): "null"}
_MADE: dict[type[Expression], str] = {
    ListOf: "list",
    Comprehension: "list",
    MapOf: "map",
    MapProjection: "map",
    CountStar: "integer",
}
_RETURNED = {
    **dict.fromkeys(("count", "size", "length"), "integer"),
    **{name: name for name in ("date", "datetime", "localdatetime", "time", "localtime", "duration")},
    **dict.fromkeys(("collect", "nodes", "relationships", "labels", "keys", "range", "split"), "list"),
}


def kind_of_expression(expression: Expression, scope: Scope) -> str:
    """What is known of a value before the query runs."""
    if isinstance(expression, Variable):
        return scope.names.get(expression.name, "value")
    if isinstance(expression, Literal):
        return _LITERALS[type(expression.value)]
    if isinstance(expression, Call):
        return _RETURNED.get(expression.name.lower(), "value")
    return _MADE.get(type(expression), "value")
