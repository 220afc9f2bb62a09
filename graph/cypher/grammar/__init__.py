"""The grammar of reading queries."""

from actorgraph.graph.cypher.grammar.clauses import parse

__all__ = ["parse"]
