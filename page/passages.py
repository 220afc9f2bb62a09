"""The sentence before and the sentence after a quote, so that it is read as it stands in its document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from actorgraph.graph.record import Reading

__all__ = ["Passage", "around", "passages_of"]

LONGEST = 320
"""Characters of context on either side; a longer sentence is cut at a word."""

_REACH = 2 * LONGEST
_CLOSING = frozenset(".,;:!?’”'\")]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Lt|Col|Sgt|St|No|vs|etc|Jan|Feb|Aug|Sept?|Oct|Nov|Dec))\.$"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands before and after a quote, each a sentence or the rest of one; empty at the ends of a document.

    Without the space towards the quote, except where what comes after begins like the end of the quote (`) (`).
    """

    before: str = ""
    after: str = ""


def around(text: str, start: int, end: int) -> Passage:
    """The sentence before and after `text[start:end]`; where the quote is part of a sentence, the rest of that one."""
    before = _flat(_last_paragraph(text[max(0, start - _REACH) : start]))
    after = _flat(_first_paragraph(text[end : end + _REACH]))
    cuts = [cut for cut in _cuts(before) if before[cut:].strip()]
    mid_sentence = bool(before) and not _END.search(before + " A", max(0, len(before) - 3))
    begin = cuts[-1] if cuts else 0
    if mid_sentence and len(before) - begin < 40 and len(cuts) > 1:
        begin = cuts[-2]
    stop = next((stop for stop in _cuts(after + " A") if after[:stop].strip(" .,;:!?”’\"'")), len(after))
    return Passage(_tail(before[begin:]).rstrip(), _parted(_head(after[:stop])))


def _parted(after: str) -> str:
    """What comes after, without its first space, unless it would then be taken for the end of the quote."""
    bare = after.lstrip()
    return after if bare[:1] in _CLOSING else bare


def passages_of(readings: Iterable[Reading]) -> Mapping[str, Passage]:
    """Claim id → what stands around its quote; rows of a table have no sentences around them."""
    return {
        claim.id: around(reading.text, claim.quote_start, claim.quote_end)
        for reading in readings
        for claim in reading.claims
        if claim.row is None and claim.quote_start is not None and claim.quote_end is not None
    }


def _cuts(text: str) -> Iterator[int]:
    """Where sentences begin, as far as punctuation tells; initials and titles end none."""
    for match in _END.finditer(text):
        if not _ABBREVIATED.search(text, max(0, match.start() - 6), match.start() + 1):
            yield match.end()


def _last_paragraph(text: str) -> str:
    """The paragraph that the text ends in; when that is empty, the one before it, unless it is front matter."""
    for part in reversed(_PARAGRAPH.split(text)):
        if part.strip():
            return "" if part.strip().endswith("---") else part
    return ""


def _first_paragraph(text: str) -> str:
    parts = _PARAGRAPH.split(text)
    if parts[0].strip(" \n.,;:!?”’\"'"):
        return parts[0]
    return parts[0].rstrip() + " " + parts[1] if len(parts) > 1 else parts[0]


def _flat(text: str) -> str:
    """The text with single blanks in place of all space."""
    words = " ".join(text.split())
    if not words:
        return text[:1] and " "
    return (" " if text[0].isspace() else "") + words + (" " if text[-1].isspace() else "")


def _tail(text: str) -> str:
    text = text.lstrip()
    return text if len(text) <= LONGEST else "… " + text[-LONGEST:].partition(" ")[2]


def _head(text: str) -> str:
    text = text.rstrip()
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0] + " …"
