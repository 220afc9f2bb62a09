"""Text cut into what a date can be made of: words, numbers, marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Line", "Piece", "line_of"]

_PIECE = re.compile(
    r"(?P<chain>\d+(?:[./–-]\d+)+)"
    r"|(?P<number>\d+(?:,\d{3})*(?:(?:st|nd|rd|th|['’]?s)\b)?)"
    r"|(?P<owner>['’]s?(?![^\W_]))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\s\w])"
)
_BARRED = re.compile(r"[$£€¥#@%_]")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, number or mark; `text` is lower-case, `kind` one of word, number, chain, owner, mark, "" past the end.

    A chain is what hangs together by dots, slashes or dashes: "2018-04-27", "27/04/2018", "3-7".
    """

    kind: str
    text: str
    start: int
    end: int
    capital: bool = False
    glued: bool = False
    """True where no space stands before it."""

    @property
    def digits(self) -> int | None:
        """The value of a number of figures alone: 27 of "27th", none of "3,000"."""
        plain = self.text.rstrip("stndrh'’")
        return int(plain) if self.kind == "number" and plain.isdigit() and len(plain) <= 4 else None

    @property
    def plural(self) -> bool:
        """True for "1970s"."""
        return self.kind == "number" and self.text.endswith("s")

    @property
    def ordinal(self) -> bool:
        """True for "27th"."""
        return self.kind == "number" and self.text[-2:] in ("st", "nd", "rd", "th")

    @property
    def links(self) -> tuple[int, ...]:
        """The numbers of a chain."""
        return tuple(int(each) for each in _DIGITS.findall(self.text)) if self.kind == "chain" else ()


_NOTHING = Piece("", "", -1, -1)


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of one passage; beyond either end there is an empty piece, so that no rule has to count."""

    pieces: tuple[Piece, ...]

    def __getitem__(self, at: int) -> Piece:
        """The piece at a place, empty where there is none."""
        return self.pieces[at] if 0 <= at < len(self.pieces) else _NOTHING

    def word(self, at: int) -> str:
        """The word at a place, lower-case; "" where something else stands."""
        piece = self[at]
        return piece.text if piece.kind == "word" else ""


def line_of(text: str, start: int, end: int) -> Line:
    """The pieces between two offsets. Figures that belong to money, shares or codes are marks."""
    found: list[Piece] = []
    last = start
    for match in _PIECE.finditer(text, start, end):
        kind = match.lastgroup or ""
        word = match.group()
        figure = kind in ("number", "chain")
        touched = figure and (
            (match.start() > start and (_BARRED.match(text[match.start() - 1]) or text[match.start() - 1].isalpha()))
            or (match.end() < end and (_BARRED.match(text[match.end()]) or text[match.end()].isalpha()))
        )
        found.append(
            Piece("mark" if touched else kind, word.lower(), match.start(), match.end(),
                  capital=word[:1].isupper(), glued=match.start() == last)
        )  # fmt: skip
        last = match.end()
    return Line(tuple(found))
