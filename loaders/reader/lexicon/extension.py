"""A case's own words for the reader: lexicon.yaml beside its documents, checked row by row."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from actorgraph.graph.case import Case, Sheet
from actorgraph.graph.errors import BadInput, BadVocabulary, Where, did_you_mean, one_of, together
from actorgraph.graph.names import short_hash
from actorgraph.graph.plain_yaml import Tree, plain_yaml
from actorgraph.graph.vocabulary import Kind, shipped_vocabulary
from actorgraph.graph.vocabulary import using as using_vocabulary
from actorgraph.loaders.reader.lexicon.frames import COLUMNS, frame_of, shipped_frames
from actorgraph.loaders.reader.lexicon.in_use import Lexicon, shipped_lexicon
from actorgraph.loaders.reader.lexicon.operators import Signature

__all__ = ["lexicon_of"]

_PARTS = ("frames", "titles", "nouns", "operators")
_TITLES = ("posts", "heads")
_NOUNS = ("person", "group", "organization", "government", "place")
_WORD_CLASSES = ("verbs", "nouns", "adjectives")
_FLAGS = frozenset({"presupposed", "about", "reversed"})
_LISTS = frozenset({"verbs", "nouns", "theme", "word", "inner", "by", "without", "not_by", "needs"})
_SPECIAL_NEEDS = ("content", "infinitive", "theme", "alone", "passive", "purpose")
_PLACES = re.compile(r"(?P<where>[a-z]+(?:-[a-z]+)*)(?::(?P<kinds>[a-z]+(?:\+[a-z]+)*))?")
_SELECTORS = frozenset({"subject", "object", "poss", "indirect", "owner", "content"})
_LEMMA = re.compile(r"[^\W\d_A-Z]+(?:[ '-][^\W\d_A-Z]+)*")
_BUILT: dict[str, Lexicon] = {}
"""The lexicon that was asked for last, by its version: making one takes as long as reading a page."""


def lexicon_of(case: Case) -> Lexicon:
    """The words of a case for the reader; those that ship where it has none of its own.

    BadInput or BadVocabulary with file, line and field, what is allowed and what to do.
    """
    if not case.sheets and case.vocabulary == shipped_vocabulary():
        return shipped_lexicon()
    texts = [part for sheet in case.sheets for part in (sheet.file, sheet.text)]
    version = short_hash(case.vocabulary.version, *texts, length=12)
    if version not in _BUILT:
        frames: dict[str, Mapping[str, Any]] = {}
        lists: dict[str, dict[str, Any]] = {}
        with using_vocabulary(case.vocabulary):
            for sheet in case.sheets:
                _add(sheet, frames, lists)
        _BUILT.clear()
        _BUILT[version] = Lexicon(case.vocabulary, frames, lists, version if case.sheets else "")
    return _BUILT[version]


def _add(sheet: Sheet, frames: dict[str, Mapping[str, Any]], lists: dict[str, dict[str, Any]]) -> None:
    tree = plain_yaml(sheet.text, sheet.file)
    parts = _mapping(tree, Where(sheet.file, tree.line), _PARTS) if tree.value else {}
    problems: list[BadInput] = []
    for name, row in _mapping_of(parts, "frames", sheet.file).items():
        try:
            if name in frames or any(name == frame.name for frame in shipped_frames()):
                what = f"frame {name!r} is there already; give yours another name"
                raise BadVocabulary(what, Where(sheet.file, row.line, name))
            frames[name] = _frame(name, row, sheet.file)
        except BadInput as problem:
            problems.append(problem)
    if problems:
        raise together(sheet.file, problems)
    for part, allowed in (("titles", _TITLES), ("nouns", _NOUNS)):
        for key, row in _mapping_of(parts, part, sheet.file, allowed).items():
            held = lists.setdefault(part, {})
            held = held.setdefault("classes", {}) if part == "nouns" else held
            held.setdefault(key, []).extend(_lemmas(row, Where(sheet.file, row.line, f"{part}, {key}")))
    for signature, row in _mapping_of(parts, "operators", sheet.file, tuple(map(str, Signature))).items():
        where = Where(sheet.file, row.line, f"operators, {signature}")
        for word_class, words in _mapping(row, where, _WORD_CLASSES).items():
            held = lists.setdefault("operators", {}).setdefault(signature, {})
            held.setdefault(word_class, []).extend(_lemmas(words, Where(sheet.file, words.line, where.field)))


def _frame(name: str, row: Tree, file: str) -> Mapping[str, Any]:
    where = Where(file, row.line, name)
    cells = _mapping(row, where, sorted(COLUMNS))
    for column in ("relation", "roles"):
        if column not in cells:
            raise BadVocabulary(
                f"column {column!r} is missing; a frame needs relation, roles, and verbs or nouns", where
            )
    if not {"verbs", "nouns"} & set(cells):
        raise BadVocabulary("has neither verbs nor nouns: say which words state the relation", where)
    plain = {column: _cell(column, cell, Where(file, cell.line, f"{name}, {column}")) for column, cell in cells.items()}
    try:
        frame = frame_of(name, plain, file)
    except BadVocabulary as problem:
        place = cells["relation"] if "unknown relation" in problem.what else cells["roles"]
        raise problem.at(Where(file, place.line, name)) from problem
    known = {*plain["roles"], *_SPECIAL_NEEDS}
    for need in set().union(*frame.needs) - known:
        at = cells.get("needs", cells["roles"])
        what = f"needs {need!r}, for which `roles` has no place to look — {one_of(known)}"
        raise BadVocabulary(what, Where(file, at.line, f"{name}, needs"))
    return plain


def _cell(column: str, cell: Tree, where: Where) -> Any:
    if column == "roles":
        return {role: _places(places, where) for role, places in _mapping(cell, where).items()}
    if column in _FLAGS:
        if cell.value not in ("true", "false"):
            raise BadInput("is true or false", where)
        return cell.value == "true"
    if column == "needs":
        return list(_items(cell, where))
    return _lemmas(cell, where) if column in _LISTS else _one(cell, where)


def _places(cell: Tree, where: Where) -> list[str]:
    """Where to look for a role: one place or a list of them, each with the kinds that count there, if not all."""
    found = _items(cell, where) if isinstance(cell.value, list) else [_one(cell, where)]
    for place in found:
        match = _PLACES.fullmatch(place)
        if match is None:
            what = f"{place!r} is no place to look: write subject, object, a preposition …, or object:person+group"
            raise BadVocabulary(what, Where(where.file, cell.line, where.field))
        _check_selector(match["where"], Where(where.file, cell.line, where.field))
        for kind in (match["kinds"] or "actor").split("+"):
            allowed = ("actor", *map(str, Kind))
            if kind not in allowed:
                hint = did_you_mean(kind, allowed)
                at = Where(where.file, cell.line, where.field)
                raise BadVocabulary(f"unknown kind {kind!r}{hint} — {one_of(allowed)}", at)
    return found


def _check_selector(word: str, where: Where) -> None:
    """Refuse a word that is nearly a part of the sentence: another word is a preposition, of which there are many."""
    near = did_you_mean(word, _SELECTORS)
    if word not in _SELECTORS and near and word not in _shipped_places():
        raise BadVocabulary(f"{word!r} is no place to look{near} — {one_of(_SELECTORS)}, or a preposition", where)


@cache
def _shipped_places() -> frozenset[str]:
    return frozenset(
        place.partition(":")[0] for frame in shipped_frames() for _, places in frame.roles for place in places
    )


def _mapping_of(parts: Mapping[str, Tree], part: str, file: str, allowed: tuple[str, ...] = ()) -> Mapping[str, Tree]:
    tree = parts.get(part)
    return _mapping(tree, Where(file, tree.line, part), allowed) if tree is not None and tree.value else {}


def _mapping(tree: Tree, where: Where, allowed: tuple[str, ...] | list[str] = ()) -> Mapping[str, Tree]:
    if not isinstance(tree.value, dict):
        form = f"holds lines `NAME:` below it — {one_of(allowed)}" if allowed else "holds lines `NAME: …` below it"
        raise BadInput(form, where)
    for name, entry in tree.value.items():
        if allowed and name not in allowed:
            hint = did_you_mean(name, allowed) or f" — {one_of(allowed)}"
            raise BadVocabulary(f"unknown word {name!r}{hint}", Where(where.file, entry.line, where.field))
    return tree.value


def _lemmas(tree: Tree, where: Where) -> list[str]:
    found = list(_items(tree, where))
    for word in found:
        if not _LEMMA.fullmatch(word):
            raise BadVocabulary(
                f"{word!r} is no word: write its plain form in small letters, such as bring back", where
            )
    return found


def _items(tree: Tree, where: Where) -> list[str]:
    if not isinstance(tree.value, list) or not tree.value:
        raise BadInput("is a list, such as [one, two]", where)
    return [_one(item, Where(where.file, item.line, where.field)) for item in tree.value]


def _one(tree: Tree, where: Where) -> str:
    if not isinstance(tree.value, str) or not tree.value.strip():
        raise BadInput("is one word", where)
    return " ".join(tree.value.split())
