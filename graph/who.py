"""Who sits at the keyboard, for what people decide and for the log."""

from __future__ import annotations

import getpass
import os

__all__ = ["person"]


def person() -> str:
    """$ACTORGRAPH_WHO, else the name of the account, else nobody ("")."""
    given = os.environ.get("ACTORGRAPH_WHO", "")
    if given.strip():
        return " ".join(given.split())
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
