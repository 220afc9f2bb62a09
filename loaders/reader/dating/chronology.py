"""The dates of one document: anchored at its day, and at each other ("two weeks later", "that year")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from actorgraph.loaders.reader.dating.expressions import DateSpan, date_spans
from actorgraph.loaders.reader.dating.resolve import resolved
from actorgraph.loaders.reader.dating.when import Ago, Edge, Fixed, Part, Range, Tense, Vague, When, Yearless
from actorgraph.loaders.reader.draft import SegmentKind, Sentence

__all__ = ["Chronology"]


class Chronology:
    """Resolves the time expressions of one document.

    What goes back to another date takes the one that stands before it in its sentence, else the one of the nearest
    sentence before that has any; where there are several, it stays unresolved.
    """

    def __init__(self, text: str, published: str, sentences: Sequence[Sentence], spans: Sequence[DateSpan]) -> None:
        self.published = published or _dateline(text, sentences)
        self._spans = spans
        self._starts = [sentence.start for sentence in sentences]
        self._sentences = sentences

    def date(self, span: DateSpan, tense: Tense) -> str:
        """The EDTF of an expression, "" when it cannot be told."""
        about = self._about(span) if _goes_back(span.when) else ""
        anchor = self.published
        if span.seen_from is not None and tense is Tense.FUTURE:
            # What is said to lie ahead lies ahead of the day on which it is said.
            anchor = self.date(span.seen_from, Tense.PAST) or anchor
        return resolved(span.when, anchor, tense, about)

    def _about(self, span: DateSpan) -> str:
        home = self._home(span)
        found: set[str] = set()
        nearest = home
        for other in self._before(span):
            where = self._home(other)
            if where != nearest and found:
                break
            if isinstance(other.when, Vague | Edge):
                continue
            nearest = where
            found.add(self.date(other, self._tense(where)))
        return found.pop() if len(found) == 1 else ""

    def _before(self, span: DateSpan) -> Iterator[DateSpan]:
        return (other for other in reversed(self._spans) if other.end <= span.start)

    def _home(self, span: DateSpan) -> int:
        return bisect_right(self._starts, span.start) - 1

    def _tense(self, sentence: int) -> Tense:
        ahead = any(
            token.tag == "MD" and token.lemma in ("will", "shall") for token in self._sentences[sentence].tokens
        )
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
