"""No query over named types returns what was only said, planned, wished or denied: on the seeds, on every store."""

from __future__ import annotations

import pytest

from actorgraph.graph import Graph
from actorgraph.graph.vocabulary import vocabulary

NAMED = sorted({relation.type for relation in vocabulary()} | {"INVOLVED_IN", "AT", "LED_TO", "CALLS_FOR"})


def test_named_types_hold_only_what_happened(graph: Graph) -> None:
    found = graph.cypher(
        "MATCH ()-[r]->() WHERE r.of IS NOT NULL AND r.of = type(r) RETURN DISTINCT type(r) AS t, r.status AS status"
    )
    assert {status for _, status in found} == {"happened"}
    assert {kind for kind, _ in found} <= set(NAMED) | {"SUBSET_OF"}


def test_the_other_edges_about_the_world_say_what_they_are_of(graph: Graph) -> None:
    found = graph.cypher("MATCH ()-[r:ALLEGED|PROSPECT]->() RETURN DISTINCT type(r) AS t, r.status AS status")
    assert {(kind, status) for kind, status in found} <= {
        ("ALLEGED", "alleged"),
        ("PROSPECT", "planned"),
        ("PROSPECT", "wished"),
    }
    assert graph.cypher("MATCH ()-[r:ALLEGED|PROSPECT]->() WHERE r.of IS NULL RETURN count(r) AS n").rows == ((0,),)


@pytest.mark.parametrize("length", [1, 2, 3])
def test_paths_over_named_types_run_through_what_happened(graph: Graph, length: int) -> None:
    present = {row[0] for row in graph.cypher("MATCH ()-[r]->() RETURN DISTINCT type(r) AS t")}
    types = "|".join(name for name in NAMED if name in present)
    found = graph.cypher(
        f"MATCH p = (a:Person)-[:{types}*{length}]-(b:Person) "
        "WHERE any(r IN relationships(p) WHERE r.status <> 'happened') RETURN count(p) AS n"
    )
    assert found.rows == ((0,),)


def test_nobody_is_involved_as_a_fact_in_an_event_that_did_not_happen(graph: Graph) -> None:
    found = graph.cypher("MATCH (:Actor)-[:INVOLVED_IN]->(e:Event) WHERE e.status <> 'happened' RETURN count(e) AS n")
    assert found.rows == ((0,),)


def test_what_is_stored_is_what_derives_from_the_record(graph: Graph, seeds: Graph) -> None:
    assert [node.id for node in graph.nodes()] == [node.id for node in seeds.nodes()]
    assert list(graph.edges()) == list(seeds.edges())
