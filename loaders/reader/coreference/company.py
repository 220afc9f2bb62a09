"""Whom a pronoun could mean at a place of the text: who fits by number and gender, and who is ruled out by syntax."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.loaders.reader.coreference.people import Candidate, Population
from actorgraph.loaders.reader.draft import Clause, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["OBJECTS", "SORTS", "SUBJECTS", "Company", "is_of_the_dead", "is_somebodys", "only"]

SORTS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("people", "")),
    **dict.fromkeys(("it", "its", "itself"), ("body", "")),
}
_SPEAKS = frozenset(
    {Signature.REPORT, Signature.DENY, Signature.BELIEF, Signature.PROMISE, Signature.DESIRE, Signature.ADMIT}
)
SUBJECTS = ("nsubj", "nsubjpass")
OBJECTS = ("dobj", "pobj", "dative")
_SINGLE = ("i", "me", "my", "myself")


class Company:
    """The candidates of a document around each pronoun, with what was learnt of them on the way."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        clauses: Sequence[Mapping[int, Clause]],
        voice: Callable[[int, int], tuple[tuple[int, int], ...]],
        resolved: Callable[[int, int], Candidate | None],
    ) -> None:
        """`clauses` by their heads; `voice`: who speaks where a token is quoted; `resolved`: whom a pronoun means."""
        self.sentences = sentences
        self.clauses = clauses
        self.voice = voice
        self.resolved = resolved
        self.population = Population(sentences)
        self._learnt: dict[str, set[str]] = {}

    @property
    def genders(self) -> Mapping[str, str]:
        """Key of a person → gender, by the words beside the name and by the pronouns that surely stand for it."""
        learnt = {key: next(iter(found)) for key, found in self._learnt.items() if len(found) == 1}
        return learnt | self.population.genders

    def learn(self, found: Candidate | None, gender: str) -> None:
        """Who once was "she" within a sentence is not "he" later."""
        if found is not None and gender:
            self._learnt.setdefault(found.key, set()).add(gender)

    def fits(self, candidate: Candidate, sort: str, gender: str) -> bool:
        """True where number and gender of a candidate are those asked for, as far as they are known."""
        if candidate.sort != sort:
            return False
        known = self.gender(candidate)
        return not (gender and known and known != gender)

    def only_known(self, fitting: Sequence[Candidate], gender: str) -> Candidate | None:
        """The one who fits; of several people the one whom the text calls a woman, or a man."""
        return only(fitting) or only([each for each in fitting if gender and each.gender == gender])

    def gender(self, candidate: Candidate) -> str:
        """What the words beside a name say, or the pronouns that stood for it before."""
        learnt = self._learnt.get(candidate.key, set())
        return candidate.gender or (next(iter(learnt)) if len(learnt) == 1 else "")

    def speaks(self, clause: Clause) -> bool:
        """True for a clause whose subject says, thinks or wants something."""
        operator = operator_of("verb", clause.lemma)
        return operator is not None and operator.signature in _SPEAKS

    def at(self, sentence: int, i: int) -> Candidate | None:
        """The candidate that a token is, or that it stands for."""
        named = (each for each in self.population.of_sentence(sentence) if each.token == i and len(each.spots) == 1)
        return next(named, None) or self.resolved(sentence, i)

    def candidates(
        self, sentence: Sentence, sort: str, gender: str, tokens: Container[int] | None = None
    ) -> list[Candidate]:
        """Those of a sentence, or of some tokens of it, who fit a pronoun by number and gender.

        Pronouns among them count as whom they stand for; one that stands for nobody yet is a rival to all.
        """
        among = range(len(sentence.tokens)) if tokens is None else tokens
        found = [
            each
            for each in self.population.of_sentence(sentence.index)
            if each.token in among and self.fits(each, sort, gender)
        ]
        found.extend(each for each in self._first_persons(sentence, among) if self.fits(each, sort, gender))
        for token in sentence.tokens:
            thing = sort == "body" and token.dep in OBJECTS
            if token.i in among and not thing and SORTS.get(token.text.lower()) == (sort, gender):
                whom = self.resolved(sentence.index, token.i)
                found.append(
                    replace(whom, token=token.i)
                    if whom is not None
                    else Candidate(token.i, f"? {sentence.index} {token.i}", sort, gender, ())
                )
        return sorted(found, key=lambda each: each.token)

    def _first_persons(self, sentence: Sentence, among: Container[int]) -> Iterator[Candidate]:
        """Those who say "I" in direct speech."""
        for token in sentence.tokens:
            spots = self.voice(sentence.index, token.i) if token.text.lower() in _SINGLE and token.i in among else ()
            speaker = self.at(*spots[0]) if len(spots) == 1 else None
            if speaker is not None:
                yield replace(speaker, token=token.i)

    def among(self, here: Sentence, tokens: Container[int], sort: str, gender: str) -> Candidate | None:
        """The one of some tokens who fits; none where two do."""
        return only(self.candidates(here, sort, gender, tokens))

    def barred(self, here: Sentence, i: int) -> frozenset[int]:
        """Those whom a pronoun is not: phrases that hold it, who is in what it says, the subject of its own verb."""
        barred = {each for each in here.up(i) if not here.tokens[each].is_verb}
        token = here.tokens[i]
        if token.tag != "PRP$":
            barred |= set(_sources(here))
        if token.dep in SUBJECTS:
            # "X did so, he said": he is another.
            told = here.kids(token.head, "ccomp", "parataxis")
            barred |= {each for kid in told if kid < i and not _is_parted(here, kid, i) for each in here.subtree(kid)}
            own = self.clauses[here.index].get(token.head)
            above = self.clauses[here.index].get(here.tokens[token.head].head)
            if own is not None and above is not None and is_of_the_dead(here, own):
                barred |= set(above.get("subject"))
        if token.tag != "PRP$" and token.dep not in SUBJECTS:
            own = next(iter(self.around(here, i)), None)
            subjects = own.get("subject") if own is not None else ()
            barred |= {*subjects, *(owner for each in subjects for owner in _commanders(here, each))}
        return frozenset(barred)

    def keys(self, here: Sentence, tokens: Iterable[int]) -> frozenset[str]:
        """The keys of those whom some tokens name or stand for."""
        wanted = set(tokens)
        named = {each.key for each in self.population.of_sentence(here.index) if each.token in wanted}
        pronouns = [self.resolved(here.index, i) for i in wanted if here.tokens[i].tag in ("PRP", "PRP$")]
        return frozenset({*named, *(each.key for each in pronouns if each is not None)})

    def speakers(self, here: Sentence, i: int) -> frozenset[str]:
        """Whose words a pronoun stands in: "he" in a quotation is never the one who speaks."""
        spots = self.voice(here.index, i)
        found: set[str] = set()
        for sentence in {sentence for sentence, _ in spots}:
            found |= self.keys(self.sentences[sentence], [token for at, token in spots if at == sentence])
        return frozenset(found)

    def around(self, here: Sentence, i: int) -> list[Clause]:
        """The verbal clauses that a token stands in, nearest first."""
        own = self.clauses[here.index]
        return [own[above] for above in here.up(i) if above in own and here.tokens[above].is_verb]


