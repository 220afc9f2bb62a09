"""Pronouns → who they stand for: the clause's own subject, the speaker, the last subject; one answer or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Clause, Nature, Sentence
from actorgraph.loaders.reader.lexicon import Signature, noun_class, operator_of, words

__all__ = ["Pronouns"]

_HE = ("he", "she", "him", "her", "his", "himself", "herself")
_THEY = ("they", "them", "their", "themselves")
_IT = ("it", "its", "itself")
_POSSESSIVE = ("his", "her", "their", "its")


class Pronouns:
    """Finds the token that a pronoun of a sentence stands for, in that sentence or the one before."""

    def __init__(self, sentences: Sequence[Sentence], clauses: Sequence[Sequence[Clause]]) -> None:
        self.sentences = sentences
        self.clauses: Sequence[Mapping[int, Clause]] = [{each.head: each for each in own} for own in clauses]

    def antecedent(self, sentence: int, i: int) -> tuple[int, int] | None:
        """Sentence and token that a pronoun stands for; None where that is open."""
        for _ in range(4):
            found = self._one(sentence, i)
            if found is None:
                return None
            sentence, i = found
            if not self.sentences[sentence].tokens[i].tag.startswith(("PRP", "WP")):
                return found
        return None

    def _one(self, sentence: int, i: int) -> tuple[int, int] | None:
        here = self.sentences[sentence]
        word = here.tokens[i].text.lower()
        if word not in (*_HE, *_THEY, *_IT):
            return None
        own = self._subject_around(here, i, word)
        if own is not None:
            return (sentence, own)
        found = self._earlier(here, i, word)
        if found is not None:
            return (sentence, found)
        if sentence > 0 and self.sentences[sentence - 1].segment.kind.is_read:
            before = self.sentences[sentence - 1]
            found = self._earlier(before, len(before.tokens), word)
            return None if found is None else (sentence - 1, found)
        return None

    def _subject_around(self, here: Sentence, i: int, word: str) -> int | None:
        """For "his": the subject of the clause it stands in; for "he said that he": the one who says it."""
        skip = word not in _POSSESSIVE and here.tokens[i].dep in ("nsubj", "nsubjpass", "poss")
        for above in here.up(i):
            clause = self.clauses[here.index].get(above)
            if clause is None or not here.tokens[above].is_verb:
                continue
            if skip or i in clause.get("subject"):
                skip = False
                continue
            operator = operator_of("verb", clause.lemma)
            speaks = operator is not None and operator.signature in (
                Signature.REPORT,
                Signature.BELIEF,
                Signature.PROMISE,
            )
            if word not in _POSSESSIVE and not speaks:
                continue
            fitting = [
                each for each in clause.get("subject") if self._fits(here, each, word) and not _within(here, i, each)
            ]
            if not fitting and any(_within(here, i, each) for each in clause.get("subject")):
                continue
            if len(fitting) == 1 and (fitting[0] < i or word in _POSSESSIVE):
                return fitting[0]
            if fitting or word in _POSSESSIVE:
                return None if len(fitting) != 1 else fitting[0]
        return None

    def _earlier(self, here: Sentence, i: int, word: str) -> int | None:
        """The only fitting name before the pronoun, else the fitting subject of the main clause."""
        around = set(here.up(i)) if i < len(here.tokens) else set()
        if around and word not in _POSSESSIVE and here.tokens[i].dep in ("dobj", "dative"):
            # Nobody does it to himself without saying so.
            verb = self.clauses[here.index].get(here.tokens[i].head)
            around |= set(verb.get("subject")) if verb is not None else set()
        fitting = [
            token.i
            for token in here.tokens[:i]
            if self._fits(here, token.i, word) and token.dep not in ("compound", "amod") and token.i not in around
        ]
        if len(fitting) == 1:
            return fitting[0]
        subjects = [each for each in fitting if here.tokens[each].dep in ("nsubj", "nsubjpass")]
        main = [each for each in subjects if here.tokens[here.tokens[each].head].dep == "ROOT"]
        return main[0] if len(main) == 1 else None

    def _fits(self, here: Sentence, i: int, word: str) -> bool:
        token = here.tokens[i]
        if token.tag.startswith("PRP") and token.i != i:
            return False
        if token.tag.startswith(("PRP", "WP")):
            return token.text.lower() in (_HE if word in _HE else _THEY if word in _THEY else _IT)
        naming = token.naming
        kind = noun_class(token.lemma) if naming is None else ""
        plural = token.tag in ("NNS", "NNPS") or kind == "group"
        if word in _HE:
            return (naming is not None and naming.nature is Nature.PERSON) or (kind == "person" and not plural)
        if word in _THEY:
            people = naming is not None and naming.nature is Nature.PEOPLE
            victims = token.text.lower() in words("nouns", "plural_victims")
            return people or victims or (plural and kind in ("person", "group", "victim", "organization"))
        return (naming is not None and naming.nature in (Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT, Nature.BODY)) or (
            kind in ("organization", "government") and not plural
        )

    def kind_fits(self, kind: Kind | None, word: str) -> bool:
        """True when a mention of that kind may be what a pronoun stands for."""
        if word in _HE:
            return kind is Kind.PERSON
        return kind is not Kind.PERSON


def _within(sentence: Sentence, i: int, phrase: int) -> bool:
    """True when a token belongs to a noun phrase itself, not to a clause inside it."""
    for above in (i, *sentence.up(i)):
        if above == phrase:
            return True
        if sentence.tokens[above].is_verb:
            return False
    return False
