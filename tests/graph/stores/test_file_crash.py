"""What `kill -9`, a full disk and a second process do to a graph file: nothing."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from actorgraph.graph.errors import Unreachable
from actorgraph.graph.graph import open_graph
from tests.graph.stores.contract.test_generation import kept
from tests.graph.stores.contract.test_record import keys
from tests.graph.stores.samples import MEETING, ODD, reading

PREAMBLE = """
import sys
from actorgraph.graph.graph import open_graph
from actorgraph.graph.stores import rows
from tests.graph.stores.samples import MEETING, ODD, graph_of, node, reading

def say(word):
    print(word, flush=True)

def stop_in_the_middle(items, word):
    for number, item in enumerate(items):
        if number == 3:
            say(word)
            sys.stdin.read()
        yield item

graph = open_graph(sys.argv[1], create=True)
"""


def started(path: Path, script: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PREAMBLE + textwrap.dedent(script), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def killed(process: subprocess.Popen[str], *, after: str) -> None:
    """End it the hard way as soon as it has said a word."""
    assert process.stdout is not None
    said = process.stdout.readline().strip()
    assert said == after
    process.kill()
    assert process.wait() == -signal.SIGKILL
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        stream.close()


WRITE_AND_STOP = """
    write = rows.put
    def put(database, generation):
        put_rows = rows._put_rows
        rows._put_rows = lambda database, table, items: put_rows(database, table, stop_in_the_middle(items, "half"))
        write(database, generation)
    from actorgraph.graph.stores import file
    file.put = put
"""


def test_a_loader_killed_between_documents_loses_none_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    loader = started(
        path,
        """
        for number in range(5):
            graph.replace(reading(f"{number}.txt"))
        say("five")
        sys.stdin.read()
        """,
    )
    killed(loader, after="five")
    with open_graph(path, create=True) as graph:
        assert keys(graph.store) == [f"{number}.txt" for number in range(5)]
        assert [entry.subject for entry in graph.entries()] == [f"{number}.txt" for number in range(5)]
        assert graph.stale()
        graph.replace(reading("5.txt"))


def test_a_loader_killed_in_the_middle_of_a_document_leaves_the_earlier_version(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    loader = started(
        path,
        """
        graph.replace(reading("a.txt", "First."))
        graph.store.write(MEETING)
        with graph.store._changing_the_record() as database:
            database.execute("DELETE FROM reading")
            database.execute("UPDATE meta SET record = record + 1")
            say("half")
            sys.stdin.read()
        """,
    )
    killed(loader, after="half")
    with open_graph(path) as graph:
        assert [kept.text for kept in graph.readings()] == ["First."]
        assert not graph.stale()


def test_a_loader_killed_in_the_middle_of_a_generation_leaves_the_last_one(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    loader = started(
        path,
        """
        graph.replace(reading("a.txt"))
        graph.store.write(MEETING)
        graph.replace(reading("b.txt"))
        """
        + textwrap.indent(textwrap.dedent(WRITE_AND_STOP), " " * 8)
        + """
        graph.store.write(ODD)
        """,
    )
    killed(loader, after="half")
    with open_graph(path) as graph:
        assert kept(graph.store) == MEETING
        assert graph.generation() == MEETING.stamp()
        assert keys(graph.store) == ["a.txt", "b.txt"]
        assert graph.stale()
        graph.store.write(ODD)
        assert kept(graph.store) == ODD
        assert not graph.stale()


def test_another_process_reads_the_last_generation_while_one_is_being_written(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    loader = started(
        path,
        """
        graph.store.write(MEETING)
        """
        + textwrap.indent(textwrap.dedent(WRITE_AND_STOP), " " * 8)
        + """
        graph.store.write(ODD)
        """,
    )
    assert loader.stdout is not None
    assert loader.stdout.readline().strip() == "half"
    with open_graph(path) as graph:
        assert kept(graph.store) == MEETING
        assert graph.cypher("MATCH (a:Person) RETURN count(*) AS n").rows == ((2,),)
    killed_now(loader)


def killed_now(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_a_process_killed_while_it_makes_a_file_leaves_one_that_can_be_made_again(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    maker = started(
        path.with_name("other.db"),
        f"""
        import sqlite3
        from actorgraph.graph.stores import sqlite
        statements = sqlite._statements()
        sqlite._statements = lambda: stop_in_the_middle(statements, "half")
        open_graph({str(path)!r}, create=True)
        """,
    )
    killed(maker, after="half")
    assert path.exists()
    with open_graph(path, create=True) as graph:
        graph.store.write(MEETING)
        assert kept(graph.store) == MEETING


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """No file may grow beyond so many bytes: what a full disk does, without filling one."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_says_so_and_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_graph(path, create=True) as graph:
        graph.replace(reading("a.txt"))
        graph.store.write(MEETING)
        full = pytest.raises(Unreachable, match=r"case\.db .*is the disk full\?")
        with files_of_at_most(200_000), full:
            graph.replace(reading("long.txt", "A sentence. " * 100_000))
        assert keys(graph.store) == ["a.txt"]
        assert not graph.stale()
        graph.store.write(ODD)
        assert kept(graph.store) == ODD
    assert not [path for path in tmp_path.iterdir() if re.search("-wal|-shm|journal", path.name)]


def test_a_disk_without_room_for_the_index_has_none(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    with open_graph(path, create=True) as graph:
        graph.store.write(ODD)
        with files_of_at_most(100):
            assert len(graph.cypher("MATCH (a:Person) RETURN a.name")) == len(ODD.nodes)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.db", "case.db-lock"]
