"""A case's own relations and topics: vocabulary.yaml beside its documents, checked row by row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from actorgraph.graph.errors import BadInput, BadVocabulary, Where, did_you_mean, one_of, together
from actorgraph.graph.plain_yaml import Tree, plain_yaml
from actorgraph.graph.vocabulary.kinds import Kind
from actorgraph.graph.vocabulary.relations import Relation, Topic, Vocabulary, relation_of

__all__ = ["VOCABULARY", "enlarged_by"]

VOCABULARY = "vocabulary.yaml"

_PARTS = ("relations", "topics")
_COLUMNS = (
    "means",
    "from",
    "to",
    "symmetric",
    "event",
    "state",
    "implies",
    "once",
    "plover",
    "done",
    "infinitive",
    "family",
)
_NEEDED = ("means", "from", "to", "done", "infinitive", "family")
_FLAGS = ("symmetric", "state", "once")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_LONGEST = 60
_TAKEN = frozenset(
    {
        "ABOUT",
        "ALLEGED",
        "AT",
        "CALLS_FOR",
        "CONTENT_OF",
        "CONTRADICTS",
        "FROM",
        "HELD_BY",
        "INVOLVED_IN",
        "LED_TO",
        "MENTIONS",
        "PART_OF",
        "PROSPECT",
        "SAID_BY",
        "SUBSET_OF",
    }
)
"""Types of edges that are no relations."""


def enlarged_by(text: str, file: str, base: Vocabulary) -> Vocabulary:
    """The vocabulary with the relations and topics of one vocabulary.yaml.

    A topic that is there already gets more words; a relation cannot be defined anew. BadVocabulary or BadInput with
    file, line and field, what is allowed and what to do.
    """
    tree = plain_yaml(text, file)
    parts = _mapping(tree, Where(file, tree.line), "holds `relations:` and `topics:`") if tree.value else {}
    for name, part in parts.items():
        if name not in _PARTS:
            raise BadVocabulary(f"unknown part {name!r} — {one_of(_PARTS)}", Where(file, part.line, name))
    relations = dict(base.relations)
    topics = dict(base.topics)
    problems: list[BadInput] = []
    for name, row in _rows(parts, "relations", file):
        try:
            relations[name] = _new_relation(name, row, file, base)
        except BadInput as problem:
            problems.append(problem)
    for name, row in _rows(parts, "topics", file):
        try:
            _check_name(name, "topics", Where(file, row.line, name))
            topics[name] = _topic(name, row, file, topics.get(name))
        except BadInput as problem:
            problems.append(problem)
    if problems:
        raise together(file, problems)
    _check_implied(relations, parts, file)
    return Vocabulary(relations, topics)


def _new_relation(name: str, row: Tree, file: str, base: Vocabulary) -> Relation:
    _check_name(name, "relations", Where(file, row.line, name))
    relation = _relation(name, row, file, base)
    if name in base.relations:
        what = f"relation {name!r} is there already; give yours another name, or delete these lines"
        raise BadVocabulary(what, Where(file, row.line, name))
    return relation


def _check_name(name: str, part: str, where: Where) -> None:
    if not _WORD.fullmatch(name) or len(name) > _LONGEST:
        raise BadVocabulary(f"{name!r} is no name: write small letters and hyphens, such as trained-by", where)
    if part == "relations" and name.replace("-", "_").upper() in _TAKEN:
        raise BadVocabulary(f"{name!r} is the name of another kind of edge — choose another", where)


def _rows(parts: Mapping[str, Tree], part: str, file: str) -> Iterator[tuple[str, Tree]]:
    tree = parts.get(part)
    if tree is None or tree.value == "":
        return
    yield from _mapping(tree, Where(file, tree.line, part), "is a row of `name:` lines").items()


def _relation(name: str, row: Tree, file: str, base: Vocabulary) -> Relation:
    cells = _mapping(row, Where(file, row.line, name), "is a row of columns")
    _check_columns(name, row, cells, file)
    plain: dict[str, Any] = {}
    for column, cell in cells.items():
        where = Where(file, cell.line, f"{name}, {column}")
        if column in ("from", "to"):
            plain[column] = _role(cell, where)
        elif column == "implies":
            plain[column] = list(_words(cell, where))
        elif column in _FLAGS:
            plain[column] = _flag(cell, where)
        else:
            plain[column] = _text(cell, where)
    _check_choices(name, cells, plain, file, base)
    if not plain.get("state"):
        plain.pop("state", None)
    try:
        return relation_of(name, plain, file)
    except BadVocabulary as problem:
        raise problem.at(Where(file, row.line, name)) from problem


def _check_columns(name: str, row: Tree, cells: Mapping[str, Tree], file: str) -> None:
    for column, cell in cells.items():
        if column not in _COLUMNS:
            hint = did_you_mean(column, _COLUMNS) or f" — {one_of(_COLUMNS)}"
            raise BadVocabulary(f"unknown column {column!r}{hint}", Where(file, cell.line, name))
    for column in _NEEDED:
        if column not in cells:
            raise BadVocabulary(
                f"column {column!r} is missing; a relation needs {', '.join(_NEEDED)}", _at(row, file, name)
            )


def _check_choices(name: str, cells: Mapping[str, Tree], plain: Mapping[str, Any], file: str, base: Vocabulary) -> None:
    for column in ("event",):
        if column in plain and not _WORD.fullmatch(plain[column]):
            what = f"{plain[column]!r} is no word: write small letters and hyphens"
            raise BadVocabulary(what, _at(cells[column], file, f"{name}, {column}"))
    families = sorted({relation.family for relation in base})
    if "family" in plain and plain["family"] not in families:
        hint = did_you_mean(plain["family"], families) or f" — {one_of(families)}"
        raise BadVocabulary(f"unknown family {plain['family']!r}{hint}", _at(cells["family"], file, f"{name}, family"))
    roots = sorted({relation.plover for relation in base if relation.plover})
    if "plover" in plain and plain["plover"] not in roots:
        what = f"unknown PLOVER root {plain['plover']!r} — {one_of(roots)}, or no line `plover`"
        raise BadVocabulary(what, _at(cells["plover"], file, f"{name}, plover"))
    if plain.get("symmetric") and plain["from"] != plain["to"]:
        raise BadVocabulary("is symmetric, so `from` and `to` must be the same", _at(cells["to"], file, f"{name}, to"))
    if not plain.get("symmetric") and plain["from"]["role"] == plain["to"]["role"]:
        raise BadVocabulary(
            "has one role at both ends: name two, or say `symmetric: true`", _at(cells["to"], file, name)
        )


def _role(cell: Tree, where: Where) -> dict[str, Any]:
    parts = _mapping(cell, where, "is written {role: NAME, kinds: [KIND, …]}")
    for key, part in parts.items():
        if key not in ("role", "kinds", "optional"):
            raise BadVocabulary(
                f"unknown key {key!r} — role, kinds, optional", Where(where.file, part.line, where.field)
            )
    if "role" not in parts or "kinds" not in parts:
        raise BadVocabulary("is written {role: NAME, kinds: [KIND, …]}", where)
    role = _text(parts["role"], where)
    if not _WORD.fullmatch(role) or role == "place":
        raise BadVocabulary(f"{role!r} is no name of a role: write a word in small letters, other than place", where)
    kinds = list(_words(parts["kinds"], where))
    allowed = ("actor", *map(str, Kind))
    for kind in kinds:
        if kind not in allowed:
            raise BadVocabulary(f"unknown kind {kind!r}{did_you_mean(kind, allowed)} — {one_of(allowed)}", where)
    return {"role": role, "kinds": kinds, "optional": "optional" in parts and _flag(parts["optional"], where)}


def _topic(name: str, row: Tree, file: str, old: Topic | None) -> Topic:
    cells = _mapping(row, Where(file, row.line, name), "is written {means: …, words: [WORD, …]}")
    for column, cell in cells.items():
        if column not in ("means", "words"):
            raise BadVocabulary(f"unknown column {column!r} — means, words", Where(file, cell.line, name))
    if "words" not in cells or (old is None and "means" not in cells):
        raise BadVocabulary("is written {means: …, words: [WORD, …]}", _at(row, file, name))
    means = _text(cells["means"], _at(cells["means"], file, name)) if "means" in cells else ""
    words = tuple(word.lower() for word in _words(cells["words"], _at(cells["words"], file, name)))
    known = old.words if old else ()
    return Topic(name, means or (old.means if old else ""), tuple(dict.fromkeys((*known, *words))))


def _check_implied(relations: Mapping[str, Relation], parts: Mapping[str, Tree], file: str) -> None:
    for name, row in _rows(parts, "relations", file):
        for implied in relations[name].implies:
            if implied not in relations:
                hint = did_you_mean(implied, relations) or f" — {one_of(relations)}"
                raise BadVocabulary(f"implies the unknown relation {implied!r}{hint}", _at(row, file, name))


def _mapping(tree: Tree, where: Where, form: str) -> dict[str, Tree]:
    if not isinstance(tree.value, dict):
        raise BadInput(form, where)
    return tree.value


def _text(cell: Tree, where: Where) -> str:
    if not isinstance(cell.value, str) or not cell.value.strip():
        raise BadInput("is one value, some words", where)
    return " ".join(cell.value.split())


def _words(cell: Tree, where: Where) -> Iterable[str]:
    if not isinstance(cell.value, list) or not cell.value:
        raise BadInput("is a list, such as [one, two]", where)
    return [_text(item, Where(where.file, item.line, where.field)) for item in cell.value]


def _flag(cell: Tree, where: Where) -> bool:
    if cell.value not in ("true", "false"):
        raise BadInput("is true or false", where)
    return cell.value == "true"


def _at(tree: Tree, file: str, field: str) -> Where:
    return Where(file, tree.line, field)
