"""All that the chain made of one document on the way to its reading: what a person looks at to see why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actorgraph.graph.record import Document, Gap, Mention, Reading
from actorgraph.loaders.reader.assembly import Assembly
from actorgraph.loaders.reader.draft import Clause, Finding, Outlook, Segment, Sentence

__all__ = ["Examination"]


@dataclass(frozen=True, slots=True)
class Examination:
    """A document read, with what stands behind each claim.

    `segments` has those that were passed over as well; `clauses[n]` are those of `sentences[n]`, known to a frame or
    not; `findings[n]` is what claim n of the reading was made of. All offsets count characters of the text.
    """

    segments: tuple[Segment, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[tuple[Clause, ...], ...]
    findings: tuple[Finding, ...]
    reading: Reading
    assembly: Assembly

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document

    @property
    def text(self) -> str:
        """The text that offsets count in."""
        return self.reading.text

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All who take part, speak or wish in a claim, and those they stand for."""
        return self.reading.mentions

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The sentences that looked relevant and gave nothing, with the reason."""
        return self.reading.gaps

    def outlook(self, clause: Clause) -> Outlook:
        """Whether the event of any clause is so, as the claims of the document are judged."""
        return self.assembly.outlook(clause)

    def looks(self) -> Iterator[tuple[Clause, Outlook]]:
        """Every clause in order of text, with its outlook."""
        for own in self.clauses:
            for clause in own:
                yield clause, self.outlook(clause)
