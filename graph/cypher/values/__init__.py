"""The values of Cypher and what can be done with them."""

from actorgraph.graph.cypher.values.entities import EdgeRef, NodeRef, PathRef, Row, Value
from actorgraph.graph.cypher.values.problem import Problem, Unproven, kind_of

__all__ = ["EdgeRef", "NodeRef", "PathRef", "Problem", "Row", "Unproven", "Value", "kind_of"]
