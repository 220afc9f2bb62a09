"""Neo4j Community from Maven Central, run by a JDK of this machine.

The jars are fetched once into
`$XDG_CACHE_HOME/actorgraph/neo4j-VERSION` (118 MB); a server has its data in a temporary folder.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from neo4j import GraphDatabase

from tests.server.address import Neo4jAddress, NoNeo4jError
from tests.server.java import fitting_java
from tests.server.versions import wanted_version

__all__ = ["server", "why_not"]

HERE = Path(__file__).parent
DOWNLOAD_SECONDS = 900
START_SECONDS = 120
OPENED = ("java.nio", "sun.nio.ch", "java.io", "java.util.concurrent", "java.lang")


def why_not() -> str | None:
    """What is missing to start a server this way, or None."""
    if fitting_java(wanted_version()) is None:
        return f"Maven: no JDK found that runs Neo4j {wanted_version()} (set JAVA_HOME)"
    if not _cache().is_dir() and shutil.which("mvn") is None:
        return "Maven: no mvn command"
    return None


@contextmanager
def server() -> Generator[Neo4jAddress]:
    """A running server on a free port of 127.0.0.1; it ends with the block and with this process.

    Raises NoNeo4jError if a part is missing or the jars cannot be fetched, RuntimeError if it does not start.
    """
    java = fitting_java(wanted_version())
    if reason := why_not():
        raise NoNeo4jError(reason)
    assert java is not None
    jars = _jars()
    home = Path(tempfile.mkdtemp(prefix="actorgraph-neo4j-"))
    try:
        with (home / "launcher.log").open("wb") as log:
            process = subprocess.Popen(
                _command(java, jars, home),
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C is for the tests; they still need the server while they end.
                start_new_session=True,
            )
        with _stopped_at_the_end(process):
            yield _first_login(_port(process, home / "launcher.log"))
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _cache() -> Path:
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "actorgraph" / f"neo4j-{wanted_version()}"


def _jars() -> Path:
    """The folder of jars, fetched if need be; under another name first, so that half a set is never used."""
    folder = _cache()
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    sys.stderr.write(f"Fetching Neo4j {wanted_version()} into {folder} (about 120 MB, once) ...\n")
    with tempfile.TemporaryDirectory(prefix=f"{folder.name}-", dir=folder.parent) as started:
        _fetch(Path(started) / "jars")
        try:
            (Path(started) / "jars").rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    return folder


def _fetch(into: Path) -> None:
    mvn = shutil.which("mvn") or "mvn"
    command = [
        mvn,
        "-B",
        "-q",
        "-Dstyle.color=never",
        "-f",
        str(HERE / "pom.xml"),
        "dependency:copy-dependencies",
    ]
    options = ["-DincludeScope=runtime", f"-Dneo4j.version={wanted_version()}", f"-DoutputDirectory={into}"]
    try:
        done = subprocess.run(
            [*command, *options],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=DOWNLOAD_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NoNeo4jError(f"Maven: fetching took longer than {DOWNLOAD_SECONDS} s") from None
    if done.returncode != 0 or not into.is_dir():
        plain = re.sub(r"\x1b\[[0-9;]*m", "", done.stdout)
        said = next((line for line in plain.splitlines() if "ERROR" in line), "no reason given")
        raise NoNeo4jError(f"Maven: Neo4j {wanted_version()} could not be fetched ({said[:300]})")


def _command(java: Path, jars: Path, home: Path) -> list[str]:
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    launch = ["-cp", str(jars / "*"), str(HERE / "Launcher.java"), str(home), str(HERE / "neo4j.conf")]
    return [str(java), "-Xmx1g", *opens, *launch]


@contextmanager
def _stopped_at_the_end(process: subprocess.Popen[bytes]) -> Generator[None]:
    try:
        yield
    finally:
        assert process.stdin is not None
        process.stdin.close()
        try:
            process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _port(process: subprocess.Popen[bytes], log: Path) -> int:
    """The port of bolt, as soon as the launcher says that it listens."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        ended = process.poll() is not None
        said = log.read_text(errors="replace")
        for line in said.splitlines(keepends=True):
            if line.startswith("READY ") and line.endswith("\n"):
                return int(line.split()[1])
        if ended:
            raise RuntimeError(f"Neo4j ended with status {process.returncode}:\n{said[-4000:]}")
        time.sleep(0.05)
    raise RuntimeError(f"Neo4j was not ready within {START_SECONDS} s")


def _first_login(port: int) -> Neo4jAddress:
    """Log in with the password that every new Neo4j has, and change it as the server demands."""
    uri, password = f"bolt://127.0.0.1:{port}", secrets.token_hex(12)
    with (
        GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        change = "ALTER CURRENT USER SET PASSWORD FROM $old TO $new"
        session.run(change, old="neo4j", new=password).consume()
    return Neo4jAddress(uri, "neo4j", password, "neo4j")
