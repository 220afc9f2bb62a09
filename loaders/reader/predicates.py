"""The verbs and event nouns of a document, known to a frame or not, and whether each is said to be so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.clauses import nominal_clause
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Outlook, Sentence, Token
from actorgraph.loaders.reader.examination import Examination
from actorgraph.loaders.reader.lexicon import noun_class, table, words
from actorgraph.loaders.reader.model import load_model

__all__ = ["Predicate", "predicates_of"]

_NO_PREDICATE = ("prep", "case", "mark", "aux", "auxpass")
_ARGUMENTS = ("of", "by", "between", "against")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb or event noun at `text[start:end]`; no status where nothing can be said (doubted, asked, tried)."""

    start: int
    end: int
    lemma: str
    status: Status | None
    mode: Mode | None
    negated: bool


def predicates_of(examination: Examination) -> tuple[Predicate, ...]:
    """Every predicate of a document in order of text.

    Verbs are all that are no auxiliaries. Event nouns are those of frames and operators, and nouns made of a verb where
    they stand as events do: with a doer or undergoer ("the closure of the port"), with a verb of happening or doing
    ("the evacuation began"), or in time ("during the negotiation"). A noun spelt like its verb ("a visit") needs one of
    the last two. Source: Grimshaw, "Argument Structure" (1990), on event and result nouns.
    """
    found: list[Predicate] = []
    for sentence, own in zip(examination.sentences, examination.clauses, strict=True):
        heads = {clause.head for clause in own}
        made = [nominal_clause(sentence, token.i) for token in _deverbal(sentence) if token.i not in heads]
        for clause in sorted((*own, *made), key=lambda clause: clause.head):
            token = sentence.tokens[clause.head]
            found.extend([_predicate(token, clause, examination.outlook(clause))] if _counts(token) else [])
    return tuple(found)


def _counts(token: Token) -> bool:
    """False for verbs that only help or join: "has", "according to", "following"."""
    return token.dep not in _NO_PREDICATE


def _predicate(token: Token, clause: Clause, look: Outlook) -> Predicate:
    lemma = token.lemma if clause.kind is ClauseKind.NOUN else clause.lemma
    if look.dropped:
        return Predicate(token.start, token.end, lemma, None, None, negated=False)
    return Predicate(token.start, token.end, lemma, look.status, look.mode, look.negated)


def _deverbal(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.tokens:
        if token.tag not in ("NN", "NNS") or token.naming is not None or token.quantity is not None:
            continue
        if noun_class(token.lemma) or token.lemma in words("deverbal", "no_events"):
            continue
        if _happens(sentence, token):
            if _is_made_of_verb(token.lemma) or token.lemma in _verbs():
                yield token
        elif _has_parties(sentence, token) and _is_made_of_verb(token.lemma):
            yield token


def _happens(sentence: Sentence, token: Token) -> bool:
    """True for a subject of happening, an object of doing, and what something is before, during or after."""
    head = sentence.tokens[token.head]
    if token.lemma in table("dates")["units"]:
        return False
    if token.dep in ("nsubj", "nsubjpass") and head.lemma in words("light", "occurrence"):
        return True
    if token.dep == "pobj":
        return head.lemma in words("deverbal", "in_time")
    return False


def _has_parties(sentence: Sentence, token: Token) -> bool:
    """True for a noun with one who does it or whom it befalls."""
    for kid in sentence.kids(token.i):
        below = sentence.tokens[kid]
        named = below.naming is not None or bool(noun_class(below.lemma))
        if below.dep == "poss" and (named or below.tag == "PRP$"):
            return True
        if below.dep in ("compound", "amod", "nmod") and below.naming is not None:
            return True
        if below.dep in ("prep", "agent") and below.lemma in _ARGUMENTS:
            return True
    return False


@cache
def _verbs() -> frozenset[str]:
    """All verbs that the model's lemmatizer knows (those of WordNet)."""
    lemmatizer: Any = load_model().get_pipe("lemmatizer")
    return frozenset(lemmatizer.lookups.get_table("lemma_index")["verb"])


@cache
def _is_made_of_verb(noun: str) -> bool:
    """True when a verb with one of the endings in data gives the noun: "negotiation", "closure", "arrival"."""
    for ending, verbal in table("deverbal")["endings"].items():
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            stem = noun.removesuffix(ending)
            return any(_is_verb(stem + each) for each in verbal)
    return False


def _is_verb(word: str) -> bool:
    doubled = len(word) > 2 and word[-1] == word[-2]
    return len(word) > 2 and (word in _verbs() or (doubled and word[:-1] in _verbs()))
