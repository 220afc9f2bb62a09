"""The one intermediate between text and claims: every stage takes it and gives it back with more in it.

All offsets count characters of the original text. Tokens are numbered within their sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from actorgraph.graph.record import Count
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status

__all__ = [
    "Actor",
    "Clause",
    "ClauseKind",
    "Entity",
    "Finding",
    "Naming",
    "Nature",
    "Outlook",
    "Passage",
    "Quantity",
    "Segment",
    "SegmentKind",
    "Sentence",
    "Spot",
    "Token",
    "Word",
    "stands_for",
]


class SegmentKind(StrEnum):
    """What a stretch of a document is for."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    """An item of a list."""
    SPEECH = "speech"
    """A turn of an interview or a transcript: somebody's words, not those of the document."""
    DATELINE = "dateline"
    """Where and when a report was filed; the paragraph goes on behind it."""
    CAPTION = "caption"
    CREDIT = "credit"
    """Who wrote it, or made a picture."""
    TABLE = "table"
    BOILERPLATE = "boilerplate"

    @property
    def is_read(self) -> bool:
        """True for what may hold claims."""
        return self in _READ

    @property
    def is_headline(self) -> bool:
        """True for what is written in the grammar of headlines."""
        return self in (SegmentKind.HEADLINE, SegmentKind.HEADING)

    @property
    def tells_in_present(self) -> bool:
        """True where the present tense tells what is past."""
        return self.is_headline or self is SegmentKind.CAPTION


