"""The file store: what it opens, what it leaves alone, where it keeps its index."""

from __future__ import annotations

import os
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from actorgraph.graph.cypher import Index
from actorgraph.graph.errors import BadInput, Busy, Damaged, NotFound, Refused
from actorgraph.graph.graph import open_graph
from tests.graph.stores.contract.test_generation import kept
from tests.graph.stores.places import Place
from tests.graph.stores.samples import MEETING, ODD, reading

NAMES = "MATCH (a:Person) RETURN a.name ORDER BY a.name"


@contextmanager
def without_power() -> Iterator[None]:
    """As a user without any rights of his own, where the tests run as one who has all."""
    am_root = os.geteuid() == 0
    if am_root:
        os.seteuid(65534)
    yield
    if am_root:
        os.seteuid(0)


@pytest.fixture
def closed() -> Iterator[Path]:
    """A folder with a graph in it that may be read and not be written."""
    folder = Path(tempfile.mkdtemp())
    with open_graph(folder / "case.db", create=True) as graph:
        graph.store.write(MEETING)
    (folder / "case.db-lock").unlink()
    (folder / "case.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def test_a_graph_that_is_not_there_is_not_found_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"no graph at .*case\.db"):
        open_graph(tmp_path / "case.db")
    assert list(tmp_path.iterdir()) == []


def test_a_graph_in_a_folder_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="make the folder first"):
        open_graph(tmp_path / "no" / "case.db", create=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_no_graph(tmp_path: Path, create: bool) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        open_graph(tmp_path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_pipe_is_no_graph(tmp_path: Path, create: bool) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(BadInput, match="no ordinary file"):
        open_graph(tmp_path / "pipe", create=create)


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("content", [b"An article.\n" * 200, b"SQLite format 3\0" + b"x" * 2000, b"\0" * 5000])
def test_another_file_is_no_graph_and_stays_as_it_is(tmp_path: Path, content: bytes, create: bool) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with pytest.raises((BadInput, Damaged), match=r"article\.txt"):
        open_graph(path, create=create)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("create", [True, False])
def test_the_database_of_another_program_is_no_graph_and_stays_as_it_is(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "history.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE visits (url TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(BadInput, match="something else"):
        open_graph(path, create=create)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_an_empty_file_holds_no_graph_yet(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.touch()
    with pytest.raises(BadInput, match="empty file"):
        open_graph(path)
    assert path.stat().st_size == 0
    with open_graph(path, create=True) as graph:
        assert not graph.stale()


def test_the_file_of_a_later_actorgraph_is_refused(file_place: Place) -> None:
    file_place.graph().close()
    later = sqlite3.connect(file_place.url)
    later.execute("PRAGMA user_version = 99")
    later.close()
    for create in (True, False):
        with pytest.raises(Refused, match="schema 99; this one reads up to 2"):
            open_graph(file_place.url, create=create)


@pytest.mark.parametrize(
    "name", ["case with spaces.db", "50%.db", "what?.db", "#1.db", "한국.db", "a'b\".db", "-x", "memory:"]
)
def test_a_path_may_hold_any_character(tmp_path: Path, name: str) -> None:
    with open_graph(tmp_path / name, create=True) as graph:
        graph.store.write(MEETING)
    with open_graph(tmp_path / name) as graph:
        assert kept(graph.store) == MEETING
    assert (tmp_path / name).is_file()


def test_a_path_through_a_file_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("x")
    for create in (True, False):
        with pytest.raises((NotFound, Refused)):
            open_graph(tmp_path / "article.txt" / "case.db", create=create)


def test_another_kind_of_address_is_named_with_what_is_allowed() -> None:
    with pytest.raises(BadInput, match=r"under http://; give a path, memory:, or neo4j://"):
        open_graph("http://localhost:7474", create=True)


def test_a_graph_in_a_folder_that_cannot_be_written_is_read_all_the_same(closed: Path) -> None:
    with without_power(), open_graph(closed / "case.db") as graph:
        assert kept(graph.store) == MEETING
        assert graph.cypher(NAMES).rows == (("Ana Arvel",), ("Boris Bor",))
    assert [path.name for path in closed.iterdir()] == ["case.db"]


def test_a_folder_that_cannot_be_written_refuses_a_load(closed: Path) -> None:
    with without_power():
        with open_graph(closed / "case.db") as graph, pytest.raises(Refused, match="cannot be written"):
            graph.replace(reading("a.txt"))
        with pytest.raises(Refused, match=r"new\.db cannot be written"):
            open_graph(closed / "new.db", create=True)
    assert [path.name for path in closed.iterdir()] == ["case.db"]


def test_a_folder_that_cannot_be_entered_says_so(closed: Path) -> None:
    closed.chmod(0o600)
    with without_power(), pytest.raises(Refused, match="Permission denied"):
        open_graph(closed / "case.db")


def test_a_damaged_file_says_so_and_gives_nothing_wrong(file_place: Place) -> None:
    with file_place.graph() as graph:
        graph.store.write(ODD)
    path = Path(file_place.url)
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(Damaged, match="damaged"), file_place.graph(create=False) as graph:
        list(graph.nodes())


def test_an_iteration_gives_one_generation_even_if_another_is_written_meanwhile(file_place: Place) -> None:
    reader, writer = file_place.store(), file_place.store()
    writer.write(ODD)
    nodes, edges = reader.nodes(), reader.edges()
    first, other = next(nodes), next(edges)
    writer.write(MEETING)
    assert (first, *nodes) == ODD.nodes
    assert (other, *edges) == ODD.edges
    assert tuple(reader.nodes()) == MEETING.nodes


def test_what_did_not_change_is_not_written_again(file_place: Place) -> None:
    store = file_place.store()
    store.write(ODD)
    other = sqlite3.connect(file_place.url)
    other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    other.close()
    store.write(ODD)
    assert Path(file_place.url + "-wal").stat().st_size < 50_000


@pytest.mark.usefixtures("impatient")
def test_a_program_that_holds_the_file_makes_a_load_busy(file_place: Place) -> None:
    store = file_place.store()
    other = sqlite3.connect(file_place.url, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Busy, match=r"writing to .*case\.db"):
        store.replace(reading("a.txt"))
    other.execute("ROLLBACK")
    other.close()
    store.replace(reading("a.txt"))


def snapshots(place: Place) -> list[Path]:
    path = Path(place.url)
    return sorted(path.parent.glob(f"{path.name}-cypher-*"))


def test_the_index_is_kept_beside_the_file_and_used_again(file_place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with file_place.graph() as graph:
        graph.store.write(MEETING)
        rows = graph.cypher(NAMES).rows
    assert len(snapshots(file_place)) == 1
    monkeypatch.setattr(Index, "build", None)
    with file_place.graph(create=False) as graph:
        assert graph.cypher(NAMES).rows == rows == (("Ana Arvel",), ("Boris Bor",))


def test_the_index_of_an_older_generation_is_never_used_and_goes(file_place: Place) -> None:
    graph = file_place.graph()
    graph.store.write(MEETING)
    graph.cypher(NAMES)
    [old] = snapshots(file_place)
    graph.store.write(ODD)
    assert len(graph.cypher(NAMES)) == len(ODD.nodes)
    [new] = snapshots(file_place)
    assert new != old


def test_what_people_keep_beside_the_file_is_left_alone(file_place: Place) -> None:
    notes = Path(file_place.url + "-cypher-notes.txt")
    notes.write_text("MATCH (n) RETURN n")
    graph = file_place.graph()
    for generation in (MEETING, ODD):
        graph.store.write(generation)
        graph.cypher(NAMES)
    assert notes.read_text() == "MATCH (n) RETURN n"


@pytest.mark.parametrize("damage", [b"", b"nonsense", None], ids=["empty", "nonsense", "one byte"])
def test_a_damaged_index_is_built_again(file_place: Place, damage: bytes | None) -> None:
    with file_place.graph() as graph:
        graph.store.write(MEETING)
        rows = graph.cypher(NAMES).rows
    [path] = snapshots(file_place)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content if damage is None else damage)
    with file_place.graph(create=False) as graph:
        assert graph.cypher(NAMES).rows == rows
    [path] = snapshots(file_place)
    with file_place.graph(create=False) as graph:
        assert graph.cypher(NAMES).rows == rows


def test_nothing_is_left_beside_a_closed_file_but_its_lock_and_its_index(file_place: Place) -> None:
    with file_place.graph() as graph:
        graph.replace(reading("a.txt"))
        graph.store.write(MEETING)
        graph.cypher(NAMES)
    names = sorted(re.sub(r"[0-9a-f]{16}", "#", path.name) for path in Path(file_place.url).parent.iterdir())
    assert names == ["case.db", "case.db-cypher-#-#", "case.db-lock"]
