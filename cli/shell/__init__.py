"""`actorgraph shell`: questions one after the other, with history and completion."""

from actorgraph.cli.shell.command import shell_command

__all__ = ["shell_command"]
