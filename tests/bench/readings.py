"""Readings made by hand: a claim a row, its mentions found in the text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from actorgraph.graph.record import (
    Claim,
    Count,
    Document,
    Link,
    Mention,
    Participant,
    Reading,
    Voice,
    checked,
    identified,
)
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status, vocabulary

__all__ = ["Says", "Who", "reading"]


@dataclass(frozen=True)
class Says:
    """One claim, its ends in the words of the text."""

    relation: str
    sources: tuple[str, ...]
    targets: tuple[str, ...] = ()
    status: str = "happened"
    mode: str | None = None
    negated: bool = False
    said_by: tuple[str, ...] = ()
    place: str = ""
    topics: tuple[str, ...] = ()
    date: str = ""
    count: Count | None = None
    quote: str = ""


@dataclass
class Who:
    """What the mentions of a text are: kind, form, country, and what they refer back to."""

    kind: Kind = Kind.GROUP
    form: Form = Form.DESCRIPTION
    country: str | None = None
    same_as: str = ""
    name: str = ""


@dataclass
class _Mentions:
    text: str
    who: dict[str, Who]
    found: dict[str, Mention] = field(default_factory=dict)

    def id_of(self, words: str) -> str:
        if words not in self.found:
            who = self.who.get(words, Who())
            same_as = self.id_of(who.same_as) if who.same_as else None
            start = self.text.index(words)
            self.found[words] = Mention(
                id=f"m{len(self.found)}",
                text=words,
                name="" if who.form is Form.PRONOUN else (who.name or words.removeprefix("the ")),
                form=who.form,
                kind=who.kind,
                country=who.country,
                start=start,
                end=start + len(words),
                same_as=same_as,
            )
        return self.found[words].id


def reading(
    text: str,
    *claims: Says,
    who: dict[str, Who] | None = None,
    key: str = "made.txt",
    content: dict[int, int] | None = None,
) -> Reading:
    """A sound reading of a text; `content` joins claims by position: the first is what the second carries."""
    mentions = _Mentions(text, who or {})
    rows = [_claim(each, text, mentions) for each in claims]
    made = identified(rows, {mention.id: mention for mention in mentions.found.values()}, key)
    links = tuple(Link("CONTENT_OF", made[one].id, made[other].id) for one, other in (content or {}).items())
    return checked(
        Reading(
            document=Document(key=key, sha256=hashlib.sha256(text.encode()).hexdigest(), name=key),
            text=text,
            mentions=tuple(mentions.found.values()),
            claims=made,
            links=links,
            sentences=1,
        )
    )


def _claim(says: Says, text: str, mentions: _Mentions) -> Claim:
    relation = vocabulary().relation(says.relation)
    quote = says.quote or text
    parts = [Participant(relation.source.name, mentions.id_of(words)) for words in says.sources]
    parts += [Participant(relation.target.name, mentions.id_of(words)) for words in says.targets]
    if says.place:
        parts.append(Participant("place", mentions.id_of(says.place)))
    return Claim(
        relation=says.relation,
        participants=tuple(parts),
        status=Status(says.status),
        mode=Mode(says.mode) if says.mode else None,
        negated=says.negated,
        quote=quote,
        quote_start=text.index(quote),
        quote_end=text.index(quote) + len(quote),
        said_by=tuple(Voice(mentions.id_of(words), step) for step, words in enumerate(says.said_by)),
        topics=says.topics,
        date=says.date,
        count=says.count,
        rule="made/by-hand",
    )
