"""Names that no registry has, typed by the words around them: a reading must not hang on how a name sounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS

from actorgraph.loaders.reader.draft import Nature, Word
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, titles
from actorgraph.loaders.reader.lexicon import words as word_list
from actorgraph.loaders.reader.mentions.neighbours import Neighbours
from actorgraph.loaders.reader.mentions.runs import begins_sentence, is_common
from actorgraph.loaders.reader.model import words_read

__all__ = ["Typed", "nature_around"]

_TALKS = frozenset({"summit", "meeting", "talks", "call", "encounter"})
_AUXILIARIES = frozenset({"has", "had", "have", "will", "would", "did", "may", "might", "is", "are", "was", "were"})
_OF = frozenset({"of", "for", "at", "in", "from", "with", "by"})


@dataclass(frozen=True, slots=True)
class Typed:
    """What a name is. `sure` where its own words or its neighbours say so, not the model and not the odds."""

    nature: Nature | None
    sure: bool = True


def nature_around(
    words: Sequence[Word], first: int, last: int, guess: Nature | None, *, familiar: bool = True
) -> Typed:
    """What a name is by its own words and its neighbours; `guess` is the model's word where nothing else speaks.

    Of a name that the model is not `familiar` with, its word counts for less. None where nothing shows that it is a
    name at all.
    """
    names = [word.text for word in words[first:last]]
    around = Neighbours.of(words, first, last)
    beside = _by_noun_before(words, first, last) or _by_capitals(words, first, last, guess)
    if beside is not None:
        return Typed(beside)
    if guess is Nature.OTHER:
        if not _by_own_words(names) and _is_work(words, first, names, around, familiar=familiar):
            return Typed(guess)
        guess = None if around.is_where or _like_people(names) else Nature.BODY
    certain = _by_own_words(names) or _by_neighbours(names, around, guess)
    if certain is not None:
        return Typed(certain)
    if around.last == "the" or (around.before[-2:-1] == ("the",) and guess is Nature.BODY):
        return Typed(_behind_article(names, around, guess), sure=False)
    if len(names) > 1:
        return Typed(_together(names, around, guess), sure=around.human)
    if guess is None and begins_sentence(words, first) and _is_word_there(names[0].lower(), around):
        return Typed(None, sure=False)
    return Typed(_alone(around, guess, familiar=familiar), sure=around.human)


def _is_work(words: Sequence[Word], first: int, names: Sequence[str], around: Neighbours, *, familiar: bool) -> bool:
    """True for a war, a law, a prize or a book, as the model says, unless the name is made like somebody's."""
    if around.last in ("the", "a", "an", "“") or _is_quoted(words, first):
        return True
    return not around.is_where and not _like_people(names) and (familiar or len(names) > 1)


def _by_neighbours(names: Sequence[str], around: Neighbours, guess: Nature | None) -> Nature | None:
    """What the words beside it say beyond doubt."""
    if _is_described(around.last) or (len(names) > 1 and (_is_apposed(around.after) or around.speaks)):
        return Nature.PERSON
    if len(names) == 1 and guess is None and _is_of_pair(around):
        return Nature.PERSON
    if noun_class(around.next) == "place":
        return Nature.PLACE
    if (
        len(names) == 1
        and not names[0].isupper()
        and around.is_counted
        and guess is not Nature.PERSON
        and _stands_alone(around.after)
    ):
        return Nature.PEOPLE
    return Nature.PLACE if around.last != "the" and around.is_ground(len(names)) else None


def _behind_article(names: Sequence[str], around: Neighbours, guess: Nature | None) -> Nature | None:
    if len(names) > 1 and guess is None and (around.acts or around.after[:2] == (",", "which")):
        return Nature.BODY
    if guess is Nature.PERSON and _stands_alone(around.after) and around.next not in ("–", "-"):
        return Nature.BODY
    return Nature.BODY if guess is not Nature.PLACE and noun_class(around.next) == "organization" else guess


def _body_words() -> frozenset[str]:
    return word_list("nouns", "in_body_names") | word_list("nouns", "media")


