"""Which stretches of a document are names: registry first, then the model, then surnames met before, with titles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.graph.case import Registry
from actorgraph.graph.names import name_key
from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Naming, Nature, Passage, SegmentKind, Word
from actorgraph.loaders.reader.lexicon import noun_class, titles
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.acronyms import with_acronyms
from actorgraph.loaders.reader.mentions.aliases import with_aliases
from actorgraph.loaders.reader.mentions.gazetteer import Entry, Gazetteer
from actorgraph.loaders.reader.mentions.halves import halves_in, halves_named
from actorgraph.loaders.reader.mentions.runs import begins_sentence, is_beside_name, is_common, runs_of
from actorgraph.loaders.reader.mentions.surroundings import nature_around
from actorgraph.loaders.reader.mentions.titles import titled

__all__ = ["namings_of"]

_NATURES = {
    "PERSON": (Nature.PERSON, Kind.PERSON),
    "ORG": (Nature.BODY, Kind.ORGANIZATION),
    "GPE": (Nature.PLACE, Kind.PLACE),
    "LOC": (Nature.PLACE, Kind.PLACE),
    "FAC": (Nature.PLACE, Kind.PLACE),
    "EVENT": (Nature.OTHER, None),
    "LAW": (Nature.OTHER, None),
    "WORK_OF_ART": (Nature.OTHER, None),
    "PRODUCT": (Nature.OTHER, None),
}
_NOT_IN_NAMES = frozenset({"the", "a", "an", "'s", "’s", "of", "and", ",", "for"})

_BEGIN_CLAUSES = frozenset(
    {"after", "although", "because", "if", "since", "that", "though", "unless", "until", "when", "where", "whether"}
    | {"which", "while", "who", "whom", "whose"}
)


@dataclass(frozen=True, slots=True)
class _Span:
    first: int
    last: int
    nature: Nature
    entry: Entry | None = None
    familiar: bool = True
    sure: bool = True
    called: str = ""
    """The name that the words stand for, where they are another."""


def namings_of(text: str, passages: Sequence[Passage], gazetteer: Gazetteer) -> tuple[tuple[Naming, ...], ...]:
    """The names of each passage, in order; a bare surname counts once a full name that ends or begins so was met."""
    spans = [[_person_after_all(p, span) for span in _spans(text, p, gazetteer)] for p in passages]
    spans = _agreed(passages, spans)
    surnames = _surnames(passages, spans)
    lowered = _lowered(passages)
    entries = [span.entry for own in spans for span in own if span.entry is not None]
    halves = halves_named((entry.country for entry in entries if entry.country is not None), gazetteer.registry)
    found: list[tuple[Naming, ...]] = []
    for passage, own in zip(passages, spans, strict=True):
        kept = _with_halves(passage, _with_surnames(passage, own, surnames), halves, gazetteer.registry)
        kept = [_person_after_all(passage, span) for span in kept if _plausible(passage, span, lowered)]
        found.append(titled(text, passage.words, [_naming(text, passage.words, span) for span in kept]))
    return with_aliases(text, passages, with_acronyms(text, passages, found))


def _spans(text: str, passage: Passage, gazetteer: Gazetteer) -> list[_Span]:
    """Known names first; what the model adds is typed anew by the words around it; so is what both overlooked."""
    words = passage.words
    known = [
        _Span(first, last, entry.nature, entry)
        for first, last, entry in gazetteer.matches(text, words)
        if not (entry.short and not _is_surname(passage, first, last)) and not _is_second_half(words, first)
    ]
    taken: list[_Span] = []
    owners = {at: span for span in known for at in range(span.first, span.last)}
    for whole in _whole_names(passage, _entity_spans(passage), owners):
        span = _behind_rank(words, whole, owners)
        if _is_title(words, span):
            continue
        rivals = list(dict.fromkeys(owners[at] for at in range(span.first, span.last) if at in owners))
        if not rivals or _swallows(passage, span, rivals):
            for rival in rivals:
                for at in range(rival.first, rival.last):
                    owners.pop(at, None)
            taken.append(_typed(passage, span))
    known = list(dict.fromkeys(owners.values()))
    both = [*known, *taken]
    return sorted([*both, *_overlooked(passage, both)], key=lambda span: span.first)


def _whole_names(passage: Passage, spans: Sequence[_Span], known: Mapping[int, _Span]) -> list[_Span]:
    """The model often cuts a name short: each span as wide as the capitals around it that nobody knows."""
    runs = runs_of(passage.words, known)
    found: dict[tuple[int, int], _Span] = {}
    for span in spans:
        around = [run for run in runs if run[0] < span.last and span.first < run[1]]
        first, last = min([span.first, *(run[0] for run in around)]), max([span.last, *(run[1] for run in around)])
        found.setdefault((first, last), replace(span, first=first, last=last))
    return list(found.values())


def _typed(passage: Passage, span: _Span) -> _Span:
    typed = nature_around(passage.words, span.first, span.last, span.nature, familiar=span.familiar)
    return replace(span, nature=typed.nature or span.nature, sure=typed.sure)


def _overlooked(passage: Passage, spans: Sequence[_Span]) -> list[_Span]:
    """Runs of capitalised words that nobody took for a name, where the words around them show what they are."""
    covered = {at for span in spans for at in range(span.first, span.last)}
    found: list[_Span] = []
    for first, last in runs_of(passage.words, covered):
        beside = {first - 1, last} & covered
        typed = nature_around(passage.words, first, last, None)
        if typed.nature is not None and not beside and last - first < 6:
            found.append(_Span(first, last, typed.nature, sure=typed.sure))
    return found


def _swallows(passage: Passage, span: _Span, rivals: list[_Span]) -> bool:
    """As in "Jordan Smith", "the Crimean War": a longer name around one known word; never a list of names."""
    names = [word.text for word in passage.words[span.first : span.last]]
    inside = all(span.first <= other.first and other.last <= span.last for other in rivals)
    wider = any((span.first, span.last) != (other.first, other.last) for other in rivals)
    if len(rivals) > 1 or not inside or not wider or {",", "and", "'s", "’s", "–", "-"} & set(names):
        return False
    if rivals[0].nature in (Nature.PERSON, Nature.BODY):
        return False
    if span.nature is Nature.BODY:
        rest = {name.lower() for name in names}
        return len(rest) > 2 or not rest & {"government"}
    return span.nature in (Nature.PERSON, Nature.OTHER)


def _person_after_all(passage: Passage, span: _Span) -> _Span:
    """A family name and a hyphenated given name are somebody's, whatever the model takes them for."""
    if span.entry is not None or span.nature not in (Nature.BODY, Nature.PLACE):
        return span
    names = [word.text for word in passage.words[span.first : span.last]]
    hyphenated = len(names) == 2 and "-" in names[1] and "-" not in names[0] and not names[1].isupper()
    return replace(span, nature=Nature.PERSON) if hyphenated and not _body_word(names) else span


