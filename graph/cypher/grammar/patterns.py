"""Patterns: nodes, relationships, labels, paths."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from actorgraph.graph.cypher.grammar.expressions import Expressions
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.tree import (
    AnyLabel,
    Binary,
    Expression,
    Hops,
    Label,
    LabelExpression,
    LabelPair,
    MapOf,
    NodePattern,
    NotLabel,
    Parameter,
    PathPattern,
    Property,
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
        if self.is_word("ANY") or (self.is_word("SHORTEST", "ALL") and not self.is_symbol("(", ahead=1)):
            return self._selected(at, variable)
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

    def _selected(self, at: int, variable: Variable | None) -> PathPattern:
        """`ALL SHORTEST`, `ANY SHORTEST`, `SHORTEST 1`, `ANY` before one repeated relationship."""
        start = self.here.at
        kind: Literal["one", "all"] = "all" if self.is_word("ALL") else "one"
        counted = self.is_word("SHORTEST")
        self.take()
        if not counted:
            self.try_words("SHORTEST")
        count = self.integer(self.take()) if self.here.kind == "integer" else None
        if (counted and count is None) or count not in (None, 1):
            raise refusal("SHORTEST", self.text, start)
        path = self._path(at, variable)
        step = path.relationships[0] if len(path.relationships) == 1 else None
        if step is None or not step.quantified or step.inner or step.hops is None or step.hops.low > 1:
            raise refusal("SHORTEST", self.text, start)
        return PathPattern(at, self.last_end, variable, path.nodes, path.relationships, kind, selected=True)

    def _path(self, at: int, variable: Variable | None) -> PathPattern:
        nodes = [self._empty_node() if self._opens_group() else self._node()]
        relationships: list[RelationshipPattern] = []
        while True:
            if self._opens_relationship():
                relationships.append(self._relationship())
                nodes.append(self._node())
            elif self._opens_group():
                relationships.append(self._group())
                is_node = self.is_symbol("(") and not self._opens_group()
                nodes.append(self._node() if is_node else self._empty_node())
            else:
                return PathPattern(at, self.last_end, variable, tuple(nodes), tuple(relationships))

    def _opens_group(self) -> bool:
        return self.is_symbol("(") and self.is_symbol("(", ahead=1)

    def _empty_node(self) -> NodePattern:
        return NodePattern(self.here.at, self.here.at, None, None, None, None)

    def _group(self) -> RelationshipPattern:
        """`((x)-[r]->(y) WHERE …){1,3}`, with one relationship in it."""
        at = self.here.at
        self.symbol("(")
        left, step, right = self._node(), self._relationship(), self._node()
        is_loop = left.variable is not None and right.variable is not None and left.variable.name == right.variable.name
        if self._opens_relationship() or step.hops is not None or is_loop:
            raise refusal("quantified path pattern", self.text, at)
        where = self.expression() if self.try_words("WHERE") else None
        self.symbol(")")
        hops = self._quantifier()
        if hops is None:
            raise self.expected("a quantifier such as {1,3}")
        conditions = [where, step.where]
        inner = []
        for node in (left, right):
            named = node if node.variable else replace(node, variable=Variable(node.at, node.end, f"\0{node.at}"))
            conditions += [node.where, *_properties_of(named)]
            inner.append(replace(named, properties=None, where=None))
        return replace(
            step,
            at=at,
            end=self.last_end,
            hops=hops,
            quantified=True,
            inner=(inner[0], inner[1]),
            where=_all(conditions),
        )

    def _quantifier(self) -> Hops | None:
        """`+`, `*`, `{2}`, `{1,3}`, `{,3}`, `{1,}` behind what is repeated."""
        at = self.here.at
        if self.try_symbol("+"):
            return Hops(at, self.last_end, 1, None)
        if self.try_symbol("*"):
            return Hops(at, self.last_end, 0, None)
        if not self.try_symbol("{"):
            return None
        low = self._count()
        high = self._count() if (ranged := self.try_symbol(",")) else low
        self.symbol("}")
        if (low is None and not ranged) or (high is not None and (high < (low or 0) or high == 0)):
            raise bad_cypher("a quantifier is {least,most}, the most not 0 and not below the least", self.text, at)
        return Hops(at, self.last_end, low or 0, high)

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
        quantified = self._quantifier() if hops is None else None
        direction: Literal["out", "in", "both"] = "both"
        if incoming != outgoing:
            direction = "in" if incoming else "out"
        return RelationshipPattern(
            at,
            self.last_end,
            variable,
            types,
            quantified or hops,
            properties,
            where,
            direction,
            quantified=quantified is not None,
        )

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


def _properties_of(node: NodePattern) -> Iterator[Expression]:
    """The properties of a node of a repeated pattern, as conditions."""
    if isinstance(node.properties, MapOf) and node.variable is not None:
        for key, value in node.properties.entries:
            yield Binary(value.at, value.end, "=", Property(value.at, value.end, node.variable, key), value)


def _all(conditions: Iterable[Expression | None]) -> Expression | None:
    joined: Expression | None = None
    for condition in conditions:
        if condition is not None:
            joined = condition if joined is None else Binary(joined.at, condition.end, "AND", joined, condition)
    return joined
