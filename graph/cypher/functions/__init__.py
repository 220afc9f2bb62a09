"""The functions of Cypher that a local store computes."""

from actorgraph.graph.cypher.functions.aggregates import AGGREGATES, is_aggregate
from actorgraph.graph.cypher.functions.scalars import LENIENT, SCALARS, function

__all__ = ["AGGREGATES", "LENIENT", "SCALARS", "function", "is_aggregate"]
