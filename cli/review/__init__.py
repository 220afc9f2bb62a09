"""`actorgraph review`: people look through claims and names, one key each."""

from actorgraph.cli.review.app import review_app

__all__ = ["review_app"]
