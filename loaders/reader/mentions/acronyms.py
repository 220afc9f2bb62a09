"""As in "the Revolutionary Front of Arven (RFA)", "the Front, or FRA,": one body under two names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.loaders.reader.draft import Naming, Nature, Passage, Word

__all__ = ["with_acronyms"]


_LETTERS = 3
"""So many letters are needed where no brackets say what they mean."""


def with_acronyms(
    text: str, passages: Sequence[Passage], namings: Sequence[Sequence[Naming]]
) -> tuple[tuple[Naming, ...], ...]:
    """The same namings, the acronym in brackets a part of the full name, and alone another naming of its body."""
    meant: dict[str, Naming] = {}
    joined: list[list[Naming]] = []
    meant.update(_by_letters(passages, namings))
    for passage, own in zip(passages, namings, strict=True):
        kept = list(own)
        for first, acronym in _pairs(passage.words, own):
            short = next((each for each in own if each.start == acronym.start), None)
            body = _known(first, short)
            meant.setdefault(acronym.text, body)
            end = next(word.end for word in passage.words if word.start >= acronym.end)
            whole = replace(body, start=first.start, end=end, text=text[first.start : end])
            kept = [each for each in kept if each is not first and each is not short]
            kept.append(whole)
        joined.append(kept)
    return tuple(
        tuple(sorted(_renamed(passage.words, own, meant), key=_start))
        for passage, own in zip(passages, joined, strict=True)
    )


def _pairs(words: Sequence[Word], namings: Sequence[Naming]) -> Iterator[tuple[Naming, Word]]:
    for naming in namings:
        at = bisect_left(words, naming.end, key=_start)
        after = [word.text for word in words[at : at + 4]]
        if naming.nature is not Nature.BODY:
            continue
        if after[:1] == ["("] and after[2:3] == [")"] and _shortens(after[1], naming.name):
            yield naming, words[at + 1]
        elif after[:2] == [",", "or"] and after[3:] == [","] and _is_acronym(after[2]):
            # In the letters of another language too: "the National Liberation Army, or ELN,".
            yield naming, words[at + 2]


def _is_acronym(text: str) -> bool:
    return text.isupper() and 1 < len(text) < 9


def _by_letters(passages: Sequence[Passage], namings: Sequence[Sequence[Naming]]) -> dict[str, Naming]:
    """As in "the Arven Liberation Front … the ALF": letters that begin the words of one body of the document."""
    letters: dict[str, dict[str, Naming]] = {}
    for naming in (each for own in namings for each in own if each.nature is Nature.BODY):
        capitals = [word[0] for word in naming.name.replace("-", " ").split() if word[:1].isupper()]
        if len(capitals) >= _LETTERS:
            letters.setdefault("".join(capitals), {}).setdefault(naming.name, naming)
    written = {word.text for passage in passages for word in passage.words}
    known = {each.name for own in namings for each in own if each.known}
    return {
        acronym: next(iter(bodies.values()))
        for acronym, bodies in sorted(letters.items())
        if acronym in written - known and len(bodies) == 1
    }


def _shortens(acronym: str, name: str) -> bool:
    """True when the letters of an acronym stand in the name in their order, the first at its head."""
    letters = iter(name.lower())
    if not _is_acronym(acronym):
        return False
    return acronym[0].lower() == name[:1].lower() and all(char in letters for char in acronym.lower() if char.isalpha())


def _known(full: Naming, short: Naming | None) -> Naming:
    """The full name; what the registry knows of the short one where it has that alone."""
    if full.known or short is None or not short.known or short.nature is not Nature.BODY:
        return full
    return replace(full, name=short.name, kind=short.kind, country=short.country, known=True, media=short.media)


def _renamed(words: Sequence[Word], namings: Sequence[Naming], meant: Mapping[str, Naming]) -> Iterator[Naming]:
    covered = [(each.start, each.end) for each in namings]
    for naming in namings:
        body = meant.get(naming.text)
        yield naming if body is None or naming.known else _as(naming.start, naming.end, naming.text, body)
    for word in words:
        if word.text in meant and not any(start <= word.start < end for start, end in covered):
            yield _as(word.start, word.end, word.text, meant[word.text])


def _as(start: int, end: int, text: str, body: Naming) -> Naming:
    return replace(body, start=start, end=end, text=text, office=None, country_start=None, country_end=None)


def _start(each: Naming | Word) -> int:
    return each.start
