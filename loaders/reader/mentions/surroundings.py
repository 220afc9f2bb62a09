"""Names that no registry has, typed by the words around them: a reading must not hang on how a name sounds."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.loaders.reader.draft import Nature, Word
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, titles
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.runs import is_common

__all__ = ["nature_around"]

_TALKS = frozenset({"summit", "meeting", "talks", "call", "encounter"})
_AUXILIARIES = frozenset({"has", "had", "have", "will", "would", "did", "may", "might", "not", "also", "then", "later"})
_ENDINGS = {"ied": ("y",), "ies": ("y",), "ing": ("", "e"), "ed": ("", "e"), "es": ("", "e"), "s": ("",)}
_BY_MOTION = frozenset({"to", "for", "from", "towards", "toward", "into", "via"})


def nature_around(words: Sequence[Word], first: int, last: int, guess: Nature | None) -> Nature | None:
    """What a name is by its own words and its neighbours; `guess` is the model's word where nothing else speaks.

    None where nothing shows that it is a name at all.
    """
    names = [word.text for word in words[first:last]]
    before = words[first - 1].text.lower() if first > 0 else ""
    after = [word.text.lower() for word in words[last : last + 9]]
    own = _by_own_words(names)
    if own is not None:
        return own
    if _is_described(before):
        return Nature.PERSON
    if guess is Nature.OTHER:
        somewhere = before in word_list("nouns", "where")
        if before in ("the", "a", "an", "“") or _is_quoted(words, first) or not (somewhere or _like_people(names)):
            return guess
        guess = None
    if len(names) > 1 and (_is_apposed(after) or _speaks(after, before)):
        return Nature.PERSON
    if len(names) == 1 and guess is None and _is_of_pair(before, after):
        return Nature.PERSON
    noun = noun_class(after[0]) if after else ""
    if noun == "place":
        return Nature.PLACE
    if before == "the" or (before and first > 1 and words[first - 2].text.lower() == "the" and guess is Nature.BODY):
        return _behind_article(after, noun, guess)
    near = [word.text.lower() for word in words[max(0, first - 6) : first]]
    return Nature.PLACE if _where(near, len(names)) else _alone(names, near[-4:-1], before, after, guess)


def _behind_article(after: Sequence[str], noun: str, guess: Nature | None) -> Nature | None:
    phrase = _stands_alone(after) and after[:1] not in (["–"], ["-"])
    if guess is Nature.PERSON and phrase:
        return Nature.BODY
    return Nature.BODY if guess is not Nature.PLACE and noun == "organization" else guess


def _where(before: Sequence[str], length: int) -> bool:
    """As in "in Arven", "flew back to Arven", "left Arven": somewhere, not somebody."""
    if not before:
        return False
    last = before[-1]
    if last == "at" and any(_stem_in(word, "aiming") for word in before[-4:-1]):
        return False
    if last in word_list("nouns", "where"):
        return True
    if last in _BY_MOTION and any(_stem_in(word, "motion") for word in before[-5:-1]):
        return True
    return _stem_in(last, "reaching") or (length == 1 and _stem_in(last, "visiting"))


def _stem_in(word: str, key: str) -> bool:
    """True for a form of a verb that a list has; irregular forms are in the lists themselves."""
    listed = word_list("nouns", key)
    if word in listed:
        return True
    for ending, stems in _ENDINGS.items():
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            doubled = bare[:-1] if len(bare) > 2 and bare[-1:] == bare[-2:-1] else bare
            if any(stem in listed for stem in (*(bare + more for more in stems), doubled)):
                return True
    return False


def _body_words() -> frozenset[str]:
    return word_list("nouns", "in_body_names") | word_list("nouns", "media")


def _by_own_words(names: Sequence[str]) -> Nature | None:
    """As in "the Arven Council", "Arven Valley", "San Arven"."""
    lowered = [name.lower() for name in names]
    classes = {noun_class(name) for name in lowered[1:] or lowered}
    if classes & {"organization", "government"} or set(lowered) & _body_words():
        return Nature.BODY
    if "place" in classes or (len(names) > 1 and lowered[0] in word_list("nouns", "before_places")):
        return Nature.PLACE
    return None


def _alone(
    names: Sequence[str], near: Sequence[str], before: str, after: Sequence[str], guess: Nature | None
) -> Nature | None:
    """A name without article or preposition: somebody, where it is made like a person's or does what people do."""
    human = _speaks(after, before) or _stem_in(before, "done_to_people") or _is_done_to_people(after)
    human = human or (before == "to" and any(_stem_in(word, "addressing") for word in near))
    human = human or (before == "of" and bool(near) and near[-1] in word_list("nouns", "befalls_people"))
    if len(names) == 1:
        acts = guess is None and _acts(after) and not names_a_doer(names[0].lower().removesuffix("s"))
        return Nature.PERSON if human or acts else guess
    whole = 1 < len(names) < 6 and all(_given(name) for name in names)
    listed = after[:1] in ([","], ["and"]) or before in (",", "and", "that", "whom", "by", "with", "of")
    if not whole or not (human or listed or _stands_alone(after)):
        return guess
    towards = before in _BY_MOTION or before == "of"
    return guess if guess is Nature.PLACE and towards and not human else Nature.PERSON


def _acts(after: Sequence[str]) -> bool:
    """As in "Arven denied", "Arven has promised": what only somebody does."""
    verb = next((word for word in after[:3] if word not in _AUXILIARIES), "")
    return _stem_in(verb, "done_by_people")


def _is_done_to_people(after: Sequence[str]) -> bool:
    """As in "was arrested", "had been kidnapped", "were freed"; not as in "weeks after being freed"."""
    passive = next((at for at, word in enumerate(after[:3]) if word in ("was", "were", "been", "being")), None)
    if passive is None or not _AUXILIARIES.issuperset(after[:passive]):
        return False
    return any(_stem_in(word, "done_to_people") for word in after[passive + 1 : passive + 2])


def _is_of_pair(before: str, after: Sequence[str]) -> bool:
    """As in "the Arven–Okoye summit": two who meet."""
    dash = before in ("–", "-") or after[:1] in (["–"], ["-"])
    return dash and any(word in _TALKS for word in after[:3])


def _given(name: str) -> bool:
    return (
        name in word_list("nouns", "name_particles")
        or (name[:1].isupper() and name[1:].islower())
        or "-" in name
        or "’" in name
    )


def _stands_alone(after: Sequence[str]) -> bool:
    """True where the name is a phrase of its own: it modifies no noun behind it."""
    if not after or not after[0].isalpha():
        return True
    word = after[0]
    return word in STOP_WORDS or not is_common(word)


def _is_quoted(words: Sequence[Word], first: int) -> bool:
    """True right behind a straight quotation mark that opens."""
    marks = [at for at, word in enumerate(words[:first]) if word.text == '"']
    return bool(marks) and marks[-1] == first - 1 and len(marks) % 2 == 1


def _like_people(names: Sequence[str]) -> bool:
    """Made like a person's name, without a word that treaties, wars, prizes and machines have in theirs."""
    own = word_list("nouns", "in_other_names")
    return 1 < len(names) < 5 and all(_given(name) and name.lower().removesuffix("s") not in own for name in names)


def _is_described(before: str) -> bool:
    """As in "the Norwegian geologist Lars Tvedt", "Sister Ada Brink"."""
    return before in word_list("titles", "honorifics") or (
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
