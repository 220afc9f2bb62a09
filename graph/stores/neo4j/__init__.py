"""A graph on a Neo4j server or cluster, 5.26 or later, through the official driver."""

from actorgraph.graph.stores.neo4j.address import Address
from actorgraph.graph.stores.neo4j.store import Neo4jStore

__all__ = ["Address", "Neo4jStore"]
