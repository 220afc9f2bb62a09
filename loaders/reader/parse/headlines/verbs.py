"""Which words of a headline may be its verbs, and in which form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actorgraph.loaders.reader.lexicon import noun_class, operator_of, words
from actorgraph.loaders.reader.parse.verbs import is_noun_lemma, verb_of

__all__ = ["Form", "Head", "Part", "VerbOf", "parts_of", "verbs_of"]


class Form(StrEnum):
    """What a verb of a headline stands for."""

    PRESENT = "present"
    """"Court jails two"."""
    TO_COME = "to come"
    """"Envoy to visit Cairo"."""
    PASSIVE = "passive"
    """"Nurse freed"."""
    PAST = "past"
    """"Bomb killed nine"."""
    GOING_ON = "going on"
    """"Two hikers missing"."""
    JOINED = "joined"
    """"UN urges Chad to free crew, punish captors": as much wished as what it is joined to."""


@dataclass(frozen=True, slots=True)
class Head:
    """A word of a headline: its small letters, the tag of a first parse, whether it is a name or a number."""

    text: str
    tag: str
    named: bool = False
    counted: bool = False
    common: bool = True

    @property
    def is_noun(self) -> bool:
        """True for what a verb may follow as its subject's last word."""
        if self.named or self.counted or self.tag in ("NN", "NNS", "NNP", "NNPS", "CD"):
            return True
        return self.tag in ("VBZ", "VBP", "VB", "JJ") and bool(noun_class(self.text) or noun_class(self.text[:-1]))

    @property
    def is_plural(self) -> bool:
        """True for plurals and numbers: "rebels", "ten"."""
        plural = self.text.endswith("s") and is_noun_lemma(self.text[:-1])
        always = self.text in words("headlines", "always_plural")
        return not self.named and (self.counted or self.tag in ("NNS", "NNPS", "CD") or plural or always)

    @property
    def is_group(self) -> bool:
        """True for what may have a verb in either number: "police", "council"."""
        return not self.named and noun_class(self.text) in ("group", "organization")

    @property
    def names_people(self) -> bool:
        """True for "rebels", "guards": a noun, though a verb looks the same."""
        return noun_class(self.text.removesuffix("s")) in ("person", "group", "victim")


@dataclass(frozen=True, slots=True)
class VerbOf:
    """A word that may be the verb of its part of the headline."""

    at: int
    form: Form
    lemma: str
    several: bool
    """The subject is a plural."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a headline that may have a verb of its own."""

    first: int
    last: int
    """One past the last word."""
    joined: bool
    """Two names with a comma for "and" are in it."""
    begins: bool
    """It has a subject of its own."""


def verbs_of(heads: Sequence[Head], part: Part) -> list[VerbOf]:
    """The words of one part that may be its verb, the likeliest first; none where it is written as a sentence."""
    words_ = range(part.first, part.last)
    if heads[part.first].tag in ("WRB", "WP") or any(
        heads[at].text in words("headlines", "helpers") and heads[at].tag != "POS" for at in words_
    ):
        return []
    found = [verb for at in words_ if (verb := _verb(heads, at, part)) is not None]
    return sorted(found, key=lambda verb: _rank(heads, verb, part, found))


def _verb(heads: Sequence[Head], at: int, part: Part) -> VerbOf | None:
    first, last, joined, begins = part.first, part.last, part.joined, part.begins
    head = heads[at]
    lemma = verb_of(head.text) or (head.text if head.tag == "VB" else "")
    if head.named or head.counted or not lemma or lemma in ("be", "have", "do"):
        return None
    leading = at == first or all(heads[i].tag == "RB" for i in range(first, at))
    if leading and begins:
        return None
    before = heads[at - 1] if at else head
    subject = _subject(heads, first, at)
    several = joined or any(heads[i].is_plural for i in subject)
    group = any(heads[i].is_group for i in subject)
    if before.text == "to":
        whom = heads[at - 2] if at - first > 1 else head
        one_of_many = heads[first].counted and not whom.names_people and not whom.named
        follows = (whom.is_noun and not _takes_infinitive(whom) and not one_of_many) or whom.text == "yet"
        return VerbOf(at, Form.TO_COME, lemma, several) if follows and lemma == head.text else None
    if (not leading and not before.is_noun and before.tag != "RB") or _is_people(head):
        return None
    if leading and lemma == head.text and _is_behind_infinitive(heads, first):
        return VerbOf(at, Form.JOINED, lemma, several)
    if head.text.endswith("ing"):
        return VerbOf(at, Form.GOING_ON, lemma, several) if head.tag == "VBG" else None
    if head.text.endswith("s") and lemma != head.text:
        return None if several and not leading else VerbOf(at, Form.PRESENT, lemma, several)
    if lemma == head.text and head.tag not in ("VBN", "VBD"):
        agrees = several or group or leading
        return VerbOf(at, Form.PRESENT, lemma, several) if agrees and not head.text.endswith("ed") else None
    return VerbOf(at, _past(heads, at, lemma, last), lemma, several)


