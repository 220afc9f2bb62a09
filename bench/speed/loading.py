"""Derive and load a record into each store, beside plain networkx, plain SQLite and the raw driver."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import neo4j
import networkx as nx

from actorgraph.graph.case import Registry
from actorgraph.graph.derive import derive
from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.record import Reading
from bench.speed.clock import Figure, timed
from tests.server.address import Neo4jAddress

__all__ = ["into_memory", "into_neo4j", "into_sqlite", "loaded"]


def loaded(graph: Graph, record: list[Reading], registry: Registry) -> float:
    """Seconds to put a record into a graph and derive it."""

    def work() -> None:
        for reading in record:
            graph.replace(reading)
        graph.derive(registry)

    return timed(work)[0]


def plain_networkx(generation: Generation) -> nx.MultiDiGraph[str]:
    """The same nodes and edges by hand."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in generation.nodes:
        graph.add_node(node.id, labels=node.labels, **node.properties)
    for edge in generation.edges:
        graph.add_edge(edge.source, edge.target, key=edge.id, type=edge.type, **edge.properties)
    return graph


def plain_sqlite(generation: Generation, path: Path) -> None:
    """The same nodes and edges in two tables, by hand."""
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE node (id TEXT PRIMARY KEY, labels TEXT, properties TEXT)")
        base.execute("CREATE TABLE edge (id TEXT PRIMARY KEY, type TEXT, source TEXT, target TEXT, properties TEXT)")
        base.executemany(
            "INSERT INTO node VALUES (?, ?, ?)",
            ((node.id, " ".join(node.labels), json.dumps(node.properties)) for node in generation.nodes),
        )
        base.executemany(
            "INSERT INTO edge VALUES (?, ?, ?, ?, ?)",
            ((e.id, e.type, e.source, e.target, json.dumps(e.properties)) for e in generation.edges),
        )
    base.close()


def into_memory(record: list[Reading], registry: Registry) -> tuple[list[Figure], Generation]:
    """Derivation alone, and with the memory store, beside networkx filled by hand."""
    seconds, generation = timed(lambda: derive(record, registry))
    peer, _ = timed(lambda: plain_networkx(generation))
    with open_graph("memory:") as graph:
        whole = loaded(graph, record, registry)
    return [
        Figure("derive", seconds, "networkx filled by hand", peer),
        Figure("derive and load: memory", whole, "networkx filled by hand", peer),
    ], generation


def into_sqlite(record: list[Reading], registry: Registry, generation: Generation, folder: Path) -> list[Figure]:
    """The file store beside two SQLite tables filled by hand, and a second load that finds nothing new."""
    peer, _ = timed(lambda: plain_sqlite(generation, folder / "peer.db"))
    with open_graph(folder / "case.db", create=True) as graph:
        whole = loaded(graph, record, registry)
        again, _ = timed(lambda: graph.derive(registry))
    return [
        Figure("derive and load: file", whole, "SQLite filled by hand", peer),
        Figure("derive again, unchanged: file", again, "the first load", whole),
    ]


def raw_driver(generation: Generation, address: Neo4jAddress) -> None:
    """The same nodes and edges with the same MERGE, through the driver by hand."""
    driver = neo4j.GraphDatabase.driver(address.uri, auth=address.auth)
    nodes: Any = "UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties"
    edges: Any = (
        "UNWIND $rows AS row MATCH (a:{one} {{id: row.source}}) MATCH (b:{other} {{id: row.target}}) "
        "MERGE (a)-[r:{type} {{id: row.id}}]->(b) SET r = row.properties"
    )
    node_ids: Any = "CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    edge_ids: Any = "CREATE CONSTRAINT FOR ()-[r:{type}]-() REQUIRE r.id IS UNIQUE"
    of = {node.id: node.labels[0] for node in generation.nodes}
    with driver, driver.session(database=address.database) as session:
        for label in sorted(set(of.values())):
            session.run(node_ids.format(label=label)).consume()
        for kind in sorted({edge.type for edge in generation.edges}):
            session.run(edge_ids.format(type=kind)).consume()
        by_label: dict[str, list[dict[str, object]]] = defaultdict(list)
        for node in generation.nodes:
            by_label[of[node.id]].append({"id": node.id, "properties": node.properties})
        for label, rows in by_label.items():
            for batch in _batches(rows):
                session.run(nodes.format(label=label), rows=batch).consume()
        by_ends: dict[tuple[str, str, str], list[dict[str, object]]] = defaultdict(list)
        for edge in generation.edges:
            ends = (of[edge.source], of[edge.target], edge.type)
            row: dict[str, object] = {
                "id": edge.id,
                "source": edge.source,
                "target": edge.target,
                "properties": edge.properties,
            }
            by_ends[ends].append(row)
        for (one, other, kind), rows in by_ends.items():
            for batch in _batches(rows):
                session.run(edges.format(one=one, other=other, type=kind), rows=batch).consume()


def _batches(rows: list[dict[str, object]], size: int = 5_000) -> Iterator[list[dict[str, object]]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def into_neo4j(
    record: list[Reading],
    registry: Registry,
    generation: Generation,
    address: Neo4jAddress,
    empty: Callable[[Neo4jAddress], None],
) -> list[Figure]:
    """The Neo4j store beside the raw driver, and a second load that finds nothing new."""
    peer, _ = timed(lambda: raw_driver(generation, address))
    empty(address)
    with open_graph(address.uri, create=True) as graph:
        whole = loaded(graph, record, registry)
        again, _ = timed(lambda: graph.derive(registry))
    return [
        Figure("derive and load: Neo4j", whole, "raw driver, same MERGE", peer),
        Figure("derive again, unchanged: Neo4j", again, "the first load", whole),
    ]
