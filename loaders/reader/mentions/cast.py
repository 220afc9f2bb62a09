"""The cast of a document: every actor and place that some clause needs, each token and sense of it once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from actorgraph.graph.case import Registry, offices
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.loaders.reader.draft import Actor, Naming, Nature, Sentence, Spot, Token
from actorgraph.loaders.reader.lexicon import table, victim_noun, words
from actorgraph.loaders.reader.mentions.apposition import body_beside, is_person, name_beside
from actorgraph.loaders.reader.mentions.kinds import kind_of_name, kind_of_nationality, kind_of_phrase
from actorgraph.loaders.reader.mentions.phrases import (
    apposed,
    bare_text,
    countries_of,
    country_around,
    ground_of,
    head_lemma,
    is_any,
    is_definite,
    is_nobody,
    is_plural,
    office_of,
    phrase_span,
    phrase_text,
    subset_words,
    victim_word,
)
from actorgraph.loaders.reader.mentions.victims import GENERIC, counted_people, described_as_victims

__all__ = ["Cast"]

_PRONOUNS = ("PRP", "PRP$", "WP", "WP$")


class Cast:
    """Actors in the order in which they were first needed; `actors[n]` has number n."""

    def __init__(self, text: str, sentences: Sequence[Sentence], registry: Registry) -> None:
        self.text = text
        self.sentences = sentences
        self.registry = registry
        self.actors: list[Actor] = []
        self.owner: Callable[[Sentence, int, frozenset[Kind]], tuple[int, ...]] = self.fill
        """Who owns something, by the token of the possessive: coreference puts its own answer here."""
        self._numbers: dict[tuple[Spot, Kind | None, int, int | None], int] = {}

    def fill(
        self, sentence: Sentence, i: int, kinds: frozenset[Kind], *, relation: str = "", attributive: bool = False
    ) -> tuple[int, ...]:
        """The actors that a token names, of the allowed kinds; none if it names no such thing.

        `relation` is the one whose victim this would be; `attributive`: the token stands before or owns a noun.
        """
        token = sentence.tokens[i]
        if relation.startswith("counted "):
            number = self.counted(sentence, i, relation.removeprefix("counted "))
            return () if number is None else (number,)
        if token.naming is not None:
            if token.naming.nature is Nature.DEMONYM and is_person(sentence, token.head) and token.dep == "appos":
                return self.fill(sentence, token.head, kinds, relation=relation)
            actor = self._named(sentence, token, token.naming, kinds, relation, attributive=attributive)
            return () if actor is None else (self._number(actor),)
        if token.tag in _PRONOUNS:
            return self._pronoun(sentence, token)
        if token.lemma in table("dates")["units"] or is_nobody(sentence, i):
            return ()
        named = name_beside(sentence, i)
        if named is not None and Kind.PERSON in kinds:
            return self._named_beside(sentence, i, named)
        body = body_beside(sentence, i)
        if body is not None and Kind.ORGANIZATION in kinds:
            return self.fill(sentence, body, kinds, relation=relation)
        inner = counted_people(sentence, i)
        if inner is not None:
            return self.fill(sentence, inner, kinds, relation=relation)
        return tuple(self._number(actor) for actor in self._described(sentence, i, relation) if actor.kind in kinds)

    def _named_beside(self, sentence: Sentence, i: int, name: int) -> tuple[int, ...]:
        """The one who is named, with the kin of the words that describe the same one."""
        found = self.fill(sentence, name, frozenset({Kind.PERSON}))
        if found and sentence.tokens[i].lemma in words("nouns", "kin"):
            whose = self._whose(sentence, i)
            self.actors[found[0]] = replace(self.actors[found[0]], of=whose if whose != found[0] else None)
        return found

    def counted(self, sentence: Sentence, i: int, relation: str) -> int | None:
        """As in "13 of 17 abductions": the people whom a counted event befell; None when it has no number."""
        noun = victim_noun(relation)
        numbers = [kid for kid in sentence.kids(i, "nummod") if sentence.tokens[kid].quantity is not None]
        if not noun or not numbers:
            return None
        actor = replace(self._plain(sentence, i, Kind.GROUP), name=noun, lemma=noun, plural=True, of=None)
        return self._number(actor)

    def call_people(self) -> None:
        """Makes actors of all who are named in full, so that a surname finds whom no clause has a role for."""
        for sentence in self.sentences:
            for token in sentence.tokens:
                naming = token.naming
                if naming is not None and naming.nature is Nature.PERSON and " " in naming.name:
                    self.fill(sentence, token.i, frozenset({Kind.PERSON}))

    def add(self, actor: Actor) -> int:
        """The number of an actor that was made elsewhere."""
        return self._number(actor)

    def _number(self, actor: Actor) -> int:
        key = (actor.spot, actor.kind, actor.start, actor.same_as)
        if key not in self._numbers:
            self._numbers[key] = len(self.actors)
            self.actors.append(actor)
        return self._numbers[key]

    def _pronoun(self, sentence: Sentence, token: Token) -> tuple[int, ...]:
        if token.dep == "expl" or token.lemma in ("what", "whatever", "you", "your", "yourself"):
            return ()
        text = self.text[token.start : token.end]
        plural = text.lower() in ("they", "them", "their", "theirs", "we", "us", "our")
        spot = Spot(sentence.index, token.i)
        return (
            self._number(
                Actor(spot, token.start, token.end, text, "", Form.PRONOUN, lemma=text.lower(), plural=plural)
            ),
        )

    def _named(
        self,
        sentence: Sentence,
        token: Token,
        naming: Naming,
        kinds: frozenset[Kind],
        relation: str,
        *,
        attributive: bool,
    ) -> Actor | None:
        people = kind_of_nationality(sentence, token, naming)
        kind = kind_of_name(naming, kinds, attributive=attributive) if people is None else people
        if kind is None or kind not in kinds:
            return None
        actor = Actor(
            spot=Spot(sentence.index, token.i),
            start=naming.start,
            end=naming.end,
            text=self.text[naming.start : naming.end],
            name=naming.name,
            form=Form.NAME,
            kind=kind,
            country=naming.country,
            office=naming.office,
            media=naming.media,
            former=naming.former,
            known=naming.known,
        )
        if kind is Kind.PERSON and people is not None:
            return replace(actor, form=Form.DESCRIPTION, lemma=naming.name.lower())
        if kind is Kind.PERSON:
            return self._person(sentence, token.i, actor)
        if kind is Kind.GROUP and naming.nature in (Nature.PEOPLE, Nature.DEMONYM):
            noun = victim_noun(relation)
            name = f"{self._demonym(naming.country) or naming.name} {noun}" if noun else naming.name
            lemma = noun or naming.name.lower()
            return replace(actor, form=Form.DESCRIPTION, name=name, plural=True, lemma=lemma)
        return actor

    def _person(self, sentence: Sentence, i: int, actor: Actor) -> Actor:
        """Somebody with a name, with what the words beside it call him and the office that they give him."""
        beside = apposed(sentence, i)
        office = actor.office
        country = actor.country
        for noun in beside:
            held = office_of(sentence, noun)
            if held is not None and office is None:
                nations = countries_of(sentence, noun)
                office, country = held[0], country or (nations[0][0] if len(nations) == 1 else None)
        return replace(
            actor,
            form=actor.form if " " in actor.name else Form.SURNAME,
            office=office,
            country=country,
            callings=frozenset(sentence.tokens[noun].lemma for noun in beside),
        )

    def _demonym(self, country: str | None) -> str:
        known = self.registry.countries.get(country or "")
        return known.demonyms[0] if known is not None and known.demonyms else ""

    def _described(self, sentence: Sentence, i: int, relation: str) -> list[Actor]:
        token = sentence.tokens[i]
        countries = countries_of(sentence, i)
        office = None if is_any(sentence, i) else office_of(sentence, i)
        alone = office is not None and office[0] in offices()
        if office is not None and countries and (not is_plural(sentence, i) or (len(countries) > 1 and alone)):
            return self._offices(sentence, i, office[0], countries)
        kind = kind_of_phrase(sentence, i, relation)
        if kind is None:
            return []
        actor = self._plain(sentence, i, kind)
        if kind is Kind.GOVERNMENT:
            return self._governments(actor, countries)
        if office is not None and kind is Kind.PERSON:
            definite = actor.definite or countries
            actor = replace(actor, form=Form.OFFICE if definite else actor.form, office=office[0])
        return (
            self._grouped(sentence, i, actor, countries, relation)
            if kind is Kind.GROUP
            else [
                replace(
                    actor,
                    country=countries[0][0] if countries else country_around(sentence, i),
                    lemma=token.lemma,
                )
            ]
        )

    def _plain(self, sentence: Sentence, i: int, kind: Kind) -> Actor:
        first, last = phrase_span(sentence, i)
        start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
        whose = self._whose(sentence, i)
        return Actor(
            spot=Spot(sentence.index, i),
            start=start,
            end=end,
            text=self.text[start:end],
            name=self._called(sentence, i, whose, kind) or self.text[start:end].lower(),
            around=self._around(sentence, i) if kind is Kind.GROUP else "",
            form=Form.DESCRIPTION,
            kind=kind,
            lemma=head_lemma(sentence.tokens[i]),
            definite=is_definite(sentence, i),
            plural=is_plural(sentence, i),
            of=whose,
            media=sentence.tokens[i].lemma in words("nouns", "media"),
        )

    def _around(self, sentence: Sentence, i: int) -> str:
        ground = ground_of(sentence, i)
        if ground is None:
            return ""
        return " ".join(self.text[sentence.tokens[ground[0]].start : sentence.tokens[ground[1] - 1].end].split())

    def _called(self, sentence: Sentence, i: int, whose: int | None, kind: Kind) -> str:
        """What a phrase is called: "his men" are not the men of a sentence before, though it is open who he is."""
        name = (bare_text if kind is Kind.GROUP else phrase_text)(sentence, i, self.text)
        owners = [sentence.tokens[kid] for kid in sentence.kids(i, "poss") if sentence.tokens[kid].tag == "PRP$"]
        serve = sentence.tokens[i].lemma in words("nouns", "commanded")
        return f"{owners[0].text.lower()} {name}" if owners and whose is None and name and serve else name

    def _whose(self, sentence: Sentence, i: int) -> int | None:
        """Whose family, agents or members they are, where a phrase says so."""
        kinds = frozenset({Kind.PERSON, Kind.GROUP, Kind.ORGANIZATION})
        found: tuple[int, ...] = ()
        if sentence.tokens[i].lemma in words("nouns", "commanded"):
            kinds |= {Kind.GOVERNMENT}
        for kid in sentence.kids(i, "poss"):
            found = found or self.owner(sentence, kid, kinds)
        for kid in sentence.kids(i, "prep"):
            if sentence.tokens[kid].lemma == "of":
                for pobj in sentence.kids(kid, "pobj"):
                    found = found or self.fill(sentence, pobj, kinds)
        if not found and sentence.tokens[i].lemma in words("nouns", "kin"):
            found = self._shared_whose(sentence, i)
        return found[0] if found else None

    def _shared_whose(self, sentence: Sentence, i: int) -> tuple[int, ...]:
        """As in "families and supporters of the abducted": both are theirs."""
        joined = (sentence.tokens[i].head,) if sentence.tokens[i].dep == "conj" else sentence.conjuncts(i)[1:]
        for each in joined:
            if sentence.tokens[each].lemma in words("nouns", "kin"):
                for kid in sentence.kids(each, "prep"):
                    for pobj in sentence.kids(kid, "pobj") if sentence.tokens[kid].lemma == "of" else ():
                        return self.fill(sentence, pobj, frozenset({Kind.PERSON, Kind.GROUP, Kind.ORGANIZATION}))
        return ()

    def _offices(
        self, sentence: Sentence, i: int, office: str, countries: tuple[tuple[str | None, Token], ...]
    ) -> list[Actor]:
        whole = self._plain(sentence, i, Kind.PERSON)
        if len(countries) == 1:
            return [replace(whole, form=Form.OFFICE, office=office, country=countries[0][0], of=None)]
        return [
            replace(
                whole, form=Form.OFFICE, office=office, country=country, start=token.start, end=token.end, of=None,
                text=self.text[token.start : token.end], name=f"{office} of {self.text[token.start : token.end]}",
            )
            for country, token in countries
        ]  # fmt: skip

    def _governments(self, actor: Actor, countries: tuple[tuple[str | None, Token], ...]) -> list[Actor]:
        if not countries:
            return [actor]
        country = self.registry.countries.get(countries[0][0] or "")
        name = country.name if country is not None else actor.name
        return [replace(actor, form=Form.NAME, name=name, country=countries[0][0], of=None)]

    def _grouped(
        self, sentence: Sentence, i: int, actor: Actor, countries: tuple[tuple[str | None, Token], ...], relation: str
    ) -> list[Actor]:
        noun = victim_word(sentence, i) or described_as_victims(sentence, i)
        if not noun and sentence.tokens[i].lemma in GENERIC:
            noun = victim_noun(relation)
        subset = " ".join(subset_words(sentence, i))
        if not noun:
            nations = {country for country, _ in countries}
            around = country_around(sentence, i) if not nations else None
            return [replace(actor, country=next(iter(nations)) if len(nations) == 1 else around)]
        if not countries:
            return [replace(actor, name=f"{subset} {noun}".strip(), lemma=noun, of=None)]
        several = len(countries) > 1
        return [
            replace(
                actor,
                name=f"{subset} {self._demonym(country)} {noun}".strip(),
                lemma=noun,
                country=country,
                start=token.start if several else actor.start,
                end=(sentence.tokens[i].end if token is countries[-1][1] else token.end) if several else actor.end,
                text=self.text[
                    token.start : sentence.tokens[i].end if token is countries[-1][1] else token.end
                ] if several else actor.text,
                of=None,
            )
            for country, token in countries
        ]  # fmt: skip
