"""`actorgraph judge` and `review claims`: a verdict from the command line is data of the case."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TABLE = """id,relation,from,to,status,date,quote
1,met-with,person/aiko-mori,person/olav-berg,happened,2018-04-27,Mori met Berg in the harbour.
2,accused,person/aiko-mori,person/berta-lund,happened,2018,Mori accused Lund.
"""
TYPES = "MATCH (a)-[r]->(b) WHERE r.claim IS NOT NULL RETURN type(r) AS type, r.checked_by AS by ORDER BY type"


@pytest.fixture
def claims(run: Run, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "claims.csv").write_text(TABLE, "utf-8")
    assert run("load", ".").returncode == 0
    rows = run("query", "MATCH (c:Claim) RETURN c.relation AS r, c.id AS id", "--format", "csv").stdout.splitlines()
    return {relation: claim for relation, _, claim in (row.partition(",") for row in rows[1:])}


def test_a_script_judges_and_the_graph_follows(run: Run, claims: dict[str, str], tmp_path: Path) -> None:
    done = run("judge", claims["met-with"], "confirm", "--why", "=a photograph", "--who", "Dana")
    assert done.returncode == 0, done.stderr
    done = run("judge", claims["accused"], "correct", "--set", "status=alleged", "--set", "to=Olav Berg")
    assert done.returncode == 0, done.stderr
    assert run("query", TYPES, "--format", "csv", ACTORGRAPH_WHO="Eli").stdout.splitlines()[2] == "MET_WITH,Dana"
    assert "person/olav-berg" in (tmp_path / "verdicts.tsv").read_text("utf-8")
    assert "\t'=a photograph\t" in (tmp_path / "verdicts.tsv").read_text("utf-8")
    checked = run("query", TYPES, "--checked", "--format", "csv")
    assert [line.split(",")[0] for line in checked.stdout.splitlines()] == ["type", "ALLEGED", "MET_WITH"]
    assert run("judge", claims["met-with"], "reject").returncode == 0
    assert "MET_WITH" not in run("query", TYPES, "--checked", "--format", "csv").stdout


def test_a_line_deleted_by_hand_is_followed_by_the_next_question(
    run: Run, claims: dict[str, str], tmp_path: Path
) -> None:
    run("judge", claims["met-with"], "reject")
    assert "MET_WITH" not in run("query", TYPES, "--format", "csv").stdout
    (tmp_path / "verdicts.tsv").unlink()
    done = run("query", TYPES, "--format", "csv")
    assert "MET_WITH" in done.stdout
    assert "the graph was derived again" in done.stderr


def test_claims_are_reviewed_with_one_key_each(run: Run, claims: dict[str, str], tmp_path: Path) -> None:
    done = run("review", "claims", given="c\nn\nshe wrote\ne\nstatus=wrong\ne\nstatus=alleged\n")
    assert done.returncode == 0, done.stderr
    assert "unknown status 'wrong'" in done.stdout
    assert "2 judged" in done.stdout
    lines = (tmp_path / "verdicts.tsv").read_text("utf-8").splitlines()
    assert [line.split("\t")[0] for line in lines] == ["verdict", "confirm", "correct"]
    assert "she wrote" in lines[2]
    assert "No more claims fit" in run("review", "claims", given="").stdout
    assert claims["accused"] in run("review", "claims", "--verdict", "correct", "--list").stdout


def test_a_verdict_whose_claim_is_gone_is_listed_and_kept(run: Run, claims: dict[str, str], tmp_path: Path) -> None:
    run("judge", claims["met-with"], "confirm")
    (tmp_path / "claims.csv").write_text(TABLE.replace("1,met-with", "9,met-with"), "utf-8")
    assert run("load", ".").returncode == 0
    done = run("review", "claims", "--list")
    assert "the reader no longer finds it in its sentence" in done.stdout
    assert re.search(r"now read there: claim/[0-9a-f]{16}", done.stdout)
    assert claims["met-with"] in (tmp_path / "verdicts.tsv").read_text("utf-8")


def test_half_a_line_is_named_and_the_rest_is_used(run: Run, claims: dict[str, str], tmp_path: Path) -> None:
    run("judge", claims["met-with"], "reject")
    table = tmp_path / "verdicts.tsv"
    table.write_text(table.read_text("utf-8") + "reject\tclaim/0123", "utf-8")
    done = run("load", ".")
    assert "verdicts.tsv, line 3: is only the beginning of a line: 'reject" in done.stdout
    assert "MET_WITH" not in run("query", TYPES, "--format", "csv").stdout
    done = run("judge", claims["accused"], "confirm")
    assert done.returncode == 2
    assert "mend or delete it" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["claim/0000000000000000", "confirm"], "has no claim"),
        (["{met-with}", "correct"], "says what holds instead"),
        (["{met-with}", "correct", "--set", "statos=x"], "unknown field 'statos'; did you mean 'status'?"),
        (["{met-with}", "correct", "--set", "from=Nobody Known"], "nobody in this graph is called 'Nobody Known'"),
    ],
)
def test_a_wrong_verdict_is_told(run: Run, claims: dict[str, str], arguments: list[str], says: str) -> None:
    given = [claims["met-with"] if each == "{met-with}" else each for each in arguments]
    done = run("judge", *given)
    assert done.returncode in (1, 2)
    assert says in done.stderr
