"""`actorgraph query`: Cypher, or a named query, on any store."""

from __future__ import annotations

import json
import re
from typing import Annotated, Any

import typer

from actorgraph.cli.options import GraphOption, opened
from actorgraph.cli.tables import Format, print_rows
from actorgraph.graph.cypher import Limits
from actorgraph.graph.errors import BadInput, Where
from actorgraph.queries import ask, named_query

__all__ = ["query_command"]

_NAME = re.compile(r"[A-Za-z][\w-]*")


def query_command(
    text: Annotated[str, typer.Argument(metavar="CYPHER|NAME", help="A Cypher query, or the name of one.")],
    graph: GraphOption = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help="A parameter; may be repeated.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How the rows are written.")] = Format.TABLE,
    seconds: Annotated[float, typer.Option(help="Stop a query that runs longer.")] = 60.0,
) -> None:
    """Ask the graph: Cypher, or a named query (`actorgraph queries` lists them)."""
    given = dict(_parameter(each) for each in param or ())
    named = bool(_NAME.fullmatch(text))
    if named:
        named_query(text)
    with opened(graph) as found:
        if named:
            print_rows(ask(found, text, **given), form, named=True)
        else:
            values = {name: _literal(value) for name, value in given.items()}
            print_rows(found.cypher(text, limits=Limits(seconds=seconds), **values), form)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.isidentifier():
        raise BadInput(f"{text!r} is not NAME=VALUE", Where(field="--param"))
    return name, value


def _literal(value: str) -> Any:
    """A number, true, false, null, or JSON list, where the value is one; else the words themselves."""
    try:
        return json.loads(value)
    except ValueError:
        return value
