"""The named queries: found as .cypher files, described by their own three-line headers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from actorgraph.graph.errors import BadInput, NotFound, Where, did_you_mean, one_of

__all__ = ["NamedQuery", "Parameter", "ParameterKind", "catalogue", "named_query"]


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
    """One .cypher file: its name is that of the file, its group that of the folder."""

    name: str
    group: str
    answers: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    text: str

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, if the query has it."""
        return next((each for each in self.parameters if each.name == name), None)


_HEADER = re.compile(r"// (?P<answers>.+)\n// Parameters: (?P<parameters>.+)\n// Columns: (?P<columns>.+)\n")
_PARAMETER = re.compile(r"(?P<name>\w+): (?P<kind>\w+)(?P<optional>\?)?(?: = (?P<default>\d+))?")


def parse_query(name: str, group: str, source: str) -> NamedQuery:
    """A named query from the text of its file; BadInput when the header is not as it must be."""
    where = Where(f"{group}/{name}.cypher")
    header = _HEADER.match(source)
    if header is None:
        raise BadInput("begins with three lines: // what it answers, // Parameters: …, // Columns: …", where)
    parameters = []
    for part in header["parameters"].split(", "):
        if part == "none":
            continue
        match = _PARAMETER.fullmatch(part)
        if match is None or match["kind"] not in frozenset(ParameterKind):
            raise BadInput(f"parameter {part!r} is not `name: kind`, kind {one_of(ParameterKind)}", where)
        default = int(match["default"]) if match["default"] else None
        required = not match["optional"] and default is None
        parameters.append(Parameter(match["name"], ParameterKind(match["kind"]), required, default))
    return NamedQuery(
        name,
        group,
        header["answers"],
        tuple(parameters),
        tuple(header["columns"].split(", ")),
        source[header.end() :].strip(),
    )


@cache
def catalogue() -> Mapping[str, NamedQuery]:
    """All named queries by name, sorted by group and name."""
    found = [
        parse_query(file.name.removesuffix(".cypher"), folder.name, file.read_text("utf-8"))
        for folder in files("actorgraph.queries").joinpath("named").iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
        if file.name.endswith(".cypher")
    ]
    return {query.name: query for query in sorted(found, key=lambda query: (query.group, query.name))}


def named_query(name: str) -> NamedQuery:
    """The query of that name; NotFound with a hint otherwise."""
    if name not in catalogue():
        hint = did_you_mean(name, catalogue()) or f" — {one_of(catalogue())}"
        raise NotFound(f"no query is called {name!r}{hint}")
    return catalogue()[name]
