"""`actorgraph query`: Cypher, or a named query, on any store."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any

import typer

from actorgraph.cli.completion import complete_parameter, complete_query
from actorgraph.cli.options import CheckedOption, GraphOption, QueriesOption, opened
from actorgraph.cli.tables import Format, print_rows
from actorgraph.graph.cypher import Limits
from actorgraph.graph.errors import BadInput, Where
from actorgraph.queries import ask, folder_of_own, named_query

__all__ = ["given_parameters", "literal", "query_command"]

_NAME = re.compile(r"[A-Za-z][\w-]*")


def query_command(
    text: Annotated[
        str,
        typer.Argument(
            metavar="CYPHER|NAME", help="A Cypher query, or the name of one.", autocompletion=complete_query
        ),
    ],
    graph: GraphOption = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            metavar="NAME=VALUE",
            help="A parameter; may be repeated.",
            autocompletion=complete_parameter,
        ),
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How the rows are written.")] = Format.TABLE,
    checked: CheckedOption = False,
    seconds: Annotated[float, typer.Option(min=0.001, help="Stop a query that runs longer.")] = 60.0,
    rows: Annotated[int, typer.Option(min=1, help="Stop a query that has more rows.")] = 1_000_000,
    queries: QueriesOption = None,
) -> None:
    """Ask the graph: Cypher, or a named query (`actorgraph queries` lists them)."""
    given = given_parameters(param or ())
    limits = Limits(seconds, rows)
    named = bool(_NAME.fullmatch(text))
    with opened(graph, checked=checked) as found:
        if named:
            query = named_query(text, queries or folder_of_own(found.case_folder))
            result = ask(found, query, limits, **given)
            print_rows(result, form, named=True)
        else:
            values = {name: literal(value) for name, value in given.items()}
            print_rows(found.cypher(text, values, limits=limits), form)


def given_parameters(words: list[str] | tuple[str, ...]) -> dict[str, str]:
    """NAME=VALUE words as a mapping; BadInput for one that is none."""
    return dict(_parameter(word) for word in words)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise BadInput(f"{text!r} is not NAME=VALUE", Where(field="--param"))
    return name, value


def literal(value: str) -> Any:
    """A number, true, false, null, or JSON list, where the value is one; else the words themselves."""
    try:
        return json.loads(value)
    except ValueError:
        return value
