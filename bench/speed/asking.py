"""The named queries through the seam, beside the engine alone and the raw driver."""

from __future__ import annotations

from typing import Any

import neo4j

from actorgraph.graph.graph import Graph
from actorgraph.queries import NamedQuery, ParameterKind, ask, catalogue
from bench.speed.clock import Figure, fastest
from tests.server.address import Neo4jAddress

__all__ = ["ask_all", "ask_neo4j"]

GIVEN: dict[ParameterKind, object] = {ParameterKind.DAY: "2001-05-01", ParameterKind.ID: ""}


def parameters(query: NamedQuery, people: tuple[str, str]) -> dict[str, object]:
    """Values for what a query needs: two people, a day, a claim."""
    actors = iter(people)
    needed = [each for each in query.parameters if each.required]
    return {each.name: next(actors) if each.kind is ParameterKind.ACTOR else GIVEN[each.kind] for each in needed}


def ask_all(
    graph: Graph, people: tuple[str, str], peers: dict[str, float] | None = None, peer: str = ""
) -> list[Figure]:
    """Each named query on one graph, beside given seconds of a peer by query name."""
    figures = []
    for name, query in catalogue().items():
        given = parameters(query, people)
        seconds = fastest(lambda name=name, given=given: ask(graph, name, **given), runs=3)  # type: ignore[misc]
        figures.append(Figure(f"query {name}", seconds, peer, (peers or {}).get(name, float("nan"))))
    return figures


def ask_neo4j(graph: Graph, people: tuple[str, str], address: Neo4jAddress) -> tuple[list[Figure], dict[str, float]]:
    """Each named query on Neo4j, beside the same text through the raw driver; and the driver's seconds by name."""
    raw: dict[str, float] = {}
    with neo4j.GraphDatabase.driver(address.uri, auth=address.auth, notifications_min_severity="OFF") as driver:
        for name, query in catalogue().items():
            given = {each.name: each.default for each in query.parameters} | parameters(query, people)

            def run(text: Any = query.text, given: dict[str, object] = given) -> object:
                return driver.execute_query(text, given, database_=address.database).records

            raw[name] = fastest(run, runs=3)
    return ask_all(graph, people, raw, "raw driver"), raw
