"""What people look through and decide: claims, names, who is named where, verdicts that lost their claims."""

from actorgraph.queries.review.checked import checked
from actorgraph.queries.review.disputes import Dispute, disputes
from actorgraph.queries.review.naming import Naming, mentions, some_sentences
from actorgraph.queries.review.preview import Preview, preview
from actorgraph.queries.review.suggest import Named, Suggestion, alike, suggestions
from actorgraph.queries.review.unfound import Unfound, unfound
from actorgraph.queries.review.voices import Voices
from actorgraph.queries.review.worklist import Card, Filters, claims_to_review

__all__ = [
    "Card",
    "Dispute",
    "Filters",
    "Named",
    "Naming",
    "Preview",
    "Suggestion",
    "Unfound",
    "Voices",
    "alike",
    "checked",
    "claims_to_review",
    "disputes",
    "mentions",
    "preview",
    "some_sentences",
    "suggestions",
    "unfound",
]
