"""Faults that were once passed over or told badly."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Run

TEXT = "Aiko Mori met Olav Berg in the harbour town on Friday."


def test_an_output_of_another_input_is_refused_and_nothing_is_dropped(run: Run, tmp_path: Path) -> None:
    (tmp_path / "one.jsonl").write_text(json.dumps({"id": 1, "text": TEXT}) + "\n", "utf-8")
    (tmp_path / "two.jsonl").write_text(json.dumps({"id": 1, "text": "Aiko Mori accused Carl Cole."}) + "\n", "utf-8")
    assert run("read", "--jsonl", "one.jsonl", "-o", "out.jsonl").returncode == 0
    assert "1 there before" in run("read", "--jsonl", "one.jsonl", "-o", "out.jsonl").stderr
    done = run("read", "--jsonl", "two.jsonl", "-o", "out.jsonl")
    assert done.returncode == 2
    assert "has a line of id 1 from another text" in done.stderr


def test_a_read_that_is_interrupted_says_so_without_a_traceback(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "actorgraph.cli", "read", "--jsonl", "-", "--processes", "1"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=tmp_path,
        env={**os.environ, "NO_COLOR": "1"},
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None
    for number in range(70):
        process.stdin.write(json.dumps({"id": number, "text": TEXT}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=120) == 130
    told = process.stderr.read()
    assert "interrupted; what was written stays" in told
    assert "Traceback" not in told
    for stream in (process.stdin, process.stdout, process.stderr):
        stream.close()


def test_a_refused_load_leaves_no_empty_graph(run: Run, tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name\nAiko Mori\n", "utf-8")
    (tmp_path / "bad.csv").write_text("relation,from,to,status\nmet-wiht,A,B,happened\n", "utf-8")
    assert run("load", "bad.csv").returncode == 2
    (tmp_path / "actors.csv").unlink()
    assert run("load", "bad.csv").returncode == 2
    assert run("load", "nowhere").returncode == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bad.csv"]


def test_all_faults_of_a_vocabulary_are_told_with_their_lines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yaml").write_text(
        "relations:\n  taught-by:\n    means: x\n  Taught:\n    means: y\ntopics:\n  Harbours:\n    words: [a]\n",
        "utf-8",
    )
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    told = run("load", "a.txt").stderr
    assert "vocabulary.yaml: 3 faults:" in told
    for line in ("line 2, field 'taught-by'", "line 4, field 'Taught'", "line 7, field 'Harbours'"):
        assert line in told


def test_a_mistyped_place_to_look_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lexicon.yaml").write_text(
        "frames:\n  harbour:\n    relation: met-with\n    verbs: [teach]\n    roles: {participant: [objct]}\n", "utf-8"
    )
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert "'objct' is no place to look; did you mean 'object'?" in run("load", "a.txt").stderr


def test_a_date_in_the_future_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = run("load", "a.txt", "--published", "2999-01-01")
    assert "a.txt: its date of publication, 2999-01-01, lies in the future" in done.stdout


def test_a_folder_to_read_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "folder: is a folder; name one article in it" in run("read", "folder").stderr
