"""`actorgraph load` and `remove`: what a user types, and what they see."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.cli.conftest import BRIEF, SEEDS, Run, run_in

TABLE = """relation,from,to,from_kind,to_kind,status,mode,quote
met-with,Aiko Mori,{other},person,person,{status},{mode},They meet.
"""


def test_a_second_load_finds_nothing_new(loaded_case: Path) -> None:
    done = run_in(loaded_case, "load", "seeds")
    assert "documents: 0 new, 0 changed, 0 removed, 24 unchanged" in done.stdout
    assert "graph: actorgraph.db" in done.stderr


def test_articles_folders_and_tables_in_one_command(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "article.txt").write_text("Olav Berg met Berta Lund in Geneva.\n", "utf-8")
    (tmp_path / "more" / "brief.md").write_text(BRIEF, "utf-8")
    (tmp_path / "claims.csv").write_text(TABLE.format(other="Olav Berg", status="happened", mode=""), "utf-8")
    done = run("load", "article.txt", "more/", "claims.csv", "--graph", "case.db", "--published", "2003-05-13")
    assert done.returncode == 0, done.stderr
    assert "documents: 3 new, 0 changed, 0 removed" in done.stdout
    rows = run("query", "documents", "--graph", "case.db", "--format", "csv").stdout
    assert "article.txt,,2003-05-13" in rows
    assert "Lund asks Berg for help,,2003-05-12" in rows


def test_a_changed_document_replaces_exactly_its_own_claims(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE.format(other="Olav Berg", status="planned", mode="scheduled"), "utf-8")
    (tmp_path / "b.csv").write_text(TABLE.format(other="Berta Lund", status="happened", mode=""), "utf-8")
    run("load", ".")
    (tmp_path / "a.csv").write_text(TABLE.format(other="Olav Berg", status="happened", mode=""), "utf-8")
    assert "0 new, 1 changed, 0 removed, 1 unchanged" in run("load", ".").stdout
    types = "MATCH (a)-[r {of: 'MET_WITH'}]->(b) RETURN type(r) AS type, b.name AS name ORDER BY name"
    done = run("query", types, "--format", "csv")
    assert done.stdout == "type,name\nMET_WITH,Berta Lund\nMET_WITH,Olav Berg\n"


def test_a_removed_document_takes_its_claims_with_it(run: Run, tmp_path: Path) -> None:
    shutil.copytree(SEEDS / "documents", tmp_path / "documents")
    run("load", "documents")
    done = run("remove", "documents/2002-10-16-five-return.md")
    assert done.returncode == 0, done.stderr
    assert "1 removed" in done.stdout
    claims = "MATCH (c:Claim)-[:FROM]->(d:Document) WHERE d.key ENDS WITH 'five-return.md' RETURN count(c) AS n"
    assert run("query", claims, "--format", "csv").stdout == "n\n0\n"
    again = run("remove", "documents/2002-10-16-five-return.md")
    assert again.returncode == 1
    assert "no document" in again.stderr


def test_nothing_found_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "NOTHING FOUND" in run("load", "empty").stdout


def test_the_graph_is_the_one_of_the_environment_without_an_option(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BRIEF, "utf-8")
    done = run("load", "a.md", ACTORGRAPH="other.db")
    assert "graph: other.db" in done.stderr
    assert (tmp_path / "other.db").exists()
    assert not (tmp_path / "actorgraph.db").exists()


def test_the_page_of_a_case_is_no_source_of_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(BRIEF, "utf-8")
    run("load", ".")
    run("page")
    again = run("load", ".")
    assert again.returncode == 0, again.stdout
    assert "0 new, 0 changed, 0 removed, 1 unchanged" in again.stdout
