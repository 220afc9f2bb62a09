"""Where the dateline of a paragraph ends: "SEOUL, April 5 (News Agency) — "."""

from __future__ import annotations

import re

__all__ = ["dateline_end"]

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:, ?\d{{4}}| \d{{4}})?"
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ’'.-]*){0,3}"
_NAME = r"[A-ZÀ-Þ][\w’'.-]+(?:(?: / |[ /-])(?:de |la |el |al-)?[A-ZÀ-Þ][\w’'.-]+){0,3}"
_REGION = rf"(?:, (?!{_MONTH} \d){_NAME}){{0,2}}"
_AGENCY = r"\([^()]{2,40}\)"
_DASH = r"(?:--|[–—―-])"
_DATELINES = tuple(
    re.compile(rf"(?:{pattern})\s*(?=[\w“\"'‘(])")
    for pattern in (
        rf"(?:{_CAPITALS}|{_NAME}){_REGION}(?:,? {_DATE})? ?{_AGENCY} ?(?:{_DASH}|:)",
        rf"(?:{_CAPITALS}|{_NAME}){_REGION},? {_DATE} ?(?:{_DASH}|:)",
        rf"{_CAPITALS}{_REGION} ?(?:[–—―]|--|-(?=\s))",
        rf"{_CAPITALS}:(?=\s)",
        rf"(?:{_DATE} ?)?{_AGENCY} ?{_DASH}",
        rf"{_DATE} ?{_DASH}",
    )
)


def dateline_end(text: str) -> int:
    """How many characters of a paragraph are its dateline, with the dash and the space behind it; 0 for none.

    What follows must begin as a sentence does: a capital, a figure or a quotation.
    """
    for pattern in _DATELINES:
        match = pattern.match(text)
        if match and not text[match.end() : match.end() + 1].islower():
            return match.end()
    return 0
