"""DOCX: the paragraphs of the body, by python-docx; nothing in the file is run, fetched or unpacked without limit."""

from __future__ import annotations

import io
import zlib
from zipfile import BadZipFile, ZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError

from actorgraph.graph.errors import BadInput, Where
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article, checked_lines

__all__ = ["checked_package", "docx_article"]

LARGEST = 200 * 1024 * 1024
"""Bytes that the parts of an Office file may have together once they are unpacked."""
MOST_PARTS = 10_000
_DAMAGED = (
    *(PackageNotFoundError, BadZipFile, zlib.error, LxmlError, NotImplementedError, OSError, EOFError),
    # What the library stumbles over in a file with parts missing or in another place.
    *(KeyError, ValueError, AttributeError, TypeError, IndexError, RuntimeError),
)


def docx_article(source: Source) -> Article:
    """The paragraphs, a blank line between them, with title, author and headings as the file has them.

    BadInput for a damaged file, one that would unpack to more than 200 MB, or one without text.
    """
    checked_package(source)
    try:
        document = docx.Document(io.BytesIO(source.data))
        paragraphs = [" ".join(paragraph.text.split()) for paragraph in document.paragraphs]
        core = document.core_properties
        own = Metadata(title=" ".join((core.title or "").split()), author=" ".join((core.author or "").split()))
    except _DAMAGED as error:
        raise BadInput(
            "is a Word file that cannot be opened; save it again, or save its text", Where(source.key)
        ) from error
    text = "\n\n".join(filter(None, paragraphs))
    generic = own.author in ("python-docx", "")
    return Article(checked_lines(text, source.key), Metadata(title=own.title) if generic else own)


def checked_package(source: Source) -> None:
    """Nothing, once a ZIP of Office parts is known to be of a bearable size; judged before anything is unpacked."""
    where = Where(source.key)
    try:
        with ZipFile(io.BytesIO(source.data)) as package:
            parts = package.infolist()
    except _DAMAGED as error:
        raise BadInput("is a damaged archive; save the file again", where) from error
    size = sum(part.file_size for part in parts)
    if size > LARGEST or len(parts) > MOST_PARTS:
        raise BadInput(f"would unpack to {size / 1024**2:,.0f} MB; the limit is {LARGEST // 1024**2} MB", where)
