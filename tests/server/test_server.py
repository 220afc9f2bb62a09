"""The real Neo4j itself: found, reached, refused, emptied, and gone when its starter is."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import LiteralString

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from tests.server import maven
from tests.server.address import Neo4jAddress, RefusedDatabaseError
from tests.server.emptying import empty, holdings
from tests.server.neo4j_server import neo4j_server, why_not
from tests.server.versions import wanted_version

REPOSITORY = Path(__file__).parents[2]

START_AND_WAIT = """
import threading
from tests.server.maven import server
with server():
    print("ready", flush=True)
    threading.Event().wait()
"""


def rows(address: Neo4jAddress, query: LiteralString) -> list[list[object]]:
    with GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        return [record.values() for record in driver.execute_query(query, database_=address.database).records]


def name_in_environment(monkeypatch: pytest.MonkeyPatch, address: Neo4jAddress, **changed: str) -> None:
    monkeypatch.delenv("ACTORGRAPH_NEO4J_DISPOSABLE", raising=False)
    for name, value in {**address.environment, **changed}.items():
        monkeypatch.setenv(name, value)


def test_the_right_password_gets_an_answer(neo4j_address: Neo4jAddress) -> None:
    assert rows(neo4j_address, "RETURN 6 * 7") == [[42]]


def test_a_wrong_password_is_refused(neo4j_address: Neo4jAddress) -> None:
    with (
        GraphDatabase.driver(neo4j_address.uri, auth=(neo4j_address.username, "wrong")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_the_routing_scheme_works(neo4j_address: Neo4jAddress) -> None:
    uri = re.sub(r"^\w+", "neo4j", neo4j_address.uri)
    routed = Neo4jAddress(uri, neo4j_address.username, neo4j_address.password, neo4j_address.database)
    assert rows(routed, "RETURN 6 * 7") == [[42]]


def test_a_started_server_is_the_community_edition_of_the_wanted_version(neo4j_address: Neo4jAddress) -> None:
    if os.environ.get("NEO4J_URI"):
        pytest.skip("the server that NEO4J_URI names may be any version")
    kernel = "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel' "
    assert rows(neo4j_address, kernel + "RETURN versions, edition") == [[[wanted_version()], "community"]]


def test_the_password_is_not_shown(neo4j_address: Neo4jAddress) -> None:
    assert neo4j_address.password not in repr(neo4j_address)


def test_an_emptied_database_holds_nothing_but_the_lookup_indexes(neo4j_address: Neo4jAddress) -> None:
    rows(neo4j_address, "CREATE (:A {id: 1})-[:KNOWS {id: 2}]->(:B)")
    rows(neo4j_address, "CREATE CONSTRAINT `odd ``name` FOR (a:A) REQUIRE a.id IS UNIQUE")
    rows(neo4j_address, "CREATE CONSTRAINT known FOR ()-[r:KNOWS]-() REQUIRE r.id IS UNIQUE")
    rows(neo4j_address, "CREATE INDEX named FOR (b:B) ON (b.name)")
    rows(neo4j_address, "CREATE FULLTEXT INDEX words FOR (n:A|B) ON EACH [n.name]")
    assert holdings(neo4j_address) == "2 nodes, 2 constraints, 2 indexes"

    empty(neo4j_address)

    assert holdings(neo4j_address) == ""
    assert rows(neo4j_address, "MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN count(n), count(r)") == [[0, 0]]
    assert rows(neo4j_address, "SHOW INDEXES YIELD type RETURN DISTINCT type") == [["LOOKUP"]]


def test_more_than_one_batch_is_emptied(clean_neo4j: Neo4jAddress) -> None:
    rows(
        clean_neo4j,
        "CREATE (hub:Hub) WITH hub UNWIND range(1, 25000) AS i CREATE (hub)-[:TO]->(:Leaf {i: i})",
    )
    assert holdings(clean_neo4j) == "25,001 nodes"
    empty(clean_neo4j)
    assert holdings(clean_neo4j) == ""


def test_the_clean_fixture_empties_what_an_earlier_test_left(
    neo4j_address: Neo4jAddress, request: pytest.FixtureRequest
) -> None:
    rows(neo4j_address, "CREATE (:Left)")
    assert request.getfixturevalue("clean_neo4j") == neo4j_address
    assert holdings(neo4j_address) == ""


def test_an_empty_database_that_the_environment_names_is_used_and_left_empty(
    clean_neo4j: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_in_environment(monkeypatch, clean_neo4j)
    monkeypatch.delenv("NEO4J_DATABASE")
    assert why_not() is None
    with neo4j_server() as address:
        assert address == clean_neo4j
        rows(address, "CREATE (:Made)")
    assert holdings(clean_neo4j) == ""


def test_a_named_database_that_holds_something_is_refused_and_left_alone(
    clean_neo4j: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows(clean_neo4j, "CREATE (:Theirs)")
    name_in_environment(monkeypatch, clean_neo4j)
    with (
        pytest.raises(RefusedDatabaseError, match=r"holds 1 node\. .* ACTORGRAPH_NEO4J_DISPOSABLE=1"),
        neo4j_server(),
    ):
        pass
    assert holdings(clean_neo4j) == "1 node"


def test_a_named_database_declared_disposable_is_used_whatever_it_holds(
    clean_neo4j: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows(clean_neo4j, "CREATE (:Disposable)")
    name_in_environment(monkeypatch, clean_neo4j, ACTORGRAPH_NEO4J_DISPOSABLE="1")
    with neo4j_server() as address:
        assert holdings(address) == "1 node"


def test_a_login_that_the_named_server_refuses_says_which_variables_to_set(
    neo4j_address: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    name_in_environment(monkeypatch, neo4j_address)
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-one")
    with (
        pytest.raises(RefusedDatabaseError, match="NEO4J_USERNAME and NEO4J_PASSWORD") as refused,
        neo4j_server(),
    ):
        pass
    assert "not-the-one" not in str(refused.value)


def test_a_named_server_that_is_down_is_not_replaced_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    with pytest.raises(RefusedDatabaseError, match="does not answer"), neo4j_server():
        pass


@pytest.mark.parametrize(
    ("required", "outcome"),
    [("", "2 skipped"), ("chromium, neo4j", "2 errors")],
    ids=["skipped where it is optional", "failed where it is required"],
)
def test_without_any_neo4j_the_tests_that_need_it_are(tmp_path: Path, required: str, outcome: str) -> None:
    needy = "def test_one(neo4j_address): pass\ndef test_two(clean_neo4j): pass\n"
    (tmp_path / "test_needy.py").write_text(needy, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    bare = {"PATH": "", "PYTHONPATH": str(REPOSITORY), "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.server.fixtures", "-p", "no:cacheprovider", tmp_path],
        env=bare | {"ACTORGRAPH_REQUIRE": required},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert outcome in done.stdout.splitlines()[-1]
    assert done.returncode == (1 if required else 0)
    assert ("NOT TESTED against a real Neo4j" in done.stdout) == (not required)
    assert "NEO4J_URI is not set; Docker: no docker command; Maven: " in done.stdout


def test_a_server_started_by_hand_can_be_reached_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    if reason := why_not_started():
        pytest.skip(f"no server can be started here: {reason}")
    starter = started(tmp_path, "-m", "tests.server")
    assert starter.stdout is not None
    exports = [starter.stdout.readline() for _ in range(3)]
    uri, username, password = (shlex.split(line)[1].partition("=")[2] for line in exports)
    assert rows(Neo4jAddress(uri, username, password, "neo4j"), "RETURN 6 * 7") == [[42]]

    starter.send_signal(signal.SIGINT)
    starter.communicate(timeout=60)

    assert starter.returncode == 0
    assert not answers(uri)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("ready", [False, True], ids=["while it starts", "when it is ready"])
def test_a_starter_that_is_killed_leaves_neither_java_nor_data_behind(tmp_path: Path, ready: bool) -> None:
    if reason := maven.why_not():
        pytest.skip(reason)
    starter = started(tmp_path, "-c", START_AND_WAIT)
    assert comes_true(lambda: any(tmp_path.glob("*/launcher.log")))
    assert comes_true(lambda: bool(children_of(starter.pid)))
    (java,) = children_of(starter.pid)
    if ready:
        assert starter.stdout is not None
        assert starter.stdout.readline() == "ready\n"
        assert is_running(java)

    starter.kill()
    starter.communicate(timeout=60)

    try:
        assert comes_true(lambda: not is_running(java))
        assert not list(tmp_path.iterdir())
    finally:
        if is_running(java):
            os.kill(java, signal.SIGKILL)


def started(temporary: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=REPOSITORY,
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def why_not_started() -> str | None:
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("NEO4J_URI", raising=False)
        return why_not()


def children_of(pid: int) -> list[int]:
    return [child for child, (parent, _) in processes().items() if parent == pid]


def is_running(pid: int) -> bool:
    """Whether that process is there and not merely waiting to be reaped."""
    _, state = processes().get(pid, (0, "Z"))
    return not state.startswith("Z")


def processes() -> dict[int, tuple[int, str]]:
    """The parent and the state of each process: from /proc, since slim images have no ps; from ps elsewhere."""
    found: dict[int, tuple[int, str]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, parent = stat.read_text(errors="replace").rpartition(")")[2].split()[:2]
            found[int(stat.parent.name)] = int(parent), state
    if not found:
        listed = subprocess.run(
            ["ps", "-A", "-o", "pid=", "-o", "ppid=", "-o", "stat="], capture_output=True, text=True, check=True
        )
        for line in listed.stdout.splitlines():
            pid, parent, state = line.split()
            found[int(pid)] = int(parent), state
    return found


def comes_true(what: Callable[[], bool], seconds: float = 30) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if what():
            return True
        time.sleep(0.1)
    return False


def answers(uri: str) -> bool:
    host, _, port = uri.rpartition("://")[2].partition(":")
    try:
        socket.create_connection((host, int(port)), timeout=5).close()
    except OSError:
        return False
    return True
