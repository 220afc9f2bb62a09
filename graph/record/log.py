"""What was done to a graph, when and by whom: the only place where the clock of loading is kept; each line sealed."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, dataclass, field, replace

__all__ = ["LogEntry"]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One act: a document `loaded`, `changed` or `removed`, a generation `derived`, a line `decided` or `withdrawn`.

    `when` is ISO 8601 in UTC; `subject` the document key, the stamp of the generation or the file of the line; `detail`
    its hashes, counts or the line; `who` did it, `versions` with what. `seal`: SHA-256 over all this and the seal of
    the entry before, put on by the store: whoever changes, adds or takes away an entry breaks every seal after it.
    """

    when: str
    act: str
    subject: str
    detail: str = ""
    who: str = ""
    versions: str = ""
    seal: str = field(default="", compare=False)

    def sealed(self, last: str) -> LogEntry:
        """The entry with its seal, behind one whose seal is `last` ("" for none)."""
        words = "\x1f".join((last, *astuple(self)[:-1]))
        return replace(self, seal=hashlib.sha256(words.encode()).hexdigest())
