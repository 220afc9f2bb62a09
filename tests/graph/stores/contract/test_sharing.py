"""Several at once: one loader, any number of readers."""

from __future__ import annotations

import pytest

from actorgraph.graph.errors import ActorgraphError, Busy
from actorgraph.graph.stores import Store
from tests.graph.stores.contract.test_generation import kept
from tests.graph.stores.contract.test_record import keys
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, ODD, entry, graph_of, reading

pytestmark = [
    pytest.mark.usefixtures("impatient"),
    pytest.mark.gap("memory", "it belongs to one process; another opening is another graph"),
]


def test_a_second_loader_is_told_that_another_one_is_at_it(place: Place) -> None:
    first, second = place.store(), place.store()
    first.replace(reading("a.txt"))
    for change in (
        lambda: second.replace(reading("b.txt")),
        lambda: second.remove("a.txt"),
        lambda: second.write(MEETING),
        lambda: second.append(entry(1)),
    ):
        with pytest.raises(Busy, match="loading into"):
            change()
    assert keys(second) == ["a.txt"]
    assert list(second.entries()) == []


def test_a_second_loader_comes_in_when_the_first_has_derived(place: Place) -> None:
    first, second = place.store(), place.store()
    first.replace(reading("a.txt"))
    first.write(MEETING)
    first.append(entry(1))
    second.replace(reading("b.txt"))
    assert keys(first) == ["a.txt", "b.txt"]


def test_a_second_loader_comes_in_when_the_first_has_closed(place: Place) -> None:
    first, second = place.store(), place.store()
    first.replace(reading("a.txt"))
    first.close()
    second.replace(reading("b.txt"))
    assert keys(second) == ["a.txt", "b.txt"]


def test_readers_see_the_last_generation_while_somebody_loads(place: Place) -> None:
    writer, reader = place.store(), place.store()
    writer.write(MEETING)
    writer.replace(reading("a.txt"))
    late = place.store(create=False)
    for each in (reader, late):
        assert kept(each) == MEETING
        assert each.stale()
    writer.write(ODD)
    for each in (reader, late):
        assert kept(each) == ODD
        assert not each.stale()


def test_a_graph_derived_from_an_older_record_is_never_put_over_a_newer_one(place: Place) -> None:
    slow, quick = place.store(), place.store()
    slow.replace(reading("a.txt"))
    slow.write(graph_of())
    list(slow.readings())
    quick.replace(reading("b.txt"))
    quick.write(MEETING)
    with pytest.raises(Busy, match="load again"):
        slow.write(ODD)
    assert kept(slow) == MEETING
    assert not slow.stale()
    list(slow.readings())
    slow.write(ODD)
    assert kept(quick) == ODD


def test_closing_twice_does_nothing_and_a_closed_store_says_so(place: Place) -> None:
    store: Store = place.store()
    store.replace(reading("a.txt"))
    store.close()
    store.close()
    for question in (store.stale, store.stamps, store.generation, lambda: list(store.readings())):
        with pytest.raises(ActorgraphError):
            question()
    with pytest.raises(ActorgraphError):
        store.replace(reading("b.txt"))
