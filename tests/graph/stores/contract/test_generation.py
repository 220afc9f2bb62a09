"""The generation: written whole, given back exactly, replaced all or nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actorgraph.graph.errors import Damaged
from actorgraph.graph.generation import Edge, Generation, Node, Value
from actorgraph.graph.stores import Store
from tests.graph.stores.contract.test_record import BY_REOPENING
from tests.graph.stores.places import Place
from tests.graph.stores.samples import FULL, MEETING, ODD, edge, graph_of, node, reading


def kept(store: Store) -> Generation:
    return Generation(tuple(store.nodes()), tuple(store.edges()))


def types(generation: Generation) -> list[list[object]]:
    """Types of all values, which equality does not tell: 1 == 1.0 == True."""
    items: list[Node | Edge] = [*generation.nodes, *generation.edges]
    return [
        [key, type(value), [type(each) for each in value] if isinstance(value, list) else None]
        for item in items
        for key, value in sorted(item.properties.items())
    ]


def test_a_new_store_has_no_generation(store: Store) -> None:
    assert store.generation() is None
    assert kept(store) == Generation()


@pytest.mark.parametrize("generation", [MEETING, ODD, Generation()], ids=["meeting", "odd", "empty"])
def test_a_generation_comes_back_exactly(store: Store, generation: Generation) -> None:
    store.write(generation)
    assert kept(store) == generation
    assert types(kept(store)) == types(generation)
    assert list(kept(store).lines()) == list(generation.lines())
    assert store.generation() == generation.stamp()


def test_the_same_generation_twice_is_the_same_as_once(store: Store) -> None:
    store.write(MEETING)
    store.write(MEETING)
    assert kept(store) == MEETING


def test_what_a_smaller_generation_does_not_have_is_gone(store: Store) -> None:
    store.write(ODD)
    smaller = graph_of(*ODD.nodes[2:5], *(each for each in ODD.edges if each.id == f"loop {ODD.nodes[3].id}"))
    store.write(smaller)
    assert kept(store) == smaller
    store.write(Generation())
    assert kept(store) == Generation()


def test_a_larger_generation_adds_what_is_new(store: Store) -> None:
    store.write(MEETING)
    larger = graph_of(*MEETING.nodes, *MEETING.edges, *ODD.nodes, *ODD.edges)
    store.write(larger)
    assert kept(store) == larger


A, B, C = (node(f"person/{letter}", "Actor", "Person") for letter in "abc")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (edge("MET_WITH", A.id, B.id, "e"), edge("MET_WITH", A.id, C.id, "e")),
        (edge("MET_WITH", A.id, B.id, "e"), edge("MET_WITH", B.id, A.id, "e")),
        (edge("PROSPECT", A.id, B.id, "e", of="MET_WITH"), edge("MET_WITH", A.id, B.id, "e")),
        (edge("MET_WITH", A.id, B.id, "e", quote="one"), edge("MET_WITH", A.id, B.id, "e", quote="two")),
        (edge("MET_WITH", A.id, B.id, "e", date="2018"), edge("MET_WITH", A.id, B.id, "e", topic="trade")),
    ],
    ids=["another end", "turned round", "another type", "another value", "another property"],
)
def test_an_edge_may_change_everything_but_its_id(store: Store, before: Edge, after: Edge) -> None:
    store.write(graph_of(A, B, C, before))
    changed = graph_of(A, B, C, after)
    store.write(changed)
    assert kept(store) == changed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (node("x/1", "Actor", "Group"), node("x/1", "Actor", "Organization")),
        (node("x/1", "Actor", "Person"), node("x/1", "Place")),
        (node("x/1", "Event", date="2018", topic="trade"), node("x/1", "Event", date="2019")),
    ],
    ids=["another kind", "another sort", "other properties"],
)
def test_a_node_may_change_everything_but_its_id(store: Store, before: Node, after: Node) -> None:
    tie = edge("MET_WITH", A.id, "x/1")
    store.write(graph_of(A, before, tie))
    changed = graph_of(A, after, tie)
    store.write(changed)
    assert kept(store) == changed


@pytest.mark.parametrize(
    ("before", "after"), [(1, 1.0), (1, True), (0.0, False), ([1], ["1"]), (["a", "b"], ["b", "a"]), ("1", 1)]
)
def test_a_value_of_another_type_is_another_value(store: Store, before: Value, after: Value) -> None:
    store.write(graph_of(node("person/a", "Actor", "Person", value=before)))
    changed = graph_of(node("person/a", "Actor", "Person", value=after))
    store.write(changed)
    assert list(kept(store).lines()) == list(changed.lines())


def test_two_actors_merged_and_parted_again_leave_no_trace(store: Store) -> None:
    parted = graph_of(A, B, C, edge("MET_WITH", A.id, C.id, "e1"), edge("MET_WITH", B.id, C.id, "e2"))
    merged = graph_of(A, C, edge("MET_WITH", A.id, C.id, "e1"), edge("MET_WITH", A.id, C.id, "e2"))
    for generation in (parted, merged, parted):
        store.write(generation)
        assert kept(store) == generation


@pytest.mark.parametrize(
    ("generation", "says"),
    [
        (Generation((A, A)), "two nodes have the id 'person/a'"),
        (Generation((A,), (edge("AT", A.id, A.id, "e"), edge("AT", A.id, A.id, "e"))), "two edges have the id 'e'"),
        (Generation((A,), (edge("AT", A.id, "place/x"),)), "one of its ends is missing"),
        (Generation((Node("person/a", ("Actor",), {"id": "person/b"}),)), "the two must be the same"),
        (Generation((node("person/a", "Actor", date=None),)), "date = None"),  # type: ignore[arg-type]
        (Generation((node("person/a", "Actor", rank=2**63),)), "whole numbers of 64 bits"),
        (Generation((node("person/a", "Actor", words=["a", 1]),)), "lists of one of these"),  # type: ignore[arg-type]
        (Generation((node("person/a", "Actor", name="\ud83d"),)), "no store can keep"),
        (Generation((node("person/a", "Person"),)), "with one of Actor, Claim, Document, Event, Place"),
        (Generation((node("person/a", "Actor", "Person`) DETACH DELETE n //"),)), "no label"),
        (Generation((A,), (edge("AT`]->() DELETE r //", A.id, A.id),)), "no label or relationship type"),
    ],
)
def test_a_generation_that_contradicts_itself_is_refused_and_the_last_one_stays(
    store: Store, generation: Generation, says: str
) -> None:
    store.write(MEETING)
    with pytest.raises(Damaged, match=says.replace("(", r"\(")):
        store.write(generation)
    assert kept(store) == MEETING
    assert store.generation() == MEETING.stamp()


def change_a_reading(store: Store) -> None:
    store.replace(reading("a.txt", "New."))


def remove_a_reading(store: Store) -> None:
    store.remove("a.txt")


@pytest.mark.parametrize("change", [change_a_reading, remove_a_reading])
def test_a_change_of_the_record_makes_the_graph_stale_and_writing_it_makes_it_fresh(
    store: Store, change: Callable[[Store], None]
) -> None:
    store.replace(reading("a.txt"))
    store.write(MEETING)
    assert not store.stale()
    change(store)
    assert store.stale()
    assert kept(store) == MEETING
    store.write(MEETING)
    assert not store.stale()


def test_a_new_store_with_a_reading_is_stale(store: Store) -> None:
    store.replace(FULL)
    assert store.stale()


def test_a_loader_may_change_the_record_after_it_has_read_it(store: Store) -> None:
    list(store.readings())
    store.replace(reading("a.txt"))
    store.write(MEETING)
    assert not store.stale()


@BY_REOPENING
def test_the_generation_is_there_when_it_is_opened_again(place: Place) -> None:
    with place.graph() as graph:
        graph.store.write(ODD)
    again = place.store(create=False)
    assert kept(again) == ODD
    assert again.generation() == ODD.stamp()
    assert not again.stale()


def test_some_nodes_and_edges_come_alone_in_the_same_order(store: Store) -> None:
    store.write(ODD)
    ids = [ODD.nodes[3].id, ODD.nodes[0].id, "nobody"]
    assert list(store.nodes(ids)) == [each for each in ODD.nodes if each.id in ids]
    assert list(store.nodes([])) == []
    kind, source = ODD.edges[0].type, ODD.edges[0].source
    assert list(store.edges([kind])) == [each for each in ODD.edges if each.type == kind]
    assert list(store.edges(sources=[source, "nobody"])) == [each for each in ODD.edges if each.source == source]
    both = [each for each in ODD.edges if each.source == source and each.type == kind]
    assert list(store.edges([kind], [source])) == both
    assert list(store.edges([], [source])) == []
