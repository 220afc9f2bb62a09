"""`actorgraph shell` on a real terminal and in a pipe."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.cli.shell.words import Words
from actorgraph.graph import open_graph
from tests.cli.conftest import run_in


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, folder: Path) -> None:
        self.end, inner = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "XDG_STATE_HOME": str(folder / "state"), "COLUMNS": "200"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "actorgraph.cli", "shell"],
            cwd=folder, env=environment, stdin=inner, stdout=inner, stderr=inner, start_new_session=True,
        )  # fmt: skip
        os.close(inner)
        self.seen = ""

    def type(self, text: str) -> None:
        os.write(self.end, text.encode())

    def wait_for(self, text: str, seconds: float = 60) -> str:
        """All that was shown, once it holds a text."""
        end = time.monotonic() + seconds
        while text not in self.seen and time.monotonic() < end:
            if select.select([self.end], [], [], 0.2)[0]:
                self.seen += os.read(self.end, 65536).decode(errors="replace")
                if "\x1b[6n" in self.seen:
                    # Where the cursor is: a terminal answers, so this one does.
                    self.seen = self.seen.replace("\x1b[6n", "")
                    self.type("\x1b[1;1R")
        assert text in self.seen, self.seen[-2000:]
        shown, self.seen = self.seen, ""
        return shown


@pytest.fixture
def terminal(loaded_case: Path) -> Iterator[Terminal]:
    found = Terminal(loaded_case)
    try:
        found.wait_for("actorgraph>")
        yield found
    finally:
        found.process.kill()
        found.process.wait()
        os.close(found.end)


def test_a_terminal_answers_over_several_lines_completes_stops_and_remembers(
    terminal: Terminal, loaded_case: Path
) -> None:
    terminal.type("MATCH (a:Per\t")
    # Only what is new is drawn: all of the word, or its end behind what stands there already.
    terminal.wait_for("son")
    time.sleep(1)
    terminal.type(")\r")
    terminal.type("RETURN count(a) * 0 + 4711 AS n;\r")
    terminal.wait_for("4711")
    terminal.type("UNWIND range(1, 9000000) AS x UNWIND range(1, 9000) AS y RETURN count(*) AS n;\r")
    time.sleep(3)
    began = time.monotonic()
    # What Ctrl-C sends to whoever runs on a terminal.
    terminal.process.send_signal(signal.SIGINT)
    terminal.wait_for("stopped", seconds=20)
    assert time.monotonic() - began < 15
    terminal.type(":quit\r")
    assert terminal.process.wait(timeout=20) == 0
    history = (loaded_case / "state" / "actorgraph" / "history").read_text("utf-8")
    assert "MATCH (a:Person)" in history
    assert "RETURN count(a)" in history


def test_a_pipe_is_answered_line_by_line(loaded_case: Path) -> None:
    lines = [
        ":param n 3", "RETURN $n + 4 AS seven;", "requests status=happened", ":page part.html", "RETURN 1 +;", ":nix",
        ":explain MATCH (a:Person {name: 'Taro Kono'})-[r:MET_WITH]->(b) RETURN b.name", ":queries", ":help",
        "MATCH (a:Person)", "RETURN count(a) * 0 + 4711 AS n", "", ":quit", "RETURN 12345 AS never;",
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "actorgraph.cli", "shell"],
        cwd=loaded_case, input="\n".join(lines), capture_output=True, text=True, check=True,
    )  # fmt: skip
    for word in ("seven", "7", "REQUESTED_OF", "part.html: ", "start at a: looked up by name", "abductions", "4711"):
        assert word in done.stdout, word
    assert "12345" not in done.stdout
    assert "line 1, column" in done.stderr
    assert "no command :nix" in done.stderr
    assert "<title>" in (loaded_case / "part.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("MATCH (a:Per", "Person"),
        ("MATCH (a)-[r:REQ", "REQUESTED_OF"),
        ("MATCH (a) WHERE a.ali", "aliases"),
        ("MATCH (a {name: 'Kono", "Taro Kono"),
        ("req", "requests"),
        ("requests st", "status="),
        (":pa", ":page"),
        ("MATCH (a) RET", "RETURN"),
    ],
)
def test_what_may_stand_next_is_offered(loaded_case: Path, text: str, word: str) -> None:
    with open_graph(loaded_case / "actorgraph.db") as graph:
        assert word in [offered for offered, _, _ in Words.of(graph).after(text)]


def test_the_shell_says_when_there_is_no_graph(tmp_path: Path) -> None:
    assert "no graph at" in run_in(tmp_path, "shell").stderr
