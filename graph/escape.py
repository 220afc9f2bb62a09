"""Untrusted text made safe for the terminal and for a spreadsheet cell."""

from __future__ import annotations

import re

__all__ = ["for_cell", "for_terminal"]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def for_terminal(text: str) -> str:
    """The text without control characters and direction marks, which could rewrite what a terminal shows."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def for_cell(text: str) -> str:
    """The text for a CSV cell: a leading formula character gets an apostrophe, so that no spreadsheet runs it.

    Source: OWASP, "CSV Injection".
    """
    return "'" + text if text.startswith(_FORMULA) else text
