"""Lines that say when something was put on the page, and nothing else."""

from __future__ import annotations

import re

from actorgraph.loaders.reader.segments.look import Look, word_set

__all__ = ["is_time"]


def is_time(look: Look) -> bool:
    """True for a date or time alone: "Updated 10:44 a.m. ET, 5 April 2021", "3 hours ago"."""
    words = [part for word in look.words for part in re.split(r"[.-]", word) if part]
    figures = [word for word in words if word[:1].isdigit()]
    timely = bool(figures) or bool({"ago", "today", "yesterday", "now"} & set(words))
    return timely and all(word[:1].isdigit() or word in word_set("times") for word in words)