def _body_word(names: Sequence[str]) -> bool:
    """True when a name has a word in it that bodies have: "ministry", "council"."""
    return any(noun_class(name.lower()) in ("organization", "government") for name in names)


def _is_second_half(words: Sequence[Word], first: int) -> bool:
    """As in "Puerto Jordán", "San Salvador del Norte": what stands behind such a word is a place of its own."""
    before = words[first - 1] if first > 0 else None
    return before is not None and before.capital and before.text.lower() in word_list("nouns", "before_places")


def _is_surname(passage: Passage, first: int, last: int) -> bool:
    """A known surname alone: trusted inside a sentence; at its beginning only where it is no common word."""
    words = passage.words
    if any(entity.label == "PERSON" and entity.first <= first and last <= entity.last for entity in passage.entities):
        return True
    part = is_beside_name(words, first - 1) or is_beside_name(words, last)
    return not part and not begins_sentence(words, first) and words[first].capital


def _entity_spans(passage: Passage) -> list[_Span]:
    spans: list[_Span] = []
    for entity in passage.entities:
        if entity.label not in _NATURES:
            continue
        first, last = entity.first, _before_clause(passage.words, entity.first, entity.last)
        last = next((at for at in range(first + 1, last) if passage.words[at].text == "("), last)
        while first < last and passage.words[first].text.lower() in _NOT_IN_NAMES:
            first += 1
        while last > first and passage.words[last - 1].text.lower() in _NOT_IN_NAMES:
            last -= 1
        names = passage.words[first:last]
        if not entity.familiar and _is_clause(names):
            continue
        if names and names[0].capital and (names[-1].capital or entity.label in ("ORG", "EVENT")):
            spans.append(_Span(first, last, _NATURES[entity.label][0], familiar=entity.familiar))
    return spans


def _before_clause(words: Sequence[Word], first: int, last: int) -> int:
    """Where a span ends that the model drew across a clause: "Ada Brink unless Chad"."""
    return next((at for at in range(first + 1, last) if words[at].text in _BEGIN_CLAUSES), last)


