"""As in "the North", "the South": the half of a divided country, where the text names one of the two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actorgraph.graph.case import Registry
from actorgraph.loaders.reader.draft import Passage, Word

__all__ = ["halves_in", "halves_named"]

_SIDES = {"North": "South", "South": "North", "East": "West", "West": "East"}
_PARTS = ("of", "-", "–")


def halves_named(countries: Iterable[str], registry: Registry) -> Mapping[str, str]:
    """Side → code of the country that it means, given the codes of those that a document names.

    "The North" is North Korea where the text names it, or South Korea, and no other country with such a half.
    """
    called = {country.name: code for code, country in registry.countries.items()}
    found: dict[str, set[str]] = {}
    for code in {code for code in countries if code in registry.countries}:
        side, _, rest = registry.countries[code].name.partition(" ")
        other = called.get(f"{_SIDES.get(side, '')} {rest}", called.get(rest))
        if side in _SIDES and other is not None:
            found.setdefault(side, set()).add(code)
            found.setdefault(_SIDES[side], set()).add(other)
    return {side: next(iter(codes)) for side, codes in found.items() if len(codes) == 1}


def halves_in(passage: Passage, halves: Mapping[str, str]) -> Sequence[tuple[int, str]]:
    """Each word of a passage that names a half so, with the code of the country."""
    headline = passage.segment.kind.is_headline
    return tuple(
        (at, halves[word.text])
        for at, word in enumerate(passage.words)
        if word.text in halves and _stands_alone(passage.words, at, headline=headline)
    )


def _stands_alone(words: Sequence[Word], at: int, *, headline: bool) -> bool:
    before = words[at - 1].text if at else ""
    after = words[at + 1] if at + 1 < len(words) else None
    article = before.lower() == "the" or (headline and before.islower())
    return article and (after is None or not (after.capital or after.text in _PARTS))