def _by_own_words(names: Sequence[str]) -> Nature | None:
    """As in "the Arven Council", "Arven Valley", "San Arven"."""
    lowered = [name.lower() for name in names]
    classes = {noun_class(name) for name in lowered[1:] or lowered}
    many = len(lowered) > 1 and lowered[-1].endswith("s") and noun_class(lowered[-1].removesuffix("s")) == "person"
    if many or classes & {"organization", "government"} or set(lowered) & _body_words():
        return Nature.BODY
    if "place" in classes or (len(names) > 1 and lowered[0] in word_list("nouns", "before_places")):
        return Nature.PLACE
    return None


def _by_noun_before(words: Sequence[Word], first: int, last: int) -> Nature | None:
    """As in "the tanker Arven", "the rights group Arven", "the ruling party, Arven,", "his wife, Arven,"."""
    comma = first > 1 and words[first - 1].text == "," and words[last : last + 1] and words[last].text in (",", ".")
    noun = words[first - 2 if comma else first - 1].text if first > 0 else ""
    if not noun.islower():
        return None
    if noun in word_list("nouns", "vessels"):
        return Nature.OTHER
    left = {word.text.lower() for word in words[max(0, first - 6) : first - 2]} if comma else set[str]()
    told = words[last].text.lower() in _AUXILIARIES if last < len(words) else False
    bodies = noun_class(noun) == "organization" and noun not in word_list("nouns", "of_places")
    if bodies and noun not in word_list("nouns", "media") and not (left & _OF if comma else told):
        return Nature.BODY
    kin = noun in word_list("nouns", "kin") and noun_class(noun) == "person"
    return Nature.PERSON if comma and kin and last - first < 4 else None


def _by_capitals(words: Sequence[Word], first: int, last: int, guess: Nature | None) -> Nature | None:
    """As in "RSF said", where not all is in capitals: a body, though the model takes it for somebody."""
    name = words[first].text
    alone = last - first == 1 and name.isalpha() and name.isupper() and 1 < len(name) < 7
    among_others = alone and any(word.text.islower() for word in words[max(0, first - 2) : last + 2])
    return Nature.BODY if among_others and guess is Nature.PERSON else None


def _alone(around: Neighbours, guess: Nature | None, *, familiar: bool) -> Nature | None:
    """One word: somebody, where it does or suffers what people do; the model is believed in what it has read of."""
    if around.human:
        return Nature.PERSON
    if guess is not None and familiar:
        return guess
    if around.acts or around.is_somebody:
        return Nature.PERSON
    return Nature.PERSON if around.is_subject else guess


def _together(names: Sequence[str], around: Neighbours, guess: Nature | None) -> Nature | None:
    """Several words: somebody, where they are made like a person's name and form a phrase of their own."""
    whole = len(names) < 6 and all(_given(name) for name in names)
    listed = around.next in (",", "and") or around.last in (",", "and", "that", "whom", "by", "with", "of")
    if not whole or not (around.human or around.acts or listed or _stands_alone(around.after)):
        return guess
    towards = around.is_towards or around.last == "of"
    return guess if guess is Nature.PLACE and towards and not around.human else Nature.PERSON


def _is_word_there(lowered: str, around: Neighbours) -> bool:
    """True for a word of English that only begins a sentence: "Rain is expected", "Hikers deny"; not "Brown denied"."""
    if lowered not in words_read():
        return names_a_doer(lowered.removesuffix("s"))
    return lowered.endswith("s") or names_a_doer(lowered) or not (around.acts or around.human)


def _is_of_pair(around: Neighbours) -> bool:
    """As in "the Arven–Okoye summit": two who meet."""
    dash = around.last in ("–", "-") or around.next in ("–", "-")
    return dash and any(word in _TALKS for word in around.after[:3])


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
        and (
            noun_class(before) == "person"
            or noun_class(before.removesuffix("s")) == "person"
            or (before,) in titles()
            or (names_a_doer(before) and len(before) > 5)
        )
    )


def _is_apposed(after: Sequence[str]) -> bool:
    if tuple(after[:2]) not in ((",", "the"), (",", "a"), (",", "an"), (",", "head")):
        return False
    stop = after.index(",", 2) if "," in after[2:] else len(after)
    return any(noun_class(word) == "person" for word in after[2:stop])
