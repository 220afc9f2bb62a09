"""Passages with names → sentences. Names and quantities are parsed as stand-ins, so that no tree hangs on a name."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from actorgraph.loaders.reader.draft import (
    Naming,
    Nature,
    Passage,
    Quantity,
    Segment,
    Sentence,
    Token,
    Word,
)
from actorgraph.loaders.reader.lexicon import noun_class
from actorgraph.loaders.reader.parse.english import is_common_noun, is_more_than_noun
from actorgraph.loaders.reader.parse.headlines import Head, Written, faults, restored, written_out
from actorgraph.loaders.reader.parse.mending import mended
from actorgraph.loaders.reader.parse.verbs import is_verb_lemma, verb_of

__all__ = ["Named", "sentences_of"]

_STAND_INS: dict[Nature, tuple[str, ...]] = {
    Nature.PERSON: ("Smith", "Jones", "Brown", "Miller"),
    Nature.COUNTRY: ("France", "Germany", "Spain", "Italy"),
    Nature.CAPITAL: ("Paris", "Berlin", "Madrid", "Rome"),
    Nature.SEAT: ("Paris", "Berlin", "Madrid", "Rome"),
    Nature.PLACE: ("London", "Vienna", "Geneva", "Brussels"),
    Nature.BODY: ("Microsoft", "Google", "Unicef", "Interpol"),
    Nature.DEMONYM: ("French", "German", "Spanish", "Italian"),
    Nature.PEOPLE: ("Americans", "Germans", "Italians", "Spaniards"),
    Nature.OTHER: ("War", "Treaty", "Prize", "Act"),
}


_ENDS = frozenset(".!?")
_CLOSING = frozenset({"”", "’", '"', "'", "''"})


@dataclass(frozen=True, slots=True)
class _Unit:
    """What becomes one token."""

    text: str
    start: int
    end: int
    naming: Naming | None = None
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A passage with its names and numbers."""

    passage: Passage
    namings: tuple[Naming, ...]
    quantities: tuple[Quantity, ...]


def sentences_of(texts: Sequence[Sequence[Named]], nlp: Language) -> list[tuple[Sentence, ...]]:
    """For each text the sentences of its passages in order; a headline or heading is one sentence.

    The model is asked once for all.
    """
    cut = [[_units(each.passage, each.namings, each.quantities) for each in text] for text in texts]
    docs = _parsed([_doc(units, nlp) for text in cut for units in text], nlp)
    segments = [each.passage.segment for text in texts for each in text]
    headlines = _headlines([units for text in cut for units in text], docs, segments, nlp)
    numbers = itertools.count()
    return [
        _sentences([(next(numbers), named, units) for named, units in zip(text, own, strict=True)], docs, headlines)
        for text, own in zip(texts, cut, strict=True)
    ]


def _sentences(
    text: Sequence[tuple[int, Named, tuple[_Unit, ...]]],
    docs: Sequence[Doc],
    headlines: Mapping[int, tuple[Token, ...]],
) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for number, named, units in text:
        segment, tokens = named.passage.segment, headlines.get(number)
        if tokens is not None:
            found.append(mended(Sentence(len(found), segment, units[0].start, units[-1].end, tokens)))
            continue
        for span in _spans(segment, docs[number]):
            sentence = _sentence(len(found), segment, units, docs[number], span)
            if sentence.tokens:
                found.append(mended(sentence))
    return tuple(found)


def _headlines(
    cut: Sequence[tuple[_Unit, ...]], docs: Sequence[Doc], segments: Sequence[Segment], nlp: Language
) -> dict[int, tuple[Token, ...]]:
    """The tokens of each headline that could be written out, with the tree of the sentence that it stands for."""
    ways: list[tuple[int, Written]] = []
    for number, (units, doc, segment) in enumerate(zip(cut, docs, segments, strict=True)):
        if segment.kind.is_headline and not any(t.text in ".!?" for t in doc[:-1]):
            heads = [_head(unit, token, nlp) for unit, token in zip(units, doc, strict=True)]
            ways.extend((number, written) for written in written_out(heads, [unit.text for unit in units]))
    tried = _parsed([_plain_doc([word for word, _ in written.words], nlp) for _, written in ways], nlp)
    best: dict[int, tuple[int, Written, Doc]] = {}
    for (number, written), doc in zip(ways, tried, strict=True):
        wrong = faults(doc, written)
        if wrong <= _MOST_FAULTS and (number not in best or wrong < best[number][0]):
            best[number] = (wrong, written, doc)
    return {number: _restored(cut[number], written, doc) for number, (_, written, doc) in best.items()}


_MOST_FAULTS = 2
"""A headline whose every tree has more than these is parsed as it stands."""


def _head(unit: _Unit, token: SpacyToken, nlp: Language) -> Head:
    named = unit.naming is not None and unit.naming.nature is not Nature.DEMONYM
    word = unit.text.lower()
    common = unit.naming is None and (is_more_than_noun(nlp, word) or is_common_noun(nlp, word))
    tag = "JJ" if unit.naming is not None and not named else token.tag_
    return Head(word, tag, named, unit.quantity is not None, common)


def _restored(units: Sequence[_Unit], written: Written, doc: Doc) -> tuple[Token, ...]:
    nothing = _Unit("", 0, 0)
    own = [nothing if number is None else units[number] for _, number in written.words]
    tokens = [_token(doc[at], own[at], 0, len(doc)) for at in range(len(doc))]
    return restored(tokens, [unit.text for unit in units], written)


def _plain_doc(texts: Sequence[str], nlp: Language) -> Doc:
    return Doc(nlp.vocab, list(texts), [True] * len(texts))


