"""Patterns: nodes, relationships, labels, paths."""

from __future__ import annotations

from typing import Literal

from actorgraph.graph.cypher.grammar.expressions import Expressions
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.tree import (
    AnyLabel,
    Expression,
    Hops,
    Label,
    LabelExpression,
    LabelPair,
    NodePattern,
    NotLabel,
    Parameter,
    PathPattern,
    RelationshipPattern,
    Variable,
)

__all__ = ["Patterns"]

_SHORTEST: dict[str, Literal["one", "all"]] = {"SHORTESTPATH": "one", "ALLSHORTESTPATHS": "all"}


class Patterns(Expressions):
    """The part of the grammar that is drawn."""

    def path_pattern(self) -> PathPattern:
        """`[p =] (a)-[r]->(b)…`, or shortestPath of one."""
        at = self.here.at
        variable = None
        if self.here.kind in ("name", "quoted") and self.is_symbol("=", ahead=1):
            variable = self.variable()
            self.symbol("=")
        if self.here.word in _SHORTEST:
            return self._shortest(at, variable)
        if self.is_word("SHORTEST", "ANY", "ALL") and not self.is_symbol("(", ahead=1):
            raise refusal("SHORTEST", self.text, self.here.at)
        return self._path(at, variable)

    def label_expression(self) -> LabelExpression:
        """A label expression such as `A|B`, `A&!B`, `A:B` or `%`."""
        at = self.here.at
        left = self._label_and()
        while self.try_symbol("|"):
            operator: Literal["|", "|:"] = "|:" if self.try_symbol(":") else "|"
            right = self._label_and()
            left = LabelPair(at, self.last_end, operator, left, right)
        return left

    def _label_and(self) -> LabelExpression:
        at = self.here.at
        left = self._label_not()
        while self.is_symbol("&", ":"):
            operator: Literal["&", ":"] = "&" if self.take().text == "&" else ":"
            right = self._label_not()
            left = LabelPair(at, self.last_end, operator, left, right)
        return left

    def _label_not(self) -> LabelExpression:
        at = self.here.at
        if self.try_symbol("!"):
            self.deeper()
            of = self._label_not()
            self.higher()
            return NotLabel(at, self.last_end, of)
        if self.try_symbol("%"):
            return AnyLabel(at, self.last_end)
        if self.is_symbol("$"):
            raise refusal("dynamic label", self.text, at)
        if self.try_symbol("("):
            self.deeper()
            inner = self.label_expression()
            self.higher()
            self.symbol(")")
            return inner
        token = self.name("a label or type")
        return Label(token.at, token.end, token.text)

    def _shortest(self, at: int, variable: Variable | None) -> PathPattern:
        kind = _SHORTEST[self.take().word]
        self.symbol("(")
        inner = self._path(self.here.at, None)
        self.symbol(")")
        return PathPattern(at, self.last_end, variable, inner.nodes, inner.relationships, kind)

    def _path(self, at: int, variable: Variable | None) -> PathPattern:
        if self.is_symbol("(") and self.is_symbol("(", ahead=1):
            raise refusal("quantified path pattern", self.text, self.here.at)
        nodes = [self._node()]
        relationships: list[RelationshipPattern] = []
        while self._opens_relationship():
            relationships.append(self._relationship())
            if self.is_symbol("(") and self.is_symbol("(", ahead=1):
                raise refusal("quantified path pattern", self.text, self.here.at)
            nodes.append(self._node())
        if self.is_symbol("("):
            raise refusal("quantified path pattern", self.text, self.here.at)
        return PathPattern(at, self.last_end, variable, tuple(nodes), tuple(relationships))

    def _opens_relationship(self) -> bool:
        dash = 1 if self.is_symbol("<") else 0
        return self.is_symbol("-", ahead=dash) and self.is_symbol("-", "[", ahead=dash + 1)

    def _node(self) -> NodePattern:
        at = self.here.at
        self.symbol("(")
        variable = self.variable() if self._names_variable() else None
        labels = None
        if self.try_symbol(":") or (variable is not None and self.try_words("IS")):
            labels = self.label_expression()
        properties = self._properties()
        where = self.expression() if self.try_words("WHERE") else None
        self.symbol(")")
        return NodePattern(at, self.last_end, variable, labels, properties, where)

    def _names_variable(self) -> bool:
        if self.here.kind == "quoted":
            return True
        return self.here.kind == "name" and not (self.is_word("WHERE") and not self.is_symbol(")", ":", "{", ahead=1))

    def _properties(self) -> Expression | None:
        if self.is_symbol("{"):
            return self.map_literal()
        if self.here.kind == "parameter":
            token = self.take()
            return Parameter(token.at, token.end, token.text)
        return None

    def _relationship(self) -> RelationshipPattern:
        at = self.here.at
        incoming = self.try_symbol("<")
        self.symbol("-")
        variable, types, hops, properties, where = None, None, None, None, None
        if self.try_symbol("["):
            variable = self.variable() if self._names_variable() else None
            if self.try_symbol(":"):
                types = self.label_expression()
            hops = self._hops()
            properties = self._properties()
            where = self.expression() if self.try_words("WHERE") else None
            self.symbol("]")
        self.symbol("-")
        outgoing = self.try_symbol(">")
        if self.is_symbol("+", "{") or (self.is_symbol("*") and variable is None and types is None):
            raise refusal("quantified path pattern", self.text, self.here.at)
        direction: Literal["out", "in", "both"] = "both"
        if incoming != outgoing:
            direction = "in" if incoming else "out"
        return RelationshipPattern(at, self.last_end, variable, types, hops, properties, where, direction)

    def _hops(self) -> Hops | None:
        at = self.here.at
        if not self.try_symbol("*"):
            return None
        low = self._count()
        high = self._count() if (open_ended := self.try_symbol("..")) else low
        if low is None:
            low = 1
        elif not open_ended:
            high = low
        if high is not None and (high < 0 or low < 0):
            raise bad_cypher("a number of steps cannot be negative", self.text, at)
        return Hops(at, self.last_end, low, high)

    def _count(self) -> int | None:
        return self.integer(self.take()) if self.here.kind == "integer" else None
