"""A valid file of each format, made here, with invented people: what the fuzzer breaks. A new format is a new row."""

from __future__ import annotations

import io
import zipfile

import docx
from openpyxl import Workbook

__all__ = ["VALID"]

_SENTENCES = (
    "Aiko Mori met Olav Berg in the harbour town on Friday.",
    "She asked Berg to release Berta Lund, who was abducted in 1978.",
    "Berg denied that his men had taken her.",
)
_STORY = "\n\n".join(_SENTENCES)
_COLUMNS = ("id", "relation", "from", "to", "status", "date", "quote")
_ROWS = (
    ("x", "met-with", "person/aiko-mori", "person/olav-berg", "happened", "2018-04-27", "Mori met Berg."),
    ("y", "accused", "person/aiko-mori", "person/olav-berg", "alleged", "2018", "Mori, angry, accused Berg."),
)


def _table(mark: str) -> bytes:
    quoted = [[f'"{cell}"' if mark in cell else cell for cell in row] for row in (_COLUMNS, *_ROWS)]
    return "".join(mark.join(row) + "\n" for row in quoted).encode()


def _yaml() -> bytes:
    rows = [dict(zip(_COLUMNS, row, strict=True)) for row in _ROWS]
    return "".join(
        "".join(f"{'- ' if n == 0 else '  '}{key}: '{value}'\n" for n, (key, value) in enumerate(row.items()))
        for row in rows
    ).encode()


def _html() -> bytes:
    paragraphs = "".join(f"<p>{sentence} {sentence}</p>" for sentence in _SENTENCES)
    head = '<head><title>Talks</title><meta property="article:published_time" content="2018-04-27"></head>'
    return f"<!doctype html><html>{head}<body><article><h1>Talks</h1>{paragraphs}</article></body></html>".encode()


def _docx() -> bytes:
    document, kept = docx.Document(), io.BytesIO()
    for sentence in _SENTENCES:
        document.add_paragraph(sentence)
    document.save(kept)
    return kept.getvalue()


def _xlsx() -> bytes:
    book, kept = Workbook(), io.BytesIO()
    for row in (_COLUMNS, *_ROWS):
        book.worksheets[0].append(row)
    book.save(kept)
    return kept.getvalue()


def _zip() -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("a.csv"), _table(","))
    return kept.getvalue()


def _pdf() -> bytes:
    lines = " ".join(f"({sentence}) Tj 0 -20 Td" for sentence in _SENTENCES)
    drawn = f"BT /F 12 Tf 40 700 Td {lines} ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    text += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n"
    return f"{text}{text.index('xref')}\n%%EOF\n".encode()


VALID = {
    "txt": f"Talks\n\n{_STORY}\n".encode(),
    "md": f"---\ntitle: Talks\ndate: 2018-04-27\n---\n# Talks\n\n{_STORY}\n".encode(),
    "html": _html(),
    "csv": _table(","),
    "tsv": _table("\t"),
    "yaml": _yaml(),
    "pdf": _pdf(),
    "docx": _docx(),
    "xlsx": _xlsx(),
    "zip": _zip(),
}
"""Suffix → the bytes of a file that loads."""
