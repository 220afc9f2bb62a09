"""A source: what it is called, who wrote and published it when, and which version of it was read."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.names import short_hash

__all__ = ["Document"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One source. `key` is its path relative to the case, with forward slashes; `sha256` names the version.

    `published` is an EDTF date or empty; it is never taken for the date of an event. `reference` names the public
    source of the facts in words, where the document itself rests on one.
    """

    key: str
    sha256: str
    name: str
    publisher: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    language: str = "en"
    media: str = "article"
    reference: str = ""

    @property
    def id(self) -> str:
        """`document/` and 16 hex digits of the key: a new version keeps it."""
        return f"document/{self.token}"

    @property
    def token(self) -> str:
        """The 16 hex digits alone, the suffix of actors that are local to this document."""
        return short_hash(self.key)
