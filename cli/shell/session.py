"""What one line of the shell does, whoever reads it."""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from actorgraph.cli.query import given_parameters, literal
from actorgraph.cli.saying import say
from actorgraph.cli.shell.words import COMMANDS
from actorgraph.cli.tables import Format, print_rows, print_table
from actorgraph.graph.cypher import Limits, Result
from actorgraph.graph.errors import ActorgraphError, BadInput
from actorgraph.graph.escape import for_terminal
from actorgraph.graph.graph import Graph
from actorgraph.queries import ask, catalogue, folder_of_own, part_of

__all__ = ["Session"]

_CALL = re.compile(r"[A-Za-z]\w*(?:\s+\w+=.*)?\s*;?", re.DOTALL)


class Session:
    """Answers lines over one graph; remembers parameters and the last result."""

    def __init__(self, graph: Graph, seconds: float) -> None:
        self._graph = graph
        self._limits = Limits(seconds)
        self._parameters: dict[str, Any] = {}
        self._last: Result | None = None
        self._commands: dict[str, Callable[[str], None]] = {
            ":help": self._help,
            ":queries": self._queries,
            ":explain": self._explain,
            ":page": self._page,
            ":param": self._param,
        }

    def is_whole(self, text: str) -> bool:
        """Whether a text can be answered: a command, a named query, or Cypher up to a semicolon or an empty line."""
        stripped = text.strip()
        return not stripped or stripped.startswith(":") or stripped.endswith(";") or self._named(stripped) is not None

    def run(self, text: str) -> bool:
        """Answer one text; False when it asks to leave. Errors and Ctrl-C end the question, not the session."""
        stripped = text.strip().rstrip(";").strip()
        if not stripped:
            return True
        word, _, rest = stripped.partition(" ")
        if word in (":quit", ":exit", ":q"):
            return False
        try:
            if word.startswith(":"):
                self._command(word, rest.strip())
            else:
                self._ask(stripped)
        except ActorgraphError as error:
            _say(str(error))
        except KeyboardInterrupt:
            _say("stopped")
        return True

    def _command(self, word: str, rest: str) -> None:
        if word not in self._commands:
            raise BadInput(f"no command {word}; :help lists them")
        self._commands[word](rest)

    def _named(self, text: str) -> list[str] | None:
        if not _CALL.fullmatch(text):
            return None
        try:
            words = shlex.split(text.rstrip(";"))
        except ValueError:
            return None
        return words if words and words[0] in catalogue(folder_of_own(self._graph.case_folder)) else None

    def _ask(self, text: str) -> None:
        named = self._named(text)
        if named is not None:
            given = given_parameters(named[1:])
            query = catalogue(folder_of_own(self._graph.case_folder))[named[0]]
            result = ask(self._graph, query, self._limits, **given)
        else:
            result = self._graph.cypher(text, self._parameters, limits=self._limits)
        self._last = result
        print_rows(result, Format.TABLE, named=named is not None)

    def _help(self, _: str) -> None:
        rows = list(COMMANDS.items())
        rows += [("MATCH … ;", "Cypher, over one line or more, up to a semicolon or an empty line")]
        rows += [('requests to="Moon Jae-in"', "a named query with its parameters")]
        print_table(("type", "to get"), rows)

    def _queries(self, _: str) -> None:
        queries = catalogue(folder_of_own(self._graph.case_folder)).values()
        print_table(("name", "answers"), [(query.name, query.answers) for query in queries])

    def _explain(self, text: str) -> None:
        if not text:
            raise BadInput("explain what? write :explain MATCH …")
        for line in self._graph.explain(text.rstrip(";"), self._parameters):
            say(line)

    def _param(self, rest: str) -> None:
        name, _, value = rest.partition(" ")
        if name and value:
            self._parameters[name.lstrip("$")] = literal(value.strip())
        print_table(("parameter", "value"), [(key, value) for key, value in self._parameters.items()])

    def _page(self, name: str) -> None:
        from actorgraph.page import write_page  # noqa: PLC0415 (slow to import)

        if self._last is None:
            raise BadInput("there is no result yet; ask something first")
        with part_of(self._graph, self._last) as part:
            say(str(write_page(part, Path(name or "result.html"))))


def _say(message: str) -> None:
    sys.stderr.write(for_terminal(message.replace("\n", " ")) + "\n")
