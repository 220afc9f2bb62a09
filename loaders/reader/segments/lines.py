"""Text → blocks: a paragraph, an item, a row; the marks before them cut off, wrapped lines joined."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

__all__ = ["Block", "Mark", "blocks_of"]

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BLANK = " \t\u00a0\u200b\ufeff"
_ENDS = tuple(".!?:;…”\"'’)]")


class Mark(Enum):
    """What stands before a line and says what it is."""

    NONE = ""
    TITLE = "title"
    """"# " or a line of equals signs below."""
    HEADING = "heading"
    """"## " and below, or a line of hyphens below."""
    ITEM = "item"
    """A bullet, a dash or a number."""
    QUOTE = "quote"
    SPEECH = "speech"
    """"Q:" and "A:" of an interview."""
    ROW = "row"
    """Cells of a table."""


_MARKS = (
    (Mark.TITLE, re.compile(r"#[ \t]+")),
    (Mark.HEADING, re.compile(r"#{2,6}[ \t]+")),
    (Mark.QUOTE, re.compile(r"(?:>[ \t]*)+")),
    (Mark.ITEM, re.compile(r"(?:[•‣◦▪●○■▸►✓*+·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t\u00a0]+(?=\S)")),
    (Mark.SPEECH, re.compile(r"(?:\*\*)?(?:Q|A|Question|Answer)(?:\d{1,2})?:(?:\*\*)?[ \t]+(?=[“\"'A-Z])")),
)
_CELLS = re.compile(r"\t+|[ ]{3,}")
_RULER = re.compile(r"[ \t]*([=\-_*~])(?:[ \t]*\1){2,}[ \t]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that belongs together; `apart` when a blank line stands before it."""

    start: int
    end: int
    text: str
    mark: Mark
    apart: bool


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    mark: Mark
    apart: bool


def blocks_of(text: str) -> Iterator[Block]:
    """The blocks of a text in order; blank lines and rulers are in none."""
    lines = list(_lines(text))
    width = _width(lines)
    first = 0
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        if following is not None and _goes_on(line, following, lines[first].mark, width):
            continue
        start = lines[first].start
        yield Block(start, line.end, text[start : line.end], lines[first].mark, lines[first].apart)
        first = at + 1


def _lines(text: str) -> Iterator[_Line]:
    """Lines with words, without their marks; a ruler makes a title of the line above and is none itself."""
    found = [match for match in _LINE.finditer(text) if match[0].strip(_BLANK)]
    last_end = -1
    for at, match in enumerate(found):
        if _RULER.fullmatch(match[0]):
            continue
        raw = match[0]
        left = len(raw) - len(raw.lstrip(_BLANK))
        body = raw.strip(_BLANK)
        mark, cut = _mark(body)
        if mark is Mark.NONE and at + 1 < len(found) and found[at + 1].start() == match.end() + 1:
            ruler = _RULER.fullmatch(found[at + 1][0])
            if ruler and ruler[1] in "=-" and len(body) < 120:
                mark = Mark.TITLE if ruler[1] == "=" else Mark.HEADING
        body = body[cut:]
        if not body:
            continue
        start = match.start() + left + cut
        apart = last_end < 0 or len(_breaks(text[last_end : match.start()])) > 1
        yield _Line(start, start + len(body), body, mark, apart)
        last_end = match.end()


def _breaks(between: str) -> str:
    return re.sub(r"[^\n\v\f\x85\u2028\u2029]|\r(?=\n)", "", between.replace("\r\n", "\n").replace("\r", "\n"))


def _mark(body: str) -> tuple[Mark, int]:
    if _is_row(body):
        return Mark.ROW, 0
    for mark, pattern in _MARKS:
        match = pattern.match(body)
        if match:
            return mark, match.end()
    return Mark.NONE, 0


def _is_row(body: str) -> bool:
    """True for cells between bars or tabs, and for figures in columns; justified prose has wide gaps as well."""
    if body.count("|") > 2:
        return True
    cells = _CELLS.split(body)
    figures = sum(not any(map(str.isalpha, cell)) for cell in cells)
    tabbed = body.count("\t") > 1 and not body.endswith(_ENDS)
    return len(cells) > 2 and (tabbed or figures * 2 >= len(cells))


def _width(lines: Sequence[_Line]) -> int:
    """How wide the text was wrapped: its longest line that plainly goes on in the next; 0 for text that was not."""
    long = [
        len(line.text)
        for line, following in itertools.pairwise(lines)
        if not following.apart and following.mark in (Mark.NONE, Mark.QUOTE) and _runs_over(line.text, following.text)
    ]
    return max((length for length in long if 30 <= length <= 132), default=0)


def _runs_over(line: str, following: str) -> bool:
    return len(line) >= 30 and not line.endswith(_ENDS) and following[:1].islower()


def _goes_on(line: _Line, following: _Line, mark: Mark, width: int) -> bool:
    """True where a line was broken only because the next word did not fit, or in the midst of a sentence."""
    if following.apart or mark in (Mark.TITLE, Mark.HEADING, Mark.ROW):
        return False
    same_quote = following.mark is Mark.QUOTE and mark is Mark.QUOTE
    if following.mark is not Mark.NONE and not same_quote:
        # A number or dash at the beginning of a line of wrapped text is none of a list.
        full = bool(width) and _is_full(line.text, following.text, width) and not line.text.endswith(_ENDS)
        return following.mark is Mark.ITEM and mark is Mark.NONE and full
    return _runs_over(line.text, following.text) or (bool(width) and _is_full(line.text, following.text, width))


def _is_full(line: str, following: str, width: int) -> bool:
    return len(line) <= width + 8 and len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
