"""Where a text names a time, as parts: year, month, day, part of a period, distance, and the word before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["MONTHS", "WEEKDAYS", "DateSpan", "date_spans"]

MONTHS = [
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

_MONTH = (
    r"(?P<month{0}>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.?|May|June|July|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year{0}>(?:1[89]|20)\d\d)"
_BEFORE = r"(?:(?P<edge>(?i:before|by|until|till|since|after|prior to|as of|from))\s+)?(?:the\s+)?"
_PART = (
    r"(?:(?P<part>(?i:(?:very\s+)?(?:end|beginning|start|middle|first half|second half)\s+of|early|mid|late))[\s-]+)?"
    r"(?:the\s+)?"
)
_UNIT = r"(?P<unit>day|week|month|year|decade|weekend)s?"
_NUMBER = r"(?P<number>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|couple of)"
_NAMES = "|".join(WEEKDAYS)
_OTHER_YEAR = r"(?P<otheryear>\s+(?:(?:of|in)\s+)?(?:that|the\s+same|the\s+following|the\s+previous)\s+year)?"

_FORMS = (
    rf"(?:end|start|beginning|outbreak|fall|close)\s+of\s+(?:the\s+)?[\w’' -]{{3,40}}?\s+in\s+{_YEAR.format('')}(?!\d)",
    r"(?P<iso>\d{4}-\d\d-\d\d)",
    (
        rf"{_MONTH.format('')}\s+{_DAY.format('')}\s*(?:-|–|to|and)\s*(?P<until>[0-3]?\d)(?:st|nd|rd|th)?"
        rf"(?:,?\s+{_YEAR.format('')})?{_OTHER_YEAR}"
    ),
    rf"{_MONTH.format('')}\s+{_DAY.format('')}(?![\d:])(?:,?\s+{_YEAR.format('')})?{_OTHER_YEAR}",
    rf"{_DAY.format('')}(?:\s+of)?\s+{_MONTH.format('')}(?:,?\s+{_YEAR.format('')})?{_OTHER_YEAR}",
    rf"{_MONTH.format('')}(?:\s+of)?,?\s+{_YEAR.format('')}",
    r"(?P<decade>(?:1[89]|20)\d0)s(?:\s+(?:and|to|or)\s+(?:the\s+)?(?P<decade2>(?:1[89]|20)\d0)s)?",
    rf"{_YEAR.format('')}\s*(?:-|–|to|and)\s*(?P<year2>(?:1[89]|20)\d\d)(?!\d)",
    rf"{_YEAR.format('')}(?!\d|-\d|,\d|%)",
    r"(?P<name>today|yesterday|tomorrow|tonight|the day before yesterday)\b",
    rf"(?P<which>last|next|this|past|on)\s+(?P<weekday>{_NAMES})\b",
    rf"(?P<weekday>{_NAMES})\b",
    rf"(?P<which>last|next|this|the past|past|the last|the next|the previous|the coming)\s+(?:{_NUMBER}\s+)?{_UNIT}\b",
    rf"{_NUMBER}\s+{_UNIT}\s+(?P<distance>ago|earlier|before|later|from now)\b",
    (
        r"(?:(?<=in\s)|(?<=of\s)|(?<=by\s)|(?<=since\s)|(?<=until\s)|(?<=before\s)|(?<=after\s)|(?<=early\s)|(?<=late\s))"
        rf"{_MONTH.format('')}\b{_OTHER_YEAR}"
    ),
    rf"(?P<lastmonth>last|next|this)\s+{_MONTH.format('')}\b",
)
_PATTERNS = tuple(
    re.compile(_BEFORE + _PART + f"(?:{form})", re.IGNORECASE if "month" not in form else 0) for form in _FORMS
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A time expression: offsets in the original text, its words, and its parts by name (lower case)."""

    start: int
    end: int
    text: str
    parts: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """One part, "" when the expression has none."""
        return dict(self.parts).get(name, "")


def date_spans(text: str, start: int, end: int) -> tuple[DateSpan, ...]:
    """The time expressions between two offsets, in order; of those that overlap the first, then the longest."""
    found: list[DateSpan] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            parts = tuple((key.rstrip("0123456789") if key not in {"decade2", "year2"} else key, value.lower())
                          for key, value in match.groupdict().items() if value)  # fmt: skip
            if _touches_word(text, match.start(), match.end()):
                continue
            found.append(DateSpan(match.start(), match.end(), match.group(), parts))
    kept: list[DateSpan] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def _touches_word(text: str, start: int, end: int) -> bool:
    return (start > 0 and (text[start - 1].isalnum() or text[start - 1] in "$£€#")) or (
        end < len(text) and text[end].isalnum()
    )
