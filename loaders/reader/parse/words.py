"""Segments → words and the names that the model sees, before anything is parsed."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.loaders.reader.draft import Entity, Passage, Segment, Word
from actorgraph.loaders.reader.parse.casing import Names, casing_of

__all__ = ["passages_of"]


LONGEST = 20_000
"""Characters of a passage: what is longer is cut between sentences, so that memory does not grow with it."""

_SENTENCE_END = re.compile(r"[.!?][\"”’')]*\s+(?=[^\sa-z])")


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
            Passage(segment, words, tuple(Entity(ent.start, ent.end, ent.label_) for ent in next(found).ents))
            for segment, words in zip(segments, own, strict=True)
        )
        for segments, own in zip(read, cut, strict=True)
    ]


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
    # The tokenizer knows contractions in small letters alone.
    raw = _CONTRACTION.sub(lambda match: match[0].lower(), text[segment.start : segment.end])
    return tuple(
        Word(token.text, segment.start + token.idx, segment.start + token.idx + len(token.text))
        for token in nlp.make_doc(raw)
        if not token.is_space
    )


def _spaces(words: tuple[Word, ...]) -> list[bool]:
    return [left.end < right.start for left, right in itertools.pairwise(words)] + [False] * bool(words)
