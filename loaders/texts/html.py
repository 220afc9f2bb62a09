"""Saved web pages: the article without what stands around it, by trafilatura."""

from __future__ import annotations

import re

from trafilatura import bare_extraction

from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.errors import BadDate, BadInput, Where
from actorgraph.graph.record import checked_date
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article, checked_lines

__all__ = ["html_article"]

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
MOST_TAGS = 60_000
"""A news page has a few thousand; the time to find the article in it grows with their number, about 2 s at this one."""


def html_article(source: Source) -> Article:
    """The article of a page, a blank line between its paragraphs, with what the page says of itself.

    The encoding is the one that the page declares, else UTF-8; BadInput where that does not fit, or where the page
    holds no article.
    """
    tags = source.data.count(b"<")
    if tags > MOST_TAGS:
        raise BadInput(f"has {tags:,} tags; the limit is {MOST_TAGS:,}: save the article as text", Where(source.key))
    found = bare_extraction(
        _decoded(source),
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"},
    )
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        raise BadInput("holds no article that could be told from its menus and notices", Where(source.key))
    text = re.sub(r"\n+", "\n\n", found.text or "").strip()
    own = Metadata(
        title=_line(found.title),
        author=_line(found.author),
        publisher=_line(found.sitename),
        published=_date(found.date),
        url=_line(found.url),
    )
    return Article(checked_lines(text, source.key), own)


def _decoded(source: Source) -> str:
    declared = _DECLARED.search(source.data, 0, _HEAD)
    name = declared[1].decode("ascii") if declared else "utf-8"
    if name.lower() in ("utf-8", "utf8", "unicode", "utf-16"):
        return decoded(source.data, source.key)
    try:
        return source.data.decode(name)
    except LookupError as error:
        raise BadInput(f"declares the unknown encoding {name!r}", Where(source.key)) from error
    except UnicodeDecodeError as error:
        line = source.data.count(b"\n", 0, error.start) + 1
        raise BadInput(f"declares {name} but is not: byte {error.start}", Where(source.key, line)) from error


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _date(found: str | None) -> str:
    try:
        return checked_date(found or "")
    except BadDate:
        return ""
