"""`actorgraph query`, `queries`, `page`, `doctor`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import run_in

CYPHER = "MATCH (a:Person)-[r:REQUESTED_OF]->(b) RETURN a.name, b.name, r.topic, r.quote ORDER BY a.name, b.name, r.id"


def test_cypher_as_a_table_json_and_csv_has_the_same_rows(loaded_case: Path) -> None:
    table = run_in(loaded_case, "query", CYPHER)
    rows = json.loads(run_in(loaded_case, "query", CYPHER, "--format", "json").stdout)
    cells = list(csv.DictReader(io.StringIO(run_in(loaded_case, "query", CYPHER, "--format", "csv").stdout)))
    assert rows
    assert [row["a.name"] for row in rows] == [row["a.name"] for row in cells]
    assert all(row["r.quote"].split()[0] in table.stdout for row in rows)


def test_a_parameter_is_a_number_a_list_or_words(loaded_case: Path) -> None:
    done = run_in(
        loaded_case, "query", "RETURN $n + 1 AS n, $l[1] AS l, $w AS w",
        "--param", "n=2", "--param", "l=[1, 5]", "--param", "w=Kim Jong Un", "--format", "json",
    )  # fmt: skip
    assert json.loads(done.stdout) == [{"n": 3, "l": 5, "w": "Kim Jong Un"}]


def test_a_named_query_takes_names_of_actors(loaded_case: Path) -> None:
    done = run_in(loaded_case, "query", "meetings", "--param", "actor=Junichiro Koizumi", "--format", "json")
    rows = json.loads(done.stdout)
    assert rows
    assert all("Junichiro Koizumi" in (row["who"], row["whom"]) for row in rows)


def test_queries_lists_every_named_query_with_its_header() -> None:
    listed = run_in(Path(), "queries").stdout
    for word in ("requests", "Who asked", "contradictions", "until?"):
        assert word in listed


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["query", "CREATE (n) RETURN n"], 1, "CREATE"),
        (["query", "MATCH (n RETURN n"], 1, "line 1, column"),
        (["query", "requets"], 1, "did you mean 'requests'"),
        (["query", "requests", "--param", "nobody"], 2, "NAME=VALUE"),
        (["query", "requests", "--param", "status=maybe"], 2, "one of: alleged"),
        (["query", "requests", "--graph", "nix.db"], 1, "no graph at nix.db"),
        (["query", "requests", "--graph", "http://x"], 2, "no graph is kept under http://"),
        (["query", "requests", "--graph", "bolt://127.0.0.1:1"], 1, "127.0.0.1:1"),
        (["load", "nix.txt"], 1, "does not exist"),
        (["load", "seeds", "--published", "April 31"], 2, "is not a date"),
        (["load", "seeds", "--graph", "/proc/nix/case.db"], 1, "/proc/nix"),
        (["page", "-o", "/proc/nix/network.html"], 2, "/proc/nix"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line_and_a_status(
    loaded_case: Path, arguments: list[str], status: int, says: str
) -> None:
    done = run_in(loaded_case, *arguments)
    assert done.returncode == status, done.stderr
    errors = [line for line in done.stderr.splitlines() if not line.startswith("graph: ")]
    assert len(errors) == 1, done.stderr
    assert errors[0].startswith("actorgraph: ")
    assert says in errors[0]
    assert done.stdout == ""


def test_a_misspelt_type_has_a_hint(loaded_case: Path) -> None:
    done = run_in(loaded_case, "query", "MATCH ()-[r:MET_WIHT]->() RETURN r")
    assert "did you mean MET_WITH?" in done.stderr


def test_a_pipe_that_closes_early_is_no_error(loaded_case: Path) -> None:
    done = run_in(loaded_case, "query", "MATCH (c:Claim) RETURN c.quote AS q", "--format", "csv")
    assert done.returncode == 0


def test_doctor_names_the_model_and_what_is_absent() -> None:
    done = run_in(Path(), "doctor")
    assert done.returncode == 0
    for word in ("language model", "weights parser/model", "kglite", "NEO4J_URI is not set"):
        assert word in done.stdout


def test_doctor_says_when_neo4j_does_not_answer() -> None:
    done = run_in(Path(), "doctor", NEO4J_URI="bolt://127.0.0.1:1", NEO4J_PASSWORD="a-secret-word")  # noqa: S106
    assert "unreachable" in done.stdout
    assert "a-secret-word" not in done.stdout + done.stderr


def test_the_page_is_one_file(loaded_case: Path, tmp_path: Path) -> None:
    done = run_in(loaded_case, "page", "-o", str(tmp_path / "network.html"), "--title", "The case")
    assert done.returncode == 0, done.stderr
    assert "<title>The case" in (tmp_path / "network.html").read_text("utf-8")
