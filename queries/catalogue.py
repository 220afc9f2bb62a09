"""The named queries: those that ship and those of a case, files that describe themselves in their first lines."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path

from actorgraph.graph.errors import BadInput, NotFound, Where, did_you_mean, one_of

__all__ = ["NamedQuery", "Parameter", "ParameterKind", "catalogue", "folder_of_own", "named_query"]

_FOLDER_VARIABLE = "ACTORGRAPH_QUERIES"
_OWN = "own"


class ParameterKind(StrEnum):
    """What a parameter takes; decides how a word from the command line is understood."""

    ACTOR = "actor"
    """A name, alias or id of an actor or place; the query gets the id."""
    DAY = "day"
    """An EDTF date; the query gets its first or last day."""
    STATUS = "status"
    """happened, alleged, planned, wished or denied."""
    TEXT = "text"
    """Any words."""
    NUMBER = "number"
    """A whole number."""
    FLAG = "flag"
    """true or false."""
    ID = "id"
    """An id as it stands, such as a claim's."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a named query; `required` when it has neither `?` nor a default."""

    name: str
    kind: ParameterKind
    required: bool
    default: int | None = None


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """One .cypher file: its name is that of the file, its group that of the folder.

    `example` has values for some parameters, as they would be typed after --param.
    """

    name: str
    group: str
    title: str
    answers: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str
    example: Mapping[str, str] = field(default_factory=dict[str, str])

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, if the query has it."""
        return next((each for each in self.parameters if each.name == name), None)


_HEADER = re.compile(
    r"// (?P<answers>.+)\n// Parameters: (?P<parameters>.+)\n// Columns: (?P<columns>.+)\n"
    r"(?:// Example: (?P<example>.+)\n)?"
)
_TITLE = re.compile(r"(?P<title>[^:?]{1,40}): (?P<answers>.+)")
_PARAMETER = re.compile(r"(?P<name>\w+): (?P<kind>\w+)(?P<optional>\?)?(?: = (?P<default>\d+))?")


def parse_query(name: str, group: str, source: str) -> NamedQuery:
    """A named query from the text of its file; BadInput when the header is not as it must be."""
    where = Where(f"{group}/{name}.cypher")
    header = _HEADER.match(source)
    if header is None:
        raise BadInput("begins with three lines: // what it answers, // Parameters: …, // Columns: …", where)
    parameters = tuple(_parameter(part, where) for part in header["parameters"].split(", ") if part != "none")
    titled = _TITLE.fullmatch(header["answers"])
    title = titled["title"] if titled else name.replace("_", " ").capitalize()
    answers = titled["answers"] if titled else header["answers"]
    return NamedQuery(
        name,
        group,
        title,
        answers[:1].upper() + answers[1:],
        parameters,
        tuple(header["columns"].split(", ")),
        source[header.end() :].strip(),
        _example(header["example"] or "", {each.name for each in parameters}, where),
    )


def _parameter(text: str, where: Where) -> Parameter:
    match = _PARAMETER.fullmatch(text)
    if match is None or match["kind"] not in frozenset(ParameterKind):
        raise BadInput(f"parameter {text!r} is not `name: kind`, kind {one_of(ParameterKind)}", where)
    default = int(match["default"]) if match["default"] else None
    required = not match["optional"] and default is None
    return Parameter(match["name"], ParameterKind(match["kind"]), required, default)


def _example(text: str, names: Iterable[str], where: Where) -> dict[str, str]:
    try:
        parts = [word.partition("=") for word in shlex.split(text)]
    except ValueError as error:
        raise BadInput(f"the example {text!r} has an open quotation mark", where) from error
    for name, equals, _ in parts:
        if not equals or name not in names:
            raise BadInput(f"the example has {name!r}, which is no parameter=value of this query", where)
    return {name: value for name, _, value in parts}


def folder_of_own(case_folder: Path) -> Path | None:
    """Where the queries of a case stand: $ACTORGRAPH_QUERIES, else `queries` beside its graph; None without either."""
    named = os.environ.get(_FOLDER_VARIABLE)
    if named:
        return Path(named)
    beside = case_folder / "queries"
    return beside if beside.is_dir() else None


@cache
def _shipped() -> Mapping[str, NamedQuery]:
    found = [
        parse_query(file.name.removesuffix(".cypher"), folder.name, file.read_text("utf-8"))
        for folder in files("actorgraph.queries").joinpath("named").iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".cypher")
    ]
    return {query.name: query for query in sorted(found, key=_place)}


def _place(query: NamedQuery) -> tuple[str, str]:
    return (query.group, query.name)


def _own(folder: Path) -> Iterator[NamedQuery]:
    """The queries of a folder: its .cypher files, and those of its folders, which are groups."""
    if not folder.is_dir():
        raise NotFound(f"there is no folder of queries {folder}; make it, or name another")
    for file in sorted((*folder.glob("*.cypher"), *folder.glob("*/*.cypher"))):
        group = _OWN if file.parent == folder else file.parent.name
        try:
            source = file.read_text("utf-8").replace("\r\n", "\n")
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(f"cannot be read as UTF-8 text: {error}", Where(str(file))) from error
        yield parse_query(file.stem, group, source)


def catalogue(folder: Path | None = None) -> Mapping[str, NamedQuery]:
    """All named queries by name, sorted by group and name: those that ship and those of a folder of one's own.

    BadInput for a file that does not describe itself or has the name of another query.
    """
    queries = dict(_shipped())
    for query in _own(folder) if folder else ():
        if query.name in queries:
            raise BadInput(
                f"there is a query {query.name!r} already, in {queries[query.name].group}; give the file another name",
                Where(f"{query.group}/{query.name}.cypher"),
            )
        queries[query.name] = query
    return {query.name: query for query in sorted(queries.values(), key=_place)}


def named_query(name: str, folder: Path | None = None) -> NamedQuery:
    """The query of that name; NotFound with a hint otherwise."""
    if name in _shipped():
        return _shipped()[name]
    known = catalogue(folder)
    if name not in known:
        hint = did_you_mean(name, known) or f" — {one_of(known)}"
        raise NotFound(f"no query is called {name!r}{hint}")
    return known[name]