_READ = frozenset(
    {
        SegmentKind.HEADLINE,
        SegmentKind.LEAD,
        SegmentKind.BODY,
        SegmentKind.HEADING,
        SegmentKind.LIST,
        SegmentKind.SPEECH,
    }
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A paragraph or line: what it is and where it stands."""

    kind: SegmentKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text as the tokenizer cuts it."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """True when it begins with a capital letter."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of words that the model takes for a name, and the model's label (PERSON, GPE …)."""

    first: int
    last: int
    """One past the last word."""
    label: str
    familiar: bool = True
    """The model has met all of the words before."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment cut into words, before its names are known."""

    segment: Segment
    words: tuple[Word, ...]
    entities: tuple[Entity, ...]


class Nature(StrEnum):
    """What sort of name a naming is; what it stands for depends on the clause around it."""

    PERSON = "person"
    COUNTRY = "country"
    CAPITAL = "capital"
    """A city that may stand for a government."""
    SEAT = "seat"
    """A palace or house that stands for a government alone."""
    PLACE = "place"
    BODY = "body"
    DEMONYM = "demonym"
    """An adjective: "Finnish"."""
    PEOPLE = "people"
    """A plural: "Finns"."""
    OTHER = "other"
    """A proper name of something that is no actor: a war, a law, a prize."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A name as it stands, with its title; `name` is without. `country_start` is where the words name the country."""

    start: int
    end: int
    text: str
    name: str
    nature: Nature
    kind: Kind | None = None
    country: str | None = None
    office: str | None = None
    former: bool = False
    known: bool = False
    media: bool = False
    country_start: int | None = None
    country_end: int | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its hedges: "between 13 and 80", "13 out of 17"."""

    start: int
    end: int
    count: Count


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a whole name or a whole quantity. `text` is what was parsed: a stand-in for names."""

    i: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    start: int
    end: int
    naming: Naming | None = None
    quantity: Quantity | None = None

    @property
    def is_verb(self) -> bool:
        """True for verbs and auxiliaries in any form."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """True for common and proper nouns."""
        return self.tag.startswith("NN")


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence. The tree is never changed; what is mended is mended before a Sentence is made."""

    index: int
    segment: Segment
    start: int
    end: int
    tokens: tuple[Token, ...]

    @cached_property
    def _kids(self) -> tuple[tuple[int, ...], ...]:
        kids: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                kids[token.head].append(token.i)
        return tuple(tuple(each) for each in kids)

    def kids(self, i: int, *deps: str) -> tuple[int, ...]:
        """The children of a token, left to right; of certain dependencies alone when any are named."""
        if not deps:
            return self._kids[i]
        return tuple(kid for kid in self._kids[i] if self.tokens[kid].dep in deps)

    def subtree(self, i: int) -> tuple[int, ...]:
        """The token and all below it, in order of text."""
        found = [i]
        for each in found:
            found.extend(self._kids[each])
        return tuple(sorted(found))

    def up(self, i: int) -> Iterator[int]:
        """The tokens above, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def conjuncts(self, i: int) -> tuple[int, ...]:
        """The token and what is joined to it by "and", "or" or a comma, in order of text."""
        found = [i]
        for each in found:
            found.extend(self.kids(each, "conj"))
        return tuple(sorted(found))

    def with_particles(self, verb: int) -> str:
        """The lemma of a verb with its particles: "call off"."""
        return " ".join(self.tokens[i].lemma for i in (verb, *self.kids(verb, "prt")))

    def lemmas(self, tokens: tuple[int, ...]) -> frozenset[str]:
        """The lemmas of some tokens."""
        return frozenset(self.tokens[i].lemma for i in tokens)

    def callings(self, i: int) -> frozenset[str]:
        """What a noun calls somebody, alone and with the word before it: "man", "armed man"."""
        lemma = self.tokens[i].lemma
        before = [self.tokens[kid] for kid in self.kids(i, "amod", "compound")]
        return frozenset({lemma, *(f"{word} {lemma}" for each in before for word in (each.lemma, each.text.lower()))})


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A token of a document: sentence and token number."""

    sentence: int
    token: int


class ClauseKind(StrEnum):
    """What carries an event."""

    VERB = "verb"
    NOUN = "noun"
    MODIFIER = "modifier"
    """A participle that only describes its noun: "abducted citizens"."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Who, what, whom around one verb, event noun or participle, voice and control already undone.

    `head` carries the event, `anchor` is where it hangs in the sentence: the light verb of "hold talks", else the head.
    `arguments`: "subject" and "object" are logical; other keys are prepositions, "poss", "compound", "indirect".
    """

    sentence: int
    head: int
    anchor: int
    lemma: str
    kind: ClauseKind
    arguments: Mapping[str, tuple[int, ...]]
    particle: str = ""
    passive: bool = False

    def get(self, key: str) -> tuple[int, ...]:
        """The head tokens of one argument, conjuncts included."""
        return self.arguments.get(key, ())


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whether it is so, and who says so, in tokens of the sentence. `dropped` says why nothing can be said at all."""

    status: Status = Status.HAPPENED
    mode: Mode | None = None
    negated: bool = False
    said_by: tuple[tuple[int, ...], ...] = ()
    held_by: tuple[int, ...] = ()
    hearsay: bool = False
    dropped: str = ""
    content_of: int | None = None
    """The token of the nearest act above that carries this as its content."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention before it has an id: the words, what they name, and the mention that it stands for."""

    spot: Spot
    start: int
    end: int
    text: str
    name: str
    form: Form
    kind: Kind | None = None
    country: str | None = None
    office: str | None = None
    same_as: int | None = None
    """Number of another actor of the document."""
    part_of: int | None = None
    of: int | None = None
    """Whose family, agents or supporters these are."""
    lemma: str = ""
    """Head noun of a description, or the pronoun."""
    definite: bool = False
    plural: bool = False
    media: bool = False
    former: bool = False
    known: bool = False
    """The registry has the name."""
    around: str = ""
    """Where a description says that they are: "in southern Colombia"; no part of the name."""
    callings: frozenset[str] = frozenset()
    """What a named person is said to be beside the name: nurse, envoy, sister."""


def stands_for(number: int, actor: Callable[[int], Actor]) -> int:
    """The number of the actor that a mention stands for in the end; `actor` gives the one of a number."""
    seen = {number}
    while (same := actor(number).same_as) is not None and same not in seen:
        seen.add(same)
        number = same
    return number


@dataclass(frozen=True, slots=True)
class Finding:
    """A relation that a clause states, with the actors of its roles by number."""

    clause: Clause
    relation: str
    roles: tuple[tuple[str, int], ...]
    outlook: Outlook
    rule: str
    said_by: tuple[tuple[int, int], ...] = ()
    """(actor, step)."""
    held_by: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()
    date: str = ""
    date_text: str = ""
    count: Count | None = None
    trigger: tuple[int, int] = (0, 0)
