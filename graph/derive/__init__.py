"""What follows from the record: one pure function, `derive`."""

from actorgraph.graph.derive.derive import derive
from actorgraph.graph.derive.facthood import ALLEGED, PROSPECT, edge_type

__all__ = ["ALLEGED", "PROSPECT", "derive", "edge_type"]
