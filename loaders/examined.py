"""A file examined: what the reader makes of it, without a graph."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from actorgraph.graph.case import Case
from actorgraph.graph.errors import BadDate, BadInput, Where
from actorgraph.graph.record import checked_date
from actorgraph.loaders.catalogue import Catalogues
from actorgraph.loaders.keys import document_key
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.reader import examine
from actorgraph.loaders.reader.examination import Examination
from actorgraph.loaders.recognise import Shape, recognise
from actorgraph.loaders.source import Source, read_source
from actorgraph.loaders.texts import READ, article_of, language_code, language_name, language_of

__all__ = ["examined", "examined_text"]


def examined(path: Path, case: Case, published: str = "") -> Examination:
    """An article as `load` would read it; `published` (EDTF) where neither it nor documents.csv says when it appeared.

    BadInput for what is no article, or in a language that is not read.
    """
    if path.is_dir():
        raise BadInput("is a folder; name one article in it", Where(str(path)))
    source = read_source(path, document_key(path, case.folder))
    shape = recognise(source.key, source.data)
    if shape.is_table:
        raise BadInput("is a table of claims that somebody coded: there is nothing to read in it", Where(source.key))
    return _examined(source, shape, case, Catalogues(case.folder).about(path, None), published)


def examined_text(data: bytes, case: Case, published: str = "") -> Examination:
    """The same of a text that comes from nowhere in particular."""
    source = Source(Path("-"), "standard input.txt", data)
    return _examined(source, recognise(source.key, data), case, Metadata(), published)


def _examined(source: Source, shape: Shape, case: Case, listed: Metadata, published: str) -> Examination:
    article = article_of(source, shape)
    about = article.own.over(listed).over(Metadata(published=_date(published)))
    language = language_code(about.language) if about.language else language_of(article.text)
    if language not in READ:
        raise BadInput(f"is not read: its language is {language_name(language)}", Where(source.key))
    document = replace(about, language=language).document(source.key, source.sha256, "article")
    return examine(document, article.text, case.registry)


def _date(published: str) -> str:
    try:
        return checked_date(published)
    except BadDate as problem:
        raise problem.at(Where(field="published")) from problem
