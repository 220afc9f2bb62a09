"""Dates in words → EDTF, anchored at the day of publication."""

from actorgraph.loaders.reader.dating.attach import dates_of
from actorgraph.loaders.reader.dating.chronology import Chronology
from actorgraph.loaders.reader.dating.expressions import DateSpan, date_spans
from actorgraph.loaders.reader.dating.resolve import resolved
from actorgraph.loaders.reader.dating.when import Tense

__all__ = ["Chronology", "DateSpan", "Tense", "date_spans", "dates_of", "resolved"]
