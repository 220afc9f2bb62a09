"""What people put beside the sources: known actors, offices, decisions."""

from actorgraph.graph.case.base import base_registry
from actorgraph.graph.case.decisions import Decision, Judgement, canonical_ids
from actorgraph.graph.case.explained import Explanation
from actorgraph.graph.case.folder import (
    LEXICON,
    Case,
    Sheet,
    case_files,
    case_of,
    decided_lines,
    verdicts_of,
    vocabulary_of,
)
from actorgraph.graph.case.offices import Office, Term, offices, terms_on
from actorgraph.graph.case.registry import Country, KnownActor, Registry
from actorgraph.graph.case.verdicts import Judged, Verdict

__all__ = [
    "LEXICON",
    "Case",
    "Country",
    "Decision",
    "Explanation",
    "Judged",
    "Judgement",
    "KnownActor",
    "Office",
    "Registry",
    "Sheet",
    "Term",
    "Verdict",
    "base_registry",
    "canonical_ids",
    "case_files",
    "case_of",
    "decided_lines",
    "offices",
    "terms_on",
    "verdicts_of",
    "vocabulary_of",
]
