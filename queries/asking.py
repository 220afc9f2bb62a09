"""A query by name, with its parameters understood → rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from actorgraph.graph.cypher import Limits, Result
from actorgraph.graph.errors import BadInput, Where, did_you_mean, one_of
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import bounds
from actorgraph.graph.vocabulary import Status
from actorgraph.queries.actors import find_actor
from actorgraph.queries.catalogue import NamedQuery, Parameter, ParameterKind, folder_of_own, named_query

__all__ = ["ask"]


def ask(graph: Graph, name: str | NamedQuery, limits: Limits | None = None, /, **parameters: Any) -> Result:
    """The rows of a named query, its columns as the header says; the same on every store.

    The queries are those that ship and those of the case (see `folder_of_own`). Actors may be given by name, alias or
    id, days as EDTF. BadInput for a parameter that the query does not have, that is missing or that cannot be
    understood; NotFound and Ambiguous for names.
    """
    query = named_query(name, folder_of_own(graph.case_folder)) if isinstance(name, str) else name
    for given in parameters:
        if query.parameter(given) is None:
            known = [parameter.name for parameter in query.parameters]
            hint = did_you_mean(given, known) or (f" — {one_of(known)}" if known else "; it takes none")
            raise BadInput(f"has no parameter {given!r}{hint}", Where(query.name))
    result = graph.cypher(query.text, _understood(graph, query, parameters), limits=limits)
    # The words of our own queries are right; a graph may well lack some of them.
    return replace(result, hints=())


def _understood(graph: Graph, query: NamedQuery, given: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for parameter in query.parameters:
        value = given.get(parameter.name)
        if value is None and parameter.required:
            raise BadInput(f"needs {parameter.name} ({parameter.kind.value})", Where(query.name))
        values[parameter.name] = parameter.default if value is None else _value(graph, parameter, value, query.name)
    return values


def _value(graph: Graph, parameter: Parameter, value: Any, query: str) -> Any:
    where = Where(query, field=parameter.name)
    text = str(value)
    match parameter.kind:
        case ParameterKind.ACTOR:
            return find_actor(graph, text)
        case ParameterKind.DAY:
            span = bounds(text)
            day = span.latest if parameter.name == "until" else span.earliest
            if day is None:
                raise BadInput(f"{text!r} says no year", where)
            return day
        case ParameterKind.STATUS if text not in frozenset(Status):
            raise BadInput(f"unknown status {text!r} — {one_of(Status)}", where)
        case ParameterKind.NUMBER:
            try:
                return int(text)
            except ValueError as error:
                raise BadInput(f"{text!r} is not a whole number", where) from error
        case ParameterKind.FLAG:
            if text.lower() not in ("true", "false"):
                raise BadInput(f"{text!r} is neither true nor false", where)
            return text.lower() == "true"
        case _:
            return text
