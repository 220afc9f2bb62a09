"""kglite by itself: the same nodes and edges, asked without the seam in front of it."""

from __future__ import annotations

import warnings
from collections import defaultdict
from typing import Any

import kglite

from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph
from bench.speed.clock import Figure, fastest, timed

__all__ = ["beside_kglite"]

QUESTIONS = {
    "point look-up": "MATCH (a:Person {id: $id}) RETURN a.name AS name",
    "one hop": "MATCH (a:Person {id: $id})-[r:MET_WITH]->(b:Person) RETURN b.id AS id, r.date AS date",
    "two hops": "MATCH (a:Person {id: $id})-[:MET_WITH]->(b:Person)-[:MET_WITH]->(c:Person) RETURN count(c) AS n",
    "group by": (
        "MATCH (a:Person)-[r:REQUESTED_OF]->(b:Person) RETURN a.id AS id, count(r) AS n ORDER BY n DESC, id LIMIT 10"
    ),
    "date range": (
        "MATCH (a:Person)-[r:MET_WITH]->(b:Person) WHERE r.date >= '2000' AND r.date < '2001' RETURN count(r) AS n"
    ),
}


def _alone(generation: Generation) -> kglite.KnowledgeGraph:
    label = {node.id: node.labels[-1] for node in generation.nodes}
    nodes: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for node in generation.nodes:
        nodes[label[node.id]].append({**node.properties})
    edges: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for edge in generation.edges:
        row = {**edge.properties, "edge": edge.id, "s": edge.source, "t": edge.target}
        edges[edge.type, label[edge.source], label[edge.target]].append(row)
    spec = {
        "nodes": [
            {"type": kind, "id_field": "id", "title_field": "name", "records": rows} for kind, rows in nodes.items()
        ],
        "connections": [
            {
                "type": kind,
                "source_type": one,
                "source_id_field": "s",
                "target_type": other,
                "target_id_field": "t",
                "records": rows,
            }
            for (kind, one, other), rows in edges.items()
        ],
    }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return kglite.from_records(spec)


def beside_kglite(graph: Graph, generation: Generation, person: str) -> list[Figure]:
    """Building the index, and five questions, through the seam and on kglite alone."""
    peer_build, alone = timed(lambda: _alone(generation))
    build, _ = timed(lambda: graph.cypher("RETURN 1 AS one"))
    figures = [Figure("build the Cypher index", build, "kglite alone", peer_build)]
    for name, text in QUESTIONS.items():

        def ours(text: str = text) -> object:
            return graph.cypher(text, id=person)

        def theirs(text: str = text) -> object:
            return list(alone.cypher(text, params={"id": person}))

        figures.append(Figure(f"ask: {name}", fastest(ours), "kglite alone", fastest(theirs)))
    return figures
