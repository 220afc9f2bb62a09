"""What people put beside the sources: known actors, offices, decisions."""

from actorgraph.graph.case.base import base_registry
from actorgraph.graph.case.decisions import Decision, Judgement, canonical_ids
from actorgraph.graph.case.folder import LEXICON, Case, Sheet, case_of, vocabulary_of
from actorgraph.graph.case.offices import Office, Term, offices, terms_on
from actorgraph.graph.case.registry import Country, KnownActor, Registry

__all__ = [
    "LEXICON",
    "Case",
    "Country",
    "Decision",
    "Judgement",
    "KnownActor",
    "Office",
    "Registry",
    "Sheet",
    "Term",
    "base_registry",
    "canonical_ids",
    "case_of",
    "offices",
    "terms_on",
    "vocabulary_of",
]
