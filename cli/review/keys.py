"""One key from a terminal, or one line where input comes from elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from actorgraph.cli.saying import say

__all__ = ["ask_key", "ask_words"]

QUIT = "q"


def ask_key(choices: Mapping[str, str]) -> str:
    """The key of one of the choices (key → word), asked for until one comes; `q` also at the end of the input."""
    prompt = "  ".join(f"[{key}] {word}" for key, word in choices.items()) + "  "
    while True:
        sys.stdout.write(prompt)
        sys.stdout.flush()
        key = _key()
        if key is None:
            sys.stdout.write("\n")
            return QUIT
        say(choices.get(key, ""))
        if key in choices:
            return key


def ask_words(prompt: str) -> str:
    """A line that somebody types; "" for none."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    return sys.stdin.readline().strip()


def _key() -> str | None:
    if not sys.stdin.isatty() or sys.platform == "win32":
        line = sys.stdin.readline()
        return line.strip()[:1].lower() if line else None
    import termios  # noqa: PLC0415 (not on Windows)
    import tty  # noqa: PLC0415

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        key = sys.stdin.read(1)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
    return None if key in ("", "\x04") else key.lower()
