"""A place in the tokens of one query, shared by the parts of the grammar."""

from __future__ import annotations

from actorgraph.graph.cypher.grammar.tokens import Token, tokenize
from actorgraph.graph.cypher.place import bad_cypher
from actorgraph.graph.errors import BadCypher

__all__ = ["Cursor"]

_DEEPEST = 200


class Cursor:
    """Looks at, takes and demands tokens; every demand that fails is a BadCypher with its place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.index = 0
        self.depth = 0

    @property
    def here(self) -> Token:
        """The token under the cursor."""
        return self.tokens[self.index]

    @property
    def last_end(self) -> int:
        """Where the token before the cursor ends."""
        return self.tokens[self.index - 1].end if self.index else 0

    def ahead(self, count: int) -> Token:
        """The token `count` places further, or the end token."""
        return self.tokens[min(self.index + count, len(self.tokens) - 1)]

    def take(self) -> Token:
        """The token under the cursor; the cursor moves on."""
        token = self.tokens[self.index]
        if token.kind != "end":
            self.index += 1
        return token

    def is_symbol(self, *symbols: str, ahead: int = 0) -> bool:
        """Whether one of these symbols is here."""
        token = self.ahead(ahead)
        return token.kind == "symbol" and token.text in symbols

    def is_word(self, *words: str, ahead: int = 0) -> bool:
        """Whether one of these keywords is here."""
        return self.ahead(ahead).word in words if self.ahead(ahead).word else False

    def try_symbol(self, *symbols: str) -> bool:
        """Take one of these symbols if it is here."""
        if self.is_symbol(*symbols):
            self.index += 1
            return True
        return False

    def try_words(self, *words: str) -> bool:
        """Take these keywords if they follow one another here."""
        if all(self.is_word(word, ahead=place) for place, word in enumerate(words)):
            self.index += len(words)
            return True
        return False

    def symbol(self, symbol: str) -> None:
        """Demand a symbol."""
        if not self.try_symbol(symbol):
            raise self.expected(repr(symbol))

    def word(self, word: str) -> None:
        """Demand a keyword."""
        if not self.try_words(word):
            raise self.expected(word)

    def name(self, what: str) -> Token:
        """Demand a name, bare or between backticks."""
        if self.here.kind not in ("name", "quoted"):
            raise self.expected(what)
        return self.take()

    def expected(self, what: str) -> BadCypher:
        """The error for a token that cannot stand here."""
        token = self.here
        found = "the end of the query" if token.kind == "end" else repr(self.text[token.at : token.end])
        return bad_cypher(f"expected {what}, found {found}", self.text, token.at)

    def deeper(self) -> None:
        """Count one level of nesting; too deep a query is an error instead of a crash."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise bad_cypher(f"nested more than {_DEEPEST} levels deep", self.text, self.here.at)

    def higher(self) -> None:
        """Leave a level of nesting."""
        self.depth -= 1
