"""Pronouns → who they stand for, by sieves of syntax, most certain first; two who fit equally well leave it open."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.coreference.kin import kin_before
from actorgraph.loaders.reader.coreference.people import SOME, Candidate, Population
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["Pronouns"]

_Answer = tuple[Candidate | None, bool]
"""Who is meant, and whether that is settled: settled with nobody is open for good."""

_SORTS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "m")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "f")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("people", "")),
    **dict.fromkeys(("it", "its", "itself"), ("body", "")),
}
_SPEAKS = frozenset(
    {Signature.REPORT, Signature.DENY, Signature.BELIEF, Signature.PROMISE, Signature.DESIRE, Signature.ADMIT}
)
_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "pobj", "dative")
_SINGLE = ("i", "me", "my", "myself")
_OPEN: _Answer = (None, False)
_BACK = 2
"""How many sentences before may hold the one who is meant."""


class Pronouns:
    """Finds the tokens that a pronoun of a sentence stands for, in that sentence or shortly before."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        clauses: Sequence[Sequence[Clause]],
        voice: Callable[[int, int], tuple[tuple[int, int], ...]] = lambda _sentence, _i: (),
    ) -> None:
        """`voice`: sentence and token of those who speak where a token stands in a quotation."""
        self.sentences = sentences
        self.voice = voice
        self.clauses: Sequence[Mapping[int, Clause]] = [{each.head: each for each in own} for own in clauses]
        self.population = Population(sentences)
        self._known: dict[tuple[int, int], Candidate | None] = {}
        self._busy: set[tuple[int, int]] = set()
        self._learnt: dict[str, set[str]] = {}
        for sentence in sentences:
            for token in sentence.tokens:
                if token.tag in ("PRP", "PRP$"):
                    self._resolved(sentence.index, token.i)

    def antecedents(self, sentence: int, i: int) -> tuple[tuple[int, int], ...]:
        """Sentence and token of each that a pronoun stands for; several for "they" of a list; none where it is open."""
        found = self._resolved(sentence, i)
        return found.spots if found is not None else ()

    def kind_fits(self, kind: Kind | None, word: str) -> bool:
        """True when a mention of that kind may be what a pronoun stands for."""
        sort = _SORTS.get(word, ("", ""))[0]
        if sort == "people":
            return True
        return (kind is Kind.PERSON) == (sort == "person")

    def _resolved(self, sentence: int, i: int) -> Candidate | None:
        at = (sentence, i)
        if at in self._busy:
            return None
        if at not in self._known:
            self._busy.add(at)
            self._known[at] = self._found(self.sentences[sentence], i)
            self._busy.discard(at)
        return self._known[at]

    def _found(self, here: Sentence, i: int) -> Candidate | None:
        sort = _SORTS.get(here.tokens[i].text.lower())
        if sort is None:
            return None
        speakers = self._speakers(here, i)
        for sieve in (self._by_kin, self._by_clause, self._by_matrix, self._by_verb_before, self._in_sentence):
            found, settled = sieve(here, i, *sort)
            if settled and not (found is not None and found.key in speakers):
                self._learn(found, sort[1])
                return found
        return self._before(here, i, *sort)

    def _learn(self, found: Candidate | None, gender: str) -> None:
        """Who once was "she" within a sentence is not "he" later."""
        if found is not None and gender:
            self._learnt.setdefault(found.key, set()).add(gender)

    def _fits(self, candidate: Candidate, sort: str, gender: str) -> bool:
        if candidate.sort != sort:
            return False
        known = self._gender(candidate)
        return not (gender and known and known != gender)

    def _only_known(self, fitting: Sequence[Candidate], gender: str) -> Candidate | None:
        """The one who fits; of several people the one whom the text calls a woman, or a man."""
        return _only(fitting) or _only([each for each in fitting if gender and each.gender == gender])

    def _gender(self, candidate: Candidate) -> str:
        learnt = self._learnt.get(candidate.key, set())
        return candidate.gender or (next(iter(learnt)) if len(learnt) == 1 else "")

    def _by_kin(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "the mother of X urged Y to bring back her daughter": a daughter is her mother's."""
        parents = [each for each in kin_before(here, i) if each not in self._barred(here, i)]
        found = self._among(here, parents, sort, gender) if parents else None
        return found, found is not None

    def _by_verb_before(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "seized a nurse and shot him": whom the verb before in the list is done to."""
        verb = here.tokens[here.tokens[i].head]
        above = self.clauses[here.index].get(verb.head) if verb.dep == "conj" else None
        if above is None or above.passive or here.tokens[i].dep != "dobj" or here.kids(verb.i, "nsubj"):
            return _OPEN
        found = self._among(here, above.get("object"), sort, gender)
        return found, found is not None

    def _by_clause(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "X raised it at his meeting": a possessive or reflexive goes with the subject of its own clause."""
        token = here.tokens[i]
        if token.tag != "PRP$" and not token.text.lower().endswith(("self", "selves")):
            return _OPEN
        owned = here.tokens[token.head]
        if token.tag == "PRP$" and owned.dep == "conj":
            # "X and her mother": the one before in the list.
            joined = self._among(here, (owned.head,), sort, gender)
            if joined is not None:
                return joined, True
        for clause in self._around(here, i):
            subjects = clause.get("subject")
            if any(_within(here, i, each) for each in subjects):
                continue
            fitting = self._among(here, subjects, sort, gender)
            if fitting is not None:
                return self._over_rival(here, i, fitting, sort, gender), True
        return _OPEN

    def _over_rival(self, here: Sentence, i: int, found: Candidate, sort: str, gender: str) -> Candidate | None:
        """As in "she said that Y wanted to see her brother": hers where she is known to be a woman and Y is not."""
        if not gender or self._gender(found):
            return found
        earlier = [token for token in here.tokens[:i] if _SORTS.get(token.text.lower()) == (sort, gender)]
        whom = [self._resolved(here.index, token.i) for token in earlier]
        others = [each for each in whom if each is not None and each.key != found.key]
        if not others:
            return found
        return others[-1] if self._gender(others[-1]) else None

    def _by_matrix(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "X said that he …", "X left when he …", "X left, and he …": the subject of the clause above."""
        own = next(iter(self._around(here, i)), None)
        if own is None or (i not in own.get("subject") and here.tokens[i].dep not in (*_SUBJECTS, "poss")):
            return _OPEN
        verb = here.tokens[own.head]
        first = here.tokens[verb.head]
        if verb.dep == "conj" and first.dep == "ccomp":
            # "X said that Y …, but that he …": both hang on what is said.
            verb = first
        claimed = verb.dep == "acl" and _is_of_nobody(here, verb.head)
        above = self.clauses[here.index].get(first.head if claimed else verb.head)
        if verb.head == verb.i or above is None or above.kind is not ClauseKind.VERB:
            return _OPEN
        said = claimed or (verb.dep in ("ccomp", "pcomp", "acl") and self._speaks(above))
        if (not said and verb.dep not in ("advcl", "conj")) or (said and _is_of_the_dead(here, own)):
            return _OPEN
        if sort == "body" and not said and own.passive:
            return None, True
        operator = operator_of("verb", above.lemma)
        if verb.dep == "advcl" and operator is not None and operator.signature is Signature.THREAT:
            # "Threatened Chad with sanctions should it leave": who is threatened is who may do it.
            whom = self._among(here, above.get("object"), sort, gender)
            if whom is not None:
                return whom, True
        fitting = self._among(here, above.get("subject"), sort, gender)
        own_words = _agrees_with_many(here, above.head) or not (own.passive or self._are_people_near(here, i))
        if fitting is None and sort == "people" and said and own_words:
            fitting = self._among(here, above.get("subject"), "body", "")
        return fitting, fitting is not None

    def _are_people_near(self, here: Sentence, i: int) -> bool:
        """True where "they" may be people named before it; else a body that speaks says "they" of itself."""
        before = self.sentences[here.index - 1 : here.index]
        return bool(
            self._candidates(here, "people", "", range(i))
            or [each for sentence in before for each in self._candidates(sentence, "people", "")]
        )

    def _speaks(self, clause: Clause) -> bool:
        operator = operator_of("verb", clause.lemma)
        return operator is not None and operator.signature in _SPEAKS

    def _in_sentence(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """The only one who fits before it in the sentence; of several, the subject of the main clause."""
        if sort == "body" and here.tokens[i].dep in _OBJECTS:
            return None, True
        barred = self._barred(here, i)
        keys = self._keys(here, barred) | self._speakers(here, i)
        fitting = [
            each
            for each in self._candidates(here, sort, gender, range(i))
            if each.token not in barred and each.key not in keys
        ]
        if not fitting:
            return _OPEN
        found = self._only_known(fitting, gender)
        if found is None and here.tokens[i].dep in (*_SUBJECTS, "poss"):
            found = _only([each for each in fitting if _is_main_subject(here, each.token)])
        return (None if found is not None and self._is_rivalled(here, i, found, sort, gender) else found), True

    def _is_rivalled(self, here: Sentence, i: int, found: Candidate, sort: str, gender: str) -> bool:
        """As in "Y said that Z would ask for him": Y, or the one whom the sentence before is about."""
        if here.tokens[i].dep not in _OBJECTS or sort != "person" or not here.index:
            return False
        speaks = any(self._speaks(clause) and found.token in clause.get("subject") for clause in self._around(here, i))
        before = self._candidates(self.sentences[here.index - 1], sort, gender)
        return speaks and any(each.key != found.key for each in before)

    def _before(self, here: Sentence, i: int, sort: str, gender: str) -> Candidate | None:
        """Whom the sentence before names alone, else its subject; one further back where it names nobody at all."""
        barred = self._keys(here, self._barred(here, i)) | self._speakers(here, i)
        for back in range(1, min(_BACK, here.index) + 1):
            before = self.sentences[here.index - back]
            if not before.segment.kind.is_read:
                return None
            spoke = self._who_spoke(here, i, before)
            if spoke is not None and spoke.key not in barred and self._fits(spoke, sort, gender):
                return spoke
            fitting = [each for each in self._candidates(before, sort, gender) if each.key not in {*barred, SOME}]
            if not fitting:
                if any(each.sort == sort != "body" for each in self.population.of_sentence(before.index)):
                    return None
                continue
            found = self._only_known(fitting, gender)
            if sort == "body":
                return _only([each for each in fitting if _is_main_subject(before, each.token)])
            return found or self._topic(here, i, before, fitting, gender)
        return None

    def _who_spoke(self, here: Sentence, i: int, before: Sentence) -> Candidate | None:
        """As in "'I saw it all.' He left in May.": behind a quotation the text goes on about the one who spoke."""
        if self.voice(here.index, i):
            return None
        root = next((token.i for token in before.tokens if token.dep == "ROOT"), -1)
        spots = self.voice(before.index, root)
        return self._at(*spots[0]) if len(spots) == 1 and spots[0][0] != before.index else None

    def _at(self, sentence: int, i: int) -> Candidate | None:
        """The candidate that a token is, or that it stands for."""
        named = (each for each in self.population.of_sentence(sentence) if each.token == i and len(each.spots) == 1)
        return next(named, None) or self._resolved(sentence, i)

    def _topic(
        self, here: Sentence, i: int, before: Sentence, fitting: Sequence[Candidate], gender: str
    ) -> Candidate | None:
        """Of several in the sentence before, its subject, for a pronoun that is a subject itself.

        Where the subject spoke of somebody who fits as well, only one who goes on speaking is the speaker.
        """
        root = next((token.i for token in before.tokens if token.dep == "ROOT"), -1)
        clause = self.clauses[before.index].get(root)
        own = next(iter(self._around(here, i)), None)
        if here.tokens[i].dep not in (*_SUBJECTS, "poss") or clause is None or own is None:
            return None
        if self._speaks(clause) and not self._speaks(own):
            told = [
                inner
                for inner in self.clauses[before.index].values()
                if before.tokens[inner.head].dep == "ccomp" and before.tokens[inner.head].head == root
            ]
            others = {each.key for inner in told for each in fitting if each.token in inner.get("subject")}
            if others - {each.key for each in fitting if each.token in clause.get("subject")}:
                return None
        if gender and self._names_the_other(here, gender) and not any(self._gender(each) for each in fitting):
            # "X met Y. She thanked him.": nothing says which of them is she.
            return None
        return _only([each for each in fitting if each.token in clause.get("subject")])

    def _names_the_other(self, here: Sentence, gender: str) -> bool:
        sorts = [_SORTS.get(token.text.lower()) for token in here.tokens]
        return ("person", "m" if gender == "f" else "f") in sorts

    def _candidates(
        self, sentence: Sentence, sort: str, gender: str, tokens: Container[int] | None = None
    ) -> list[Candidate]:
        """Those of a sentence, or of some tokens of it, who fit a pronoun by number and gender.

        Pronouns among them count as whom they stand for; one that stands for nobody yet is a rival to all.
        """
        among = range(len(sentence.tokens)) if tokens is None else tokens
        found = [
            each
            for each in self.population.of_sentence(sentence.index)
            if each.token in among and self._fits(each, sort, gender)
        ]
        found.extend(each for each in self._first_persons(sentence, among) if self._fits(each, sort, gender))
        for token in sentence.tokens:
            thing = sort == "body" and token.dep in _OBJECTS
            if token.i in among and not thing and _SORTS.get(token.text.lower()) == (sort, gender):
                whom = self._resolved(sentence.index, token.i)
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
            speaker = self._at(*spots[0]) if len(spots) == 1 else None
            if speaker is not None:
                yield replace(speaker, token=token.i)

    def _among(self, here: Sentence, tokens: Container[int], sort: str, gender: str) -> Candidate | None:
        """The one of some tokens who fits; none where two do."""
        return _only(self._candidates(here, sort, gender, tokens))

    def _barred(self, here: Sentence, i: int) -> frozenset[int]:
        """Those whom a pronoun is not: phrases that hold it, who is in what it says, the subject of its own verb."""
        barred = {each for each in here.up(i) if not here.tokens[each].is_verb}
        token = here.tokens[i]
        if token.dep in _SUBJECTS:
            # "X did so, he said": he is another.
            told = here.kids(token.head, "ccomp", "parataxis")
            barred |= {each for kid in told if kid < i and not _is_parted(here, kid, i) for each in here.subtree(kid)}
            own = self.clauses[here.index].get(token.head)
            above = self.clauses[here.index].get(here.tokens[token.head].head)
            if own is not None and above is not None and _is_of_the_dead(here, own):
                barred |= set(above.get("subject"))
        if token.tag != "PRP$" and token.dep not in _SUBJECTS:
            own = next(iter(self._around(here, i)), None)
            barred |= set(own.get("subject")) if own is not None else set()
        return frozenset(barred)

    def _keys(self, here: Sentence, tokens: Iterable[int]) -> frozenset[str]:
        wanted = set(tokens)
        named = {each.key for each in self.population.of_sentence(here.index) if each.token in wanted}
        pronouns = [self._resolved(here.index, i) for i in wanted if here.tokens[i].tag in ("PRP", "PRP$")]
        return frozenset({*named, *(each.key for each in pronouns if each is not None)})

    def _speakers(self, here: Sentence, i: int) -> frozenset[str]:
        """Whose words a pronoun stands in: "he" in a quotation is never the one who speaks."""
        spots = self.voice(here.index, i)
        found: set[str] = set()
        for sentence in {sentence for sentence, _ in spots}:
            found |= self._keys(self.sentences[sentence], [token for at, token in spots if at == sentence])
        return frozenset(found)

    def _around(self, here: Sentence, i: int) -> list[Clause]:
        """The verbal clauses that a token stands in, nearest first."""
        own = self.clauses[here.index]
        return [own[above] for above in here.up(i) if above in own and here.tokens[above].is_verb]


def _only(fitting: Sequence[Candidate]) -> Candidate | None:
    """The last naming of the one who fits; none where two do, or where it is open who one of them is."""
    keys = {each.key for each in fitting}
    return fitting[-1] if len(keys) == 1 and fitting[-1].spots else None


def _is_parted(sentence: Sentence, one: int, other: int) -> bool:
    """As in "X denies it; he admitted …": two sentences in one."""
    return any(token.text == ";" for token in sentence.tokens[one:other])


def _agrees_with_many(sentence: Sentence, verb: int) -> bool:
    """As in "the Taliban deny", "the army have said": a body that is spoken of as many."""
    forms = [sentence.tokens[verb], *(sentence.tokens[kid] for kid in sentence.kids(verb, "aux", "auxpass"))]
    return any(form.tag == "VBP" or form.text.lower() == "were" for form in forms)


def _is_of_nobody(here: Sentence, noun: int) -> bool:
    """As in "rejected claims that they …": a statement that is an object and that nobody is said to have made."""
    token = here.tokens[noun]
    return token.dep == "dobj" and operator_of("noun", token.lemma) is not None and not here.kids(noun, "poss", "prep")


def _is_of_the_dead(here: Sentence, clause: Clause) -> bool:
    """As in "X said that he had died": nobody says so of himself."""
    return clause.lemma in words("nouns", "end_of_life") or any(
        here.tokens[kid].lemma in words("nouns", "end_of_life") for kid in here.kids(clause.head, "acomp")
    )


def _is_main_subject(sentence: Sentence, i: int) -> bool:
    """True for the subject of the main clause, and of what its subject behind says: "X did so, Y said"."""
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    said = verb.dep == "ccomp" and sentence.tokens[verb.head].dep == "ROOT" and verb.i < verb.head
    return token.dep in _SUBJECTS and (verb.dep == "ROOT" or said)


def _within(sentence: Sentence, i: int, phrase: int) -> bool:
    """True when a token belongs to a noun phrase itself, not to a clause inside it."""
    for above in (i, *sentence.up(i)):
        if above == phrase:
            return True
        if sentence.tokens[above].is_verb:
            return False
    return False
