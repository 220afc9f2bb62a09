"""One file becomes one reading, unless the graph has it already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum

from actorgraph.graph.case import Case
from actorgraph.graph.errors import BadInput
from actorgraph.graph.record import Reading
from actorgraph.graph.stores.store import Stamp
from actorgraph.loaders.catalogue import Catalogues
from actorgraph.loaders.folders import Found
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.reader.lexicon import lexicon_of
from actorgraph.loaders.reader.read import READER_VERSION, read
from actorgraph.loaders.recognise import Shape, recognise
from actorgraph.loaders.source import Source, read_source
from actorgraph.loaders.tables import TABLE_VERSION, claim_rows, claims_table
from actorgraph.loaders.texts import READ, Article, article_of, language_code, language_of
from actorgraph.loaders.versions import Circumstances

__all__ = ["Change", "Intake", "Taken"]

PARTLY = f"{TABLE_VERSION}, partly"
"""The version of a table that was loaded without its faulty rows: it is looked at again when all are asked for."""


class Change(Enum):
    """What a file is to the graph."""

    NEW = "new"
    CHANGED = "changed"
    REREAD = "reread"
    """The same bytes, under other circumstances."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one file; no reading where the graph has it already.

    `is_table`: its claims were coded by hand; `faulty`: rows left out of it.
    """

    key: str
    change: Change
    is_table: bool
    reading: Reading | None = None
    remarks: tuple[str, ...] = ()
    faulty: tuple[BadInput, ...] = ()


@dataclass(frozen=True)
class Intake:
    """All that files are judged by: the case, what the graph has (`stamps`), and what the command said.

    `published` (EDTF) is the date of documents that have no other; `partial` takes the good rows of faulty tables.
    """

    case: Case
    stamps: Mapping[str, Stamp]
    catalogues: Catalogues
    published: str = ""
    partial: bool = False

    def take(self, found: Found) -> Taken:
        """The file as a reading; BadInput or one of its children for a file that cannot be taken."""
        source = read_source(found.path, found.key)
        shape = recognise(source.key, source.data)
        listed = self.catalogues.about(found.path, found.within)
        quick = self._circumstances(source, shape, listed)
        if self._stands(source, quick):
            return Taken(source.key, Change.UNCHANGED, shape.is_table)
        take = self._table if shape.is_table else self._prose
        return take(source, shape, listed, quick)

    def _circumstances(self, source: Source, shape: Shape, listed: Metadata) -> Circumstances:
        old = self.stamps.get(source.key)
        once = Circumstances.published_in(old.versions) if old else ""
        version = TABLE_VERSION if shape.is_table else READER_VERSION
        if shape.is_table and self.partial and old and old.versions.reader.startswith(PARTLY):
            version = PARTLY
        words = self.case.vocabulary.version
        if not shape.is_table and (own := lexicon_of(self.case).version):
            words = f"{words}+{own}"
        published = self.published or once
        return Circumstances(version, words, self.case.registry.version, listed.fingerprint(), published)

    def _stands(self, source: Source, circumstances: Circumstances) -> bool:
        old = self.stamps.get(source.key)
        return old is not None and old.sha256 == source.sha256 and circumstances.stand(old.versions)

    def _change(self, source: Source) -> Change:
        old = self.stamps.get(source.key)
        if old is None:
            return Change.NEW
        return Change.REREAD if old.sha256 == source.sha256 else Change.CHANGED

    def _prose(self, source: Source, shape: Shape, listed: Metadata, quick: Circumstances) -> Taken:
        article = article_of(source, shape)
        about = article.own.over(listed)
        circumstances = replace(quick, published="" if about.published else quick.published)
        if self._stands(source, circumstances):
            return Taken(source.key, Change.UNCHANGED, is_table=False)
        about = about.over(Metadata(published=circumstances.published))
        reading = self._read(source, article, about)
        stamped = replace(reading, pages=article.pages, versions=circumstances.versions())
        return Taken(source.key, self._change(source), False, stamped, article.remarks)

    def _read(self, source: Source, article: Article, about: Metadata) -> Reading:
        language = language_code(about.language) if about.language else language_of(article.text)
        document = replace(about, language=language).document(source.key, source.sha256, "article")
        if language not in READ:
            return Reading(document=document, text=article.text, notes=(f"not read: its language is {language}",))
        return read(document, article.text, self.case.registry)

    def _table(self, source: Source, shape: Shape, listed: Metadata, quick: Circumstances) -> Taken:
        faults: list[BadInput] = []
        own, rows, remarks = claim_rows(source, shape, faults)
        about = own.over(listed)
        circumstances = replace(quick, published="" if about.published else quick.published)
        document = about.over(Metadata(published=circumstances.published)).document(source.key, source.sha256, "table")
        table = claims_table(rows, faults, document, self.case.registry, partial=self.partial)
        circumstances = replace(
            circumstances,
            version=PARTLY if table.problems else TABLE_VERSION,
            registry=circumstances.registry if table.asked_registry else "",
        )
        if self._stands(source, circumstances):
            return Taken(source.key, Change.UNCHANGED, is_table=True, remarks=remarks, faulty=table.problems)
        stamped = replace(table.reading, versions=circumstances.versions())
        return Taken(source.key, self._change(source), True, stamped, remarks, table.problems)