def _is_clause(words: Sequence[Word]) -> bool:
    """True for what has a word in small letters that names do not have: "Arven met Tarok"."""
    small = {word.text for word in words if word.text.isalpha() and word.text.islower()}
    return bool(small - word_list("nouns", "name_particles") - STOP_WORDS)


def _behind_rank(words: Sequence[Word], span: _Span, known: Mapping[int, _Span]) -> _Span:
    """Without the rank that the model takes for a part of the name, and the country before it."""
    first = span.first
    country = known.get(first)
    if country is not None and country.nature in (Nature.DEMONYM, Nature.COUNTRY) and country.last < span.last:
        first = country.last if _is_rank(words[country.last].text.lower()) else first
    while span.last - first > 1 and _is_rank(words[first].text.lower()):
        first += 1
    # "Nurse Ada Brink" is Ada Brink; "Hunter Brink" may be a whole name.
    while span.last - first > 2 and _is_calling([word.text.lower() for word in words[first : span.last]]):
        first += 1
    return replace(span, first=first)


def _is_calling(names: Sequence[str]) -> bool:
    """True where a name begins with what its bearer is called; the name of a body may begin so too."""
    body = _body_word(names[1:]) or word_list("nouns", "in_body_names") & set(names)
    return noun_class(names[0]) == "person" and not body


def _is_rank(word: str) -> bool:
    return (word,) in titles() or word in word_list("titles", "honorifics")


def _is_title(words: Sequence[Word], span: _Span) -> bool:
    """True for what the model takes for a name and is only an office: "Finnish President", "Prime Minister"."""
    if span.nature is Nature.OTHER:
        return False
    rest = [word.text.lower() for word in words[span.first : span.last]]
    office = word_list("titles", "heads") | word_list("titles", "posts") | {"minister", "secretary", "government"}
    joined = " ".join(word for word in rest if word not in ("'s", "’s"))
    return rest[-1] in office or joined in office or any(joined.endswith(" " + title) for title in office)


def _agreed(passages: Sequence[Passage], spans: list[list[_Span]]) -> list[list[_Span]]:
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


def _words_of(passage: Passage, span: _Span) -> str:
    return " ".join(word.text for word in passage.words[span.first : span.last])


def _surnames(passages: Sequence[Passage], spans: list[list[_Span]]) -> frozenset[str]:
    found: set[str] = set()
    for passage, own in zip(passages, spans, strict=True):
        for span in own:
            if span.nature is Nature.PERSON and span.last - span.first > 1:
                found |= {passage.words[span.first].text, passage.words[span.last - 1].text}
    return frozenset(name for name in found if len(name) > 1 and name.isalpha())


def _with_surnames(passage: Passage, spans: list[_Span], surnames: frozenset[str]) -> list[_Span]:
    """Every lone word that is somebody's surname is that person, whatever the model took it for."""
    kept: list[_Span] = []
    covered: set[int] = set()
    for span in spans:
        lone = span.last - span.first == 1 and passage.words[span.first].text in surnames
        weak = span.entry is None or span.entry.nature is Nature.PERSON
        kept.append(replace(span, nature=Nature.PERSON, entry=None) if lone and weak else span)
        covered |= set(range(span.first, span.last))
    for at, word in enumerate(passage.words):
        if at not in covered and word.text in surnames:
            kept.append(_Span(at, at + 1, Nature.PERSON))
    return sorted(kept, key=lambda span: span.first)


def _with_halves(passage: Passage, spans: list[_Span], halves: Mapping[str, str], registry: Registry) -> list[_Span]:
    """As in "the North": the country that the text names, whatever the model took it for."""
    found = {
        at: _Span(at, at + 1, Nature.COUNTRY, Entry(Nature.COUNTRY, None, code), called=registry.countries[code].name)
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


def _plausible(passage: Passage, span: _Span, lowered: frozenset[str]) -> bool:
    """In a headline a capital says little: words that the body writes small are no names there."""
    names = [word.text.lower() for word in passage.words[span.first : span.last]]
    if span.entry is None and len(names) == 1 and is_common(names[0]):
        return False
    if span.entry is not None or passage.segment.kind not in (SegmentKind.HEADLINE, SegmentKind.HEADING):
        return True
    return not all(word.text.lower() in lowered for word in passage.words[span.first : span.last])


def _naming(text: str, words: Sequence[Word], span: _Span) -> Naming:
    start, end = words[span.first].start, words[span.last - 1].end
    name = text[start:end]
    entry = span.entry
    naming = Naming(start, end, name, " ".join(_cased(text, words[span.first : span.last]).split()), span.nature)
    if entry is None:
        kind = dict(_NATURES.values()).get(span.nature)
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
