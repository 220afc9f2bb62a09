"""Headlines as a sentence would write them: with articles, auxiliaries, "and" and a full stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from actorgraph.loaders.reader.lexicon import Signature, operator_of, words
from actorgraph.loaders.reader.parse.headlines.verbs import Form, Head, Part, VerbOf, parts_of, verbs_of
from actorgraph.loaders.reader.parse.verbs import is_noun_lemma, verb_of

__all__ = ["Written", "written_out"]

_MOST = 6
"""So many ways to write one headline are tried."""


@dataclass(frozen=True)
class Written:
    """One way to write a headline out: its words, each with the number of the word that it stands for, if any."""

    words: tuple[tuple[str, int | None], ...]
    verbs: tuple[VerbOf, ...]
    describing: tuple[int, ...]
    """Participles that were given a "who was"."""
    begins: Mapping[int, int]
    """For each verb the word at which its subject begins; a verb without a subject of its own has none."""

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where each word of the headline stands in what is written out."""
        return {own: place for place, (_, own) in enumerate(self.words) if own is not None}


def written_out(heads: Sequence[Head], texts: Sequence[str]) -> list[Written]:
    """The ways to write a headline out, the likeliest first; none where no verb can be found."""
    if any(head.text == "or" for head in heads) or _is_imperative(heads) or _speaker_behind(heads):
        # "Pay or the crew dies", "Free the crew, bishops tell militia": nothing that happened.
        return []
    joined = frozenset(_joined_names(heads))
    parts = list(_parts(heads, joined))
    joined = frozenset(at for at in joined for part in parts if part.first < at < part.last)
    choices = [verbs_of(heads, part) for part in parts]
    if not any(choices):
        return []
    likeliest: list[VerbOf | None] = [each[0] if each else None for each in choices]
    picks = [likeliest]
    for number, each in enumerate(choices):
        picks.extend([*likeliest[:number], other, *likeliest[number + 1 :]] for other in each[1:])
    return [_written(heads, texts, list(zip(parts, pick, choices, strict=True)), joined) for pick in picks[:_MOST]]


def _is_imperative(heads: Sequence[Head]) -> bool:
    """As in "Free crew, bishops urge": a bare verb opens the headline, and behind a comma stands who says so."""
    comma = next((at for at, head in enumerate(heads) if head.text == ","), len(heads))
    addressed = any(_carries(verb_of(head.text)) for head in heads[comma:])
    return addressed and heads[0].common and verb_of(heads[0].text) == heads[0].text and not heads[0].is_plural


def _speaker_behind(heads: Sequence[Head]) -> bool:
    """As in "…, says envoy": that order of words is none of a headline's own."""
    said = (at for at in range(1, len(heads)) if heads[at - 1].text == ",")
    return any(
        verb_of(heads[at].text) != heads[at].text and _carries(verb_of(heads[at].text), only_tells=True) for at in said
    )


def _carries(verb: str, *, only_tells: bool = False) -> bool:
    operator = operator_of("verb", verb) or operator_of("verb", f"{verb} to")
    signatures = (Signature.REPORT,) if only_tells else (Signature.REPORT, Signature.REQUEST, Signature.ORDER)
    return operator is not None and operator.signature in signatures


def _joined_names(heads: Sequence[Head]) -> Iterable[int]:
    """The commas that stand for "and": "Peru, Chile sign deal", "Army, rebels clash"."""
    for at in range(1, len(heads) - 1):
        if heads[at].text != ",":
            continue
        opening = all(head.tag in ("NN", "NNS", "NNP", "JJ") for head in heads[:at]) and heads[at + 1].is_noun
        if opening or _are_told(heads, at) or (heads[at - 1].named and heads[at + 1].named):
            yield at


def _are_told(heads: Sequence[Head], comma: int) -> bool:
    """As in "presses Lima, Quito to free them", "urge rebels, army to stop": both are told to."""
    end = comma + 1
    while end < len(heads) and (heads[end].is_noun or heads[end].tag == "JJ"):
        end += 1
    verbs = [at for at in range(comma) if verb_of(heads[at].text) in words("grammar", "told_to") and at < comma - 1]
    told = verbs and all(head.is_noun or head.tag == "JJ" for head in heads[verbs[-1] + 1 : comma])
    return bool(told) and comma + 1 < end < len(heads) and heads[end].text == "to"


def _parts(heads: Sequence[Head], joined: frozenset[int]) -> Iterable[Part]:
    first: int | None = None
    for begin, end in parts_of(heads):
        first = begin if first is None else first
        inside = any(first < at < end for at in joined)
        part = Part(first, end, inside, begins=first == 0 or heads[first - 1].text != ",")
        if end in joined and (_are_told(heads, end) or not verbs_of(heads, part)):
            continue
        yield part
        first = None
    if first is not None:
        yield Part(first, len(heads), joined=True, begins=True)


def _written(
    heads: Sequence[Head],
    texts: Sequence[str],
    parts: Sequence[tuple[Part, VerbOf | None, Sequence[VerbOf]]],
    joined: frozenset[int],
) -> Written:
    pen = _Pen(heads, dict.fromkeys(joined, "and"))
    for part, verb, others in parts:
        if verb is None or pen.only_describes(part, verb):
            pen.join(part)
        else:
            pen.write(part, verb, [other for other in others if other.form is Form.PASSIVE and other.at < verb.at])
    found: list[tuple[str, int | None]] = []
    for at, text in enumerate(texts):
        plain = at == 0 and heads[at].common
        found.extend((word, None) for word in pen.before.get(at, ()))
        found.append((pen.instead.get(at, text.lower() if plain else text), at))
    if texts[-1] not in (".", "!", "?"):
        found.append((".", None))
    found[0] = (found[0][0][:1].upper() + found[0][0][1:], found[0][1])
    verbs = tuple(verb for _, verb, _ in parts if verb is not None and verb.at in pen.written)
    return Written(tuple(found), verbs, tuple(pen.describing), pen.begins)


