"""THE CHAIN: a document and its text → what it says. Each stage takes the work of those before it and no other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actorgraph.graph.case import Registry
from actorgraph.graph.record import Document, Reading, Versions, checked
from actorgraph.loaders.reader.assembly import Assembly
from actorgraph.loaders.reader.claims import claims_of, links_of, mentions_of
from actorgraph.loaders.reader.clauses import clauses_of
from actorgraph.loaders.reader.dating import DateSpan, date_spans
from actorgraph.loaders.reader.draft import Passage, Segment, SegmentKind, Sentence, Word
from actorgraph.loaders.reader.examination import Examination
from actorgraph.loaders.reader.mentions import Gazetteer, namings_of, quantities_of
from actorgraph.loaders.reader.model import load_model
from actorgraph.loaders.reader.parse import Named, passages_of, sentences_of
from actorgraph.loaders.reader.segments import segment
from actorgraph.loaders.reader.soundness import sound_findings

__all__ = ["READER_VERSION", "Given", "examine", "examine_all", "read"]

READER_VERSION = "0.4.1"
"""Goes up with every change that may give other claims for the same text."""

_GAZETTEERS: dict[str, Gazetteer] = {}


def read(document: Document, text: str, registry: Registry) -> Reading:
    """The reading of one document in English; Unreachable when no model is installed.

    Names and office terms of the registry help to find and type mentions; who somebody is is left to `derive`.
    """
    return examine(document, text, registry).reading


def examine(document: Document, text: str, registry: Registry, *, headline: int = 0) -> Examination:
    """The reading with all that stands behind it. `headline`: characters at the beginning that are known to be one."""
    return examine_all([Given(document, text, headline)], registry)[0]


@dataclass(frozen=True, slots=True)
class Given:
    """A text to read; its first characters are a headline where that is known."""

    document: Document
    text: str
    headline: int = 0


def examine_all(given: Sequence[Given], registry: Registry) -> list[Examination]:
    """Each text examined by itself, as `examine` does; many short ones together take less than half the time."""
    nlp = load_model()
    segments = [_segments(each) for each in given]
    gazetteer = _gazetteer(registry)
    texts = [(each.text, own) for each, own in zip(given, segments, strict=True)]
    passages = passages_of(texts, nlp, gazetteer.names)
    named = [_named(each.text, own, gazetteer) for each, own in zip(given, passages, strict=True)]
    sentences = sentences_of([own for own, _ in named], nlp)
    return [
        _examined(each, cut, parsed, spans, registry)
        for each, cut, parsed, (_, spans) in zip(given, segments, sentences, named, strict=True)
    ]


def _named(
    text: str, passages: Sequence[Passage], gazetteer: Gazetteer
) -> tuple[tuple[Named, ...], tuple[DateSpan, ...]]:
    """The passages with their names and numbers, and the time expressions, which are no numbers."""
    spans = [date_spans(text, passage.segment.start, passage.segment.end) for passage in passages]
    namings = namings_of(text, passages, gazetteer)
    quantities = (
        quantities_of(passage.words, text, _dated(passage, [(span.start, span.end) for span in own]))
        for passage, own in zip(passages, spans, strict=True)
    )
    named = tuple(Named(*each) for each in zip(passages, namings, quantities, strict=True))
    return named, tuple(span for own in spans for span in own)


def _examined(
    given: Given,
    segments: tuple[Segment, ...],
    sentences: tuple[Sentence, ...],
    spans: Sequence[DateSpan],
    registry: Registry,
) -> Examination:
    document, text = given.document, given.text
    clauses = tuple(clauses_of(sentence) for sentence in sentences)
    assembly = Assembly(document, text, sentences, clauses, registry, spans)
    stated, silent = assembly.findings()
    findings, lost = sound_findings(stated, assembly.cast.actors, sentences)
    mentions = mentions_of(assembly.actors(), assembly.used(findings))
    claims = claims_of(findings, sentences, mentions, text, document.key)
    reading = Reading(
        document=document,
        text=text,
        mentions=tuple(mentions.values()),
        claims=claims,
        links=links_of(findings, claims, sentences, clauses),
        gaps=tuple(sorted((*silent, *lost), key=lambda gap: (gap.start, gap.end))),
        sentences=len(sentences),
        versions=Versions(reader=READER_VERSION, registry=registry.version),
    )
    return Examination(segments, sentences, clauses, findings, checked(reading), assembly)


def _segments(given: Given) -> tuple[Segment, ...]:
    begins = given.headline
    if not begins:
        return segment(given.text)
    rest = (replace(each, start=each.start + begins, end=each.end + begins) for each in segment(given.text[begins:]))
    return (Segment(SegmentKind.HEADLINE, 0, begins), *rest)


def _gazetteer(registry: Registry) -> Gazetteer:
    """One gazetteer a version of the registry: making it costs more than reading a page."""
    if registry.version not in _GAZETTEERS:
        _GAZETTEERS.clear()
        _GAZETTEERS[registry.version] = Gazetteer(registry)
    return _GAZETTEERS[registry.version]


def _dated(passage: Passage, spans: list[tuple[int, int]]) -> frozenset[int]:
    found: set[int] = set()
    for start, end in spans:
        found.update(range(bisect_left(passage.words, start, key=_start), bisect_left(passage.words, end, key=_start)))
    return frozenset(found)


def _start(word: Word) -> int:
    return word.start