def _parsed(docs: list[Doc], nlp: Language) -> list[Doc]:
    pipes: list[tuple[str, Any]] = list(nlp.pipeline)
    for name, component in pipes:
        if name not in ("ner", "senter"):
            docs = list(component.pipe(docs)) if hasattr(component, "pipe") else [component(doc) for doc in docs]
    return docs


def _spans(segment: Segment, doc: Doc) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    if segment.kind.is_headline:
        roots = [token for token in doc if token.head is token]
        if len(roots) > 1 and not any(token.text in ".!?;" for token in doc[:-1]):
            for root in roots[1:]:
                root.head = roots[0]
                root.dep_ = "parataxis"
            return [(0, len(doc))]
    return _rejoined(doc)


def _rejoined(doc: Doc) -> list[tuple[int, int]]:
    """The sentences, those that begin in small letters as part of the one before: "“Where is he?” she asked."."""
    spans: list[tuple[int, int]] = []
    for span in list(doc.sents):
        if not spans or not span[0].is_lower:
            spans.append((span.start, span.end))
            continue
        first, until = spans.pop()
        root = next(token for token in doc[first:until] if token.head == token)
        if doc[until - 1].text in _CLOSING and span.root.tag_.startswith("VB"):
            root.head, root.dep_ = span.root, "ccomp"
        else:
            span.root.dep_ = "prep" if span.root.tag_ == "IN" else "dep"
            span.root.head = root
        spans.append((first, span.end))
    return spans


def _units(passage: Passage, namings: Sequence[Naming], quantities: Sequence[Quantity]) -> tuple[_Unit, ...]:
    starts: dict[int, Naming | Quantity] = {naming.start: naming for naming in namings}
    starts.update({amount.start: amount for amount in quantities if amount.start not in starts})
    units: list[_Unit] = []
    names: dict[Nature, dict[str, int]] = {}
    until = -1
    closing_comma = False
    for word in passage.words:
        if word.start < until:
            continue
        if closing_comma and word.text == ",":
            closing_comma = False
            continue
        closing_comma = False
        whole = starts.get(word.start)
        if isinstance(whole, Naming):
            units.append(_Unit(_stand_in(whole, names), whole.start, whole.end, naming=whole))
            until = whole.end
            closing_comma = _glued_by_comma(whole)
        elif isinstance(whole, Quantity):
            units.append(_Unit(_figure(whole), whole.start, whole.end, quantity=whole))
            until = whole.end
        else:
            units.append(_Unit(_straight(word), word.start, word.end))
            if word.text in _ENDS:
                # Each sentence starts its stand-ins anew, so that no parse hangs on the sentence before.
                names = {}
    return tuple(units)


def _glued_by_comma(naming: Naming) -> bool:
    title = naming.text[: naming.text.find(naming.name.split()[0])] if naming.name in naming.text else ""
    return naming.office is not None and title.rstrip().endswith(",")


def _straight(word: Word) -> str:
    return "'s" if word.text == "’s" else word.text.replace("’", "'")


def _figure(quantity: Quantity) -> str:
    count = quantity.count
    value = count.high if count.high is not None else count.low
    return str(value) if value is not None and value != 1 else "one"


def _stand_in(naming: Naming, names: dict[Nature, dict[str, int]]) -> str:
    """The same name gets the same stand-in throughout a passage; different names get different ones, in turn."""
    own = names.setdefault(naming.nature, {})
    number = own.setdefault(naming.name, len(own))
    choice = _STAND_INS[naming.nature]
    return choice[number % len(choice)]


def _doc(units: Sequence[_Unit], nlp: Language) -> Doc:
    spaces = [left.end < right.start for left, right in itertools.pairwise(units)]
    return Doc(nlp.vocab, [unit.text for unit in units], spaces + [False] * bool(units))


def _sentence(index: int, segment: Segment, units: Sequence[_Unit], doc: Doc, span: tuple[int, int]) -> Sentence:
    first, last = span
    tokens = tuple(_token(doc[at], units[at], first, last) for at in range(first, last))
    return Sentence(index, segment, units[first].start, units[last - 1].end, tokens)


def _token(token: SpacyToken, unit: _Unit, first: int, last: int) -> Token:
    head = token.head.i if first <= token.head.i < last else token.i
    lemma = _lemma(token)
    several = unit.naming is None and token.tag_ in ("NNP", "NNPS") and lemma == _singular(token.text.lower())
    several = several or token.lower_.endswith("s-in-law")
    return Token(
        i=token.i - first,
        text=token.text,
        lemma=lemma,
        tag="NNS" if several else token.tag_,
        dep=token.dep_,
        head=head - first,
        start=unit.start,
        end=unit.end,
        naming=unit.naming,
        quantity=unit.quantity,
    )


def _lemma(token: SpacyToken) -> str:
    plain = token.text.lower()
    if plain.endswith("s-in-law"):
        return plain.replace("s-in-law", "-in-law")
    one = _singular(plain)
    if token.tag_ in ("NNP", "NNPS") and one and noun_class(one) and not noun_class(plain):
        return one
    if token.tag_ in ("VBZ", "VBD", "VBG", "VBN"):
        # The lemmatizer makes "hop" of "hopes" and "fin" of "fined".
        return _verb(token, plain)
    return {"n't": "not", "'ll": "will", "'d": "would", "ca": "can", "wo": "will"}.get(plain, token.lemma_.lower())


def _singular(plural: str) -> str:
    """One of the people that a plural names: "rebels", "militiamen"; "" for what looks like no plural."""
    if plural.endswith("men"):
        return f"{plural[:-2]}an"
    return plural[:-1] if plural.endswith("s") else ""


def _verb(token: SpacyToken, plain: str) -> str:
    own = token.lemma_.lower()
    if own == plain or not is_verb_lemma(own) or own + "e" == verb_of(plain):
        return verb_of(plain) or own
    return own
