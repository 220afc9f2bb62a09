"""What an empty answer hides: the same question over what is only alleged, planned or wished."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from actorgraph.graph.cypher.grammar import parse
from actorgraph.graph.cypher.result import Result
from actorgraph.graph.cypher.tree import (
    Binary,
    Expression,
    Label,
    LabelExpression,
    LabelPair,
    Literal,
    MapOf,
    NodePattern,
    Parameter,
    Projection,
    Property,
    Query,
    RelationshipPattern,
    Tree,
    walk,
)
from actorgraph.graph.errors import BadCypher, UnsupportedCypher

__all__ = ["WEAKER", "asked_names", "found_nothing", "weaker"]

WEAKER = ("ALLEGED", "PROSPECT")
"""The types of edges that stand for another one that did not, or did not surely, happen."""

_RECORD = frozenset({"ABOUT", "FROM", "SAID_BY", "HELD_BY", "CONTENT_OF", "CONTRADICTS", "MENTIONS", *WEAKER})


def found_nothing(result: Result) -> bool:
    """No rows, or one that counted nothing."""
    return not result.rows or (len(result.rows) == 1 and all(value in (0, None, []) for value in result.rows[0]))


def weaker(query: str) -> dict[str, str]:
    """For ALLEGED and PROSPECT the query that counts what would match if these stood beside the types it names.

    Empty where the query names no type of an edge about the world, or names it in a way that cannot be widened.
    """
    try:
        tree = parse(query)
    except (BadCypher, UnsupportedCypher):
        return {}
    last = tree.parts[-1].clauses[-1]
    if len(tree.parts) > 1 or not isinstance(last, Projection):
        return {}
    counted = query[: last.at] + "RETURN count(*) AS n"
    return {kind: text for kind in WEAKER if (text := _widened(counted, tree, kind, last.at)) is not None}


def asked_names(query: str, parameters: Mapping[str, Any]) -> tuple[str, ...]:
    """The texts that a query compares a `name` with: `{name: 'x'}`, `a.name = $x`."""
    try:
        tree = parse(query)
    except (BadCypher, UnsupportedCypher):
        return ()
    found: dict[str, None] = {}
    for part in walk(tree):
        values: list[Expression] = []
        if isinstance(part, NodePattern) and isinstance(part.properties, MapOf):
            values = [value for key, value in part.properties.entries if key == "name"]
        elif isinstance(part, Binary) and part.operator == "=" and isinstance(part.left, Property):
            values = [part.right] if part.left.key == "name" else []
        for value in values:
            given = value.value if isinstance(value, Literal) else None
            given = parameters.get(value.name) if isinstance(value, Parameter) else given
            if isinstance(given, str):
                found[given] = None
    return tuple(found)


def _widened(text: str, tree: Query, kind: str, end: int) -> str | None:
    edits = [edit for part in walk(tree) if part.at < end for edit in _edits(part, kind, text)]
    if not edits:
        return None
    for at, added in sorted(edits, reverse=True):
        text = text[:at] + added + text[at:]
    return text


def _edits(part: Tree, kind: str, text: str) -> Iterator[tuple[int, str]]:
    """What is put in where, for one relationship of a pattern: the weaker type, and what it must be `of`."""
    if not isinstance(part, RelationshipPattern) or part.types is None:
        return
    names, types = list(_alternatives(part.types)), part.types
    if not names or not all(name.isidentifier() for name in names) or _RECORD.intersection(names):
        return
    if len(names) > 1 and part.hops is None and part.where is None and part.properties is None:
        variable = part.variable.name if part.variable else f"unsaid{part.at}"
        if part.variable is None:
            yield text.rindex(":", part.at, types.at), variable
        yield types.end, f"|{kind} WHERE {variable}.of IN {names}"
    elif len(names) == 1 and isinstance(part.properties, MapOf):
        yield types.end, f"|{kind}"
        yield part.properties.at + 1, f"of: '{names[0]}'{', ' if part.properties.entries else ''}"
    elif len(names) == 1 and part.properties is None:
        of = f" {{of: '{names[0]}'}}"
        is_starred = part.hops is not None and not part.quantified
        yield types.end, f"|{kind}" if is_starred else f"|{kind}{of}"
        if part.hops is not None and is_starred:
            yield part.hops.end, of


def _alternatives(types: LabelExpression) -> Iterator[str]:
    match types:
        case Label():
            yield types.name
        case LabelPair(operator="|" | "|:"):
            yield from _alternatives(types.left)
            yield from _alternatives(types.right)
        case _:
            return
