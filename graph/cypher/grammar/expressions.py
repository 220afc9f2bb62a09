"""Expressions, from OR down to literals: the precedence of Cypher 5."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable

from actorgraph.graph.cypher.grammar.atoms import Atoms
from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.tree import (
    Binary,
    Expression,
    HasLabels,
    IsNull,
    LabelExpression,
    Literal,
    Property,
    Slice,
    Subscript,
    Unary,
)

__all__ = ["Expressions"]

_COMPARISONS = ("=", "<>", "<", "<=", ">", ">=")


class Expressions(Atoms):
    """The part of the grammar that has values."""

    @abstractmethod
    def label_expression(self) -> LabelExpression:
        """What follows `:`."""

    def expression(self) -> Expression:
        """Any expression; operators of one level are read from left to right."""
        self.deeper()
        found = self._by_words("OR", self._xor)
        self.higher()
        return found

    def _by_words(self, word: str, below: Callable[[], Expression]) -> Expression:
        left = below()
        while self.try_words(word):
            right = below()
            left = Binary(left.at, right.end, word, left, right)
        return left

    def _by_symbols(self, symbols: tuple[str, ...], below: Callable[[], Expression]) -> Expression:
        left = below()
        while self.is_symbol(*symbols):
            operator = self.take().text
            right = below()
            left = Binary(left.at, right.end, operator, left, right)
        return left

    def _xor(self) -> Expression:
        return self._by_words("XOR", self._and)

    def _and(self) -> Expression:
        return self._by_words("AND", self._not)

    def _not(self) -> Expression:
        if self.is_word("NOT") and not self.is_symbol(".", ahead=1):
            at = self.take().at
            self.deeper()
            of = self._not()
            self.higher()
            return Unary(at, of.end, "NOT", of)
        return self._comparison()

    def _comparison(self) -> Expression:
        """`a <= b < c` is `a <= b AND b < c`."""
        left = self._predicate()
        chain: Expression | None = None
        while self.is_symbol(*_COMPARISONS, "!="):
            if self.is_symbol("!="):
                raise self.expected("<> (Cypher has no !=)")
            operator = self.take().text
            right = self._predicate()
            link = Binary(left.at, right.end, operator, left, right)
            chain = link if chain is None else Binary(chain.at, link.end, "AND", chain, link)
            left = right
        return chain or left

    def compared(self, subject: Expression) -> Expression | None:
        """`subject` compared as the operator that stands here says; None where none does."""
        if self.is_symbol(*_COMPARISONS):
            operator = self.take().text
            right = self._predicate()
            return Binary(subject.at, right.end, operator, subject, right)
        # IN and CONTAINS are names here, as in Neo4j.
        opens = self.is_symbol("=~") or self.is_word("STARTS", "ENDS", "IS")
        return self._asked_of(subject) if opens and not self.is_word("THEN", ahead=1) else None

    def _predicate(self) -> Expression:
        return self._asked_of(self._sum())

    def _asked_of(self, left: Expression) -> Expression:
        for words in (("STARTS", "WITH"), ("ENDS", "WITH"), ("CONTAINS",), ("IN",)):
            if self.try_words(*words):
                right = self._sum()
                return Binary(left.at, right.end, " ".join(words), left, right)
        if self.try_symbol("=~"):
            right = self._sum()
            return Binary(left.at, right.end, "=~", left, right)
        if self.is_symbol("::"):
            raise refusal("type predicate", self.text, self.here.at)
        return self._is(left) if self.is_word("IS") else left

    def _is(self, left: Expression) -> Expression:
        at = self.take().at
        negated = self.try_words("NOT")
        if self.try_words("NULL"):
            return IsNull(left.at, self.last_end, left, negated)
        if self.is_symbol("::") or self.is_word("TYPED"):
            raise refusal("type predicate", self.text, at)
        if self.is_word("NORMALIZED", "NFC", "NFD", "NFKC", "NFKD"):
            raise refusal("IS NORMALIZED", self.text, at)
        if negated:
            raise self.expected("NULL")
        labels = self.label_expression()
        return HasLabels(left.at, self.last_end, left, labels)

    def _sum(self) -> Expression:
        return self._by_symbols(("+", "-", "||"), self._product)

    def _product(self) -> Expression:
        return self._by_symbols(("*", "/", "%"), self._power)

    def _power(self) -> Expression:
        return self._by_symbols(("^",), self._signed)

    def _signed(self) -> Expression:
        if not self.is_symbol("-", "+"):
            return self._postfix()
        token = self.take()
        if token.text == "-" and self.here.kind == "integer" and not self.is_symbol(".", "[", ":", ahead=1):
            number = self.take()
            return Literal(token.at, number.end, self.integer(number, negative=True))
        self.deeper()
        of = self._signed()
        self.higher()
        return Unary(token.at, of.end, "-" if token.text == "-" else "+", of)

    def _postfix(self) -> Expression:
        of = self.atom()
        while True:
            if self.is_symbol("."):
                self.take()
                key = self.name("a property name").text
                of = Property(of.at, self.last_end, of, key)
            elif self.is_symbol("["):
                of = self._subscript(of)
            elif self.is_symbol(":"):
                self.take()
                labels = self.label_expression()
                of = HasLabels(of.at, self.last_end, of, labels)
            else:
                return of

    def _subscript(self, of: Expression) -> Expression:
        self.symbol("[")
        lower = None if self.is_symbol("..") else self.expression()
        if self.try_symbol(".."):
            upper = None if self.is_symbol("]") else self.expression()
            self.symbol("]")
            return Slice(of.at, self.last_end, of, lower, upper)
        self.symbol("]")
        if lower is None:
            raise self.expected("an index")
        return Subscript(of.at, self.last_end, of, lower)
