"""Neo4j from the repository's docker-compose.yml, as a project of its own beside a user's.

`docker-compose.tests.yml` gives it a free port, a password and no volumes, so that a graph that somebody
keeps in the same compose file is never touched.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from tests.server.address import Neo4jAddress, NoNeo4jError
from tests.server.versions import wanted_version

__all__ = ["server", "why_not"]

HERE = Path(__file__).parent
COMPOSE_FILE = HERE.parents[1] / "docker-compose.yml"
ENGINE_SECONDS = 5
PULL_SECONDS = 900
START_SECONDS = 120

# Waits for its standard input to end, which it does when the tests end, even by `kill -9`.
REMOVE_AT_THE_END = "import subprocess, sys; sys.stdin.read(); sys.exit(subprocess.call(sys.argv[1:]))"


def why_not() -> str | None:
    """What is missing to start a server this way, or None."""
    if shutil.which("docker") is None:
        return "Docker: no docker command"
    if not _answers("info"):
        return "Docker: no running engine"
    if not _answers("compose", "version"):
        return "Docker: no compose plugin"
    if not COMPOSE_FILE.is_file():
        return f"Docker: no {COMPOSE_FILE.name} in the repository"
    return None


@contextmanager
def server() -> Generator[Neo4jAddress]:
    """A running server on a free port of 127.0.0.1; its container ends with the block and with this process.

    Raises NoNeo4jError if a part is missing or the container cannot be started, RuntimeError if it never
    answers.
    """
    if reason := why_not():
        raise NoNeo4jError(reason)
    port, password = _free_port(), secrets.token_hex(12)
    project = ["docker", "compose", "-p", f"actorgraph-tests-{port}"]
    compose = [*project, "-f", str(COMPOSE_FILE), "-f", str(HERE / "docker-compose.tests.yml")]
    environment = {
        **os.environ,
        "ACTORGRAPH_NEO4J_PORT": str(port),
        "ACTORGRAPH_NEO4J_VERSION": wanted_version(),
        "NEO4J_PASSWORD": password,
    }
    with _removed_at_the_end([*compose, "down", "--volumes", "--timeout", "5"], environment):
        _start([*compose, "up", "--detach", "neo4j"], environment)
        address = Neo4jAddress(f"bolt://127.0.0.1:{port}", "neo4j", password, "neo4j")
        _wait_for(address)
        yield address


def _answers(*arguments: str) -> bool:
    try:
        command = ["docker", *arguments]
        done = subprocess.run(command, capture_output=True, timeout=ENGINE_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


@contextmanager
def _removed_at_the_end(remove: list[str], environment: dict[str, str]) -> Generator[None]:
    guard = subprocess.Popen(
        [sys.executable, "-c", REMOVE_AT_THE_END, *remove],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    try:
        yield
    finally:
        guard.communicate(timeout=60)


def _start(up: list[str], environment: dict[str, str]) -> None:
    try:
        done = subprocess.run(up, env=environment, capture_output=True, text=True, timeout=PULL_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise NoNeo4jError(f"Docker: the container was not up within {PULL_SECONDS} s") from None
    if done.returncode != 0:
        said = done.stderr.strip().splitlines() or ["no reason given"]
        raise NoNeo4jError(f"Docker: the container could not be started ({said[-1][:300]})")


def _wait_for(address: Neo4jAddress) -> None:
    deadline = time.monotonic() + START_SECONDS
    with GraphDatabase.driver(address.uri, auth=address.auth) as driver:
        while True:
            try:
                driver.verify_connectivity()
            except (DriverError, Neo4jError) as not_yet:
                if time.monotonic() > deadline:
                    raise RuntimeError(f"Neo4j was not ready within {START_SECONDS} s") from not_yet
                time.sleep(0.5)
            else:
                return
