"""A valid file, broken in one of many ways; the same seed breaks it in the same way."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

__all__ = ["broken"]

_TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", "\u202e".encode(), b"\r", b"\n\n\n", b"---\n", b"...\n"),
    *(b'"', b"'", b"<", b"</article>", b"<script>", b"<!--", b"&#0;", b"&lol;", b"- &a [*a]\n", b"!!python/name:os\n"),
    *(b"{", b"[" * 200, b"(" * 200, b" 0 R", b"endobj", b"stream\n", b"9" * 30, b"-1", b"=1+1", b"1e999", b"\xe2\x80"),
)


def broken(valid: bytes, seed: str) -> bytes:
    """The file after one to four edits that the seed chooses; a Word file is also broken inside its parts."""
    chance = random.Random(seed)
    if valid.startswith(b"PK") and chance.random() < 0.6:
        return _inside(valid, chance)
    return _edited(valid, chance)


def _edited(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_EDITS)(data, chance)
    return data


def _inside(data: bytes, chance: random.Random) -> bytes:
    """The same archive with one of its parts edited, left out or given twice."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as out:
        names = archive.namelist()
        chosen = "word/document.xml" if chance.random() < 0.5 else chance.choice(names)
        gone = chance.random() < 0.2
        for name in names:
            if name != chosen:
                out.writestr(name, archive.read(name))
            elif not gone:
                out.writestr(name, _edited(archive.read(name), chance))
    return kept.getvalue()


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 4, 30, 300)))


def _flipped(data: bytes, chance: random.Random) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _without(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:start] + data[end:]


def _again(data: bytes, chance: random.Random) -> bytes:
    start, end = _span(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 50)) + data[end:]


def _spliced(data: bytes, chance: random.Random) -> bytes:
    (start, end), (at, _) = _span(data, chance), _span(data, chance)
    return data[:at] + data[start:end] + data[at:]


def _token(data: bytes, chance: random.Random) -> bytes:
    at, _ = _span(data, chance)
    return data[:at] + chance.choice(_TOKENS) + data[at:]


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


_EDITS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    *(_flipped, _cut, _without, _again, _spliced, _token, _token, _lines),
)
