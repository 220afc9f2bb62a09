"""What was done to a graph, when: the only place where the clock of loading is kept."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LogEntry"]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act on the record: `loaded`, `changed`, `removed` a document, or `derived` a generation.

    `when` is ISO 8601 in UTC; `subject` the document key or the stamp of the generation; `detail` its sha256 or counts.
    """

    when: str
    act: str
    subject: str
    detail: str = ""
