"""What people look through and decide: claims one by one, verdicts that lost theirs."""

from actorgraph.queries.review.checked import checked
from actorgraph.queries.review.unfound import Unfound, unfound
from actorgraph.queries.review.worklist import Card, Filters, claims_to_review

__all__ = ["Card", "Filters", "Unfound", "checked", "claims_to_review", "unfound"]
