"""A YAML list of claims as rows: each mapping is a row, its line the first of it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.graph.case.tables import Columns, Row
from actorgraph.graph.errors import BadInput, Where
from actorgraph.graph.plain_yaml import Tree, plain_yaml
from actorgraph.loaders.metadata import ALSO, FIELDS, Metadata

__all__ = ["yaml_rows"]

_ABOUT = Columns((*FIELDS, "claims"), also=ALSO)


def yaml_rows(text: str, file: str, columns: Columns, problems: list[BadInput]) -> tuple[Metadata, Iterator[Row]]:
    """What the file says of itself, and its rows.

    The file is a list of mappings, or a mapping with that list under `claims` and beside it title, publisher, date
    and the like. A list in a cell stands for its items parted by semicolons. A row with unknown or missing columns is
    added to `problems`.
    """
    tree = plain_yaml(text, file)
    about = Metadata()
    if isinstance(tree.value, dict) and "claims" in tree.value:
        names = _ABOUT.checked(tuple(tree.value), Where(file, tree.line))
        given = dict(zip(names, tree.value.values(), strict=True))
        tree = given.pop("claims")
        about = Metadata.of({name: _cell(value, file, name) for name, value in given.items()}, Where(file, tree.line))
    if not isinstance(tree.value, list):
        raise BadInput("is no list of claims; begin each with `- relation:`", Where(file, tree.line))
    return about, _rows(tree.value, file, columns, problems)


def _rows(items: list[Tree], file: str, columns: Columns, problems: list[BadInput]) -> Iterator[Row]:
    for item in items:
        try:
            if not isinstance(item.value, dict):
                raise BadInput("is no claim; write `column: value` lines", Where(file, item.line))
            cells = {name: _cell(value, file, name) for name, value in item.value.items()}
            names = columns.checked(tuple(cells), Where(file, item.line))
            row = Row(file, item.line, dict(zip(names, cells.values(), strict=True)))
        except BadInput as problem:
            problems.append(problem)
        else:
            yield row


def _cell(tree: Tree, file: str, name: str) -> str:
    if isinstance(tree.value, str):
        return tree.value.strip()
    if isinstance(tree.value, list) and all(isinstance(item.value, str) for item in tree.value):
        return "; ".join(str(item.value) for item in tree.value)
    raise BadInput("holds neither a word nor a list of words", Where(file, tree.line, name))
