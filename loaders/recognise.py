"""What a file is, by its content first and its name second."""

from __future__ import annotations

import codecs
from enum import Enum
from pathlib import Path, PurePosixPath

from actorgraph.graph.errors import BadInput, Where, one_of

__all__ = ["CASE_FILES", "STORY", "Shape", "is_own_page", "recognise"]

STORY = "story.yaml"
CASE_FILES = frozenset(
    {
        *("actors.csv", "actors.xlsx", "decisions.tsv", "documents.csv", "explained.tsv", "lexicon.yaml"),
        *(STORY, "verdicts.tsv", "vocabulary.yaml"),
    }
)
"""Names of files that say something about a case and are no documents of it."""


class Shape(Enum):
    """The shapes that a loader exists for."""

    TEXT = "text"
    """An article as plain text or Markdown, with or without front matter."""
    HTML = "html"
    """A saved web page."""
    PDF = "pdf"
    """A PDF with a text layer."""
    DOCX = "docx"
    """A Word document."""
    CSV = "csv"
    """Hand-coded claims, parted by commas or semicolons."""
    TSV = "tsv"
    """Hand-coded claims, parted by tabs."""
    YAML = "yaml"
    """Hand-coded claims as a YAML list."""
    XLSX = "xlsx"
    """Hand-coded claims as the first sheet of a spreadsheet."""

    @property
    def is_table(self) -> bool:
        """True for claims that somebody coded, false for prose that the reader reads."""
        return self in (Shape.CSV, Shape.TSV, Shape.YAML, Shape.XLSX)


_BY_SUFFIX = {
    ".txt": Shape.TEXT,
    ".text": Shape.TEXT,
    ".md": Shape.TEXT,
    ".markdown": Shape.TEXT,
    ".html": Shape.HTML,
    ".htm": Shape.HTML,
    ".xhtml": Shape.HTML,
    ".csv": Shape.CSV,
    ".tsv": Shape.TSV,
    ".tab": Shape.TSV,
    ".yaml": Shape.YAML,
    ".yml": Shape.YAML,
}
_SIGNATURES = {
    b"PK\x03\x04": "a ZIP archive inside another, or under another name (as ODT is)",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip archive",
    b"SQLite format 3\x00": "an SQLite database",
}
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OWN_PAGE = b'name="generator" content="actorgraph'


def recognise(key: str, data: bytes) -> Shape:
    """The shape of a file; BadInput says what it is instead, and what could be done.

    A page saved as `.txt` is still HTML, and a PDF is one under any name.
    """
    where = Where(key)
    if data.startswith(b"%PDF"):
        return Shape.PDF
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return Shape.DOCX
    if data.startswith(b"PK\x03\x04") and b"xl/workbook.xml" in data:
        return Shape.XLSX
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise BadInput(f"is {what}, which cannot be read yet; save its text as .txt", where)
    if b"\x00" in data and not data.startswith(_UTF16):
        raise BadInput("is binary, not text", where)
    suffix = PurePosixPath(key).suffix.lower()
    shape = _BY_SUFFIX.get(suffix)
    if shape is None:
        named = f"{suffix!r} files are unknown" if suffix else "a file without suffix is unknown"
        raise BadInput(f"{named} — {one_of(_BY_SUFFIX)}", where)
    if shape is Shape.TEXT and _opens_as_html(data):
        shape = Shape.HTML
    if shape is Shape.HTML and _OWN_PAGE in data[:4096]:
        raise BadInput("is a page that actorgraph wrote, no source", where)
    return shape


def is_own_page(path: Path) -> bool:
    """True for a page that actorgraph wrote: what it shows comes from sources and is none itself."""
    if path.suffix.lower() not in (".html", ".htm"):
        return False
    try:
        with path.open("rb") as file:
            return _OWN_PAGE in file.read(4096)
    except OSError:
        return False


def _opens_as_html(data: bytes) -> bool:
    opening = data[:512].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return opening.startswith((b"<!doctype html", b"<html"))
