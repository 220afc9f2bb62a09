"""Pronouns → who they stand for, by sieves of syntax, most certain first; two who fit equally well leave it open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.coreference.company import (
    OBJECTS,
    SORTS,
    SUBJECTS,
    Company,
    is_of_the_dead,
    is_somebodys,
    only,
)
from actorgraph.loaders.reader.coreference.kin import kin_before
from actorgraph.loaders.reader.coreference.people import SOME, Candidate
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["Pronouns"]

_Answer = tuple[Candidate | None, bool]
"""Who is meant, and whether that is settled: settled with nobody is open for good."""

_TO_WHOM = (Signature.THREAT, Signature.PROMISE)
"""Verbs whose condition is for those to fulfil who are threatened, or to whom something is promised."""
_OPEN: _Answer = (None, False)
_BACK = 2
"""How many sentences before may hold the one who is meant."""
_FAR = 5
"""How many, where his gender is known."""


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
        self.company = Company(sentences, self.clauses, voice, self._resolved)
        self.population = self.company.population
        self._known: dict[tuple[int, int], Candidate | None] = {}
        self._busy: set[tuple[int, int]] = set()
        self._meanwhile: dict[tuple[int, int], Candidate | None] = {}
        self._in_circle = False
        for sentence in sentences:
            for token in sentence.tokens:
                if token.tag in ("PRP", "PRP$"):
                    self._resolved(sentence.index, token.i)

    def antecedents(self, sentence: int, i: int) -> tuple[tuple[int, int], ...]:
        """Sentence and token of each that a pronoun stands for; several for "they" of a list; none where it is open."""
        found = self._resolved(sentence, i)
        return found.spots if found is not None else ()

    def meant(self, sentence: int, i: int) -> Candidate | None:
        """The candidate that a pronoun stands for, at the token of the pronoun; None where it is open."""
        found = self._resolved(sentence, i)
        return replace(found, token=i) if found is not None else None

    @property
    def genders(self) -> Mapping[str, str]:
        """Key of a person → gender, where the document shows it."""
        return self.company.genders

    def kind_fits(self, kind: Kind | None, word: str) -> bool:
        """True when a mention of that kind may be what a pronoun stands for."""
        sort = SORTS.get(word, ("", ""))[0]
        if sort == "people":
            return True
        return (kind is Kind.PERSON) == (sort == "person")

    def _resolved(self, sentence: int, i: int) -> Candidate | None:
        """Who is meant; an answer that hangs on one who is still being asked for holds until he is found."""
        at = (sentence, i)
        if at in self._busy:
            self._in_circle = True
            return None
        if at in self._meanwhile:
            self._in_circle = True
            return self._meanwhile[at]
        if at not in self._known:
            around, self._in_circle = self._in_circle, False
            self._busy.add(at)
            found = self._found(self.sentences[sentence], i)
            self._busy.discard(at)
            if self._in_circle and self._busy:
                self._meanwhile[at] = found
                return found
            self._known[at] = found
            self._in_circle = around
            if not self._busy:
                self._meanwhile.clear()
        return self._known[at]

    def _found(self, here: Sentence, i: int) -> Candidate | None:
        sort = SORTS.get(here.tokens[i].text.lower())
        if sort is None:
            return None
        found = self._of_sort(here, i, sort)
        subject = here.tokens[i].dep in (*SUBJECTS, "poss")
        if found is None and sort[0] == "people" and subject and not self._are_people_near(here, i):
            # "Chad and Mali called off their meeting"
            return self._of_sort(here, i, ("bodies", ""))
        return found

    def _of_sort(self, here: Sentence, i: int, sort: tuple[str, str]) -> Candidate | None:
        speakers = self.company.speakers(here, i)
        for sieve in (self._by_kin, self._by_clause, self._by_matrix, self._by_verb_before, self._in_sentence):
            found, settled = sieve(here, i, *sort)
            if settled and not (found is not None and found.key in speakers):
                self.company.learn(found, sort[1])
                return found
        return self._before(here, i, *sort)

    def _by_kin(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "the mother of X urged Y to bring back her daughter": a daughter is her mother's."""
        parents = [each for each in kin_before(here, i) if each not in self.company.barred(here, i)]
        found = self.company.among(here, parents, sort, gender) if parents else None
        return found, found is not None

    def _by_verb_before(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "seized a nurse and shot him": whom the verb before in the list is done to."""
        verb = here.tokens[here.tokens[i].head]
        above = self.clauses[here.index].get(verb.head) if verb.dep == "conj" else None
        if above is None or above.passive or here.tokens[i].dep != "dobj" or here.kids(verb.i, "nsubj"):
            return _OPEN
        found = self.company.among(here, above.get("object"), sort, gender)
        return found, found is not None

    def _by_clause(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "X raised it at his meeting": a possessive or reflexive goes with the subject of its own clause."""
        token = here.tokens[i]
        if token.tag != "PRP$" and not token.text.lower().endswith(("self", "selves")):
            return _OPEN
        owned = here.tokens[token.head]
        if token.tag == "PRP$" and owned.dep == "conj":
            # "X and her mother": the one before in the list.
            joined = self.company.among(here, (owned.head,), sort, gender)
            if joined is not None:
                return joined, True
        for clause in self.company.around(here, i):
            subjects = clause.get("subject")
            by_those_behind = clause.passive and all(each > i for each in subjects)
            if by_those_behind or any(_within(here, i, each) for each in subjects):
                # "Their families were asked for money by callers": not theirs who only come.
                continue
            fitting = self.company.among(here, subjects, sort, gender)
            if fitting is not None:
                return self._over_rival(here, i, fitting, sort, gender), True
        return _OPEN

    def _over_rival(self, here: Sentence, i: int, found: Candidate, sort: str, gender: str) -> Candidate | None:
        """As in "she said that Y wanted to see her brother": hers where she is known to be a woman and Y is not."""
        if not gender or self.company.gender(found):
            return found
        earlier = [token for token in here.tokens[:i] if SORTS.get(token.text.lower()) == (sort, gender)]
        whom = [self._resolved(here.index, token.i) for token in earlier]
        others = [each for each in whom if each is not None and each.key != found.key]
        if not others:
            return found
        return others[-1] if self.company.gender(others[-1]) else None

    def _by_matrix(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """As in "X said that he …", "X left when he …", "X left, and he …": the subject of the clause above."""
        own = next(iter(self.company.around(here, i)), None)
        if own is None or (i not in own.get("subject") and here.tokens[i].dep not in (*SUBJECTS, "poss")):
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
        said = claimed or (verb.dep in ("ccomp", "pcomp", "acl") and self.company.speaks(above))
        if (not said and verb.dep not in ("advcl", "conj")) or (said and is_of_the_dead(here, own)):
            return _OPEN
        if sort == "body" and not said and own.passive:
            return None, True
        operator = operator_of("verb", above.lemma)
        if verb.dep == "advcl" and operator is not None and operator.signature in _TO_WHOM:
            # "Threatened Chad with sanctions should it leave", "offered him amnesty if he gave up": it is up to whom.
            whom = self.company.among(here, (*above.get("indirect"), *above.get("object")), sort, gender)
            if whom is not None:
                return whom, True
        befallen = said and own.passive and sort == "person"
        fitting = (self._spoken_for(here, above, gender) if befallen else None) or self.company.among(
            here, above.get("subject"), sort, gender
        )
        own_words = _agrees_with_many(here, above.head) or not (own.passive or self._are_people_near(here, i))
        if fitting is None and sort == "people" and said and own_words:
            fitting = self.company.among(here, above.get("subject"), "body", "")
        return fitting, fitting is not None

    def _spoken_for(self, here: Sentence, clause: Clause, gender: str) -> Candidate | None:
        """As in "the lawyer of X said that he had been beaten": whose lawyer or spokesman says what befell him."""
        for subject in clause.get("subject"):
            if here.tokens[subject].lemma in words("nouns", "kin") - words("nouns", "family"):
                behind = [whom for kid in here.kids(subject, "prep") for whom in here.kids(kid, "pobj")]
                return self.company.among(here, [*here.kids(subject, "poss"), *behind], "person", gender)
        return None

    def _are_people_near(self, here: Sentence, i: int) -> bool:
        """True where "they" may be people named before it; else a body that speaks says "they" of itself."""
        before = self.sentences[here.index - 1 : here.index]
        return bool(
            self.company.candidates(here, "people", "", range(i))
            or [each for sentence in before for each in self.company.candidates(sentence, "people", "")]
        )

    def _in_sentence(self, here: Sentence, i: int, sort: str, gender: str) -> _Answer:
        """The only one who fits before it in the sentence; of several, the subject of the main clause."""
        if sort == "body" and here.tokens[i].dep in OBJECTS:
            return None, True
        barred = self.company.barred(here, i)
        keys = self.company.keys(here, barred) | self.company.speakers(here, i)
        fitting = [
            each
            for each in self.company.candidates(here, sort, gender, range(i))
            if each.token not in barred and each.key not in keys
        ]
        if not fitting:
            return _OPEN
        found = self.company.only_known(fitting, gender)
        if found is None and here.tokens[i].dep in (*SUBJECTS, "poss"):
            found = only([each for each in fitting if _is_main_subject(here, each.token)])
        return (None if found is not None and self._is_rivalled(here, i, found, sort, gender) else found), True

    def _is_rivalled(self, here: Sentence, i: int, found: Candidate, sort: str, gender: str) -> bool:
        """As in "Y said that Z would ask for him": Y, or the one whom the sentence before is about."""
        if here.tokens[i].dep not in OBJECTS or sort != "person" or not here.index:
            return False
        speaks = any(
            self.company.speaks(clause) and found.token in clause.get("subject")
            for clause in self.company.around(here, i)
        )
        before = self.company.candidates(self.sentences[here.index - 1], sort, gender)
        return speaks and any(each.key != found.key for each in before)

    def _before(self, here: Sentence, i: int, sort: str, gender: str) -> Candidate | None:
        """Whom the sentence before names alone, else its subject; one further back where it names nobody at all."""
        company = self.company
        barred = company.keys(here, company.barred(here, i)) | company.speakers(here, i) | {SOME}
        for back in range(1, min(_BACK, here.index) + 1):
            before = self.sentences[here.index - back]
            if not before.segment.kind.is_read:
                return None
            spoken, spoke = self._who_spoke(here, i, before)
            if spoken and sort == "person":
                fits = spoke is not None and spoke.key not in barred and company.fits(spoke, sort, gender)
                return spoke if fits else self._known_before(here, back, gender, barred)
            there = [each for each in company.candidates(before, sort, gender) if not is_somebodys(before, each.token)]
            fitting = [each for each in there if each.key not in barred]
            if not fitting:
                others = (each for each in self.population.of_sentence(before.index) if each.sort == sort != "body")
                if any(not is_somebodys(before, each.token) for each in others):
                    break
                continue
            found = company.only_known(fitting, gender)
            if sort == "body":
                return only([each for each in fitting if _is_main_subject(before, each.token)])
            return found or self._topic(here, i, before, fitting, gender)
        subject = sort == "person" and here.tokens[i].dep in SUBJECTS
        return self._known_before(here, 1, gender, barred) if subject else None

    def _known_before(self, here: Sentence, back: int, gender: str, barred: frozenset[str]) -> Candidate | None:
        """As in "Ms Tull was held. They shot Mr Hask. She was freed.": the last who is known for a woman."""
        for before in reversed(self.sentences[max(0, here.index - _FAR) : here.index - back + 1]):
            if before.segment.kind.is_read:
                candidates = self.company.candidates(before, "person", gender)
                known = [each for each in candidates if self.company.gender(each) == gender and each.key not in barred]
                if known:
                    return only(known)
                if any(each.key not in barred for each in candidates):
                    return None
        return None

    def _who_spoke(self, here: Sentence, i: int, before: Sentence) -> tuple[bool, Candidate | None]:
        """As in "'I saw it all.' He left in May.": behind a quotation the text goes on about the one who spoke.

        Also whether the sentence before is such a quotation, though it may be open who spoke.
        """
        root = next((token.i for token in before.tokens if token.dep == "ROOT"), -1)
        spots = self.voice(before.index, root) if not self.voice(here.index, i) else ()
        if len(spots) != 1 or spots[0][0] in (before.index, here.index):
            return False, None
        return True, self.company.at(*spots[0])

    def _topic(
        self, here: Sentence, i: int, before: Sentence, fitting: Sequence[Candidate], gender: str
    ) -> Candidate | None:
        """Of several in the sentence before, its subject, for a pronoun that is a subject itself.

        Where the subject spoke of somebody who fits as well, only one who goes on speaking is the speaker.
        """
        root = next((token.i for token in before.tokens if token.dep == "ROOT"), -1)
        clause = self.clauses[before.index].get(root)
        own = next(iter(self.company.around(here, i)), None)
        if here.tokens[i].dep not in (*SUBJECTS, "poss") or clause is None or own is None:
            return None
        if self.company.speaks(clause) and not self.company.speaks(own):
            told = [
                inner
                for inner in self.clauses[before.index].values()
                if before.tokens[inner.head].dep == "ccomp" and before.tokens[inner.head].head == root
            ]
            others = {each.key for inner in told for each in fitting if each.token in inner.get("subject")}
            if others - {each.key for each in fitting if each.token in clause.get("subject")}:
                return None
        if gender and self._names_the_other(here, gender) and not any(self.company.gender(each) for each in fitting):
            # "X met Y. She thanked him.": nothing says which of them is she.
            return None
        found = only([each for each in fitting if each.token in clause.get("subject")])
        if found is None and self.company.speaks(clause):
            # "X was found, said Y. He was weak.": of the two, X is whom the text goes on about where it is not Y.
            found = only([each for each in fitting if _is_main_subject(before, each.token)])
        named = any(before.tokens[each.token].naming is not None for each in fitting if each != found)
        # "A sailor was hurt in what Smith called an attack. He …": rather Smith, and so nobody.
        return None if found is not None and named and _is_one_of_many(before, found.token) else found

    def _names_the_other(self, here: Sentence, gender: str) -> bool:
        sorts = [SORTS.get(token.text.lower()) for token in here.tokens]
        return ("person", "m" if gender == "f" else "f") in sorts


def _agrees_with_many(sentence: Sentence, verb: int) -> bool:
    """As in "the Taliban deny", "the army have said": a body that is spoken of as many."""
    forms = [sentence.tokens[verb], *(sentence.tokens[kid] for kid in sentence.kids(verb, "aux", "auxpass"))]
    return any(form.tag == "VBP" or form.text.lower() == "were" for form in forms)


def _is_one_of_many(sentence: Sentence, i: int) -> bool:
    """As in "a sailor", "one of them": nobody in particular."""
    return any(sentence.tokens[kid].lemma in ("a", "an") for kid in sentence.kids(i, "det"))


def _is_of_nobody(here: Sentence, noun: int) -> bool:
    """As in "rejected claims that they …": a statement that is an object and that nobody is said to have made."""
    token = here.tokens[noun]
    return token.dep == "dobj" and operator_of("noun", token.lemma) is not None and not here.kids(noun, "poss", "prep")


def _is_main_subject(sentence: Sentence, i: int) -> bool:
    """True for the subject of the main clause, and of what its subject behind says: "X did so, Y said"."""
    token = sentence.tokens[i]
    verb = sentence.tokens[token.head]
    said = verb.dep == "ccomp" and sentence.tokens[verb.head].dep == "ROOT" and verb.i < verb.head
    return token.dep in SUBJECTS and (verb.dep == "ROOT" or said)


def _within(sentence: Sentence, i: int, phrase: int) -> bool:
    """True when a token belongs to a noun phrase itself, not to a clause inside it."""
    for above in (i, *sentence.up(i)):
        if above == phrase:
            return True
        if sentence.tokens[above].is_verb:
            return False
    return False
