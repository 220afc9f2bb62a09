"""`actorgraph read ARTICLE`: what an analyst sees."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run_in

ARTICLE = """---
title: Lund meets Berg
published: 2003-05-14
---

Envoys urged to free fishermen

President Berta Lund of Kenya met Olav Berg in Geneva on Monday, Ada Brink said. She asked him to free two of five
fishermen held by Norway.

Karin Holm wondered whether Sweden and Finland had spoken. It rained.

Photo credit to: the archive
"""


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("article")
    (folder / "article.md").write_text(ARTICLE, "utf-8")
    done = run_in(folder, "read", "article.md", COLUMNS="160")
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_every_part_of_the_text_stands_there_with_what_it_is_taken_for(shown: str) -> None:
    assert shown.startswith("Lund meets Berg   published 2003-05-14\n")
    labels = [line[:11].strip() for line in shown.splitlines() if re.match(r"[a-z]+ +\S", line)]
    assert labels == ["headline", "lead", "body", "caption"]
    assert "It rained." in shown
    assert "Photo credit to: the archive" in shown


def test_a_claim_says_in_words_whether_it_is_so_who_says_so_when_where_and_why(shown: str) -> None:
    assert "◐ alleged        Berta Lund met with Olav Berg" in shown
    (line,) = [line for line in shown.splitlines() if "meet/verb" in line]
    assert re.search(r"said by Ada Brink · 2003-05-12 \(“(on )?Monday”\) · at Geneva · meet/verb 0\.\d\d$", line)
    assert "◇ wished         Envoys to release fishermen" in shown
    assert "2 of 5 people" in shown


def test_those_who_are_named_have_a_number_that_is_explained_below(shown: str) -> None:
    number = re.search(r"Olav Berg([⁰¹²³⁴⁵⁶⁷⁸⁹]+) in Geneva", shown)
    assert number is not None
    assert re.search(rf"{number[1]}  Olav Berg +person/olav-berg +by name", shown)
    assert re.search(r"Government of Norway +government/no +known", shown)


def test_a_relevant_sentence_that_gave_nothing_says_why_and_the_last_line_counts(shown: str) -> None:
    assert re.search(r"Finland had spoken\.\n +· nothing +\w", shown)
    last = shown.splitlines()[-1]
    assert last.startswith("5 sentences read · ")
    assert "1 relevant sentence gave nothing · 1 segment passed over" in last


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_none_ends_in_blanks(run: Run, tmp_path: Path, width: int) -> None:
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    lines = run("read", "a.md", COLUMNS=str(width)).stdout.splitlines()
    assert max(map(len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_what_a_text_holds_cannot_steer_the_terminal_or_the_markup(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Olav Berg \x1b[31mmet [bold]Berta\x07 Lund[/bold] in \u202eOslo.\n", "utf-8")
    shown = run("read", "a.txt").stdout
    assert not set("\x1b\x07\u202e") & set(shown)
    assert "[bold]Berta" in shown


def test_a_web_page_and_standard_input_are_read_too(run: Run, tmp_path: Path) -> None:
    words = "Olav Berg met Berta Lund in Geneva on Monday. " * 8
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{words}</p></article></body></html>", "utf-8")
    assert "Olav Berg met with Berta Lund" in run("read", "a.html").stdout
    assert "Olav Berg met with Berta Lund" in run("read", "-", given="Olav Berg met Berta Lund.").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["read"], "name either an ARTICLE"),
        (["read", "a.txt", "--jsonl", "a.txt"], "name either an ARTICLE"),
        (["read", "nix.txt"], "No such file"),
        (["read", "claims.csv"], "nothing to read"),
        (["read", "german.txt"], "its language is German"),
        (["read", "a.txt", "--published", "April 31"], "is not a date"),
    ],
)
def test_what_cannot_be_shown_is_one_clear_line(run: Run, tmp_path: Path, arguments: list[str], says: str) -> None:
    (tmp_path / "a.txt").write_text("Olav Berg left.\n", "utf-8")
    (tmp_path / "claims.csv").write_text("relation,from,to,status,quote\n", "utf-8")
    german = "Der Präsident hat am Montag mit der Ministerin über das Land und nicht über die Leute gesprochen.\n"
    (tmp_path / "german.txt").write_text(german, "utf-8")
    done = run(*arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1
