"""Lines on standard output, safe for a terminal."""

from __future__ import annotations

import sys

from actorgraph.graph.escape import for_terminal

__all__ = ["say"]


def say(*lines: str) -> None:
    """Each on a line of its own; what a text holds cannot steer the terminal."""
    sys.stdout.writelines(for_terminal(line) + "\n" for line in lines)
