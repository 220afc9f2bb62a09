"""`actorgraph demo`, which is `make demo`: the report, five answers, the page."""

from __future__ import annotations

import shutil
from pathlib import Path

from actorgraph.queries import named_query
from tests.cli.conftest import SEEDS, run_in
from tests.golden.render import ANSWERS


def test_the_demo_reports_answers_five_questions_and_writes_the_page(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds", ignore=shutil.ignore_patterns("*.db*"))
    done = run_in(tmp_path, "demo")
    assert done.returncode == 0, done.stderr
    assert "documents: 24 new" in done.stdout
    for name in ANSWERS:
        assert named_query(name).answers in done.stdout
    page = (tmp_path / "network.html").read_text("utf-8")
    assert len(page) > 100_000
    assert page.count('"caption":') == 6, "the steps of seeds/story.yaml"
    again = run_in(tmp_path, "demo")
    assert "documents: 0 new, 0 changed, 0 removed, 24 unchanged" in again.stdout
