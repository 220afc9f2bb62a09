"""The guide to reading: what it shows is what its example holds, and the example does what it says."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actorgraph.graph import open_graph
from actorgraph.loaders import load
from actorgraph.page import page_html
from tests.cli.conftest import run_in
from tests.docs.test_readme import blocks

PAGE = Path("docs/reading.md")
EXAMPLE = Path("docs/examples/training")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("case")
    shutil.copytree(EXAMPLE, place / "training")
    return place


def test_the_files_that_the_guide_shows_are_those_of_the_example() -> None:
    shown = [*blocks(PAGE, "yaml"), *blocks(PAGE, "csv")]
    assert shown == [(EXAMPLE / name).read_text("utf-8") for name in ("vocabulary.yaml", "lexicon.yaml", "actors.csv")]


def test_a_relation_and_a_frame_of_a_case_give_edges_of_their_own_type(case: Path) -> None:
    with open_graph(case / "actorgraph.db", create=True) as graph:
        report = load(graph, [case])
        assert report.refused == ()
        rows = graph.cypher(
            "MATCH (a)-[r {of: 'TRAINED_BY'}]->(b) RETURN a.name, type(r), r.status, b.name ORDER BY a.name"
        )
        assert [tuple(row) for row in rows] == [
            ("Finnish soldiers", "PROSPECT", "planned", "Government of Sweden"),
            ("divers from Iceland", "TRAINED_BY", "happened", "Government of Norway"),
        ]
        assert "was trained by" in page_html(graph)


def test_an_office_holder_of_a_case_is_who_the_office_names(case: Path) -> None:
    with open_graph(case / "office.db", create=True) as graph:
        load(graph, [case])
        rows = graph.cypher("MATCH (a {name: 'Una Dahl'})-[r:MET_WITH]-(b:Organization) RETURN b.name")
        assert [tuple(row) for row in rows] == [("Northern Watch",)]


def test_an_article_is_looked_through_with_the_words_of_the_case(case: Path) -> None:
    shown = run_in(case / "training", "read", "article.txt")
    assert shown.returncode == 0, shown.stderr
    assert "trained" in shown.stdout
    lines = '{"id": 1, "text": "Norway trained Danish divers."}\n'
    (case / "in.jsonl").write_text(lines, "utf-8")
    for name in ("vocabulary.yaml", "lexicon.yaml"):
        shutil.copy(EXAMPLE / name, case / name)
    done = run_in(case, "read", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    assert '"relation":"trained-by"' in (case / "out.jsonl").read_text("utf-8")
