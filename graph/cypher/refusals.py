"""What a local store refuses because it cannot prove the answer, construct by construct."""

from __future__ import annotations

from actorgraph.graph.cypher.place import line_and_column
from actorgraph.graph.errors import UnsupportedCypher

__all__ = ["CONSTRUCTS", "FUNCTIONS", "refusal"]

CONSTRUCTS = {
    "quantified path pattern": "only ((x)-[r]->(y) WHERE …){1,3} with one relationship and new names is repeated here",
    "SHORTEST": "only ALL SHORTEST, ANY SHORTEST and SHORTEST 1 over one -[…]-+ between two nodes is found here",
    "type predicate": "`IS ::` and `IS TYPED` are not computed here; compare with valueType(…)",
    "IS NORMALIZED": "Unicode normal forms are not checked here",
    "USING": "planner hints name indexes that only Neo4j has; leave the hint out",
    "USE": "a local store holds one graph; leave the clause out",
    "dynamic label": "a label or type from an expression is not computed here; compare labels(n) or type(r)",
    "FINISH": "a query without rows is of no use on a store that is only read",
    "EXPLAIN": "there is no Neo4j plan to show here",
    "PROFILE": "there is no Neo4j plan to show here",
    "INSERT": "the graph is derived",
    "CYPHER": "query options belong to Neo4j; leave the prefix out",
    "shortest path": "its two ends must be different named or given nodes, joined by one -[:TYPE*..n]- step",
    "zero-length repetition of a list variable": "a bound list of relationships is not matched again here",
}

_SPACE = "there are no points in this graph"
_CHANCE = "its answer differs from run to run"
_SERVER = "it asks about the server"

FUNCTIONS = {
    **dict.fromkeys(
        ("point", "point.distance", "point.withinbbox", "distance"), _SPACE
    ),
    **dict.fromkeys(("rand", "randomuuid"), _CHANCE),
    **dict.fromkeys(("db.namefromelementid", "linenumber", "file", "graph.names", "graph.byname"), _SERVER),
    "elementid": "the ids of Neo4j's storage exist only there; use n.id",
    "id": "the ids of Neo4j's storage exist only there; use n.id",
    "graph.propertiesbyname": _SERVER,
    "vector.similarity.cosine": "there are no vectors in this graph",
    "vector.similarity.euclidean": "there are no vectors in this graph",
}  # fmt: skip


def refusal(construct: str, text: str, offset: int, reason: str | None = None) -> UnsupportedCypher:
    """The error for a construct that is refused here, with its line and column."""
    line, column = line_and_column(text, offset)
    return UnsupportedCypher(construct, reason or CONSTRUCTS[construct], line, column)