def only(fitting: Sequence[Candidate]) -> Candidate | None:
    """The last naming of the one who fits; none where two do, or where it is open who one of them is."""
    keys = {each.key for each in fitting}
    return fitting[-1] if len(keys) == 1 and fitting[-1].spots else None


def _sources(sentence: Sentence) -> tuple[int, ...]:
    """As in "according to X, he was beaten": who says something of another."""
    found = [each.i for each in sentence.tokens if each.text.lower() == "according"]
    return tuple(whom for i in found for to in sentence.kids(i, "prep") for whom in sentence.kids(to, "pobj"))


def _commanders(sentence: Sentence, i: int) -> tuple[int, ...]:
    """As in "the general's soldiers arrested him": not their general."""
    return sentence.kids(i, "poss") if sentence.tokens[i].lemma in words("nouns", "commanded") else ()


def _is_parted(sentence: Sentence, one: int, other: int) -> bool:
    """As in "X denies it; he admitted …": two sentences in one."""
    return any(token.text == ";" for token in sentence.tokens[one:other])


def is_of_the_dead(here: Sentence, clause: Clause) -> bool:
    """As in "X said that he had died": nobody says so of himself."""
    return clause.lemma in words("nouns", "end_of_life") or any(
        here.tokens[kid].lemma in words("nouns", "end_of_life") for kid in here.kids(clause.head, "acomp")
    )


def is_somebodys(sentence: Sentence, i: int) -> bool:
    """As in "returned to his family": those who are only named as somebody's are not what the text goes on about."""
    token = sentence.tokens[i]
    owned = any(sentence.tokens[kid].tag == "PRP$" for kid in sentence.kids(i, "poss"))
    return owned and token.dep == "pobj" and token.lemma in words("nouns", "kin")
