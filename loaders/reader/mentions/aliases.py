"""As in "Omar Haddad, better known by his nom de guerre Abu Zayd": one person or body under two names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.loaders.reader.draft import Naming, Nature, Passage, Word
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["with_aliases"]

_SKIPPED = frozenset({"who", "is", "was", "are", "better", "best", "more", "also", "widely", "commonly", "popularly"})
_DIRECT = frozenset({"alias", "aka", "a.k.a", "a.k.a.", "nicknamed", "codenamed", "dubbed"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})
_OPENS = frozenset({",", "(", "-", "–", "—"})
_FAR = 6
"""How many words there may be between a word that announces another name and that name."""


def with_aliases(
    text: str, passages: Sequence[Passage], namings: Sequence[Sequence[Naming]]
) -> tuple[tuple[Naming, ...], ...]:
    """The same namings, those by another name under the name by which the document first calls whom they mean."""
    meant: dict[str, Naming] = {}
    for passage, own in zip(passages, namings, strict=True):
        for main, alias in _pairs(text, passage.words, own):
            meant.setdefault(alias, main)
    meant = _with_last_names(meant, [each.name for own in namings for each in own])
    return tuple(tuple(_renamed(each, meant) for each in own) for own in namings)


def _pairs(text: str, words: Sequence[Word], namings: Sequence[Naming]) -> Iterator[tuple[Naming, str]]:
    """Each naming that is said to have another name, with that name."""
    by_start = {each.start: each for each in namings}
    for naming in namings:
        if naming.nature not in (Nature.PERSON, Nature.BODY):
            continue
        quoted, plain = _quoted_inside(naming.name)
        if quoted:
            whole = replace(naming, name=plain)
            yield from ((whole, naming.name), (whole, quoted))
        at = _announced(words, bisect_left(words, naming.end, key=_start))
        if at is None:
            continue
        other = by_start.get(words[at].start)
        if other is not None and (other.known or other.nature not in (Nature.PERSON, Nature.BODY, Nature.OTHER)):
            continue
        last = bisect_left(words, other.end, key=_start) if other is not None else _run(words, at)
        owns = last < len(words) and words[last].text in ("'s", "’s")
        alias = other.name if other is not None else text[words[at].start : words[last - 1].end]
        if not owns and alias != naming.name:
            yield naming, alias


def _announced(words: Sequence[Word], at: int) -> int | None:
    """The first word of another name that is announced right behind a name."""
    texts = [word.text.lower() for word in words[at : at + 3 * _FAR]]
    i = 1 if texts and texts[0] in _OPENS else 0
    while i < len(texts) and texts[i] in _SKIPPED:
        i += 1
    behind = _behind(texts, i)
    if behind is None:
        return None
    while behind < len(texts) and (texts[behind] in _QUOTES or texts[behind] in (",", "of", "is", "was")):
        behind += 1
    found = at + behind
    named = found < len(words) and words[found].capital and words[found].text[-1:].isalpha()
    return found if named else None


def _behind(texts: Sequence[str], i: int) -> int | None:
    """Where the words end that announce a name: "known to his men as", "whose real name is", "alias"."""
    word = texts[i] if i < len(texts) else ""
    if word in _DIRECT:
        return i + 1
    if word in ("calling", "styling") and texts[i + 1 : i + 2] and texts[i + 1] in _REFLEXIVE:
        return i + 2
    if word == "known":
        joint = next((n for n in range(i + 1, min(i + _FAR, len(texts))) if texts[n] in ("as", "by", "under")), None)
        return (
            None if joint is None else _behind_noun(texts, joint + 1) or (joint + 1 if texts[joint] == "as" else None)
        )
    return _behind_noun(texts, i + 1) if word in ("whose", "under", "using") else None


def _behind_noun(texts: Sequence[str], i: int) -> int | None:
    """As in "his nom de guerre", "the alias": one past the noun that means a name."""
    if i >= len(texts) or texts[i] in _OPENS:
        return None
    nouns = word_list("nouns", "words_for_names")
    return next((n + 1 for n in range(i, min(i + _FAR, len(texts))) if texts[n] in nouns), None)


def _run(words: Sequence[Word], first: int) -> int:
    """One past the last word of a run of capitals."""
    last = first
    while last < len(words) and (words[last].capital or words[last].text in word_list("nouns", "name_particles")):
        last += 1
    return last


def _quoted_inside(name: str) -> tuple[str, str]:
    """As in 'Jorge "El Lobo" Parra': the name between the marks, and the name without it."""
    for opening, closing in (('"', '"'), ("“", "”"), ("‘", "’")):
        before, mark, rest = name.partition(opening)
        inner, end, behind = rest.partition(closing)
        if mark and end and behind.strip() and inner[:1].isupper():
            return inner, f"{before.strip()} {behind.strip()}"
    return "", ""


def _with_last_names(meant: Mapping[str, Naming], names: Sequence[str]) -> dict[str, Naming]:
    """The last word of somebody's other name means him too, where nobody else bears it."""
    found = dict(meant)
    for alias, main in meant.items():
        last = alias.split()[-1]
        others = {name for name in names if last in name.split() and name not in (alias, last)}
        others |= {main.name} if last in main.name.split() else set()
        if main.nature is Nature.PERSON and not others:
            found.setdefault(last, main)
    return found


def _renamed(naming: Naming, meant: Mapping[str, Naming]) -> Naming:
    main = meant.get(naming.name)
    if main is None or naming.known:
        return naming
    return replace(
        naming,
        name=main.name,
        nature=main.nature,
        kind=main.kind,
        country=naming.country or main.country,
        known=main.known,
        media=main.media,
    )


def _start(each: Word) -> int:
    return each.start
