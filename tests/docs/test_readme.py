"""Everything in the documentation that can be run is run."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.queries import catalogue
from tests.cli.conftest import BRIEF, SEEDS, run_in
from tests.server.address import Neo4jAddress
from tests.server.emptying import empty

PAGES = [Path("README.md"), *sorted(Path("docs").glob("*.md"))]
BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    return [text for kind, text in BLOCK.findall(page.read_text("utf-8")) if kind == language]


def commands() -> list[tuple[str, str]]:
    """All lines of shell blocks that call actorgraph, without what follows a comment mark."""
    found = []
    for page in PAGES:
        for block in blocks(page, "sh"):
            found += [(page.name, line) for line in block.splitlines() if line.startswith("actorgraph ")]
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the documentation supposes it: the seeds, an article, a folder, a table."""
    place = tmp_path_factory.mktemp("docs")
    shutil.copytree(SEEDS, place / "seeds", ignore=shutil.ignore_patterns("*.db*"))
    shutil.copytree("docs/examples", place / "examples")
    (place / "folder").mkdir()
    (place / "article.txt").write_text(BRIEF, "utf-8")
    (place / "folder" / "brief.md").write_text(BRIEF.replace("Monday", "Friday"), "utf-8")
    (place / "texts.jsonl").write_text('{"id": 1, "text": "Olav Berg met Berta Lund."}\n', "utf-8")
    shutil.copy("docs/templates/claims.csv", place / "claims.csv")
    shutil.copy("docs/templates/actors.csv", place / "actors.csv")
    return place


@pytest.mark.parametrize(("page", "line"), [each for each in commands() if "neo4j://" not in each[1]])
def test_a_command_of_the_documentation_does_what_it_says(page: str, line: str, folder: Path) -> None:
    done = run_in(folder, *shlex.split(line)[1:])
    assert done.returncode == 0, f"{page}: {line}\n{done.stderr}"


@pytest.fixture(scope="module")
def server(neo4j_address: Neo4jAddress) -> Iterator[Neo4jAddress]:
    """An empty Neo4j for the commands of this page in turn; empty again afterwards."""
    empty(neo4j_address)
    yield neo4j_address
    empty(neo4j_address)


@pytest.mark.parametrize(("page", "line"), [each for each in commands() if "neo4j://" in each[1]])
def test_a_command_of_the_documentation_does_so_on_neo4j(
    page: str, line: str, folder: Path, server: Neo4jAddress
) -> None:
    ours = line.replace("neo4j://localhost", server.uri)
    done = run_in(folder, *shlex.split(ours)[1:], **server.environment)
    assert done.returncode == 0, f"{page}: {line}\n{done.stderr}"
    assert done.stdout


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
def test_the_python_of_the_documentation_runs(page: Path, folder: Path) -> None:
    for block in blocks(page, "python"):
        clean = {name: value for name, value in os.environ.items() if not name.startswith("NEO4J_")}
        done = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", block],
            cwd=folder, env=clean, capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{page}\n{done.stderr}"
        assert done.stdout, page


def test_the_cypher_of_the_readme_finds_rows(folder: Path) -> None:
    run_in(folder, "load", "seeds", "--graph", "cypher.db")
    lines = [
        line.partition("//")[0].strip() for block in blocks(Path("README.md"), "cypher") for line in block.splitlines()
    ]
    assert lines
    for line in lines:
        done = run_in(folder, "query", line, "--graph", "cypher.db", "--format", "csv")
        assert done.returncode == 0, done.stderr
        assert len(done.stdout.splitlines()) > 1, line


def test_the_changelog_counts_the_named_queries() -> None:
    assert f"- {len(catalogue())} named queries" in Path("CHANGELOG.md").read_text("utf-8")


def test_every_decision_is_numbered_and_accepted() -> None:
    for number, page in enumerate(sorted(Path("docs/adr").glob("*.md")), start=1):
        assert page.name.startswith(f"{number:04}-")
        assert "Status: accepted." in page.read_text("utf-8")
