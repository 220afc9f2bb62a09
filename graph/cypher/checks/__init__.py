"""What can be known to be wrong before a query runs."""

from actorgraph.graph.cypher.checks.clauses import Clauses
from actorgraph.graph.cypher.checks.scope import Scope
from actorgraph.graph.cypher.tree import Query

__all__ = ["check"]


def check(query: Query, text: str) -> tuple[str, ...]:
    """The columns of a query; BadCypher for an unknown variable, a wrong type, an implicit grouping and their like."""
    return Clauses(text).query(query, Scope())
