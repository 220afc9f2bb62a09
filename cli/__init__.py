"""The command line: a thin layer, each command one call into the packages below."""

from actorgraph.cli.app import main

__all__ = ["main"]
