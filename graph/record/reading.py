"""One document as read: text, mentions, claims, and what looked relevant and gave nothing. The unit of a write."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from actorgraph.graph.errors import BadInput, BadQuote, BadVocabulary, Where, one_of
from actorgraph.graph.record.claim import PLACE, Claim, Participant
from actorgraph.graph.record.document import Document
from actorgraph.graph.record.mention import Mention
from actorgraph.graph.record.timespan import bounds
from actorgraph.graph.vocabulary import MODES_OF, Kind, Relation, Vocabulary, vocabulary

__all__ = ["Gap", "Link", "Reading", "Versions", "checked"]

LINKS = frozenset({"CONTENT_OF", "LED_TO", "PART_OF"})


@dataclass(frozen=True, slots=True)
class Gap:
    """A sentence that looked relevant and gave no claim, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """How two claims of one reading belong together (ids of claims).

    CONTENT_OF: `source` is what `target` (a request, order, promise, threat, accusation …) carries; LED_TO: the event
    of `source` brought about that of `target`; PART_OF: the event of `source` was part of that of `target`.
    """

    type: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Versions:
    """What read the document: the names and office terms count for the registry, not its other columns."""

    reader: str = ""
    vocabulary: str = ""
    registry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document as read.

    `sentences` counts those that the reader looked at; `gaps` are those that looked relevant and gave nothing.
    `pages`: where in the text each page begins, for what has pages.
    """

    document: Document
    text: str
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    links: tuple[Link, ...] = ()
    gaps: tuple[Gap, ...] = ()
    sentences: int = 0
    notes: tuple[str, ...] = ()
    versions: Versions = field(default_factory=Versions)
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int | None:
        """The page (from 1) on which a character of the text stands; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


def checked(reading: Reading, words: Vocabulary | None = None) -> Reading:
    """The same reading once it is known to be sound; BadInput, BadQuote, BadVocabulary or BadDate otherwise.

    Every quote is a verbatim slice, every mention exists, every word is in the vocabulary, every kind is allowed in
    its role. A store calls this before each write.
    """
    words = words or vocabulary()
    mentions = {mention.id: mention for mention in reading.mentions}
    for mention in reading.mentions:
        _check_mention(mention, mentions, reading)
    claims = {claim.id for claim in reading.claims}
    if len(claims) < len(reading.claims):
        raise BadInput("two claims have one id", Where(reading.document.key))
    for claim in reading.claims:
        _check_claim(claim, mentions, reading, words)
    for link in reading.links:
        if link.type not in LINKS:
            raise BadVocabulary(f"unknown link {link.type!r} — {one_of(LINKS)}", Where(reading.document.key))
        if not {link.source, link.target} <= claims:
            raise BadInput(f"a link {link.type} names a claim that is not there", Where(reading.document.key))
    if reading.document.published:
        bounds(reading.document.published)
    return reading


def _check_mention(mention: Mention, mentions: dict[str, Mention], reading: Reading) -> None:
    where = Where(reading.document.key, field=f"mention {mention.text!r}")
    for other in (mention.same_as, mention.part_of):
        if other is not None and other not in mentions:
            raise BadInput(f"refers to mention {other!r}, which is not there", where)
    if mention.start is not None and reading.text[mention.start : mention.end] != mention.text:
        raise BadQuote(f"is not at {mention.start}–{mention.end} of the text", where)


def _check_claim(claim: Claim, mentions: dict[str, Mention], reading: Reading, words: Vocabulary) -> None:
    file = reading.document.key
    relation = words.relation(claim.relation, Where(file, claim.row, "relation"))
    for topic in claim.topics:
        words.topic(topic, Where(file, claim.row, "topic"))
    _check_mode(claim, Where(file, claim.row, "mode"))
    if not any(part.role != PLACE for part in claim.participants):
        ends = " nor a ".join(role.name for role in relation.roles)
        raise BadInput(f"{relation.name} has neither a {ends}", Where(file, claim.row, "from"))
    for part in claim.participants:
        _check_participant(part, relation, mentions, Where(file, claim.row, part.role))
    for mention in (*(voice.mention for voice in claim.said_by), *claim.held_by):
        if mention not in mentions:
            raise BadInput(f"mention {mention!r} is not there", Where(file, claim.row, "said_by"))
    _check_quote(claim, reading.text, Where(file, claim.row, "quote"))
    count = claim.count
    if count is not None and count.low is not None and count.high is not None and count.low > count.high:
        raise BadInput(f"count_low {count.low} is above count_high {count.high}", Where(file, claim.row, "count_low"))
    bounds(claim.date)


def _check_mode(claim: Claim, where: Where) -> None:
    allowed = MODES_OF[claim.status]
    if claim.mode is not None and claim.mode not in allowed:
        says = one_of(allowed) if allowed else "it takes none"
        raise BadVocabulary(f"mode {claim.mode.value!r} does not go with status {claim.status.value!r} — {says}", where)


def _check_participant(part: Participant, relation: Relation, mentions: dict[str, Mention], where: Where) -> None:
    role = relation.role(part.role)
    if role is None and part.role != PLACE:
        allowed = one_of({PLACE, *(each.name for each in relation.roles)})
        raise BadVocabulary(f"{relation.name} has no role {part.role!r} — {allowed}", where)
    mention = mentions.get(part.mention)
    if mention is None:
        raise BadInput(f"mention {part.mention!r} is not there", where)
    kinds = role.kinds if role is not None else frozenset({Kind.PLACE})
    if mention.kind is not None and mention.kind not in kinds:
        raise BadVocabulary(
            f"{mention.text!r} is a {mention.kind.value}; the {part.role} of {relation.name} is {one_of(kinds)}", where
        )


def _check_quote(claim: Claim, text: str, where: Where) -> None:
    if claim.quote_start is not None and text[claim.quote_start : claim.quote_end] != claim.quote:
        raise BadQuote(f"the quote is not at {claim.quote_start}–{claim.quote_end} of the text", where)
    if claim.quote and claim.quote_start is None:
        raise BadQuote("the quote has no offsets", where)
