"""Segments → words and the names that the model sees, before anything is parsed."""

from __future__ import annotations

import itertools

from spacy.language import Language
from spacy.tokens import Doc

from actorgraph.loaders.reader.draft import Entity, Passage, Segment, Word

__all__ = ["passages_of"]


def passages_of(text: str, segments: tuple[Segment, ...], nlp: Language) -> tuple[Passage, ...]:
    """Every segment that is read, cut into words, with the entities of the model; capitals-only text is title-cased."""
    read = [segment for segment in segments if segment.kind.is_read]
    cut = [_words(text, segment, nlp) for segment in read]
    docs = [Doc(nlp.vocab, [word.text for word in words], _spaces(words)) for words in cut]
    found = list(nlp.get_pipe("ner").pipe(docs))  # type: ignore[attr-defined]
    return tuple(
        Passage(segment, words, tuple(Entity(ent.start, ent.end, ent.label_) for ent in doc.ents))
        for segment, words, doc in zip(read, cut, found, strict=True)
    )


def _words(text: str, segment: Segment, nlp: Language) -> tuple[Word, ...]:
    raw = text[segment.start : segment.end]
    shouted = raw.isupper() and len(raw.split()) > 3
    doc = nlp.make_doc(raw)
    return tuple(
        Word(
            token.text.capitalize() if shouted and len(token.text) > 1 else token.text,
            segment.start + token.idx,
            segment.start + token.idx + len(token.text),
        )
        for token in doc
        if not token.is_space
    )


def _spaces(words: tuple[Word, ...]) -> list[bool]:
    return [left.end < right.start for left, right in itertools.pairwise(words)] + [False] * bool(words)
