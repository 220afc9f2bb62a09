"""The commands by name; each is imported when it is used, so that none waits for what another one needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

__all__ = ["COMMANDS", "Commands"]

COMMANDS = {
    "load": "load:load_command",
    "read": "read:read_command",
    "remove": "remove:remove_command",
    "query": "query:query_command",
    "queries": "queries:queries_command",
    "page": "page:page_command",
    "review": "review.app:review_app",
    "judge": "judge:judge_command",
    "same": "decide:same_command",
    "different": "decide:different_command",
    "mentions": "mentions:mentions_command",
    "contradictions": "contradictions:contradictions_command",
    "explain": "contradictions:explain_command",
    "dossier": "dossier:dossier_command",
    "verify": "verify:verify_command",
    "log": "verify:log_command",
    "shell": "shell:shell_command",
    "export": "export:export_command",
    "copy": "copy:copy_command",
    "doctor": "doctor:doctor_command",
    "demo": "demo:demo_command",
}
"""What a user types → module of this package and the function, or group of commands, in it; in the order of help."""


class _OnUse(Mapping[str, Any]):
    """The commands as typer wants them, each made when it is looked up."""

    def __getitem__(self, name: str) -> Any:
        module, _, attribute = COMMANDS[name].partition(":")
        found = getattr(import_module(f"actorgraph.cli.{module}"), attribute)
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False)
            alone.command(name)(found)
            found = alone
        command = get_command(found)
        command.name = name
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class Commands(TyperGroup):
    """`actorgraph` with all its commands."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _OnUse()  # type: ignore[assignment]
