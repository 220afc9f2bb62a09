"""Stretches of a passage that are names: known ones first, what the model adds, what both overlooked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Entity, Nature, Passage, Word
from actorgraph.loaders.reader.lexicon import noun_class, titles
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.gazetteer import Entry, Gazetteer
from actorgraph.loaders.reader.mentions.runs import begins_sentence, is_beside_name, runs_of
from actorgraph.loaders.reader.mentions.surroundings import nature_around

__all__ = ["NATURES", "Span", "person_after_all", "spans_of"]

NATURES = {
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
"""Label of the model → what sort of name that is, and of what."""
_NOT_IN_NAMES = frozenset({"the", "a", "an", "'s", "’s", "of", "and", ",", "for"})
_BEGIN_CLAUSES = frozenset(
    {"after", "although", "because", "if", "since", "that", "though", "unless", "until", "when", "where", "whether"}
    | {"which", "while", "who", "whom", "whose"}
)


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a passage that are a name; `sure` where its neighbours say what it is, not the odds."""

    first: int
    last: int
    nature: Nature
    entry: Entry | None = None
    familiar: bool = True
    sure: bool = True
    called: str = ""
    """The name that the words stand for, where they are another."""


def spans_of(text: str, passage: Passage, gazetteer: Gazetteer) -> list[Span]:
    """Known names first; what the model adds is typed anew by the words around it; so is what both overlooked."""
    words = passage.words
    known = [
        Span(first, last, entry.nature, entry)
        for first, last, entry in gazetteer.matches(text, words)
        if not (entry.short and not _is_surname(passage, first, last)) and not _is_second_half(words, first)
    ]
    taken: list[Span] = []
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


def _whole_names(passage: Passage, spans: Sequence[Span], known: Mapping[int, Span]) -> list[Span]:
    """The model often cuts a name short: each span as wide as the capitals around it that nobody knows."""
    runs = runs_of(passage.words, known)
    found: dict[tuple[int, int], Span] = {}
    for span in spans:
        around = [run for run in runs if run[0] < span.last and span.first < run[1]]
        first, last = min([span.first, *(run[0] for run in around)]), max([span.last, *(run[1] for run in around)])
        found.setdefault((first, last), replace(span, first=first, last=last))
    return list(found.values())


def _typed(passage: Passage, span: Span) -> Span:
    typed = nature_around(passage.words, span.first, span.last, span.nature, familiar=span.familiar)
    return replace(span, nature=typed.nature or span.nature, sure=typed.sure)


def _overlooked(passage: Passage, spans: Sequence[Span]) -> list[Span]:
    """Runs of capitalised words that nobody took for a name, where the words around them show what they are."""
    covered = {at for span in spans for at in range(span.first, span.last)}
    found: list[Span] = []
    for first, last in runs_of(passage.words, covered):
        beside = {first - 1, last} & covered
        typed = nature_around(passage.words, first, last, None)
        if typed.nature is not None and not beside and last - first < 6:
            found.append(Span(first, last, typed.nature, sure=typed.sure))
    return found


def _swallows(passage: Passage, span: Span, rivals: list[Span]) -> bool:
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


def person_after_all(passage: Passage, span: Span) -> Span:
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


def _entity_spans(passage: Passage) -> list[Span]:
    spans: list[Span] = []
    for entity in (part for each in passage.entities for part in _parts(passage.words, each)):
        if entity.label not in NATURES:
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
            spans.append(Span(first, last, NATURES[entity.label][0], familiar=entity.familiar))
    return spans


def _parts(words: Sequence[Word], entity: Entity) -> tuple[Entity, ...]:
    """As in "Ada Brink and Jon Hask", which the model takes for one firm: each name of a list."""
    names = [word.text for word in words[entity.first : entity.last]]
    at = next((n for n, name in enumerate(names) if name in ("and", ",")), 0)
    bodies = _body_word(names) or word_list("nouns", "in_body_names") & {name.lower() for name in names}
    if entity.familiar or bodies or not 0 < at < len(names) - 1:
        return (entity,)
    rest = replace(entity, first=entity.first + at + 1)
    return replace(entity, last=entity.first + at), *_parts(words, rest)


def _before_clause(words: Sequence[Word], first: int, last: int) -> int:
    """Where a span ends that the model drew across a clause: "Ada Brink unless Chad"."""
    return next((at for at in range(first + 1, last) if words[at].text in _BEGIN_CLAUSES), last)


def _is_clause(words: Sequence[Word]) -> bool:
    """True for what has a word in small letters that names do not have: "Arven met Tarok"."""
    small = {word.text for word in words if word.text.isalpha() and word.text.islower()}
    return bool(small - word_list("nouns", "name_particles") - STOP_WORDS)


def _behind_rank(words: Sequence[Word], span: Span, known: Mapping[int, Span]) -> Span:
    """Without the rank that the model takes for a part of the name, and the country before it."""
    first = span.first
    country = known.get(first)
    if country is not None and country.nature in (Nature.DEMONYM, Nature.COUNTRY) and country.last < span.last:
        first = country.last if _is_rank(words[country.last].text.lower()) else first
        if country.nature is Nature.DEMONYM and _is_somebodys_name(words, span.first, country.last, span.last):
            # "The Norwegian Ada Brink"
            first = country.last
    while span.last - first > 1 and _is_rank(words[first].text.lower()):
        first += 1
    # "Nurse Ada Brink" is Ada Brink; "Hunter Brink" may be a whole name.
    while span.last - first > 2 and _is_calling([word.text.lower() for word in words[first : span.last]]):
        first += 1
    return replace(span, first=first)


def _is_somebodys_name(words: Sequence[Word], left: int, first: int, last: int) -> bool:
    """True for two or three words, a demonym before them at `left`, whose surroundings say that they are a person."""
    if not 1 < last - first < 4 or _body_word([word.text for word in words[first:last]]):
        return False
    return any(nature_around(words, at, last, None).nature is Nature.PERSON for at in (left, first))


def _is_calling(names: Sequence[str]) -> bool:
    """True where a name begins with what its bearer is called; the name of a body may begin so too."""
    body = _body_word(names[1:]) or word_list("nouns", "in_body_names") & set(names)
    return noun_class(names[0]) == "person" and not body


def _is_rank(word: str) -> bool:
    return (word,) in titles() or word in word_list("titles", "honorifics")


def _is_title(words: Sequence[Word], span: Span) -> bool:
    """True for what the model takes for a name and is only an office: "Finnish President", "Prime Minister"."""
    if span.nature is Nature.OTHER:
        return False
    rest = [word.text.lower() for word in words[span.first : span.last]]
    office = word_list("titles", "heads") | word_list("titles", "posts") | {"minister", "secretary", "government"}
    joined = " ".join(word for word in rest if word not in ("'s", "’s"))
    return rest[-1] in office or joined in office or any(joined.endswith(" " + title) for title in office)
