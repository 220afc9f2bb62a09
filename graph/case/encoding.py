"""Files that people save, as text: UTF-8, or UTF-16 with its mark; anything else is refused with its position."""

from __future__ import annotations

import codecs

from actorgraph.graph.errors import BadInput, Where

__all__ = ["decoded"]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, file: str) -> str:
    """The text of the bytes, with line feeds only and without a byte order mark.

    UTF-8, or UTF-16 where its byte order mark says so; BadInput with the line and the byte where it is neither.
    """
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        wrong = data[error.start]
        raise BadInput(
            f"is not {'UTF-16' if encoding == 'utf-16' else 'UTF-8'}: byte {column} of the line is 0x{wrong:02x}; "
            "save the file as UTF-8 (it may be Latin-1 or Windows-1252)",
            Where(file, line),
        ) from error
    if "\x00" in text:
        raise BadInput("holds a NUL character; is it text?", Where(file, text.count("\n", 0, text.index("\x00")) + 1))
    return text.replace("\r\n", "\n").replace("\r", "\n")
