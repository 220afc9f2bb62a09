"""Where a claim goes back to: reprints of one text, and all who repeat one first speaker, are one origin."""

from __future__ import annotations

import re

from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.names import short_hash
from actorgraph.graph.record import Reading

__all__ = ["origin", "text_origin"]

_SPACE = re.compile(r"\s+")


def text_origin(reading: Reading) -> str:
    """One id for all copies of a text, however the lines are broken: `text/` and 16 hex digits."""
    return "text/" + short_hash(_SPACE.sub(" ", reading.text).strip())


def origin(fact: Fact, text: str) -> str:
    """The first speaker (the last step of `said_by`) where there is one, else the text itself.

    A speaker who is local to one document ("a source") is the same in all copies of its text.
    """
    if not fact.voices:
        return text
    speaker, local, _ = fact.voices[-1][1].partition("@")
    return f"{speaker}@{text}" if local else speaker
