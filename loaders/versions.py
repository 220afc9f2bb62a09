"""What read a document, as a stamp: equal stamps and equal bytes would give the same reading again."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.record import Versions

__all__ = ["Circumstances"]

_LISTED = " documents.csv="
_PUBLISHED = " published="


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All that a reading depends on beside the file's bytes.

    `version` of the reader or of the table loader; `words`: the version of the vocabulary, for prose with that of the
    case's own lexicon; `registry` version, "" where it made no difference; `listed`: the
    fingerprint of the file's row in documents.csv; `published`: the date given with the command, where the document
    has no other.
    """

    version: str
    words: str = ""
    registry: str = ""
    listed: str = ""
    published: str = ""

    def versions(self) -> Versions:
        """The stamp of a reading made under these circumstances."""
        reader = self.version
        if self.listed:
            reader += _LISTED + self.listed
        if self.published:
            reader += _PUBLISHED + self.published
        return Versions(reader=reader, vocabulary=self.words, registry=self.registry)

    def stand(self, versions: Versions) -> bool:
        """True when a reading with that stamp would come out the same today."""
        now = self.versions()
        same_words = (now.reader, now.vocabulary) == (versions.reader, versions.vocabulary)
        return same_words and versions.registry in ("", now.registry)

    @staticmethod
    def published_in(versions: Versions) -> str:
        """The date that was once given with a command, so that a later load without it does not forget it."""
        return versions.reader.partition(_PUBLISHED)[2]
