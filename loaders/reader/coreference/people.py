"""Who could be meant by a pronoun: named and described people and bodies of a document, with number and gender."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from actorgraph.graph.names import name_key
from actorgraph.loaders.reader.draft import Naming, Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, words

__all__ = ["BOTH", "SOME", "Candidate", "Population", "gender_of_noun", "gender_of_title"]

_BODIES = (Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT, Nature.BODY)
_WHERE = frozenset({"in", "at", "near", "from", "to", "into", "outside", "across", "toward", "towards", "via"})
SOME = "some"
"""Key of those who are only some of others: "most were freed"."""
BOTH = "?"
"""Gender of a name of which a surname is spoken of as a man's and as a woman's."""
_SUBJECTS = ("nsubj", "nsubjpass")
_SOME = frozenset({"few", "many", "most", "others", "several", "some"})
_PART = frozenset({"compound", "amod", "nmod", "nummod", "det"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A token that a pronoun could stand for.

    `key` is the same for all namings of one person; `sort` is "person", "people", "body" or "bodies"; `gender` is "m",
    "f" or "" where nothing says; `spots` are sentence and token of each who is meant: several for a list.
    """

    token: int
    key: str
    sort: str
    gender: str
    spots: tuple[tuple[int, int], ...]


class Population:
    """The candidates of a document, sentence by sentence."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = sentences
        self._found: dict[int, tuple[Candidate, ...]] = {}

    def of_sentence(self, index: int) -> tuple[Candidate, ...]:
        """The named and described of one sentence, in order of text."""
        if index not in self._found:
            sentence = self.sentences[index]
            single = [found for token in sentence.tokens if (found := self._candidate(sentence, token)) is not None]
            self._found[index] = tuple(sorted([*single, *_lists(sentence, single)], key=lambda each: each.token))
        return self._found[index]

    def country_at(self, sentence: int, i: int) -> str | None:
        """The country of a named person, where any naming of him says it."""
        naming = self.sentences[sentence].tokens[i].naming
        wanted = self._key(naming.name) if naming is not None else ""
        for _, token in self._persons():
            if token.naming is not None and token.naming.country and self._key(token.naming.name) == wanted:
                return token.naming.country
        return None

    def _candidate(self, sentence: Sentence, token: Token) -> Candidate | None:
        if token.dep in _PART:
            return None
        some = self._some_of(sentence, token)
        if some is not None:
            return some
        naming = token.naming
        if naming is not None:
            if naming.nature is Nature.PERSON:
                key = self._bearer(naming)
                return _candidate(sentence, token, key, "person", self.genders.get(key, ""))
            if naming.nature is Nature.PEOPLE:
                return _candidate(sentence, token, name_key(naming.name), "people")
            acts = naming.nature in _BODIES and not _is_ground(sentence, token)
            return _candidate(sentence, token, naming.country or name_key(naming.name), "body") if acts else None
        if token.quantity is not None and token.dep in ("nsubj", "nsubjpass", "dobj") and _is_the(sentence, token.i):
            return _candidate(sentence, token, f"the {token.lemma}", "people")
        if token.is_noun or (token.text.lower() in words("nouns", "plural_victims") and _is_the(sentence, token.i)):
            return self._described(sentence, token)
        return None

    def _some_of(self, sentence: Sentence, token: Token) -> Candidate | None:
        """As in "two of his classmates ran", "several said": some of those who are named, or of whom nobody is."""
        counts = token.quantity is not None or token.text.lower() in _SOME
        if not counts or token.dep not in _SUBJECTS or sentence.kids(token.i, "det"):
            return None
        wholes = [w for kid in sentence.kids(token.i, "prep") for w in sentence.kids(kid, "pobj")]
        one = token.text.lower() == "one"
        for whole in (sentence.tokens[each] for each in wholes):
            if whole.tag in ("NNS", "NNPS") and (_sort(whole) == "people" or whole.naming is not None):
                key = name_key(whole.naming.name) if whole.naming is not None else f"the {whole.lemma}"
                return None if one else _candidate(sentence, token, key, "people")
        bare = not wholes and token.quantity is None
        return Candidate(token.i, SOME, "people", "", ()) if bare else None

    def _described(self, sentence: Sentence, token: Token) -> Candidate | None:
        """One who is only described; beside his name in apposition he is no other."""
        sort = _sort(token)
        if token.dep in ("attr", "oprd") or (token.dep == "pobj" and sentence.tokens[token.head].lemma == "as"):
            return None
        if _is_ground(sentence, token) and not sentence.kids(token.i, "det", "poss"):
            return None
        if not sort or (sort == "person" and _named_beside(sentence, token.i)):
            return None
        return _candidate(sentence, token, f"the {token.lemma}", sort, gender_of_noun(token.lemma))

    def _bearer(self, naming: Naming) -> str:
        """The key of a person; a surname behind "Mrs" is nobody's who is known to be a man."""
        key = self._key(naming.name)
        title = gender_of_title(naming.text, naming.name)
        if not title or " " in name_key(naming.name) or self.genders.get(key, title) == title:
            return key
        fitting = [each for each in self._full.get(name_key(naming.name), ()) if self.genders.get(each) == title]
        return fitting[0] if len(fitting) == 1 else f"{title} {key}"

    def _key(self, name: str) -> str:
        """One key for a full name and for the surname that shortens it, where only one person has it."""
        key = name_key(name)
        if " " in key:
            return key
        full = self._full.get(key, frozenset())
        return next(iter(full)) if len(full) == 1 else key

    @cached_property
    def _full(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for _, token in self._persons():
            key = name_key(token.naming.name) if token.naming is not None else ""
            for part in key.split() if " " in key else ():
                found.setdefault(part, set()).add(key)
        return {part: frozenset(keys) for part, keys in found.items()}

    def _persons(self) -> Iterator[tuple[Sentence, Token]]:
        for sentence in self.sentences:
            for token in sentence.tokens:
                if token.naming is not None and token.naming.nature is Nature.PERSON:
                    yield sentence, token

    @cached_property
    def genders(self) -> dict[str, str]:
        """Key of a person → gender, where honorifics, kin and callings beside the name agree on one."""
        whole: dict[str, set[str]] = {}
        short: dict[str, set[str]] = {}
        for sentence, token in self._persons():
            for vote in _votes(sentence, token):
                if vote and token.naming is not None:
                    votes = whole if " " in name_key(token.naming.name) else short
                    votes.setdefault(self._key(token.naming.name), set()).add(vote)
        found = {key: next(iter(votes)) for key, votes in (short | whole).items() if len(votes) == 1}
        # "Mr Smith" and "Mrs Smith" are two: which of them a full name is, only words beside it say.
        return found | {key: BOTH for key, votes in short.items() if len(votes) > 1 and key not in whole}


def _candidate(sentence: Sentence, token: Token, key: str, sort: str, gender: str = "") -> Candidate:
    return Candidate(token.i, key, sort, "" if gender == BOTH else gender, ((sentence.index, token.i),))


def _lists(sentence: Sentence, single: Sequence[Candidate]) -> Iterator[Candidate]:
    """As in "Smith and Jones", "Chad and Mali": people or bodies together, beside each of them alone."""
    by_token = {each.token: each for each in single}
    for first in by_token:
        if sentence.tokens[first].dep == "conj":
            continue
        joined = [by_token[i] for i in sentence.conjuncts(first) if i in by_token]
        if len(joined) > 1 and len({each.sort == "body" for each in joined}) == 1:
            key = " + ".join(each.key for each in joined)
            sort = "bodies" if joined[0].sort == "body" else "people"
            yield Candidate(first, key, sort, "", tuple(spot for each in joined for spot in each.spots))


def gender_of_title(text: str, name: str) -> str:
    """Gender of the words before a name: "f" for "Mrs Smith"; "" where they say nothing."""
    found = {gender_of_noun(word.strip(".,")) for word in text[: text.find(name)].lower().split()} - {""}
    return found.pop() if len(found) == 1 else ""


def gender_of_noun(lemma: str) -> str:
    """Gender of a noun or title: "f" for sister, "m" for monk, "" for what is said of both."""
    if lemma in words("nouns", "women") or lemma.endswith(("woman", "girl")):
        return "f"
    ends_so = lemma.endswith(("man", "boy")) and lemma not in words("nouns", "no_men")
    return "m" if ends_so or lemma in words("nouns", "men") else ""


def _votes(sentence: Sentence, token: Token) -> Iterator[str]:
    naming = token.naming
    title = naming.text[: naming.text.find(naming.name)].lower().split() if naming is not None else []
    for word in title:
        yield gender_of_noun(word.strip(".,"))
    for noun in _beside(sentence, token.i):
        yield gender_of_noun(sentence.tokens[noun].lemma)


def _beside(sentence: Sentence, i: int) -> Iterator[int]:
    """Nouns that say of a name what its bearer is: apposed, joined, or behind "is" and "was"."""
    token = sentence.tokens[i]
    yield from sentence.kids(i, "appos", "compound", "nmod")
    head = sentence.tokens[token.head]
    if token.dep == "appos" and head.naming is None:
        yield head.i
    if token.dep == "nsubj" and head.lemma in ("be", "become"):
        yield from sentence.kids(head.i, "attr")


def _named_beside(sentence: Sentence, i: int) -> bool:
    around = (*sentence.kids(i, "appos"), *((sentence.tokens[i].head,) if sentence.tokens[i].dep == "appos" else ()))
    return any(
        (naming := sentence.tokens[each].naming) is not None and naming.nature is Nature.PERSON for each in around
    )


def _is_ground(sentence: Sentence, token: Token) -> bool:
    """As in "in Japan", "in public": there nobody acts."""
    body = token.naming is not None and token.naming.nature is Nature.BODY
    return not body and token.dep == "pobj" and sentence.tokens[token.head].lemma in _WHERE


def _is_the(sentence: Sentence, i: int) -> bool:
    return any(sentence.tokens[kid].lemma in ("the", "those", "all") for kid in sentence.kids(i, "det"))


def _sort(token: Token) -> str:
    if token.text.lower() in words("nouns", "plural_victims"):
        return "people"
    kind = noun_class(token.lemma) or ("person" if names_a_doer(token.lemma) else "")
    plural = token.tag in ("NNS", "NNPS")
    if kind in ("person", "victim"):
        return "people" if plural else "person"
    if kind == "group":
        return "people"
    if kind in ("organization", "government"):
        return "people" if plural else "body"
    return ""
