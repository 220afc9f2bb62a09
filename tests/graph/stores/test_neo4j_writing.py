"""Writing to Neo4j: all or nothing, large changes in batches, one loader at a time."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest
from neo4j import Driver

from actorgraph.graph.errors import BadCypher, Busy, Damaged
from actorgraph.graph.stores.neo4j import applying, lock
from tests.graph.stores.contract.test_generation import kept
from tests.graph.stores.contract.test_record import keys
from tests.graph.stores.database import answers, store_at
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, ODD, graph_of, node, reading

PEOPLE = graph_of(*(node(f"person/{number:03d}", "Actor", "Person") for number in range(40)))


def test_a_failure_in_the_middle_of_a_generation_leaves_the_last_one(
    neo4j_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = store_at(neo4j_place)
    store.write(MEETING)
    monkeypatch.setattr(applying, "_create_edges", failing)
    with pytest.raises(Damaged, match="in the middle"):
        store.write(ODD)
    assert kept(store) == MEETING
    assert store.generation() == MEETING.stamp()


def failing(*_: object) -> None:
    raise Damaged("failed in the middle")


def test_a_failure_in_the_middle_of_a_document_leaves_the_earlier_version(neo4j_place: Place) -> None:
    store = store_at(neo4j_place)
    store.replace(reading("a.txt", "First."))
    with pytest.raises(BadCypher):
        store._write(
            lambda tx: [tx.run("MATCH (r:ActorgraphReading) DELETE r").consume(), tx.run("RETURN 1/0").consume()]
        )
    assert [kept.text for kept in store.readings()] == ["First."]


def test_more_changes_than_fit_at_once_are_written_in_batches(neo4j_place: Place) -> None:
    store = store_at(neo4j_place)
    store.at_once, store.batch = 10, 7
    for generation in (ODD, PEOPLE, MEETING, graph_of(*PEOPLE.nodes, *ODD.nodes, *ODD.edges)):
        store.write(generation)
        assert kept(store) == generation
        assert not store.stale()


def test_readers_are_told_while_batches_are_written_and_the_next_load_heals(
    neo4j_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = store_at(neo4j_place)
    writer.write(MEETING)
    writer.at_once = 10
    monkeypatch.setattr(applying, "_create_edges", failing)
    with pytest.raises(Damaged, match="in the middle"):
        writer.write(ODD)
    writer.close()
    reader = store_at(neo4j_place, create=False)
    assert reader.stale()
    assert kept(reader) != MEETING
    monkeypatch.undo()
    reader.write(MEETING)
    assert kept(reader) == MEETING
    assert not reader.stale()


def test_nodes_that_somebody_deleted_are_written_again(neo4j_place: Place, driver: Driver) -> None:
    store = store_at(neo4j_place)
    store.write(MEETING)
    driver.execute_query("MATCH (n:Place) DETACH DELETE n")
    store.write(ODD)
    store.write(MEETING)
    assert kept(store) == MEETING


def test_a_store_reads_its_own_writes(neo4j_place: Place) -> None:
    store = store_at(neo4j_place)
    for number in range(20):
        store.replace(reading("a.txt", str(number)))
        assert [kept.text for kept in store.readings()] == [str(number)]


@pytest.mark.usefixtures("impatient")
def test_the_lock_of_a_killed_loader_on_this_machine_is_taken_over(neo4j_place: Place, driver: Driver) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    store = store_at(neo4j_place)
    lock_of(driver, process=dead.pid, host=platform.node(), minutes=0)
    store.replace(reading("a.txt"))
    assert keys(store) == ["a.txt"]


@pytest.mark.usefixtures("impatient")
def test_the_lock_of_a_loader_elsewhere_is_taken_over_after_a_long_silence_only(
    neo4j_place: Place, driver: Driver
) -> None:
    store = store_at(neo4j_place)
    lock_of(driver, process=1, host="elsewhere", minutes=20)
    with pytest.raises(Busy, match=r"process 1 on elsewhere is loading .* wrote 12\d\d s ago.*DELETE l"):
        store.replace(reading("a.txt"))
    lock_of(driver, process=1, host="elsewhere", minutes=31)
    store.replace(reading("a.txt"))
    assert keys(store) == ["a.txt"]


def lock_of(driver: Driver, *, process: int, host: str, minutes: int) -> None:
    driver.execute_query(
        "MERGE (l:ActorgraphLock {id: 'loader'}) "
        "SET l += {holder: 'x', process: $process, host: $host, since: datetime(), "
        "beat: datetime() - duration({minutes: $minutes})}",
        process=process,
        host=host,
        minutes=minutes,
    )


@pytest.mark.usefixtures("impatient")
def test_what_a_notebook_forgot_to_close_does_not_keep_the_lock(neo4j_place: Place) -> None:
    store_at(neo4j_place).replace(reading("a.txt"))
    forgotten = neo4j_place.opened.pop()
    forgotten.store._connection.close()  # type: ignore[attr-defined]
    del forgotten
    store = store_at(neo4j_place)
    store.replace(reading("b.txt"))
    assert keys(store) == ["a.txt", "b.txt"]


def test_a_loader_whose_lock_was_taken_over_writes_nothing_more(
    neo4j_place: Place, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = store_at(neo4j_place)
    slow.replace(reading("a.txt"))
    monkeypatch.setattr(lock, "DEAD_AFTER", -1)
    quick = store_at(neo4j_place)
    quick.replace(reading("b.txt"))
    with pytest.raises(Busy, match="took over the lock"):
        slow.replace(reading("c.txt"))
    assert keys(quick) == ["a.txt", "b.txt"]
    assert answers(driver, "MATCH (l:ActorgraphLock) RETURN count(l)") == [1]
