"""`actors.csv` or `actors.xlsx`: the actors that a case adds to those that ship, with their offices and terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.case.offices import Term, offices
from actorgraph.graph.case.registry import KnownActor, Registry
from actorgraph.graph.case.sheets import sheet_rows
from actorgraph.graph.case.tables import Columns, Row, read_rows, refusal
from actorgraph.graph.errors import BadDate, BadInput, BadVocabulary, did_you_mean, one_of
from actorgraph.graph.names import name_key, slug
from actorgraph.graph.record.timespan import bounds, checked_date
from actorgraph.graph.vocabulary import Kind

__all__ = ["ACTOR_COLUMNS", "actor_rows", "extended_by"]

ACTOR_COLUMNS = Columns(
    known=("id", "name", "aliases", "kind", "country", "parent", "office", "of", "from", "to", "note"),
    required=("name",),
)
_ID = re.compile(r"[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)+")
_KINDS = tuple(map(str, Kind))
_BODIES = frozenset({Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.GROUP})


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row before its references (parent, of) are looked up among all rows."""

    row: Row
    actor: KnownActor


def actor_rows(data: bytes, file: str, problems: list[BadInput], remarks: list[str]) -> list[Row]:
    """The rows of an actors table as CSV or XLSX, as `read_rows` and `sheet_rows` give them."""
    if not file.endswith(".xlsx"):
        return [*read_rows(decoded(data, file), file, ACTOR_COLUMNS, problems)]
    sheet = sheet_rows(data, file, ACTOR_COLUMNS, problems)
    remarks.extend(f"{file}: {remark}" for remark in sheet.remarks)
    return [*sheet.rows]


def extended_by(rows: Iterable[Row], file: str, base: Registry, problems: list[BadInput]) -> Registry:
    """The registry with the rows of an actors table added; `problems` are rows that were no rows at all.

    One row an actor; several rows of one id give it further terms of office. A row without id gets `<kind>/<slug of
    the name>`. A row with the id of an actor that ships adds its aliases and terms to that actor. BadInput lists
    every faulty row with line, field and allowed values.
    """
    drafts: dict[str, list[_Draft]] = {}
    for row in rows:
        try:
            draft = _draft(row, drafts, base)
        except BadInput as problem:
            problems.append(problem)
        else:
            drafts.setdefault(draft.actor.id, []).append(draft)
    drawn_up = [draft for several in drafts.values() for draft in several]
    known = base.extended(draft.actor for draft in drawn_up)
    actors: list[KnownActor] = []
    terms: list[Term] = []
    for draft in drawn_up:
        try:
            actors.append(_with_parent(draft, known))
            terms.extend(_term(draft, known))
        except BadInput as problem:
            problems.append(problem)
    if problems:
        problems.sort(key=lambda problem: (problem.where and problem.where.line) or 0)
        raise refusal(file, problems)
    return base.extended(actors, terms)


def _draft(row: Row, earlier: dict[str, list[_Draft]], base: Registry) -> _Draft:
    before = earlier.get(row["id"]) if row["id"] else None
    name = row["name"] or (before[0].actor.name if before else "")
    if not name:
        raise BadInput("is empty; every actor has a name", row.where("name"))
    kind = _kind(row, before[0].actor.kind if before else None)
    actor_id = _id(row, kind, name)
    before = earlier.get(actor_id)
    if before and name_key(before[0].actor.name) != name_key(name):
        raise BadInput(
            f"{actor_id} is {before[0].actor.name!r} on line {before[0].row.line} and {name!r} here; "
            "other names of one actor stand in its aliases, another actor has another id",
            row.where("name"),
        )
    return _Draft(row, KnownActor(actor_id, kind, name, row.parts("aliases", "|"), _country(row, base)))


