"""Which stretches of a document are names: registry first, then the model, then surnames met before, with titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from actorgraph.graph.case import Registry
from actorgraph.graph.names import name_key
from actorgraph.loaders.reader.draft import Naming, Nature, Passage, SegmentKind, Word
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.acronyms import with_acronyms
from actorgraph.loaders.reader.mentions.aliases import with_aliases
from actorgraph.loaders.reader.mentions.gazetteer import Entry, Gazetteer
from actorgraph.loaders.reader.mentions.halves import halves_in, halves_named
from actorgraph.loaders.reader.mentions.lists import with_lists
from actorgraph.loaders.reader.mentions.runs import is_common
from actorgraph.loaders.reader.mentions.spans import NATURES, Span, person_after_all, spans_of
from actorgraph.loaders.reader.mentions.titles import titled

__all__ = ["namings_of"]


def namings_of(text: str, passages: Sequence[Passage], gazetteer: Gazetteer) -> tuple[tuple[Naming, ...], ...]:
    """The names of each passage, in order; a bare surname counts once a full name that ends or begins so was met."""
    spans = [
        [person_after_all(p, span) for span in with_lists(p.words, spans_of(text, p, gazetteer))] for p in passages
    ]
    spans = _agreed(passages, spans)
    surnames = _surnames(passages, spans)
    lowered = _lowered(passages)
    entries = [span.entry for own in spans for span in own if span.entry is not None]
    halves = halves_named((entry.country for entry in entries if entry.country is not None), gazetteer.registry)
    found: list[tuple[Naming, ...]] = []
    for passage, own in zip(passages, spans, strict=True):
        kept = _with_halves(passage, _with_surnames(passage, own, surnames), halves, gazetteer.registry)
        kept = [person_after_all(passage, span) for span in kept if _plausible(passage, span, lowered)]
        found.append(titled(text, passage.words, [_naming(text, passage.words, span) for span in kept]))
    return with_aliases(text, passages, with_acronyms(text, passages, found))


def _agreed(passages: Sequence[Passage], spans: list[list[Span]]) -> list[list[Span]]:
    """A name that is surely one thing in one place of the document is that wherever nothing is sure."""
    told: dict[str, set[Nature]] = {}
    for passage, own in zip(passages, spans, strict=True):
        for span in own:
            if span.entry is None and span.sure:
                told.setdefault(_words_of(passage, span), set()).add(span.nature)
    return [
        [
            replace(span, nature=next(iter(natures)))
            if span.entry is None and not span.sure and len(natures := told.get(_words_of(passage, span), set())) == 1
            else span
            for span in own
        ]
        for passage, own in zip(passages, spans, strict=True)
    ]


def _words_of(passage: Passage, span: Span) -> str:
    return " ".join(word.text for word in passage.words[span.first : span.last])


def _surnames(passages: Sequence[Passage], spans: list[list[Span]]) -> frozenset[str]:
    found: set[str] = set()
    for passage, own in zip(passages, spans, strict=True):
        for span in own:
            if span.nature is Nature.PERSON and span.last - span.first > 1:
                found |= {passage.words[span.first].text, passage.words[span.last - 1].text}
    return frozenset(name for name in found if len(name) > 1 and name.isalpha())


def _with_surnames(passage: Passage, spans: list[Span], surnames: frozenset[str]) -> list[Span]:
    """Every lone word that is somebody's surname is that person, whatever the model took it for."""
    kept: list[Span] = []
    covered: set[int] = set()
    for span in spans:
        lone = span.last - span.first == 1 and passage.words[span.first].text in surnames
        weak = span.entry is None or span.entry.nature is Nature.PERSON
        kept.append(replace(span, nature=Nature.PERSON, entry=None) if lone and weak else span)
        covered |= set(range(span.first, span.last))
    for at, word in enumerate(passage.words):
        if at not in covered and word.text in surnames:
            kept.append(Span(at, at + 1, Nature.PERSON))
    return sorted(kept, key=lambda span: span.first)


def _with_halves(passage: Passage, spans: list[Span], halves: Mapping[str, str], registry: Registry) -> list[Span]:
    """As in "the North": the country that the text names, whatever the model took it for."""
    found = {
        at: Span(at, at + 1, Nature.COUNTRY, Entry(Nature.COUNTRY, None, code), called=registry.countries[code].name)
        for at, code in halves_in(passage, halves)
    }
    others = [span for span in spans if not (span.last - span.first == 1 and span.first in found)]
    covered = {at for span in others for at in range(span.first, span.last)}
    return sorted([*others, *(own for at, own in found.items() if at not in covered)], key=lambda span: span.first)


def _lowered(passages: Sequence[Passage]) -> frozenset[str]:
    return frozenset(
        word.text
        for passage in passages
        if passage.segment.kind in (SegmentKind.LEAD, SegmentKind.BODY)
        for word in passage.words
        if word.text.islower()
    )


def _plausible(passage: Passage, span: Span, lowered: frozenset[str]) -> bool:
    """In a headline a capital says little: words that the body writes small are no names there."""
    names = [word.text.lower() for word in passage.words[span.first : span.last]]
    if span.entry is None and len(names) == 1 and is_common(names[0]):
        return False
    if span.entry is not None or not passage.segment.kind.is_headline:
        return True
    return not all(word.text.lower() in lowered for word in passage.words[span.first : span.last])


def _naming(text: str, words: Sequence[Word], span: Span) -> Naming:
    start, end = words[span.first].start, words[span.last - 1].end
    name = text[start:end]
    entry = span.entry
    naming = Naming(start, end, name, " ".join(_cased(text, words[span.first : span.last]).split()), span.nature)
    if entry is None:
        kind = dict(NATURES.values()).get(span.nature)
        media = span.nature is Nature.BODY and _is_media(name.split())
        return replace(naming, kind=kind, media=media)
    name = span.called or naming.name
    return replace(naming, name=name, kind=entry.kind, country=entry.country, known=True, media=entry.media)


def _cased(text: str, words: Sequence[Word]) -> str:
    """The name as its words are written in a sentence: "Olav Berg" for "OLAV BERG"."""
    gaps = (text[left.end : right.start] for left, right in pairwise(words))
    return "".join(part for word, gap in zip(words, (*gaps, ""), strict=True) for part in (word.text, gap))


def _is_media(names: Iterable[str]) -> bool:
    return any(name_key(name) in word_list("nouns", "media") for name in names)
