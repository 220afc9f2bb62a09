"""DOCX: the paragraphs of the body, by python-docx; nothing in the file is run, fetched or unpacked without limit."""

from __future__ import annotations

import io

import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import LxmlError

from actorgraph.graph.case.packages import DAMAGED, check_package
from actorgraph.graph.errors import BadInput, Where
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article, checked_lines

__all__ = ["docx_article"]

_DAMAGED = (
    *(*DAMAGED, PackageNotFoundError, LxmlError),
    # What the library stumbles over in a file with parts missing or in another place.
    *(KeyError, AttributeError, TypeError, IndexError),
)


def docx_article(source: Source) -> Article:
    """The paragraphs, a blank line between them, with title, author and headings as the file has them.

    BadInput for a damaged file, one that would unpack to more than 200 MB, or one without text.
    """
    check_package(source.data, source.key)
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