def _is_behind_infinitive(heads: Sequence[Head], first: int) -> bool:
    """True for a part behind a comma whose last part had an infinitive."""
    begin = first - 1
    while begin > 0 and heads[begin - 1].text not in words("headlines", "joints"):
        begin -= 1
    pairs = zip(heads[begin:first], heads[begin + 1 : first], strict=False)
    return any(to.text == "to" and verb.common and verb_of(verb.text) == verb.text for to, verb in pairs)


def _subject(heads: Sequence[Head], first: int, at: int) -> range:
    """The last word of the first noun phrase before a verb."""
    end = first
    while end + 1 < at and heads[end + 1].tag not in ("IN", "TO", "VBN", "VBD", "VBG", "WP", ","):
        end += 1
    return range(end, min(end + 1, at))


def _past(heads: Sequence[Head], at: int, lemma: str, last: int) -> Form:
    """A headline's past form is a passive, unless somebody stands behind it to whom it is done."""
    only_past = words("headlines", "only_past")
    participle = heads[at].text not in only_past and any(verb_of(past) == lemma for past in only_past)
    if heads[at].text in only_past or (lemma in words("headlines", "never_passive") and not participle):
        return Form.PAST
    behind = at + 1
    if behind < last and heads[behind].text in words("headlines", "results") | words("headlines", "whereto"):
        return Form.PASSIVE
    while behind < last and heads[behind].tag in ("JJ", "VBN", "DT", "PRP$"):
        behind += 1
    if behind >= last:
        return Form.PASSIVE
    unit = heads[behind].text in words("dates", "units") or heads[min(behind + 1, last - 1)].text in words(
        "dates", "units"
    )
    noun = heads[behind]
    given = lemma in words("light", "giving") and not noun.names_people
    becoming = (given or lemma in words("grammar", "names_to_post")) and not noun.named
    return Form.PAST if noun.is_noun and not unit and not _is_day(noun) and not becoming else Form.PASSIVE


def _takes_infinitive(noun: Head) -> bool:
    """As in "plans to meet": what is planned is no headline's future."""
    return any(operator_of("noun", each) for each in (noun.text, noun.text.removesuffix("s"), verb_of(noun.text)))


def _is_people(head: Head) -> bool:
    """As in "Chad rebels to free pilot": a noun, unless the first parse has it for a verb in a place of its own."""
    return head.names_people and head.tag not in ("VBP", "VBD", "VBN") and head.text.endswith("s")


def _is_day(head: Head) -> bool:
    return head.text in words("dates", "weekdays") or head.text in ("today", "yesterday", "tomorrow")


def _rank(heads: Sequence[Head], verb: VerbOf, part: Part, found: Sequence[VerbOf]) -> tuple[int, int]:
    """Presents before participles, which may only describe; last what is rather a noun."""
    if verb.form is not Form.PRESENT:
        return 1, verb.at
    head, at_end = heads[verb.at], verb.at + 1 == part.last
    tagged = head.tag in ("VBZ", "VBP")
    alone = verb.lemma in words("headlines", "never_passive")
    plain = head.text == verb.lemma
    if plain and alone and at_end and any(other.at == verb.at - 1 for other in found):
        # "Truce talks stall"
        return 0, 0
    behind_participle = any(other.form is Form.PASSIVE and other.at < verb.at for other in found)
    doubtful = plain and (behind_participle or not verb.several)
    return 3 if not tagged and (doubtful or (at_end and not alone)) else 0, verb.at


def parts_of(heads: Sequence[Head]) -> Iterator[tuple[int, int]]:
    """The stretches of a headline that may have a verb each."""
    first = 0
    for at, head in enumerate(heads):
        if head.text in words("headlines", "joints"):
            if at > first:
                yield first, at
            first = at + 1
    if first < len(heads):
        yield first, len(heads)