def _kind(row: Row, before: Kind | None) -> Kind:
    prefix = row["id"].partition("/")[0]
    given = row["kind"].lower() or (before.value if before else prefix)
    if not given:
        raise BadInput(f"is empty — {one_of(Kind)}", row.where("kind"))
    if given not in _KINDS:
        field = "kind" if row["kind"] else "id"
        raise BadVocabulary(f"unknown kind {given!r}{did_you_mean(given, _KINDS)} — {one_of(_KINDS)}", row.where(field))
    if row["id"] and prefix != given:
        raise BadInput(f"{row['id']!r} is not the id of a {given}; write {given}/…", row.where("id"))
    return Kind(given)


def _id(row: Row, kind: Kind, name: str) -> str:
    if not row["id"]:
        return f"{kind.value}/{slug(name)}"
    if not _ID.fullmatch(row["id"]):
        raise BadInput(
            f"{row['id']!r} is no id; write the kind, a slash, and lower-case letters, digits and single hyphens, "
            f"such as {kind.value}/{slug(name)}",
            row.where("id"),
        )
    return row["id"]


def _country(row: Row, base: Registry) -> str | None:
    given = row["country"]
    if not given or given.lower() in base.countries:
        return given.lower() or None
    named = {actor.country for actor in base.named(given, Kind.GOVERNMENT) if actor.country}
    hint = f"; write {named.pop()!r}" if len(named) == 1 else ""
    raise BadVocabulary(
        f"unknown country {given!r}{hint} — two letters as in ISO 3166, such as jp, kr, us",
        row.where("country"),
    )


def _with_parent(draft: _Draft, known: Registry) -> KnownActor:
    row, actor = draft.row, draft.actor
    if not row["parent"]:
        return actor
    kinds = frozenset({Kind.PLACE}) if actor.kind is Kind.PLACE else _BODIES
    parent = _reference(row, "parent", kinds, known)
    if parent == actor.id:
        raise BadInput("an actor cannot be a part of itself", row.where("parent"))
    return KnownActor(actor.id, actor.kind, actor.name, actor.aliases, actor.country, parent)


def _term(draft: _Draft, known: Registry) -> Iterable[Term]:
    row, actor = draft.row, draft.actor
    if not row["office"]:
        for column in ("of", "from", "to"):
            if row[column]:
                raise BadInput(f"is {row[column]!r} without an office; a term needs one", row.where(column))
        return
    office = _office(row["office"])
    if row["of"]:
        body = _reference(row, "of", _BODIES, known)
    elif actor.country:
        body = f"government/{actor.country}"
    else:
        raise BadInput("is empty; say of which government or organization, or fill country", row.where("of"))
    since, until = (_date(row, column) for column in ("from", "to"))
    term = Term(actor.id, office, body, since, until)
    if since and until and (term.span.earliest or "") > (term.span.latest or ""):
        raise BadDate(f"the term ends ({until}) before it begins ({since})", row.where("to"))
    yield term


def _office(words: str) -> str:
    """The office that ships under that name or title, so that news may name it; else the words, as their own office."""
    given = slug(words)
    for office in offices().values():
        if given == office.name or any(given == slug(title) for title in office.titles):
            return office.name
    return given


def _reference(row: Row, column: str, kinds: frozenset[Kind], known: Registry) -> str:
    given = row[column]
    found = [known.actors[given]] if given in known.actors else known.named(given)
    ids = [actor.id for actor in found if actor.kind in kinds]
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise BadInput(f"{given!r} may be {' or '.join(ids)}; write the id", row.where(column))
    hint = did_you_mean(given, known.actors)
    raise BadInput(
        f"{given!r} is no known {' or '.join(sorted(kind.value for kind in kinds))}{hint}; "
        "give it a row of its own, or write an id such as government/jp",
        row.where(column),
    )


def _date(row: Row, column: str) -> str:
    try:
        date = checked_date(row[column])
        span = bounds(date)
    except BadDate as problem:
        raise problem.at(row.where(column)) from problem
    if date and span.earliest is None:
        raise BadDate(f"{date!r} has no year; a term needs one", row.where(column))
    return date
