"""Sentences → clauses: who, what, whom for every verb, event noun and participle, before any frame."""

from actorgraph.loaders.reader.clauses.clauses import clauses_of, nominal_clause

__all__ = ["clauses_of", "nominal_clause"]
