"""The segments of a document in order of text, with offsets into it; nothing is left out but white space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actorgraph.loaders.reader.draft import Segment, SegmentKind
from actorgraph.loaders.reader.lexicon import segment_words

__all__ = ["segment"]

_DATELINE = re.compile(
    r"[A-Z][A-Z’'. ]{2,30}(?:, [A-Z][\w ]{2,20})?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?\s*(?:\([\w /.]+\))?\s*[–—-]{1,2}\s"
)
_LINE = re.compile(r"[^\n]+")
_WRAPPED = range(50, 121)
"""Lines of this length that do not end a sentence are taken for wrapped text."""


def segment(text: str) -> tuple[Segment, ...]:
    """The paragraphs and lines of a text, each with its kind."""
    found: list[Segment] = []
    ended = False
    for start, end in _paragraphs(text):
        line = text[start:end]
        kind = _kind(line, found, ended=ended)
        ended = ended or (kind is SegmentKind.BOILERPLATE and _ends_article(line))
        found.append(Segment(kind, start + _dateline(line, kind), end))
    return tuple(found)


def _dateline(line: str, kind: SegmentKind) -> int:
    """How many characters of a paragraph are its dateline: "PARIS (Reuters) - "."""
    match = _DATELINE.match(line) if kind in (SegmentKind.LEAD, SegmentKind.BODY) else None
    return match.end() if match else 0


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Wrapped lines are joined; every other line is a paragraph of its own. Marks of headings are cut off."""
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    start: int | None = None
    for at, (first, last) in enumerate(lines):
        start = first if start is None else start
        follows = at + 1 < len(lines) and lines[at + 1][0] == last + 1
        if follows and _is_wrapped(text[first:last], text[lines[at + 1][0] : lines[at + 1][1]]):
            continue
        stripped = text[start:last]
        left = len(stripped) - len(stripped.lstrip("# \t\r\f\v\u00a0>*•"))
        if stripped.strip("# \t\r\f\v\u00a0>*•"):
            yield start + left, start + len(stripped.rstrip())
        start = None


def _is_wrapped(line: str, following: str) -> bool:
    return (
        len(line) in _WRAPPED
        and not line.lstrip().startswith("#")
        and bool(following.strip())
        and (line.rstrip()[-1:] not in '.!?”"' or following.lstrip()[:1].islower() or len(following) > 30)
    )


def _kind(line: str, before: list[Segment], *, ended: bool) -> SegmentKind:
    lowered = line.lower()
    words = lowered.split()
    complete = line.rstrip("”’\"') ").endswith((".", "!", "?", ":")) or len(words) > 30
    if _is_boilerplate(lowered, words, complete=complete, ended=ended):
        return SegmentKind.BOILERPLATE
    if any(mark in lowered for mark in segment_words("caption")) and len(words) < 60:
        return SegmentKind.CAPTION
    seen = {segment.kind for segment in before}
    body_seen = bool(seen & {SegmentKind.LEAD, SegmentKind.BODY})
    if not complete:
        first = not body_seen and SegmentKind.HEADLINE not in seen
        return SegmentKind.HEADLINE if first else SegmentKind.HEADING
    return SegmentKind.BODY if body_seen else SegmentKind.LEAD


def _is_boilerplate(lowered: str, words: list[str], *, complete: bool, ended: bool) -> bool:
    long = complete and len(words) > 25
    if not any(char.isalpha() for char in lowered):
        return True
    if not complete and len(words) <= 4 and all(len(word) <= 3 for word in words):
        return True
    if lowered.startswith(tuple(segment_words("pointers"))):
        return True
    return not long and (ended or any(phrase in lowered for phrase in segment_words("boilerplate")))


def _ends_article(line: str) -> bool:
    return any(phrase in line.lower() for phrase in segment_words("ends"))
