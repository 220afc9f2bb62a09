"""Cells that name actors and places: names or ids become mentions, each with its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actorgraph.graph.case import Registry
from actorgraph.graph.case.tables import Row
from actorgraph.graph.errors import BadInput, BadVocabulary, did_you_mean, one_of
from actorgraph.graph.names import name_key, slug
from actorgraph.graph.record import Claim, Mention
from actorgraph.graph.vocabulary import Form, Kind

__all__ = ["KIND_COLUMN", "NameCells", "kinds_given"]

_ID = re.compile(r"[a-z]+(/[a-z0-9]+(-[a-z0-9]+)*)+(@[0-9a-f]{16})?")
_KINDS = tuple(map(str, Kind))
KIND_COLUMN = {"from": "from_kind", "to": "to_kind"}
"""The columns beside which a column of kinds may stand."""


class NameCells:
    """All names of one table: equal ones become one mention, in the order in which they come.

    `declared`: kinds that the table's own `from_kind` and `to_kind` give to names, for cells without such a column.
    `asked_registry` turns true when an answer depended on who is known.
    """

    def __init__(self, registry: Registry, declared: Iterable[tuple[str, Kind]] = ()) -> None:
        self._registry = registry
        self._declared: dict[str, set[Kind]] = {}
        for name, kind in declared:
            self._declared.setdefault(name_key(name), set()).add(kind)
        self._mentions: dict[tuple[str, Kind], Mention] = {}
        self._by_mention: dict[str, Mention] = {}
        self.asked_registry = False

    def used_by(self, claims: Iterable[Claim]) -> tuple[Mention, ...]:
        """The mentions that these claims refer to, in the order in which they came."""
        wanted: set[str] = set()
        for claim in claims:
            wanted.update(part.mention for part in claim.participants)
            wanted.update(voice.mention for voice in claim.said_by)
            wanted.update(claim.held_by)
        return tuple(self._by_mention[mention] for mention in sorted(wanted, key=_number))

    def named(self, names: Iterable[str], row: Row, column: str, allowed: frozenset[Kind]) -> tuple[Mention, ...]:
        """The mentions of the names of one cell, whose kinds must be among those allowed there."""
        words = tuple(" ".join(name.split()) for name in names)
        if not words:
            return ()
        given = kinds_given(row, column, len(words))
        return tuple(self._mention(word, kind, row, column, allowed) for word, kind in zip(words, given, strict=True))

    def _mention(self, word: str, given: Kind | None, row: Row, column: str, allowed: frozenset[Kind]) -> Mention:
        prefix, slash, _ = word.partition("/")
        if slash and prefix in _KINDS:
            return self._by_id(word, Kind(prefix), row, column, allowed)
        kind = given or self._kind(word, row, column, allowed)
        if kind not in allowed:
            raise _not_allowed(word, kind, row, KIND_COLUMN.get(column, column), allowed)
        known = self._registry.named(word, kind)
        if len(known) > 1:
            self.asked_registry = True
            ids = ", ".join(actor.id for actor in known)
            raise BadInput(f"{word!r} fits several known actors: {ids}; write the id", row.where(column))
        form = Form.DESCRIPTION if kind is Kind.GROUP else Form.NAME
        return self._keep(word, kind, word, form, None)

    def _by_id(self, word: str, kind: Kind, row: Row, column: str, allowed: frozenset[Kind]) -> Mention:
        if not _ID.fullmatch(word):
            raise BadInput(
                f"{word!r} is no id; after the kind and a slash come lower-case letters, digits and single hyphens, "
                f"such as {kind.value}/{slug(word.partition('/')[2])}",
                row.where(column),
            )
        if kind not in allowed:
            raise _not_allowed(word, kind, row, column, allowed)
        return self._keep(word, kind, self._name_of(word), Form.NAME, word)

    def _name_of(self, actor: str) -> str:
        self.asked_registry = True
        known = self._registry.actors.get(actor)
        tail = actor.partition("@")[0].rpartition("/")[2]
        return known.name if known else tail.replace("-", " ").title()

    def _kind(self, word: str, row: Row, column: str, allowed: frozenset[Kind]) -> Kind:
        """What the table says elsewhere, else what is known, else the only one that the relation allows here."""
        if len(allowed) == 1:
            return next(iter(allowed))
        declared = self._declared.get(name_key(word), set()) & allowed
        if len(declared) == 1:
            return next(iter(declared))
        self.asked_registry = True
        known = {actor.kind for actor in self._registry.named(word)} & allowed
        if len(known) == 1:
            return known.pop()
        what = f"may be a {' or a '.join(sorted(known))}" if known else "is not known"
        way = f"fill {KIND_COLUMN[column]}" if column in KIND_COLUMN else "write an id such as organization/its-name"
        raise BadInput(f"{word!r} {what}; {way} ({one_of(allowed)}) or give it a row in actors.csv", row.where(column))

    def _keep(self, text: str, kind: Kind, name: str, form: Form, actor: str | None) -> Mention:
        number = len(self._mentions)
        fresh = Mention(id=f"m{number}", text=text, name=name, form=form, kind=kind, actor=actor)
        mention = self._mentions.setdefault((text, kind), fresh)
        self._by_mention[mention.id] = mention
        return mention


def kinds_given(row: Row, column: str, count: int) -> tuple[Kind | None, ...]:
    """The kinds that a row gives to the names of one cell: one for all, or one each, parted by semicolons."""
    beside = KIND_COLUMN.get(column, "")
    parts = [part.strip().lower() for part in row[beside].split(";")] if row[beside] else []
    for part in parts:
        if part and part not in _KINDS:
            hint = did_you_mean(part, _KINDS)
            raise BadVocabulary(f"unknown kind {part!r}{hint} — {one_of(Kind)}", row.where(beside))
    if len(parts) > 1 and len(parts) != count:
        raise BadInput(f"gives {len(parts)} kinds for {count} names; give one for all or one each", row.where(beside))
    kinds = tuple(Kind(part) if part else None for part in parts) or (None,)
    return kinds if len(kinds) == count else kinds * count


def _not_allowed(word: str, kind: Kind, row: Row, column: str, allowed: frozenset[Kind]) -> BadVocabulary:
    return BadVocabulary(f"{word!r} is a {kind.value}; allowed here — {one_of(allowed)}", row.where(column))


def _number(mention: str) -> int:
    return int(mention.removeprefix("m"))
