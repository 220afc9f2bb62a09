"""The dates of one document: anchored at its day, and at each other ("two weeks later", "that year")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from actorgraph.loaders.reader.dating.expressions import DateSpan, date_spans
from actorgraph.loaders.reader.dating.resolve import resolved
from actorgraph.loaders.reader.dating.when import Ago, Edge, Fixed, Part, Range, Tense, Vague, When, Yearless
from actorgraph.loaders.reader.draft import SegmentKind, Sentence

__all__ = ["Chronology"]

_NEAR = 3
"""So many sentences back at most."""


class Chronology:
    """Resolves the time expressions of one document.

    What goes back to another date takes the one that stands before it in its sentence, else the one of the nearest
    sentence before that has any; where there are several, or none is near, it stays unresolved.
    """

    def __init__(self, text: str, published: str, sentences: Sequence[Sentence], spans: Sequence[DateSpan]) -> None:
        self.published = published or _dateline(text, sentences)
        self._about: dict[int, str] = {}
        starts = [sentence.start for sentence in sentences]
        here: set[str] = set()
        before: set[str] = set()
        at = given = -1
        for span in spans:
            where = bisect_right(starts, span.start) - 1
            if where != at:
                if here:
                    before, given = here, at
                here, at = set(), where
            near = here or (before if where - given <= _NEAR else set())
            if _goes_back(span.when):
                self._about[span.start] = next(iter(near)) if len(near) == 1 else ""
            if not isinstance(span.when, Vague | Edge):
                here.add(self.date(span, _tense(sentences[where])))

    def date(self, span: DateSpan, tense: Tense) -> str:
        """The EDTF of an expression, "" when it cannot be told."""
        anchor = self.published
        if span.seen_from is not None and tense is Tense.FUTURE:
            # What is said to lie ahead lies ahead of the day on which it is said.
            anchor = self.date(span.seen_from, Tense.PAST) or anchor
        return resolved(span.when, anchor, tense, self._about.get(span.start, ""))


def _tense(sentence: Sentence) -> Tense:
    ahead = any(token.tag == "MD" and token.lemma in ("will", "shall") for token in sentence.tokens)
    return Tense.FUTURE if ahead else Tense.PAST


def _goes_back(when: When) -> bool:
    match when:
        case Ago():
            return when.from_text
        case Yearless():
            return when.year is not None and _goes_back(when.year)
        case Part():
            return _goes_back(when.whole)
        case Edge():
            return _goes_back(when.limit)
        case Range():
            return _goes_back(when.first) or _goes_back(when.last)
        case _:
            return False


def _dateline(text: str, sentences: Sequence[Sentence]) -> str:
    """The day of "SEOUL, April 5, 2018 (Agency) —" before the first paragraph; one without a year dates nothing."""
    first = next(
        (each.segment for each in sentences if each.segment.kind in (SegmentKind.LEAD, SegmentKind.BODY)), None
    )
    if first is None:
        return ""
    line = text.rfind("\n", 0, first.start) + 1
    days = [span.when.edtf for span in date_spans(text, line, first.start) if isinstance(span.when, Fixed)]
    return days[0] if len(days) == 1 and len(days[0]) == 10 else ""
