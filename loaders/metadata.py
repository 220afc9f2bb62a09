"""What is known of a document beside its text: from itself, from `documents.csv`, from the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from actorgraph.graph.errors import BadDate, Where
from actorgraph.graph.names import short_hash
from actorgraph.graph.record import Document, checked_date

__all__ = ["ALSO", "FIELDS", "Metadata"]

FIELDS = ("title", "author", "publisher", "published", "url", "language", "media", "reference")
ALSO = {
    "name": "title",
    "headline": "title",
    "authors": "author",
    "byline": "author",
    "date": "published",
    "source": "publisher",
    "lang": "language",
}
"""Other words under which people give the same."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, author, publisher, date of publication (EDTF) and the like; an empty one is not known."""

    title: str = ""
    author: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    media: str = ""
    reference: str = ""

    @staticmethod
    def of(given: Mapping[str, str], where: Where) -> Metadata:
        """The fields of a mapping that has only known ones; BadDate for a wrong date of publication."""
        named = {name: " ".join(value.split()) for name, value in given.items()}
        try:
            checked_date(named.get("published", ""))
        except BadDate as problem:
            raise problem.at(Where(where.file, where.line, "published")) from problem
        return Metadata(**named)

    def over(self, other: Metadata) -> Metadata:
        """Each field from here, else from the other."""
        return Metadata(*(getattr(self, f.name) or getattr(other, f.name) for f in fields(self)))

    def fingerprint(self) -> str:
        """8 hex digits of what is known; "" when nothing is."""
        values = [getattr(self, f.name) for f in fields(self)]
        return short_hash(*values, length=8) if any(values) else ""

    def document(self, key: str, sha256: str, media: str) -> Document:
        """The document of that key and version; its name is the title, else the file's name."""
        return Document(
            key=key,
            sha256=sha256,
            name=self.title or key.rpartition("/")[2],
            publisher=self.publisher,
            author=self.author,
            published=self.published,
            url=self.url,
            language=self.language or "en",
            media=self.media or media,
            reference=self.reference,
        )
