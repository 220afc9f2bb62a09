"""No error of the driver leaves the Neo4j store, and no password is in any of ours."""

from __future__ import annotations

import inspect
import socket
import threading
import traceback

import pytest
from neo4j import exceptions

from actorgraph.graph.cypher import Limits
from actorgraph.graph.errors import ActorgraphError, BadInput, LimitReached, NotFound, Unreachable
from actorgraph.graph.graph import open_graph
from actorgraph.graph.stores.neo4j.address import Address
from actorgraph.graph.stores.neo4j.translation import translated
from tests.graph.stores.places import Place
from tests.server.address import Neo4jAddress

HIDDEN = "s3cret-hunter2"
ADDRESS = Address("bolt://db.example.org:7687", "neo4j", HIDDEN)
RAISED = [
    each
    for _, each in inspect.getmembers(exceptions, inspect.isclass)
    if issubclass(each, exceptions.GqlError) and each is not exceptions.GqlError
]


@pytest.fixture(autouse=True)
def no_login(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)


def closed_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def test_the_driver_has_errors_to_translate() -> None:
    assert len(RAISED) > 20


@pytest.mark.parametrize("kind", [*RAISED, OSError, ConnectionResetError])
def test_every_error_of_the_driver_becomes_one_of_ours(kind: type[Exception]) -> None:
    error = kind("no good") if "record" not in inspect.signature(kind.__init__).parameters else kind(None, "no good")
    with pytest.raises(ActorgraphError) as caught, translated(ADDRESS):
        raise error
    assert caught.value.__cause__ is error


def test_a_wrong_password_says_what_to_set_and_not_what_it_was(
    neo4j_address: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", HIDDEN)
    with pytest.raises(Unreachable, match=r"refuses the login of 'neo4j'.*NEO4J_PASSWORD") as refusal:
        open_graph(neo4j_address.uri, create=True)
    assert HIDDEN not in "".join(traceback.format_exception(refusal.value))


def test_no_password_says_what_to_set(neo4j_address: Neo4jAddress) -> None:
    with pytest.raises(Unreachable, match="NEO4J_PASSWORD"):
        open_graph(neo4j_address.uri, create=True)


def test_a_database_that_is_not_there_is_named(neo4j_address: Neo4jAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in neo4j_address.environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(NotFound, match="nowhere"):
        open_graph(f"{neo4j_address.uri}/nowhere", create=True)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_is_down_is_unreachable(scheme: str) -> None:
    with pytest.raises(Unreachable, match="no Neo4j answers at") as down:
        open_graph(f"{scheme}://neo4j:{HIDDEN}@127.0.0.1:{closed_port()}", create=True)
    assert HIDDEN not in "".join(traceback.format_exception(down.value))


def test_a_server_that_has_no_name_is_unreachable() -> None:
    with pytest.raises(Unreachable, match=r"no Neo4j answers at bolt://nowhere\.invalid"):
        open_graph("bolt://nowhere.invalid:7687", create=True)


def test_something_else_that_answers_is_no_neo4j() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        other.listen()

        def close_at_once() -> None:
            other.accept()[0].close()

        threading.Thread(target=close_at_once, daemon=True).start()
        with pytest.raises(Unreachable):
            open_graph(f"bolt://127.0.0.1:{port}", create=True)


@pytest.mark.parametrize(
    "url", ["neo4j://", "bolt://:7687", "bolt://host:port", "bolt://host:99999", f"bolt://neo4j:{HIDDEN}@"]
)
def test_an_address_without_a_server_is_bad_input(url: str) -> None:
    with pytest.raises(BadInput, match="neo4j://localhost:7687") as refusal:
        open_graph(url, create=True)
    assert HIDDEN not in str(refusal.value)


def test_an_address_takes_its_login_from_the_url_or_the_environment() -> None:
    environment = {"NEO4J_USERNAME": "ana", "NEO4J_PASSWORD": HIDDEN, "NEO4J_DATABASE": "cases"}
    assert Address.of("neo4j://host", environment) == Address("neo4j://host", "ana", HIDDEN, "cases")
    assert Address.of("bolt+s://b%40b:p%2Fw@host:1/x?policy=eu", environment) == Address(
        "bolt+s://host:1?policy=eu", "b@b", "p/w", "x"
    )
    assert Address.of("neo4j://[::1]:7687", {}) == Address("neo4j://[::1]:7687", "neo4j", None, None)


def test_a_password_in_the_url_is_shown_nowhere(neo4j_address: Neo4jAddress, neo4j_place: Place) -> None:
    server = neo4j_address.uri.removeprefix("bolt://")
    with open_graph(f"bolt://neo4j:{neo4j_address.password}@{server}", create=True) as graph:
        shown = (graph.url, repr(graph), repr(graph.store), str(graph.store._connection.address), repr(ADDRESS))  # type: ignore[attr-defined]
    assert all(neo4j_address.password not in each and HIDDEN not in each for each in shown)
    assert graph.url == f"{neo4j_place.url}/{neo4j_address.database}"


def test_neo4j_says_itself_what_is_wrong_with_a_query(neo4j_place: Place) -> None:
    with pytest.raises(ActorgraphError, match=r"(?i)invalid input|syntax"):
        neo4j_place.graph().cypher("MATCH (n:Person RETURN n.name")


@pytest.mark.parametrize(
    "query", ["RETURN 1/0", "RETURN toInteger([1])", "RETURN date('x')", "RETURN 1 + duration('x')"]
)
def test_a_query_that_fails_while_it_runs_is_an_error_of_ours(neo4j_place: Place, query: str) -> None:
    with pytest.raises(ActorgraphError):
        neo4j_place.graph().cypher(query)


def test_a_query_that_takes_too_long_is_stopped_by_the_server(neo4j_place: Place) -> None:
    with pytest.raises(LimitReached, match="longer than it may"):
        neo4j_place.graph().cypher("UNWIND range(1, 1000000000) AS n RETURN count(n % 7)", limits=Limits(seconds=0.3))