@dataclass(slots=True)
class _Pen:
    """What is put in before each word of a headline, and what is written instead of it."""

    heads: Sequence[Head]
    instead: dict[int, str]
    before: dict[int, list[str]] = field(default_factory=dict)
    begins: dict[int, int] = field(default_factory=dict)
    describing: list[int] = field(default_factory=list)
    written: set[int] = field(default_factory=set)

    def write(self, part: Part, verb: VerbOf, describing: Sequence[VerbOf]) -> None:
        """One part of the headline with its verb and the participles before it, which only describe."""
        heads, first = self.heads, part.first
        own = any(heads[at].tag != "RB" for at in range(first, verb.at))
        if self._goes_on(part, verb):
            self._put(first, "and")
        self.written.add(verb.at)
        if own:
            self.begins[verb.at] = first
            self._put_article(first, verb.at)
            for each in describing:
                self._put(each.at, "who", "were" if each.several else "was")
                self.describing.append(each.at)
        if _only_says(part, verb):
            return
        self._put(_before_adverbs(heads, verb.at), *_helper(verb))
        if verb.form is Form.TO_COME:
            self.instead[verb.at - 1] = "will"
        if verb.form in (Form.PRESENT, Form.JOINED):
            self.instead[verb.at] = verb.lemma
        self._put_article(verb.at + 1, part.last)
        self._put_articles(range(verb.at + 1, part.last))

    def _put_articles(self, stretch: range) -> None:
        """Behind infinitives and prepositions."""
        for at in stretch:
            if _is_infinitive(self.heads, at) or self._is_preposition(at):
                self._put_article(at + 1, stretch.stop)

    def only_describes(self, part: Part, verb: VerbOf) -> bool:
        """As in "Iran, told to free them, calls on the UN": a participle behind a comma, and no verb before it."""
        return verb.form is Form.PASSIVE and verb.at == part.first and not self.written

    def _is_preposition(self, at: int) -> bool:
        to = self.heads[at].text == "to" and not _is_infinitive(self.heads, at + 1)
        return to or self.heads[at].tag == "IN" or self.heads[at].text in words("headlines", "prepositions")

    def join(self, part: Part) -> None:
        """As in "frees engineer, three others": a part without a verb goes on with a list."""
        first = part.first
        listed = first > 1 and self.heads[first - 1].text == "," and self.heads[first - 2].is_noun
        if listed and self.begins and (self.heads[first].counted or self.heads[first].is_plural):
            self.instead[first - 1] = "and"
        self._put_articles(range(part.first, part.last))

    def _goes_on(self, part: Part, verb: VerbOf) -> bool:
        """True behind a comma that joins a second deed to the first; "…, report says" tells of the first."""
        comma = part.first > 0 and self.heads[part.first - 1].text == "," and part.first - 1 not in self.instead
        return (
            comma
            and bool(self.written)
            and not _only_says(part, verb)
            and self.heads[part.first].text not in ("and", "but")
        )

    def _put(self, at: int, *words_: str) -> None:
        self.before.setdefault(at, []).extend(words_)

    def _put_article(self, first: int, last: int) -> None:
        if _lacks_article(self.heads, first, last):
            self._put(first, "the")


def _is_infinitive(heads: Sequence[Head], at: int) -> bool:
    if at >= len(heads) or heads[at - 1].text != "to" or not heads[at].common:
        return False
    return verb_of(heads[at].text) == heads[at].text


def _only_says(part: Part, verb: VerbOf) -> bool:
    operator = operator_of("verb", verb.lemma)
    return verb.at + 1 == part.last and operator is not None and operator.signature is Signature.REPORT


def _before_adverbs(heads: Sequence[Head], at: int) -> int:
    """As in "two still missing": the auxiliary stands before the adverb."""
    while at > 1 and heads[at - 1].tag == "RB":
        at -= 1
    return at


def _helper(verb: VerbOf) -> list[str]:
    if verb.form is Form.PRESENT:
        return ["will"]
    if verb.form is Form.JOINED:
        return ["to"]
    if verb.form is Form.PASSIVE:
        return ["were" if verb.several else "was"]
    return ["are" if verb.several else "is"] if verb.form is Form.GOING_ON else []


def _lacks_article(heads: Sequence[Head], first: int, last: int) -> bool:
    """True where a phrase begins whose head is a common noun without an article."""
    if first >= last or heads[first].counted:
        return False
    if heads[first].text in words("headlines", "determiners") | words("headlines", "results"):
        return False
    if heads[first].text.endswith("ing") and heads[first].tag != "NN" and first:
        # "denies selling park"
        return False
    end = first
    while end < last and (heads[end].is_noun or heads[end].tag in ("JJ", "VBN", "VBG")):
        end += 1
    if end == first or heads[end - 1].named or heads[end - 1].counted:
        return False
    # "free Swiss academic": what ends a phrase is a noun, if it can be one.
    return heads[end - 1].is_noun or (end - first > 1 and is_noun_lemma(heads[end - 1].text))
