"""What can stand next in a line: labels, types, properties, actors, names of queries and of commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph.graph.graph import Graph
from actorgraph.queries import catalogue, folder_of_own

__all__ = ["COMMANDS", "Words"]

COMMANDS = {
    ":help": "what can be typed here",
    ":queries": "the named queries",
    ":explain": "how a query would be answered: :explain MATCH …",
    ":page": "the last result's part of the graph as a page: :page FILE.html",
    ":param": "a parameter for the queries that follow: :param name value",
    ":quit": "leave (also Ctrl-D)",
}
_KEYWORDS = (
    "MATCH", "OPTIONAL MATCH", "WHERE", "RETURN", "WITH", "UNWIND", "ORDER BY", "LIMIT", "SKIP", "DISTINCT", "AND",
    "OR", "NOT", "EXISTS", "COUNT", "COLLECT", "CALL", "UNION", "CASE", "WHEN", "THEN", "ELSE", "END", "IS NULL",
    "IS NOT NULL", "STARTS WITH", "ENDS WITH", "CONTAINS", "IN",
)  # fmt: skip
_WORD = re.compile(r"[\w:]*$")
_QUOTED = re.compile(r"""(['"])((?:(?!\1).)*)$""")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one graph."""

    labels: tuple[str, ...]
    types: tuple[str, ...]
    keys: tuple[str, ...]
    names: tuple[str, ...]
    queries: dict[str, str]
    parameters: dict[str, tuple[str, ...]]

    @staticmethod
    def of(graph: Graph) -> Words:
        """The words that a graph has now."""

        def column(query: str) -> tuple[str, ...]:
            return tuple(str(row[0]) for row in graph.cypher(query))

        queries = catalogue(folder_of_own(graph.case_folder))
        return Words(
            column("CALL db.labels() YIELD label RETURN label ORDER BY label"),
            column("CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t"),
            column("CALL db.propertyKeys() YIELD propertyKey AS k RETURN k ORDER BY k"),
            column("MATCH (a) WHERE a:Actor OR a:Place RETURN DISTINCT a.name AS n ORDER BY n"),
            {name: query.answers for name, query in queries.items()},
            {name: tuple(each.name for each in query.parameters) for name, query in queries.items()},
        )

    def after(self, text: str) -> Iterator[tuple[str, int, str]]:
        """What may follow a text: the word, how many characters of the text it replaces, what it is."""
        quoted = _QUOTED.search(text) if len(re.findall(r"(?<!\w)['\"]|['\"](?!\w)", text)) % 2 else None
        if quoted:
            yield from self._from(quoted[2], self.names, "actor", anywhere=True)
            return
        found = _WORD.search(text)
        word = found[0] if found else ""
        before = text[: len(text) - len(word)]
        if not before.strip():
            yield from self._from(word, (*COMMANDS, *self.queries), "")
        first = text.split(maxsplit=1)[0] if text.split() else ""
        if first in self.parameters and before.strip():
            yield from self._from(word, [f"{name}=" for name in self.parameters[first]], "parameter")
            return
        if ":" in word or before.rstrip().endswith((":", "|", "&", "!")):
            part = word.rpartition(":")[2]
            in_edge = before.rfind("[") > before.rfind("]") and before.rfind("[") > before.rfind("(")
            yield from self._from(part, self.types if in_edge else self.labels, "type" if in_edge else "label")
        elif before.endswith((".", "{", "{ ")):
            yield from self._from(word, self.keys, "property")
        elif word and not word.startswith(":"):
            yield from self._from(word, _KEYWORDS, "", fold=True)

    def _from(
        self, word: str, known: tuple[str, ...] | list[str], what: str, *, anywhere: bool = False, fold: bool = False
    ) -> Iterator[tuple[str, int, str]]:
        start = word.lower()
        for each in known:
            fits = start in each.lower() if anywhere else each.lower().startswith(start)
            if fits and (not fold or len(word) > 1):
                yield each, len(word), what or COMMANDS.get(each, "") or self.queries.get(each, "")
