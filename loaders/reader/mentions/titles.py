"""Titles joined to the names they belong to: "Prime Minister, Ann Smith," becomes one naming with an office."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Naming, Nature, Word
from actorgraph.loaders.reader.lexicon import titles
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["titled"]

_LONGEST_TITLE = 4
_NEAR = 6
"""How many names before a name may belong to its title."""
_OF_COUNTRY = (Nature.COUNTRY, Nature.DEMONYM, Nature.CAPITAL, Nature.SEAT)
_POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class _Title:
    """A title found left of a name: where the whole phrase begins, and what it says."""

    first: int
    office: str | None
    former: bool = False
    country: str | None = None
    seat: tuple[int, int] | None = None
    body: str | None = None
    after_comma: bool = False


def titled(text: str, words: Sequence[Word], namings: Sequence[Naming]) -> tuple[Naming, ...]:
    """The same namings, each person with the title that stands before the name; unknown names behind titles added."""
    known = list(namings)
    known.extend(_unseen(text, words, known))
    known.sort(key=lambda naming: naming.start)
    starts = {word.start: at for at, word in enumerate(words)}
    eaten: set[int] = set()
    found: list[Naming] = []
    for number, naming in enumerate(known):
        if naming.nature is not Nature.PERSON:
            found.append(naming)
            continue
        near = known[max(0, number - _NEAR) : number]
        title = _title_before(words, starts[naming.start], near)
        if title is None or not _comma_closes(words, naming, title):
            found.append(naming)
            continue
        eaten |= {other.start for other in near if other.start >= words[title.first].start}
        found.append(_joined(text, words, naming, title))
    return tuple(naming for naming in found if naming.start not in eaten or naming.office or naming.former)


def _joined(text: str, words: Sequence[Word], naming: Naming, title: _Title) -> Naming:
    start = words[title.first].start
    seat = title.seat or (None, None)
    return replace(
        naming,
        start=start,
        text=text[start : naming.end],
        office=title.office,
        former=title.former,
        country=title.country or naming.country,
        country_start=seat[0],
        country_end=seat[1],
        body=title.body,
    )


def _comma_closes(words: Sequence[Word], naming: Naming, title: _Title) -> bool:
    """A comma between title and name needs one after the name, or the end."""
    if not title.after_comma:
        return True
    after = next((word for word in words if word.start >= naming.end), None)
    return after is None or after.text in (",", ".", ";", ":")


def _title_before(words: Sequence[Word], at: int, before: Sequence[Naming]) -> _Title | None:
    comma = at > 0 and words[at - 1].text == ","
    end = at - 1 if comma else at
    seat: tuple[int, int] | None = None
    country = body = None
    joined = _naming_ending(words, end, before)
    if joined is not None and not comma and _follows_of(words, joined):
        seat, country = (joined.start, joined.end), joined.country
        body = joined.name if joined.nature is Nature.BODY else None
        end = _first(words, joined) - 1
    found = _longest_title(words, end)
    if found is None:
        return _honorific(words, at) if not comma else None
    first, office = found
    title = _Title(first, office, country=country, seat=seat, body=body, after_comma=comma)
    return _with_modifiers(words, title, before)


def _follows_of(words: Sequence[Word], naming: Naming) -> bool:
    """As in "Prime Minister of Finland Ann Smith"."""
    first = _first(words, naming)
    return first >= 2 and words[first - 1].text == "of" and naming.nature in (*_OF_COUNTRY, Nature.BODY)


def _with_modifiers(words: Sequence[Word], title: _Title, before: Sequence[Naming]) -> _Title | None:
    first, former = title.first, title.former
    while first > 0 and words[first - 1].text.lower().rstrip("-") in word_list("titles", "modifiers"):
        first -= 1
        former = former or words[first].text.lower().rstrip("-") in word_list("titles", "former")
    title = replace(title, first=first, former=former)
    possessive = first > 0 and words[first - 1].text in _POSSESSIVE
    owner = _naming_ending(words, first - 1 if possessive else first, before)
    if owner is None or title.seat is not None or owner.nature not in (*_OF_COUNTRY, Nature.BODY):
        return title
    title = replace(
        title,
        first=_first(words, owner),
        country=owner.country,
        seat=(owner.start, owner.end),
        body=owner.name if owner.nature is Nature.BODY else None,
    )
    return _before_country(words, title)


def _before_country(words: Sequence[Word], title: _Title) -> _Title:
    """As in "former Finnish President": the modifier may stand before the country."""
    first = title.first
    former = title.former
    while first > 0 and words[first - 1].text.lower().rstrip("-") in word_list("titles", "modifiers"):
        first -= 1
        former = former or words[first].text.lower().rstrip("-") in word_list("titles", "former")
    return replace(title, first=first, former=former)


def _naming_ending(words: Sequence[Word], end: int, before: Sequence[Naming]) -> Naming | None:
    if end <= 0:
        return None
    return next((naming for naming in reversed(before) if naming.end == words[end - 1].end), None)


def _first(words: Sequence[Word], naming: Naming) -> int:
    return bisect_left(words, naming.start, key=_start)


def _start(word: Word) -> int:
    return word.start


def _longest_title(words: Sequence[Word], end: int) -> tuple[int, str] | None:
    """The longest title that ends before word `end`: its first word and its office."""
    for first in range(max(0, end - _LONGEST_TITLE), end):
        key = tuple(word.text.lower() for word in words[first:end])
        if key in titles():
            return first, titles()[key][0]
        if key and key[0].startswith("ex-") and (key[0][3:], *key[1:]) in titles():
            return first, titles()[(key[0][3:], *key[1:])][0]
    return None


def _honorific(words: Sequence[Word], at: int) -> _Title | None:
    """As in "Mr Smith", "Sgt. Smith": the full stop may be a word of its own."""
    stop = at > 1 and words[at - 1].text == "." and words[at - 2].end == words[at - 1].start
    last = at - 2 if stop else at - 1
    if last >= 0 and words[last].capital and words[last].text.lower() in word_list("titles", "honorifics"):
        return _Title(last, None)
    return None


def _unseen(text: str, words: Sequence[Word], known: Sequence[Naming]) -> list[Naming]:
    """Capitalised words behind a capitalised title that nobody took for a name yet."""
    covered = {
        at for naming in known for at in range(_first(words, naming), bisect_left(words, naming.end, key=_start))
    }
    found: list[Naming] = []
    for end in range(1, len(words)):
        title = _longest_title(words, end)
        if end in covered or title is None or not words[end - 1].capital:
            continue
        last = end
        while last < len(words) and last not in covered and words[last].capital and words[last].text[-1].isalpha():
            last += 1
        follows = " ".join(word.text.lower() for word in words[title[0] : end + 1])
        if last > end and tuple(follows.split()) not in titles() and tuple(follows.split()[-1:]) not in titles():
            start, stop = words[end].start, words[last - 1].end
            name = text[start:stop]
            found.append(Naming(start, stop, name, name, Nature.PERSON, Kind.PERSON))
            covered |= set(range(end, last))
    return found
