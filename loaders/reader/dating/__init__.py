"""Dates in words → EDTF, anchored at the day of publication."""

from actorgraph.loaders.reader.dating.attach import dates_of
from actorgraph.loaders.reader.dating.expressions import DateSpan, date_spans
from actorgraph.loaders.reader.dating.resolve import resolved

__all__ = ["DateSpan", "date_spans", "dates_of", "resolved"]
