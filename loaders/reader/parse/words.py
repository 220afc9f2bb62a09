"""Segments → words and the names that the model sees, before anything is parsed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.loaders.reader.draft import Entity, Passage, Segment, Word
from actorgraph.loaders.reader.model import words_read
from actorgraph.loaders.reader.parse.casing import Names, casing_of

__all__ = ["passages_of"]


LONGEST = 20_000
"""Characters of a passage: what is longer is cut between sentences, so that memory does not grow with it."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[^\sa-z])")


_INVISIBLE = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufb00-\ufb06\ufeff]")
"""Soft hyphens, accents apart from their letters, marks of width and direction, ligatures."""
_CONTRACTION = re.compile(r"\b[A-Z]+N['’]T\b|['’](?:LL|RE|VE)\b")


def passages_of(
    texts: Sequence[tuple[str, Iterable[Segment]]], nlp: Language, names: Names = lambda *_: ()
) -> list[tuple[Passage, ...]]:
    """For each text, every segment of it that is read, cut into words, with the entities of the model.

    The model is asked once for all. What stands in capitals, or with a capital to every word, is written as in a
    sentence first.
    """
    read = [
        [piece for each in segments if each.kind.is_read for piece in _pieces(text, each)] for text, segments in texts
    ]
    cut = [_cased(text, own, nlp, names) for (text, _), own in zip(texts, read, strict=True)]
    docs = (Doc(nlp.vocab, [word.text for word in words], _spaces(words)) for own in cut for words in own)
    found = nlp.get_pipe("ner").pipe(docs)  # type: ignore[attr-defined]
    return [
        tuple(
            Passage(segment, words, tuple(_entities(next(found)))) for segment, words in zip(segments, own, strict=True)
        )
        for segments, own in zip(read, cut, strict=True)
    ]


def _entities(doc: Doc) -> Iterator[Entity]:
    for ent in doc.ents:
        familiar = all(token.text in words_read() for token in ent)
        yield Entity(ent.start, ent.end, ent.label_, familiar)


def _pieces(text: str, segment: Segment) -> Iterator[Segment]:
    start = segment.start
    while segment.end - start > LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start, start + LONGEST)]
        until = ends[-1] if ends else start + LONGEST
        yield replace(segment, start=start, end=until)
        start = until
    yield replace(segment, start=start)


def _cased(text: str, segments: Sequence[Segment], nlp: Language, names: Names) -> list[tuple[Word, ...]]:
    casing = casing_of(text, segments, names, nlp)
    return [casing.cased(text, _words(text, segment, nlp), segment) for segment in segments]


def _words(text: str, segment: Segment, nlp: Language) -> tuple[Word, ...]:
    plain, at, ends = _visible(text[segment.start : segment.end])
    # The tokenizer knows contractions in small letters alone.
    doc = nlp.make_doc(_CONTRACTION.sub(lambda match: match[0].lower(), plain))
    return tuple(
        Word(token.text, segment.start + at[token.idx], segment.start + ends[token.idx + len(token.text) - 1])
        for token in doc
        if not token.is_space
    )


def _visible(raw: str) -> tuple[str, Sequence[int], Sequence[int]]:
    """The text without marks that nobody sees and with ligatures taken apart; where each character began and ended."""
    if not _INVISIBLE.search(raw):
        return raw, range(len(raw)), range(1, len(raw) + 1)
    plain: list[str] = []
    at: list[int] = []
    ends: list[int] = []
    for place, char in enumerate(raw):
        seen = _INVISIBLE.sub(
            lambda match: normalize("NFKC", match[0]) if "\ufb00" <= match[0] <= "\ufb06" else "", char
        )
        if "\u0300" <= char <= "\u036f" and plain:
            # An accent of its own belongs to the letter before it, where there is such a letter.
            whole = normalize("NFC", plain[-1] + char)
            plain[-1] = whole if len(whole) == 1 else plain[-1]
            ends[-1] = place + 1
            continue
        plain.append(seen)
        at.extend([place] * len(seen))
        ends.extend([place + 1] * len(seen))
    return "".join(plain), at, ends


def _spaces(words: tuple[Word, ...]) -> list[bool]:
    return [left.end < right.start for left, right in itertools.pairwise(words)] + [False] * bool(words)
