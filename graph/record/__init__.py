"""What a source said: documents, mentions, claims, readings, and the log of loads."""

from actorgraph.graph.record.canonical import canonical_json, dump_reading, hashes, parse_reading
from actorgraph.graph.record.claim import PLACE, Claim, Count, Participant, Voice, identified
from actorgraph.graph.record.document import Document
from actorgraph.graph.record.log import LogEntry
from actorgraph.graph.record.mention import Mention
from actorgraph.graph.record.reading import Gap, Link, Reading, Versions, checked
from actorgraph.graph.record.timespan import EARLIEST, LATEST, Bounds, bounds, checked_date, overlap

__all__ = [
    "EARLIEST",
    "LATEST",
    "PLACE",
    "Bounds",
    "Claim",
    "Count",
    "Document",
    "Gap",
    "Link",
    "LogEntry",
    "Mention",
    "Participant",
    "Reading",
    "Versions",
    "Voice",
    "bounds",
    "canonical_json",
    "checked",
    "checked_date",
    "dump_reading",
    "hashes",
    "identified",
    "overlap",
    "parse_reading",
]
