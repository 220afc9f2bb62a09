"""THE CLAIM: one statement of one source, once, in its own words. Everything else is derived from these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from actorgraph.graph.names import short_hash
from actorgraph.graph.record.mention import Mention
from actorgraph.graph.vocabulary import Mode, Status

__all__ = ["PLACE", "Claim", "Count", "Participant", "Voice", "identified"]

PLACE = "place"
"""The role of where it happened, which every relation has beside its own two."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Who or what fills a role: a role of the relation, or `place` for where it happened; `mention` is an id."""

    role: str
    mention: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One who asserts the claim. Step 0 stands nearest to the article; its own source is step 1, and so on.

    Several voices of one step speak together. No voices at all: the article's own voice.
    """

    mention: str
    step: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """How many people, as far as this source says: bounds (None = unknown), the whole that they are of, the words.

    "between 13 and 80" is low 13, high 80; "13 of 17" is low 13, high 13, of 17.
    """

    low: int | None = None
    high: int | None = None
    of: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One statement. `relation` is a name of the vocabulary; `status`, `mode` and `negated` say whether it is so.

    `quote` is `text[quote_start:quote_end]` of its document, `trigger` the word or words in it that carry the relation.
    `date` is EDTF ("" = none said), `date_text` the words. `said_by` are voices, `held_by` ids of mentions: whose wish,
    order, promise, threat or denial it is. `hearsay`: "is believed", "reportedly", where nobody is named.
    `row`: the line of a table. `rule`: what made the claim ("table", or the reader's rule); `confidence`: that rule's
    measured precision, None until measured.
    """

    relation: str
    participants: tuple[Participant, ...]
    status: Status
    quote: str
    trigger: str = ""
    id: str = ""
    mode: Mode | None = None
    negated: bool = False
    topics: tuple[str, ...] = ()
    quote_start: int | None = None
    quote_end: int | None = None
    date: str = ""
    date_text: str = ""
    said_by: tuple[Voice, ...] = ()
    held_by: tuple[str, ...] = ()
    hearsay: bool = False
    count: Count | None = None
    row: int | None = None
    note: str = ""
    rule: str = ""
    confidence: float | None = None

    def fillers(self, role: str) -> tuple[str, ...]:
        """The mentions in one role, in the order of the text."""
        return tuple(part.mention for part in self.participants if part.role == role)


def identified(claims: Iterable[Claim], mentions: Mapping[str, Mention], document_key: str) -> tuple[Claim, ...]:
    """The claims with their ids: `claim/` and 16 hex digits.

    An id that a table gives (already in `claim.id`) stays the base; else document key, quote, trigger, relation and the
    words of the mentions make it, never offsets, list order or resolved actors: a typo mended elsewhere or two actors
    merged change no id. Where one document says the very same twice, the later ones count up.
    """
    seen: Counter[str] = Counter()
    named: list[Claim] = []
    for claim in claims:
        if claim.id:
            base = short_hash(document_key, "row", claim.id)
        else:
            words = [f"{part.role}={mentions[part.mention].text}" for part in claim.participants]
            base = short_hash(document_key, claim.quote, claim.trigger, claim.relation, *sorted(words))
        seen[base] += 1
        token = base if seen[base] == 1 else short_hash(base, str(seen[base]))
        named.append(replace(claim, id=f"claim/{token}"))
    return tuple(named)
