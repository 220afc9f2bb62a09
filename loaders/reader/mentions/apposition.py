"""Names beside descriptions: "the nurse Ada Brink", "Ada Brink, a nurse", "the mother of one marine, Ada Brink"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Nature, Sentence
from actorgraph.loaders.reader.lexicon import names_a_doer, noun_class, words
from actorgraph.loaders.reader.mentions.phrases import office_of

__all__ = ["body_beside", "is_person", "name_beside"]


def name_beside(sentence: Sentence, i: int) -> int | None:
    """The token of the name that one who is described bears beside the description; None where there is none."""
    token = sentence.tokens[i]
    one = token.tag == "CD" and token.text.lower() == "one"
    if not one and (token.tag not in ("NN", "NNP") or not _is_person_noun(token.lemma)):
        return None
    if token.dep == "appos" and is_person(sentence, token.head) and token.head < i:
        return token.head
    if _lends_name(sentence, i):
        return None
    names = (kid for kid in (*sentence.kids(i, "appos"), *_names_behind(sentence, i)) if kid > i)
    return next((kid for kid in names if is_person(sentence, kid)), None)


def body_beside(sentence: Sentence, i: int) -> int | None:
    """As in "the regional bloc IGAD", "the agency, Tasnim,": the token of the name that a body bears behind it."""
    token = sentence.tokens[i]
    if token.naming is not None or token.tag not in ("NN", "NNP") or noun_class(token.lemma) != "organization":
        return None
    names = ((kid, sentence.tokens[kid].naming) for kid in sentence.kids(i, "appos") if kid > i)
    return next((kid for kid, naming in names if naming is not None and naming.nature is Nature.BODY), None)


def _is_person_noun(lemma: str) -> bool:
    return noun_class(lemma) == "person" or (not noun_class(lemma) and names_a_doer(lemma))


def is_person(sentence: Sentence, i: int) -> bool:
    """True for the name of a person."""
    naming = sentence.tokens[i].naming
    return naming is not None and naming.nature is Nature.PERSON


def _names_behind(sentence: Sentence, i: int) -> tuple[int, ...]:
    """As in "the mother of one marine, Ada Brink", "the envoy for Mali, Jon Hask": hung on the wrong noun."""
    found: list[int] = []
    for kid in sentence.kids(i, "prep"):
        for inner in sentence.kids(kid, "pobj"):
            if _lends_name(sentence, inner):
                found.extend(sentence.kids(inner, "appos"))
    return tuple(found)


def _lends_name(sentence: Sentence, i: int) -> bool:
    """True for a noun inside a description whose apposed name is that of the description: ", Ada Brink,"."""
    token = sentence.tokens[i]
    preposition = sentence.tokens[token.head]
    above = sentence.tokens[preposition.head]
    inside = token.dep == "pobj" and preposition.dep == "prep" and above.tag in ("NN", "NNP")
    if not inside or above.naming is not None or noun_class(above.lemma) != "person":
        return False
    if token.naming is not None:
        # Of two persons in apposition one is not the other: "the lawyer of Ada Brink, Jon Hask,".
        people = any(is_person(sentence, kid) for kid in sentence.kids(i, "appos"))
        return token.naming.nature is not Nature.PERSON or people
    kin = above.lemma in words("nouns", "kin") and office_of(sentence, i) is None
    return noun_class(token.lemma) != "person" or kin
