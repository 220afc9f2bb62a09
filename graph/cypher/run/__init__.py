"""Running a checked query: patterns, expressions, projections."""

from actorgraph.graph.cypher.run.context import Columns, Context
from actorgraph.graph.cypher.run.names import looked_into
from actorgraph.graph.cypher.run.pipeline import Pipeline

__all__ = ["Columns", "Context", "Pipeline", "looked_into"]
