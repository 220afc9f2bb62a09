"""Every command is found under its name, although each is imported only when it is used."""

from __future__ import annotations

import re

from actorgraph.cli.commands import COMMANDS
from tests.cli.conftest import Run


def test_the_help_names_each_command_with_what_it_does(run: Run) -> None:
    said = run("--help", COLUMNS="200").stdout
    assert [name for name in COMMANDS if not re.search(rf"\b{name} +[A-Z]\w+", said)] == []


def test_a_misspelt_command_has_a_hint(run: Run) -> None:
    done = run("qurey", "requests")
    assert done.returncode == 2
    assert "Did you mean 'query'?" in done.stderr
