"""The smallest expressions: literals, variables, calls, and all that opens with a bracket."""

from __future__ import annotations

import math
from abc import abstractmethod
from functools import partial

from actorgraph.graph.cypher.grammar.cursor import Cursor
from actorgraph.graph.cypher.grammar.tokens import Token
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.cypher.tree import (
    Binary,
    Call,
    Case,
    Comprehension,
    CountStar,
    Expression,
    ListOf,
    Literal,
    MapOf,
    MapProjection,
    Parameter,
    PathPattern,
    PatternComprehension,
    PatternExpression,
    Quantified,
    Query,
    Reduce,
    Subquery,
    Variable,
)
from actorgraph.graph.errors import BadCypher, UnsupportedCypher

__all__ = ["Atoms"]

_WORDS = {"TRUE": True, "FALSE": False, "NULL": None, "INF": math.inf, "INFINITY": math.inf, "NAN": math.nan}
_LARGEST = 2**63


class Atoms(Cursor):
    """The part of the grammar below the operators."""

    @abstractmethod
    def expression(self) -> Expression:
        """Any expression."""

    @abstractmethod
    def path_pattern(self) -> PathPattern:
        """Nodes joined by relationships."""

    @abstractmethod
    def query(self) -> Query:
        """A whole query."""

    @abstractmethod
    def compared(self, subject: Expression) -> Expression | None:
        """A comparison of which only the operator and its right side are written."""

    def atom(self) -> Expression:
        """One operand, without what follows it."""
        token = self.here
        match token.kind:
            case "integer":
                self.take()
                return Literal(token.at, token.end, self.integer(token))
            case "float":
                self.take()
                return Literal(token.at, token.end, float(token.text.replace("_", "")))
            case "string":
                self.take()
                return Literal(token.at, token.end, token.text)
            case "parameter":
                self.take()
                return Parameter(token.at, token.end, token.text)
            case "name" | "quoted":
                return self._named()
            case "symbol" if token.text in "([{":
                return {"(": self._round, "[": self._square, "{": self.map_literal}[token.text]()
            case _:
                raise self.expected("an expression")

    def integer(self, token: Token, *, negative: bool = False) -> int:
        """The value of an integer token within 64 bits."""
        digits = token.text.lower()
        base = {"0x": 16, "0o": 8}.get(digits[:2], 10)
        value = int(digits[2:] if base != 10 else digits, base) * (-1 if negative else 1)
        if not -_LARGEST <= value < _LARGEST:
            raise bad_cypher("the integer does not fit in 64 bits", self.text, token.at)
        return value

    def variable(self) -> Variable:
        """Demand the name of a variable."""
        token = self.name("a variable")
        return Variable(token.at, token.end, token.text)

    def map_literal(self) -> MapOf:
        """`{key: value, …}`."""
        at = self.here.at
        self.symbol("{")
        entries: list[tuple[str, Expression]] = []
        while not self.is_symbol("}"):
            key = self.name("a key").text
            self.symbol(":")
            entries.append((key, self.expression()))
            if not self.try_symbol(","):
                break
        self.symbol("}")
        return MapOf(at, self.last_end, tuple(entries))

    def _named(self) -> Expression:
        token = self.here
        special = self._special(token)
        if special is not None:
            return special
        if token.word in _WORDS and not self.is_symbol("(", "{", ahead=1):
            self.take()
            return Literal(token.at, token.end, _WORDS[token.word])
        if self._calls():
            return self._call()
        variable = self.variable()
        return self._map_projection(variable) if self.is_symbol("{") else variable

    def _special(self, token: Token) -> Expression | None:
        opened = self.ahead(1).text if self.ahead(1).kind == "symbol" else ""
        if token.word == "CASE" and opened not in {".", ",", ")"}:
            return self._case()
        if token.word in {"EXISTS", "COUNT", "COLLECT"} and opened == "{":
            return self._subquery()
        if opened == "(":
            if token.word in {"ALL", "ANY", "NONE", "SINGLE"} and self.is_word("IN", ahead=3):
                return self._quantified()
            if token.word == "REDUCE":
                return self._reduce()
            if token.word in {"SHORTESTPATH", "ALLSHORTESTPATHS"}:
                return PatternExpression(token.at, (path := self.path_pattern()).end, path)
        return None

    def _calls(self) -> bool:
        ahead = 1
        while self.is_symbol(".", ahead=ahead) and self.ahead(ahead + 1).kind in ("name", "quoted"):
            ahead += 2
        return self.is_symbol("(", ahead=ahead)

    def _call(self) -> Expression:
        at = self.here.at
        name = self.take().text
        while self.try_symbol("."):
            name += "." + self.take().text
        self.symbol("(")
        if name.lower() == "count" and self.try_symbol("*"):
            self.symbol(")")
            return CountStar(at, self.last_end)
        distinct = self.try_words("DISTINCT")
        arguments: list[Expression] = []
        while not self.is_symbol(")"):
            arguments.append(self.expression())
            if not self.try_symbol(","):
                break
        self.symbol(")")
        return Call(at, self.last_end, name, tuple(arguments), distinct)

    def _map_projection(self, of: Variable) -> Expression:
        self.symbol("{")
        items: list[tuple[str | None, Expression | None]] = []
        while not self.is_symbol("}"):
            if self.try_symbol("."):
                items.append((None, None) if self.try_symbol("*") else (self.name("a property name").text, None))
            elif self.is_symbol(":", ahead=1):
                key = self.name("a key").text
                self.symbol(":")
                items.append((key, self.expression()))
            else:
                variable = self.variable()
                items.append((variable.name, variable))
            if not self.try_symbol(","):
                break
        self.symbol("}")
        return MapProjection(of.at, self.last_end, of, tuple(items))

    def _case(self) -> Expression:
        at = self.take().at
        subject = None if self.is_word("WHEN") else self.expression()
        found: list[tuple[Expression, Expression, bool]] = []
        while self.try_words("WHEN"):
            conditions: list[tuple[Expression, bool]] = []
            while not conditions or (subject is not None and self.try_symbol(",")):
                asked = self.compared(subject) if subject is not None else None
                conditions.append((asked or self.expression(), asked is not None))
            self.word("THEN")
            then = self.expression()
            found.extend((condition, then, is_whole) for condition, is_whole in conditions)
        if not found:
            raise self.expected("WHEN")
        whens = [(when, then) for when, then, _ in found]
        if subject is not None and any(is_whole for *_, is_whole in found):
            # An operator after one WHEN: all become conditions of their own, and plain values are compared by =.
            equal = partial(Binary, operator="=", left=subject)
            whens = [
                (when if is_whole else equal(when.at, when.end, right=when), then) for when, then, is_whole in found
            ]
            subject = None
        otherwise = self.expression() if self.try_words("ELSE") else None
        self.word("END")
        return Case(at, self.last_end, subject, tuple(whens), otherwise)

    def _subquery(self) -> Expression:
        token = self.take()
        self.symbol("{")
        query = self.query()
        self.symbol("}")
        kind = {"EXISTS": "EXISTS", "COUNT": "COUNT"}.get(token.word)
        if kind == "EXISTS":
            return Subquery(token.at, self.last_end, "EXISTS", query)
        return Subquery(token.at, self.last_end, "COUNT" if kind else "COLLECT", query)

    def _quantified(self) -> Expression:
        token = self.take()
        self.symbol("(")
        variable = self.variable()
        self.word("IN")
        source = self.expression()
        self.word("WHERE")
        where = self.expression()
        self.symbol(")")
        return Quantified(token.at, self.last_end, token.word.lower(), variable, source, where)

    def _reduce(self) -> Expression:
        at = self.take().at
        self.symbol("(")
        total = self.variable()
        self.symbol("=")
        initial = self.expression()
        self.symbol(",")
        variable = self.variable()
        self.word("IN")
        source = self.expression()
        self.symbol("|")
        step = self.expression()
        self.symbol(")")
        return Reduce(at, self.last_end, total, initial, variable, source, step)

    def _round(self) -> Expression:
        path = self._tried_path()
        if path is not None:
            return PatternExpression(path.at, path.end, path)
        self.symbol("(")
        inner = self.expression()
        self.symbol(")")
        return inner

    def _tried_path(self) -> PathPattern | None:
        """A pattern with at least one relationship; None (and the cursor back) where it is none."""
        start, depth = self.index, self.depth
        try:
            path = self.path_pattern()
        except (BadCypher, UnsupportedCypher):
            path = None
        if path is not None and path.relationships:
            return path
        self.index, self.depth = start, depth
        return None

    def _square(self) -> Expression:
        at = self.here.at
        if self.is_word("IN", ahead=2) and self.ahead(1).kind in ("name", "quoted"):
            return self._comprehension(at)
        if self.is_symbol("(", ahead=1) or self.is_symbol("=", ahead=2):
            comprehension = self._tried_pattern_comprehension(at)
            if comprehension is not None:
                return comprehension
        self.symbol("[")
        items: list[Expression] = []
        while not self.is_symbol("]"):
            items.append(self.expression())
            if not self.try_symbol(","):
                break
        self.symbol("]")
        return ListOf(at, self.last_end, tuple(items))

    def _comprehension(self, at: int) -> Expression:
        start, depth = self.index, self.depth
        self.symbol("[")
        variable = self.variable()
        self.word("IN")
        source = self.expression()
        where = self.expression() if self.try_words("WHERE") else None
        result = self.expression() if self.try_symbol("|") else None
        if where is None and result is None and self.is_symbol(","):
            self.index, self.depth = start, depth
            return self._list_of(at)
        self.symbol("]")
        return Comprehension(at, self.last_end, variable, source, where, result)

    def _list_of(self, at: int) -> Expression:
        self.symbol("[")
        items = [self.expression()]
        while self.try_symbol(","):
            items.append(self.expression())
        self.symbol("]")
        return ListOf(at, self.last_end, tuple(items))

    def _tried_pattern_comprehension(self, at: int) -> Expression | None:
        start, depth = self.index, self.depth
        try:
            self.symbol("[")
            path = self.path_pattern()
            if not path.relationships or not (self.is_word("WHERE") or self.is_symbol("|")):
                raise self.expected("|")
        except (BadCypher, UnsupportedCypher):
            self.index, self.depth = start, depth
            return None
        where = self.expression() if self.try_words("WHERE") else None
        self.symbol("|")
        result = self.expression()
        self.symbol("]")
        return PatternComprehension(at, self.last_end, path, where, result)
