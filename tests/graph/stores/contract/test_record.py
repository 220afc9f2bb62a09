"""The record: readings by document key, and the log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actorgraph.graph.errors import BadInput, BadQuote
from actorgraph.graph.record import Versions, dump_reading
from actorgraph.graph.stores import Stamp, Store
from tests.graph.stores.places import Place
from tests.graph.stores.samples import FULL, entry, reading

BY_REOPENING = pytest.mark.gap("memory", "it is gone when it is closed; another opening is another graph")


def keys(store: Store) -> list[str]:
    return [reading.document.key for reading in store.readings()]


def test_a_new_store_holds_nothing_and_is_not_stale(store: Store) -> None:
    assert list(store.readings()) == []
    assert dict(store.stamps()) == {}
    assert list(store.entries()) == []
    assert not store.stale()


def test_a_reading_comes_back_byte_for_byte(store: Store) -> None:
    store.replace(FULL)
    [kept] = store.readings()
    assert kept == FULL
    assert dump_reading(kept).encode() == dump_reading(FULL).encode()


def test_a_reading_of_a_megabyte_comes_back_whole(store: Store) -> None:
    long = reading("long.txt", "A sentence of some words — no more. " * 30_000)
    store.replace(long)
    assert list(store.readings()) == [long]


def test_readings_come_in_the_order_of_their_keys(store: Store) -> None:
    for key in ["b.txt", "é.txt", "B.txt", "a/z.txt", "a.txt", "\U0001f600.txt", "\uffff.txt"]:
        store.replace(reading(key))
    assert keys(store) == ["B.txt", "a.txt", "a/z.txt", "b.txt", "é.txt", "\uffff.txt", "\U0001f600.txt"]


@pytest.mark.parametrize(
    "key", ["a b.txt", "o'neill.txt", 'say "x".txt', "back\\slash", "$key", "{key}", "100%.txt", ""]
)
def test_a_key_may_hold_any_character(store: Store, key: str) -> None:
    store.replace(reading(key))
    assert keys(store) == list(store.stamps()) == [key]
    assert store.remove(key)
    assert keys(store) == []


def test_a_reading_takes_the_place_of_the_earlier_one_of_its_document(store: Store) -> None:
    store.replace(reading("a.txt", "First."))
    store.replace(reading("b.txt", "Other."))
    store.replace(reading("a.txt", "Second."))
    assert [kept.text for kept in store.readings()] == ["Second.", "Other."]


def test_a_removed_document_is_gone(store: Store) -> None:
    store.replace(reading("a.txt"))
    store.replace(reading("b.txt"))
    assert store.remove("a.txt") is True
    assert keys(store) == ["b.txt"]


def test_removing_what_is_not_there_changes_nothing(store: Store) -> None:
    assert store.remove("a.txt") is False
    assert not store.stale()


def test_stamps_say_which_version_was_read_by_what(store: Store) -> None:
    store.replace(reading("b.txt", sha256="b" * 64))
    store.replace(reading("a.txt", sha256="a" * 64))
    store.replace(replace(reading("c.txt"), versions=Versions("reader 2", "words 3", "names 4")))
    assert list(store.stamps().items()) == [
        ("a.txt", Stamp("a" * 64, Versions("r1", "v1", "g1"))),
        ("b.txt", Stamp("b" * 64, Versions("r1", "v1", "g1"))),
        ("c.txt", Stamp("0" * 64, Versions("reader 2", "words 3", "names 4"))),
    ]


def test_a_reading_that_is_not_sound_is_refused_and_leaves_nothing(store: Store) -> None:
    store.replace(FULL)
    bad = replace(FULL, text="Other words." + FULL.text)
    before = list(store.readings())
    with pytest.raises(BadQuote):
        store.replace(bad)
    assert list(store.readings()) == before


def test_text_that_is_no_text_is_refused_and_leaves_nothing(store: Store) -> None:
    with pytest.raises(BadInput, match="half a surrogate pair"):
        store.replace(reading("half.txt", "half \ud83d"))
    assert keys(store) == []
    assert not store.stale()


def test_readings_can_be_replaced_while_they_are_read(store: Store) -> None:
    for number in range(20):
        store.replace(reading(f"{number:02d}.txt", "old"))
    for kept in store.readings():
        store.replace(replace(kept, text="new"))
        store.replace(reading(kept.document.key + ".more", "new"))
    assert [kept.text for kept in store.readings()] == ["new"] * 40


def test_the_log_keeps_its_order(store: Store) -> None:
    lines = [entry(3), entry(1), entry(2), entry(1)]
    for line in lines:
        store.append(line)
    assert list(store.entries()) == lines


def test_a_line_of_the_log_does_not_make_the_graph_stale(store: Store) -> None:
    store.append(entry(1))
    assert not store.stale()


@BY_REOPENING
def test_the_record_is_there_when_it_is_opened_again(place: Place) -> None:
    with place.graph() as graph:
        graph.store.replace(FULL)
        graph.store.append(entry(1))
    again = place.store(create=False)
    assert list(again.readings()) == [FULL]
    assert list(again.entries()) == [entry(1)]
    assert again.stale()
