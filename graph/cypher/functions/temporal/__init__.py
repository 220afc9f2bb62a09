"""Functions of time: days, times, moments and durations, as Neo4j has them."""

from actorgraph.graph.cypher.functions.temporal.components import COMPONENTS, component
from actorgraph.graph.cypher.functions.temporal.table import CLOCKS, TEMPORAL, TRUNCATES, now

__all__ = ["CLOCKS", "COMPONENTS", "TEMPORAL", "TRUNCATES", "component", "now"]
