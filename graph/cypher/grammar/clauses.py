"""Clauses and whole queries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from actorgraph.graph.cypher.grammar.patterns import Patterns
from actorgraph.graph.cypher.refusals import refusal
from actorgraph.graph.cypher.tree import (
    CallProcedure,
    CallSubquery,
    Clause,
    Expression,
    Item,
    MapProjection,
    Match,
    PathPattern,
    Projection,
    Query,
    Single,
    SortKey,
    Unwind,
    Variable,
    Write,
)

__all__ = ["parse"]

_WRITES = ("CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT")
_SERVER = ("SHOW", "DROP", "ALTER", "GRANT", "DENY", "REVOKE", "START", "STOP", "TERMINATE", "RENAME", "ENABLE")


def parse(text: str) -> Query:
    """The tree of a query; BadCypher or UnsupportedCypher with its place.

    Grammar: the reading half of Cypher 5, as in the Neo4j Cypher Manual 5; writing clauses become `Write`.
    """
    grammar = Clauses(text)
    for prefix in ("EXPLAIN", "PROFILE", "CYPHER"):
        if grammar.is_word(prefix):
            raise refusal(prefix, text, grammar.here.at)
    query = grammar.query()
    grammar.try_symbol(";")
    if grammar.here.kind != "end":
        raise grammar.expected("a clause or the end of the query")
    return query


class Clauses(Patterns):
    """The whole grammar."""

    def query(self) -> Query:
        """Parts joined by UNION; inside `EXISTS {…}` a bare pattern is a query too."""
        self.deeper()
        at = self.here.at
        parts = [self._single()]
        kinds: list[bool] = []
        while self.try_words("UNION"):
            kinds.append(self.try_words("ALL"))
            if not kinds[-1]:
                self.try_words("DISTINCT")
            parts.append(self._single())
        if len(set(kinds)) > 1:
            raise self.expected("only UNION or only UNION ALL in one query")
        self.higher()
        return Query(at, self.last_end, tuple(parts), bool(kinds and kinds[0]))

    def _single(self) -> Single:
        at = self.here.at
        if self.is_symbol("(") or (self.is_symbol("=", ahead=1) and self.here.kind in ("name", "quoted")):
            return Single(at, self.last_end, (self._match_rest(at, optional=False),))
        clauses: list[Clause] = []
        while (clause := self._clause()) is not None:
            clauses.append(clause)
            if isinstance(clause, Write):
                break
        if not clauses:
            raise self.expected("MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL or RETURN")
        return Single(at, self.last_end, tuple(clauses))

    def _clause(self) -> Clause | None:
        token = self.here
        if self.is_word("LOAD") and self.is_word("CSV", ahead=1):
            return self._skip_to_end("LOAD CSV")
        if self.is_word(*_WRITES, *_SERVER):
            return self._skip_to_end(token.word)
        for unknown in ("USE", "FINISH"):
            if self.is_word(unknown):
                raise refusal(unknown, self.text, token.at)
        for words, read in self._readers(token.at):
            if self.try_words(*words):
                return read()
        return None

    def _readers(self, at: int) -> tuple[tuple[tuple[str, ...], Callable[[], Clause]], ...]:
        """How a clause begins and how it goes on."""
        return (
            (("OPTIONAL", "MATCH"), lambda: self._match_rest(at, optional=True)),
            (("MATCH",), lambda: self._match_rest(at, optional=False)),
            (("UNWIND",), lambda: self._unwind(at)),
            (("WITH",), lambda: self._projection(at, "WITH")),
            (("RETURN",), lambda: self._projection(at, "RETURN")),
            (("OPTIONAL", "CALL"), lambda: self._call_clause(at, optional=True)),
            (("CALL",), lambda: self._call_clause(at, optional=False)),
        )

    def _unwind(self, at: int) -> Unwind:
        source = self.expression()
        self.word("AS")
        return Unwind(at, self.last_end, source, self.variable())

    def _skip_to_end(self, keyword: str) -> Write:
        """A clause that is refused whatever follows is not read further."""
        at, opened = self.here.at, 0
        while self.here.kind != "end" and not (opened == 0 and self.is_symbol("}")):
            opened += self.is_symbol("{") - self.is_symbol("}")
            self.take()
        return Write(at, self.last_end, keyword)

    def _match_rest(self, at: int, *, optional: bool) -> Match:
        if self.is_word("REPEATABLE", "DIFFERENT"):
            raise refusal("quantified path pattern", self.text, self.here.at)
        paths: list[PathPattern] = [self.path_pattern()]
        while self.try_symbol(","):
            paths.append(self.path_pattern())
        if self.is_word("USING"):
            raise refusal("USING", self.text, self.here.at)
        where = self.expression() if self.try_words("WHERE") else None
        return Match(at, self.last_end, optional, tuple(paths), where)

    def _projection(self, at: int, kind: Literal["WITH", "RETURN"]) -> Projection:
        distinct = self.try_words("DISTINCT")
        star = self.try_symbol("*")
        items: list[Item] = []
        if not star or self.try_symbol(","):
            items.append(self._item())
            while self.try_symbol(","):
                items.append(self._item())
        order: list[SortKey] = []
        if self.try_words("ORDER", "BY"):
            order.append(self._sort_key())
            while self.try_symbol(","):
                order.append(self._sort_key())
        skip = self.expression() if self.try_words("SKIP") or self.try_words("OFFSET") else None
        limit = self.expression() if self.try_words("LIMIT") else None
        where = self.expression() if kind == "WITH" and self.try_words("WHERE") else None
        return Projection(at, self.last_end, kind, distinct, star, tuple(items), tuple(order), skip, limit, where)

    def _item(self) -> Item:
        at = self.here.at
        expression = self.expression()
        text = self.text[at : self.last_end]
        if self.try_words("AS"):
            return Item(at, self.last_end, expression, self.variable().name, aliased=True)
        return Item(at, self.last_end, expression, _own_name(expression) or text, aliased=False)

    def _sort_key(self) -> SortKey:
        at = self.here.at
        expression = self.expression()
        descending = self.is_word("DESC", "DESCENDING")
        if descending or self.is_word("ASC", "ASCENDING"):
            self.take()
        return SortKey(at, self.last_end, expression, descending)

    def _call_clause(self, at: int, *, optional: bool) -> Clause:
        imports: tuple[Variable, ...] | None = None
        star = False
        if self.try_symbol("("):
            star = self.try_symbol("*")
            named: list[Variable] = []
            while not self.is_symbol(")"):
                named.append(self.variable())
                if not self.try_symbol(","):
                    break
            self.symbol(")")
            imports = tuple(named)
        if imports is not None or self.is_symbol("{"):
            self.symbol("{")
            query = self.query()
            self.symbol("}")
            return CallSubquery(at, self.last_end, query, imports, star, optional)
        return self._procedure(at)

    def _procedure(self, at: int) -> CallProcedure:
        name = self.name("a procedure or {").text
        while self.try_symbol("."):
            name += "." + self.name("a procedure").text
        arguments: list[Expression] | None = None
        if self.try_symbol("("):
            arguments = []
            while not self.is_symbol(")"):
                arguments.append(self.expression())
                if not self.try_symbol(","):
                    break
            self.symbol(")")
        given = None if arguments is None else tuple(arguments)
        if not self.try_words("YIELD"):
            return CallProcedure(at, self.last_end, name, given, None, None)
        if self.try_symbol("*"):
            return CallProcedure(at, self.last_end, name, given, None, None, star=True)
        columns = [self._yielded()]
        while self.try_symbol(","):
            columns.append(self._yielded())
        where = self.expression() if self.try_words("WHERE") else None
        return CallProcedure(at, self.last_end, name, given, tuple(columns), where)

    def _yielded(self) -> tuple[str, Variable]:
        column = self.variable()
        return column.name, self.variable() if self.try_words("AS") else column


def _own_name(expression: Expression) -> str | None:
    if isinstance(expression, Variable):
        return expression.name
    if isinstance(expression, MapProjection):
        return expression.of.name
    return None
