"""An article as text, with what its file says of itself."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.errors import BadInput, Where
from actorgraph.loaders.metadata import Metadata

__all__ = ["LONGEST_LINE", "Article", "checked_lines"]

LONGEST_LINE = 100_000
"""Characters of the longest paragraph that is read: the longest of a newspaper has some thousands."""


@dataclass(frozen=True, slots=True)
class Article:
    """The text that quotes are slices of, the file's own metadata, remarks for the report, where each page begins."""

    text: str
    own: Metadata
    remarks: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()


def checked_lines(text: str, key: str, first_line: int = 1) -> str:
    """The text itself; BadInput when it has no words or a line too long to be a paragraph."""
    if not any(char.isalnum() for char in text):
        raise BadInput("has no text", Where(key))
    for number, line in enumerate(text.split("\n"), first_line):
        if len(line) > LONGEST_LINE:
            raise BadInput(
                f"has {len(line):,} characters; the limit is {LONGEST_LINE:,} a line: break it into paragraphs",
                Where(key, number),
            )
    return text
