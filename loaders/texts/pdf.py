"""PDF: the text layer page by page, by pypdfium2; a scan without one says so."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2

from actorgraph.graph.errors import BadInput, Where
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article, checked_lines

__all__ = ["pdf_article"]

MOST_PAGES = 2000
_CUT = re.compile(r"(?<=[a-z])(?:-|\x02|\ufffe)\n(?=[a-z])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
SHORT = 0.7
"""A line shorter than this part of the longest of its page ends a paragraph."""


def pdf_article(source: Source) -> Article:
    """The text of all pages, a blank line between two paragraphs, and where in it each page begins.

    Lines that only the width of the page broke are joined. BadInput for what is no PDF, is locked by a password, has
    more than 2,000 pages, or has no text: a scan must go through text recognition first.
    """
    where = Where(source.key)
    try:
        document: Any = pypdfium2.PdfDocument(source.data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        what = "is a PDF that is locked by a password; save it without" if locked else "is a PDF that cannot be opened"
        raise BadInput(what, where) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise BadInput(f"has {count:,} pages; the limit is {MOST_PAGES:,}: split it", where)
        pages = [_page(document, number) for number in range(count)]
        about = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise BadInput("is a PDF whose pages cannot be read", where) from error
    finally:
        document.close()
    if not any(char.isalnum() for page in pages for char in page):
        raise BadInput(
            f"is a PDF of {count} pages without text, a scan; run text recognition (OCR) over it first", where
        )
    starts: list[int] = []
    text = ""
    for page in pages:
        text += "\n\n" if text and page else ""
        starts.append(len(text))
        text += page
    empty = [str(number) for number, page in enumerate(pages, 1) if not page]
    remarks = (f"{source.key}: no text on page {', '.join(empty[:20])}",) if empty else ()
    own = Metadata(title=_line(about.get("Title")), author=_line(about.get("Author")))
    return Article(checked_lines(text, source.key), own, remarks, tuple(starts))


def _page(document: Any, number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    try:
        raw = str(words.get_text_bounded()).replace("\r\n", "\n").replace("\r", "\n")
    finally:
        words.close()
        page.close()
    lines = [_CONTROL.sub("", line).rstrip() for line in _CUT.sub("", raw).split("\n")]
    longest = max(map(len, lines), default=0)
    joined: list[str] = []
    open_ = False
    for line in lines:
        if open_ and line:
            joined[-1] = f"{joined[-1]} {line.strip()}"
        elif line.strip():
            joined.append(line.strip())
        open_ = bool(line.strip()) and len(line) >= SHORT * longest
    return "\n\n".join(joined)


def _line(words: object) -> str:
    return _CONTROL.sub("", " ".join(str(words or "").split()))
