"""`actorgraph read`: lines of JSON in and out, bad lines, runs that were killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

TEXTS = [
    "Olav Berg met Berta Lund in Geneva.",
    "France freed two of five hostages.",
    "Berta Lund denied meeting Olav Berg.",
]


def write(file: Path, *lines: object) -> None:
    text = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(text) + "\n", "utf-8")


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


@pytest.fixture(autouse=True)
def lines(tmp_path: Path) -> Path:
    """Three good lines with two bad ones between them."""
    good = [{"id": at, "text": text} for at, text in enumerate(TEXTS)]
    write(tmp_path / "in.jsonl", good[0], "nonsense", good[1], {"id": "x"}, good[2])
    return tmp_path / "in.jsonl"


def test_lines_come_out_in_order_and_bad_ones_are_named_and_skipped(run: Run, tmp_path: Path) -> None:
    done = run("read", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    assert [row["id"] for row in rows(tmp_path / "out.jsonl")] == [0, 1, 2]
    assert [row["claims"][0]["relation"] for row in rows(tmp_path / "out.jsonl")] == [
        "met-with",
        "released",
        "met-with",
    ]
    assert [line.partition(":")[0] for line in done.stderr.splitlines()[:2]] == ["line 2", "line 4"]
    assert "3 read, 3 claims; 2 bad lines skipped" in done.stderr


def test_a_dash_is_standard_input_and_output(run: Run, lines: Path) -> None:
    done = run("read", "--jsonl", "-", "--predicates", given=lines.read_text("utf-8"))
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["predicates"][0]["lemma"] for row in found] == ["meet", "free", "deny"]


def test_what_a_killed_run_has_written_stays_and_half_a_line_is_cut(run: Run, tmp_path: Path) -> None:
    run("read", "--jsonl", "in.jsonl", "-o", "whole.jsonl")
    whole = (tmp_path / "whole.jsonl").read_bytes()
    first = whole.index(b"\n") + 1
    for end in (0, 3, first, first + 40):
        (tmp_path / "half.jsonl").write_bytes(whole[:end])
        done = run("read", "--jsonl", "in.jsonl", "-o", "half.jsonl")
        assert (tmp_path / "half.jsonl").read_bytes() == whole
        assert ("1 there before" in done.stderr) == (end >= first)


def test_two_lines_of_one_id_are_both_read_and_both_remembered(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", *({"id": "a", "text": text} for text in TEXTS))
    run("read", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    whole = (tmp_path / "out.jsonl").read_text("utf-8").splitlines(keepends=True)
    assert len(whole) == 3
    (tmp_path / "out.jsonl").write_text("".join(whole[:2]), "utf-8")
    run("read", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    assert (tmp_path / "out.jsonl").read_text("utf-8").splitlines(keepends=True) == whole


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"some": "data"}\n', "line 1: is no line of this command"),
        ("my only copy", "line 1: is no line of this command"),
        ('{"id":1,"claims":[],"predicates":[]}\n', "was written with --predicates"),
    ],
)
def test_a_file_of_somebody_else_is_left_alone(run: Run, tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "out.jsonl").write_text(content, "utf-8")
    done = run("read", "--jsonl", "in.jsonl", "-o", "out.jsonl")
    assert done.returncode == 2
    assert says in done.stderr
    assert (tmp_path / "out.jsonl").read_text("utf-8") == content


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--jsonl", "nix.jsonl"], "No such file"),
        (["--jsonl", "in.jsonl", "-o", "in.jsonl"], "is the input"),
        (["--jsonl", "in.jsonl", "-o", "nix/out.jsonl"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_one_line(run: Run, arguments: list[str], says: str) -> None:
    done = run("read", *arguments)
    assert done.returncode == 2
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_input_without_one_good_line_is_a_failure(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", "nonsense")
    assert run("read", "--jsonl", "in.jsonl").returncode == 2


def test_several_processes_write_what_one_writes_and_a_killed_run_goes_on(run: Run, tmp_path: Path) -> None:
    long = " ".join(TEXTS) + " It rained on the harbour all day and nobody came." * 50
    write(tmp_path / "in.jsonl", *({"id": f"t{at}", "text": f"{at} ships came. {long}"} for at in range(35)))
    command = [sys.executable, "-m", "actorgraph.cli", "read", "--jsonl", "in.jsonl", "--processes", "2"]
    out = tmp_path / "out.jsonl"
    with subprocess.Popen([*command, "-o", "out.jsonl"], cwd=tmp_path, stderr=subprocess.DEVNULL) as started:
        wait_for(lambda: out.exists() and out.stat().st_size > 0)
        started.send_signal(signal.SIGKILL)
    assert 0 < len(out.read_text("utf-8").splitlines()) < 35
    done = run("read", "--jsonl", "in.jsonl", "--processes", "2", "-o", "out.jsonl")
    assert "there before" in done.stderr
    run("read", "--jsonl", "in.jsonl", "--processes", "1", "-o", "one.jsonl")
    assert out.read_bytes() == (tmp_path / "one.jsonl").read_bytes()


def wait_for(ready: Any) -> None:
    """Until it is so; a minute is plenty."""
    for _ in range(600):
        if ready():
            return
        time.sleep(0.1)
    pytest.fail(f"nothing was written by process {os.getpid()}'s child")
