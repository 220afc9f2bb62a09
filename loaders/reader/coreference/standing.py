"""Mentions that a clause needs, with pronouns and possessives standing for those whom they mean."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from actorgraph.graph.case import Registry
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.coreference.pairs import all_of, is_of_sides
from actorgraph.loaders.reader.coreference.pronouns import Pronouns
from actorgraph.loaders.reader.draft import Actor, Sentence, Spot
from actorgraph.loaders.reader.lexicon import operator_of

__all__ = ["Named", "Standing"]

_FIRST_PERSON = ("i", "me", "my", "we", "us", "our")
_PERSONS = frozenset({Kind.PERSON, Kind.GOVERNMENT, Kind.ORGANIZATION})
_NOBODY_ALONE = ("it", "its", "that", "this", "which")
"""Pronouns that name nobody where it is open what they stand for."""


class Named(Protocol):
    """Who a document names: what is needed of the cast here."""

    text: str
    actors: list[Actor]
    registry: Registry
    owner: Callable[[Sentence, int, frozenset[Kind]], tuple[int, ...]]

    def fill(
        self, sentence: Sentence, i: int, kinds: frozenset[Kind], *, relation: str = "", attributive: bool = False
    ) -> tuple[int, ...]:
        """The actors that a token names, by number."""
        ...

    def add(self, actor: Actor) -> int:
        """The number of an actor that was made elsewhere."""
        ...


class Standing:
    """The cast of a document, asked by clause and token, with pronouns resolved on the way."""

    def __init__(self, sentences: Sequence[Sentence], cast: Named, pronouns: Pronouns) -> None:
        self.sentences = sentences
        self.cast = cast
        self.pronouns = pronouns
        self._asked: set[tuple[int, int]] = set()
        cast.owner = self._owner

    def fill(
        self, sentence: Sentence, i: int, kinds: frozenset[Kind], relation: str = "", attributive: bool = False
    ) -> tuple[int, ...]:
        """The actors that a token names or stands for, as `Cast.fill`; an open "it" names nobody."""
        numbers = self.cast.fill(sentence, i, kinds, relation=relation, attributive=attributive)
        whole = self._all_of(sentence, i, kinds, relation)
        if whole:
            return whole
        if is_of_sides(sentence, i) and numbers:
            return (self.cast.add(self._words(sentence, i)),)
        for number in numbers:
            self._owned_government(sentence, i, number)
        if len(numbers) != 1 or self.cast.actors[numbers[0]].form is not Form.PRONOUN:
            return numbers
        # "Seven of them": it is the pronoun inside that stands for somebody.
        return self._pronoun(sentence, self.cast.actors[numbers[0]].spot.token, numbers[0], kinds, relation)

    def called(self, sentence: Sentence, i: int) -> frozenset[str]:
        """What a token calls somebody, alone and with the word before it; a pronoun, what those are called it means."""
        spots = self.pronouns.antecedents(sentence.index, i) if sentence.tokens[i].tag == "PRP" else ()
        return frozenset().union(*(self.sentences[at].callings(token) for at, token in spots or ((sentence.index, i),)))

    def first_person(
        self,
        sentence: Sentence,
        named: Sequence[int],
        said_by: Sequence[tuple[int, int]],
        held_by: Sequence[int],
        *,
        quoted: bool,
    ) -> None:
        """Ties "I" and "we" among those who are named to the one who speaks; of his own denial, he is the holder.

        In the text's own voice "we" is the body that issues it.
        """
        mine = [number for number in named if self._is_first_person(number)]
        voices = [(number, step) for number, step in said_by if number not in mine]
        last = max((step for _, step in voices), default=0)
        speakers = [number for number, step in voices if step == last] or [n for n in held_by if n not in mine]
        if mine and not (speakers or quoted):
            speakers = [*self._issuer(sentence)]
        for number in mine:
            direct = [voice for voice, _ in voices if self._says_directly(voice, number)] or speakers
            if len(direct) == 1:
                self.cast.actors[number] = replace(self.cast.actors[number], same_as=direct[0])

    def _says_directly(self, voice: int, number: int) -> bool:
        """As in "'They said that they would kill me,' she told us": hers are the words, whoever speaks in them."""
        spot, speaker = self.cast.actors[number].spot, self.cast.actors[voice].spot
        return (speaker.sentence, speaker.token) in self.pronouns.voice(spot.sentence, spot.token)

    def _is_first_person(self, number: int) -> bool:
        actor = self.cast.actors[number]
        return actor.form is Form.PRONOUN and actor.lemma in _FIRST_PERSON

    def _issuer(self, sentence: Sentence) -> tuple[int, ...]:
        """As in "The Union condemns the attack. We call for calm.": the one body that the text lets speak."""
        found: dict[str, tuple[int, int]] = {}
        for before in self.sentences[: sentence.index]:
            root = next((token for token in before.tokens if token.dep == "ROOT" and token.tag == "VBZ"), None)
            speaks = root is not None and operator_of("verb", root.lemma) is not None
            for subject in before.kids(root.i, "nsubj") if root is not None and speaks else ():
                for each in self.pronouns.population.of_sentence(before.index):
                    if each.token == subject and each.sort == "body":
                        found.setdefault(each.key, (before.index, subject))
        spot = next(iter(found.values())) if len(found) == 1 else None
        return self._named(*spot, _PERSONS, "") if spot is not None else ()

    def _pronoun(
        self, sentence: Sentence, i: int, number: int, kinds: frozenset[Kind], relation: str
    ) -> tuple[int, ...]:
        antecedents = self.pronouns.antecedents(sentence.index, i)
        pronoun = self.cast.actors[number]
        word = pronoun.lemma
        if not antecedents:
            return () if word in _NOBODY_ALONE or sentence.tokens[i].tag == "PRP$" else (number,)
        whom = tuple(n for at, token in antecedents for n in self._named(at, token, kinds, relation))
        fitting = [n for n in dict.fromkeys(whom) if self.pronouns.kind_fits(self.cast.actors[n].kind, word)]
        if not fitting:
            return ()
        self.cast.actors[number] = replace(pronoun, same_as=fitting[0])
        return (number, *(self.cast.add(replace(pronoun, same_as=other)) for other in fitting[1:]))

    def _all_of(self, sentence: Sentence, i: int, kinds: frozenset[Kind], relation: str) -> tuple[int, ...]:
        """As in "the two leaders": each of them, under these words."""
        spots = all_of(self.pronouns, sentence, i)
        whom = tuple(dict.fromkeys(n for at, token in spots for n in self._named(at, token, kinds, relation)))
        if len(whom) < 2 and not any(self.cast.actors[n].plural for n in whom):
            return ()
        words = self._words(sentence, i)
        return tuple(self.cast.add(replace(words, same_as=number)) for number in whom)

    def _words(self, sentence: Sentence, i: int) -> Actor:
        """A counted phrase, which stands for others as a pronoun does."""
        start, end = sentence.tokens[min((i, *sentence.kids(i)))].start, sentence.tokens[i].end
        spot, text = Spot(sentence.index, i), self.cast.text[start:end]
        return Actor(spot, start, end, text, "", Form.PRONOUN, lemma=sentence.tokens[i].lemma, plural=True)

    def _owner(self, sentence: Sentence, i: int, kinds: frozenset[Kind]) -> tuple[int, ...]:
        """Who owns something; nobody where that would be owned by him in turn ("his daughters and their mother")."""
        if (sentence.index, i) in self._asked:
            return ()
        self._asked.add((sentence.index, i))
        whose = _relative_owner(sentence, i)
        found = self.fill(sentence, i if whose is None else whose, kinds)
        self._asked.discard((sentence.index, i))
        return found

    def _named(self, sentence: int, i: int, kinds: frozenset[Kind], relation: str) -> tuple[int, ...]:
        here = self.sentences[sentence]
        whole = self._all_of(here, i, kinds, relation)
        if whole or is_of_sides(here, i):
            return whole
        return self.cast.fill(here, i, kinds, relation=relation)

    def _owned_government(self, sentence: Sentence, i: int, number: int) -> None:
        """As in "his government": that of the country whose office he holds; never one of its own."""
        actor = self.cast.actors[number]
        if actor.kind is not Kind.GOVERNMENT or actor.form is not Form.DESCRIPTION or actor.country is not None:
            return
        for owner in sentence.kids(i, "poss"):
            if sentence.tokens[owner].tag != "PRP$":
                continue
            found = self.pronouns.antecedents(sentence.index, owner)
            whom = self._named(*found[0], _PERSONS, "") if found else ()
            code = (
                (self.cast.actors[whom[0]].country or self.pronouns.population.country_at(*found[0])) if whom else None
            )
            country = self.cast.registry.countries.get(code or "")
            self.cast.actors[number] = (
                replace(actor, kind=None, of=None)
                if country is None
                else replace(actor, form=Form.NAME, name=country.name, country=country.code, of=None)
            )


def _relative_owner(sentence: Sentence, i: int) -> int | None:
    """As in "the miner, whose son was taken": the noun that the clause of a "whose" is about."""
    if sentence.tokens[i].tag != "WP$":
        return None
    clause = next((at for at in sentence.up(i) if sentence.tokens[at].dep == "relcl"), None)
    return sentence.tokens[clause].head if clause is not None else None
