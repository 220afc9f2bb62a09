"""A stretch of a document that names an actor or a place: words, never a decision about who it is."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.vocabulary import Form, Kind

__all__ = ["Mention"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One naming of somebody or something. Only `derive` says who it is; the mention keeps what was written.

    `id`: unique in its reading and stable under edits elsewhere is not required; `m0`, `m1` … in order of text.
    `text`: the words as they stand; `name`: the words to look up, without title, article and numeral ("" for a
    pronoun). `start`, `end`: offsets into the text, None in tables. `country`: ISO 3166 alpha-2, lower case, where the
    words say it ("Japanese", "of Japan"). `office`: where the words name one ("prime-minister"). `same_as`: the mention
    that this one stands for, as coreference found it. `part_of`: the mention of the whole, for "two of the hostages".
    `actor`: an id, where the source itself gives one (tables).
    """

    id: str
    text: str
    name: str
    form: Form
    kind: Kind | None = None
    country: str | None = None
    office: str | None = None
    start: int | None = None
    end: int | None = None
    same_as: str | None = None
    part_of: str | None = None
    actor: str | None = None
