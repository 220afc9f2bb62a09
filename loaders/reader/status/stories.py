"""What is told in a film, a novel or on a stage: nothing of it is so."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Sentence, Token
from actorgraph.loaders.reader.lexicon import words

__all__ = ["is_story"]


def is_story(sentence: Sentence) -> bool:
    """True for "in the film", "on stage", "the play opens with", "in the second act", "the hero of the novel"."""
    return any(
        _is_told_by(sentence, token)
        or _is_played(sentence, token)
        or _is_told_in(sentence, token)
        or _is_of_one(sentence, token)
        for token in sentence.tokens
    )


def _is_told_by(sentence: Sentence, token: Token) -> bool:
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj" or verb.dep != "ROOT" or verb.tag != "VBZ":
        return False
    if token.lemma in words("nouns", "tales"):
        return verb.lemma in words("nouns", "telling")
    # "The series follows a spy"; "a series of raids begins" is none.
    shown = token.lemma in words("nouns", "shows") and not sentence.kids(token.i, "prep")
    return shown and verb.lemma in words("nouns", "telling") and verb.lemma not in ("be", "begin", "end", "open")


def _is_played(sentence: Sentence, token: Token) -> bool:
    """As in "a board game lets players expel spies", "“Ransom”, a film, will visit Lima": what a work lets one see."""
    verb = sentence.tokens[token.head]
    if token.dep != "nsubj" or verb.dep != "ROOT":
        return False
    what = {token.lemma} | sentence.lemmas(sentence.kids(token.i, "appos"))
    if "game" in what and verb.tag == "VBZ" and verb.lemma in words("nouns", "playing"):
        return True
    opened = "``" in {sentence.tokens[i].tag for i in (token.i - 1, *sentence.kids(token.i, "punct"))}
    return opened and bool(what & (words("nouns", "tales") | words("nouns", "shows") | {"game"}))


def _is_told_in(sentence: Sentence, token: Token) -> bool:
    preposition = sentence.tokens[token.head]
    if token.dep != "pobj" or preposition.lemma not in ("in", "on"):
        return False
    if preposition.i and not sentence.tokens[preposition.head].is_verb:
        return False
    if preposition.lemma == "on":
        return token.lemma in words("nouns", "stages") and not sentence.kids(token.i)
    which = sentence.lemmas(sentence.kids(token.i, "amod"))
    part = token.lemma in words("nouns", "parts_of_stories") and which & words("nouns", "which_part")
    return bool(part) or token.lemma in words("nouns", "fiction")


def _is_of_one(sentence: Sentence, token: Token) -> bool:
    """As in "the heroine", "the film's hero", "the villain of her novel"."""
    if token.dep not in ("nsubj", "nsubjpass") or token.lemma not in words("nouns", "characters"):
        return False
    if sentence.tokens[token.head].tag not in ("VBZ", "VBN"):
        return False
    of = (i for kid in sentence.kids(token.i, "prep") for i in sentence.kids(kid, "pobj"))
    return bool(sentence.lemmas((*of, *sentence.kids(token.i, "poss"))) & words("nouns", "fiction"))
