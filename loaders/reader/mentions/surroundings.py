"""Names that no registry has, typed by the words around them: a reading must not hang on how a name sounds."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.loaders.reader.draft import Nature, Word
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, operator_of, titles
from actorgraph.loaders.reader.lexicon import words as word_list

__all__ = ["begins_sentence", "is_beside_name", "is_common", "nature_around", "runs_of"]

_ENDS = frozenset('.!?:;"“”')
_INSIDE = frozenset(
    {"al", "el", "de", "del", "da", "dos", "du", "van", "von", "der", "bin", "ibn", "la", "le", "ag", "ben"}
)
_TALKS = frozenset({"summit", "meeting", "talks", "call", "encounter"})
_WHERE = frozenset(["in", "at", "near", "off", "outside", "around", "inside", "into", "across", "above"])


def is_common(word: str) -> bool:
    """True for a common noun that a sentence or headline writes with a capital: "Gunmen", "Sailors"."""
    singular = word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")
    return bool(noun_class(word) or noun_class(singular))


def begins_sentence(words: Sequence[Word], at: int) -> bool:
    """True where a capital says nothing."""
    return at == 0 or words[at - 1].text in _ENDS or words[at - 1].text.endswith(".")


def is_beside_name(words: Sequence[Word], at: int) -> bool:
    """True for a capitalised word that would make a longer name of its neighbour; titles and "The" do not."""
    if not 0 <= at < len(words):
        return False
    lowered = words[at].text.lower()
    return words[at].capital and words[at].text.isalpha() and lowered not in STOP_WORDS and _like_a_name(words[at])


def runs_of(words: Sequence[Word], covered: Collection[int]) -> list[tuple[int, int]]:
    """Stretches of capitalised words that nobody covers, without what only begins a sentence or is a title."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        last = at
        while last < len(words) and last not in covered and _continues(words, last, at):
            last += 1
        while last > at and not _like_a_name(words[last - 1]):
            last -= 1
        first = at
        if first < last and begins_sentence(words, first) and _may_only_begin(words[first].text.lower()):
            first += 1
        if last > first:
            found.append((first, last))
        at = max(last, at + 1)
    return found


def _continues(words: Sequence[Word], at: int, first: int) -> bool:
    inside = words[at].text in _INSIDE and at > first and at + 1 < len(words) and _like_a_name(words[at + 1])
    return _like_a_name(words[at]) or inside


def _like_a_name(word: Word) -> bool:
    lowered = word.text.lower()
    plain = (word.capital or _is_bound(word.text)) and word.text[-1].isalpha() and not word.text.isupper()
    title = (
        (lowered,) in titles()
        or lowered in word_list("titles", "honorifics")
        or lowered in word_list("titles", "modifiers")
    )
    return (
        plain
        and len(word.text) > 1
        and not title
        and lowered not in word_list("dates", "units")
        and not is_common(lowered)
    )


def _is_bound(text: str) -> bool:
    """As in "al-Masri": a small article bound to a capital."""
    head, _, tail = text.partition("-")
    return bool(tail) and head.islower() and len(head) < 4 and tail[:1].isupper()


def _may_only_begin(lowered: str) -> bool:
    operators = any(operator_of(part, lowered) for part in ("verb", "noun", "adjective"))
    return lowered in STOP_WORDS or operators or is_common(lowered)


def nature_around(words: Sequence[Word], first: int, last: int, guess: Nature | None) -> Nature | None:
    """What a name is by its own words and its neighbours; `guess` is the model's word where nothing else speaks.

    None where nothing shows that it is a name at all.
    """
    names = [word.text for word in words[first:last]]
    before = words[first - 1].text.lower() if first > 0 else ""
    after = [word.text.lower() for word in words[last : last + 9]]
    own = _by_own_words(names)
    if own is not None or guess is Nature.OTHER:
        return own or guess
    if _is_described(before) or (len(names) > 1 and (_is_apposed(after) or _speaks(after, before))):
        return Nature.PERSON
    if len(names) == 1 and guess is None and _is_of_pair(before, after):
        return Nature.PERSON
    if before == "the" or (before and first > 1 and words[first - 2].text.lower() == "the" and guess is Nature.BODY):
        phrase = _stands_alone(after) and after[:1] not in (["–"], ["-"])
        return Nature.BODY if guess is Nature.PERSON and phrase else guess
    if before in _WHERE:
        return guess if guess is Nature.PERSON and len(names) > 1 else Nature.PLACE
    return _alone(names, before, after, guess)


def _by_own_words(names: Sequence[str]) -> Nature | None:
    """As in "the Arven Council", "Arven Valley"."""
    classes = {noun_class(name.lower()) for name in names}
    if classes & {"organization", "government"}:
        return Nature.BODY
    return Nature.PLACE if "place" in classes else None


def _alone(names: Sequence[str], before: str, after: Sequence[str], guess: Nature | None) -> Nature | None:
    """A name without article or preposition: somebody, where it speaks or is made like a person's."""
    if len(names) == 1:
        return Nature.PERSON if _speaks(after, before) else guess
    like_a_person = len(names) in (2, 3) and guess in (None, Nature.BODY) and all(_given(name) for name in names)
    return Nature.PERSON if like_a_person and _stands_alone(after) else guess


def _is_of_pair(before: str, after: Sequence[str]) -> bool:
    """As in "the Arven–Okoye summit": two who meet."""
    dash = before in ("–", "-") or after[:1] in (["–"], ["-"])
    return dash and any(word in _TALKS for word in after[:3])


def _given(name: str) -> bool:
    return name in _INSIDE or (name[:1].isupper() and name[1:].islower()) or "-" in name or "’" in name


def _stands_alone(after: Sequence[str]) -> bool:
    """True where the name is a phrase of its own: it modifies no noun behind it."""
    if not after or not after[0].isalpha():
        return True
    word = after[0]
    verb = word.endswith(("ed", "s")) and not is_common(word)
    return word in STOP_WORDS or verb or word in ("met", "told", "left", "fled", "led", "took")


def _is_described(before: str) -> bool:
    """As in "the Norwegian geologist Lars Tvedt"."""
    return (
        before.isalpha()
        and before.islower()
        and (noun_class(before) == "person" or (before,) in titles() or (names_a_doer(before) and len(before) > 5))
    )


def _is_apposed(after: Sequence[str]) -> bool:
    if after[:2] not in ([",", "the"], [",", "a"], [",", "an"], [",", "head"]):
        return False
    stop = after.index(",", 2) if "," in after[2:] else len(after)
    return any(noun_class(word) == "person" for word in after[2:stop])


def _speaks(after: Sequence[str], before: str) -> bool:
    said = ("said", "told", "added", "says", "insisted", "tells")
    return bool(after and after[0] in said) or before in ("said", "added", "says")
