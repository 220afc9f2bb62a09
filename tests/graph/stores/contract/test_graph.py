"""Graph: the record, derive and a store joined."""

from __future__ import annotations

import networkx as nx
import pytest

from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph
from tests.graph.derive.builders import REGISTRY, row
from tests.graph.derive.builders import reading as claims_in
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, reading


@pytest.fixture
def graph(place: Place) -> Graph:
    return place.graph()


def acts(graph: Graph) -> list[tuple[str, str]]:
    return [(entry.act, entry.subject) for entry in graph.entries()]


def test_what_is_derived_is_what_is_kept(graph: Graph) -> None:
    graph.replace(claims_in("a.txt", row("met-with", "Ana Arvel; Boris Bor", date="2018-04-27")))
    derived = graph.derive(REGISTRY)
    assert derived.edges
    assert Generation(tuple(graph.nodes()), tuple(graph.edges())) == derived
    assert graph.generation() == derived.stamp()
    assert not graph.stale()
    assert graph.cypher("MATCH (:Person)-[r:MET_WITH]-(:Person) RETURN DISTINCT r.date").rows == (("2018-04-27",),)


def test_an_interrupted_load_is_healed_by_deriving_again(graph: Graph) -> None:
    graph.replace(claims_in("a.txt", row("met-with", "Ana Arvel; Boris Bor")))
    assert graph.stale()
    assert graph.heal(REGISTRY) is True
    assert any(edge.type == "MET_WITH" for edge in graph.edges())
    assert graph.heal(REGISTRY) is False


def test_the_log_says_what_was_done_in_order(graph: Graph) -> None:
    graph.replace(reading("a.txt"))
    graph.replace(reading("b.txt"))
    graph.replace(reading("a.txt", "Changed."))
    graph.remove("b.txt")
    graph.remove("b.txt")
    graph.derive(REGISTRY)
    stamp = graph.generation() or ""
    graph.derive(REGISTRY)
    assert acts(graph) == [
        ("loaded", "a.txt"),
        ("loaded", "b.txt"),
        ("changed", "a.txt"),
        ("removed", "b.txt"),
        ("derived", stamp),
    ]


def test_the_graph_under_networkx_has_all_that_was_derived(graph: Graph) -> None:
    graph.store.write(MEETING)
    found = graph.networkx()
    assert isinstance(found, nx.MultiDiGraph)
    assert sorted(found.nodes) == [node.id for node in MEETING.nodes]
    assert found.nodes["person/ana-arvel"]["labels"] == ("Actor", "Person")
    assert found.nodes["person/ana-arvel"]["aliases"] == ["Anna Arvel"]
    assert found.number_of_edges("person/ana-arvel", "person/boris-bor") == 2
    [meeting] = [data for _, _, key, data in found.edges(keys=True, data=True) if key == "claim/2#0-1"]
    assert (meeting["type"], meeting["quote"]) == ("MET_WITH", "They met again.")


def test_the_graph_under_networkx_is_ones_own_to_change(graph: Graph) -> None:
    graph.store.write(MEETING)
    graph.networkx().remove_node("place/xb")
    assert list(graph.nodes()) == list(MEETING.nodes)


def test_a_graph_says_where_it_is(place: Place) -> None:
    with place.graph() as graph:
        assert graph.url in repr(graph)
        assert graph.url in repr(graph.store)
        assert graph.case_folder.is_absolute()
