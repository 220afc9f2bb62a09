"""The grammar of headlines: no articles, no "is", a comma for "and"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import frames_of, noun_class
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate, is_name
from actorgraph.loaders.reader.parse.verbs import is_verb_lemma, verb_of

__all__ = ["FIRST", "LAST"]

_ASKED = ("urge", "ask", "order", "tell", "press", "warn", "force", "invite")


def _hidden_verb(tree: Tree) -> None:
    """As in "Rebels behead shepherd": where no verb was found, the word that agrees with the one before it is one."""
    found = [t for t in tree if t.is_verb and t.dep not in ("acl", "amod") and not _only_says(tree, t)]
    verb = next((t for t in tree.tokens[1:] if _may_be_verb(tree, t)), None)
    if found or verb is None:
        return
    subject, object_ = tree[verb.i - 1], _phrase_behind(tree, verb.i)
    if object_ is None:
        return
    below = {*tree.subtree(verb.i), *tree.subtree(subject.i), *tree.subtree(object_.i)}
    above = next((i for i in _path(tree, verb.i) if i not in below), None)
    tree.change(verb.i, head=verb.i if above is None else above, dep="ROOT" if above is None else "ccomp")
    tree.change(verb.i, tag="VBP" if subject.tag in ("NNS", "NNPS") else "VBZ", lemma=verb_of(verb.text.lower()))
    tree.change(subject.i, head=verb.i, dep="nsubj")
    tree.change(object_.i, head=verb.i, dep="dobj")
    for token in tree:
        if (token.head == verb.i and token.dep in ("det", "amod", "compound") and token.i < subject.i) or (
            token.head == object_.i and token.i < verb.i
        ):
            tree.change(token.i, head=subject.i)


def _path(tree: Tree, i: int) -> list[int]:
    found: list[int] = []
    while tree[i].head != i:
        i = tree[i].head
        found.append(i)
    return found


def _only_says(tree: Tree, verb: Token) -> bool:
    """As in "…, mayor says": the verb of speech at the end."""
    return verb.i == len(tree) - 1 and bool(tree.kids(verb.i, *SUBJECTS))


def _may_be_verb(tree: Tree, token: Token) -> bool:
    subject, word = tree[token.i - 1], token.text.lower()
    if token.naming is not None or token.quantity is not None or token.tag not in ("NN", "NNS", "JJ", "VB", "NNP"):
        return False
    if not (is_animate(subject) or is_name(subject)) or (frames_of("noun", token.lemma) and token.tag == "NNS"):
        return False
    many = subject.tag in ("NNS", "NNPS") or (noun_class(subject.lemma) == "group" and subject.tag != "NNP")
    return is_verb_lemma(word) if many else word.endswith("s") and bool(verb_of(word)) and not is_verb_lemma(word)


def _phrase_behind(tree: Tree, i: int) -> Token | None:
    """The head of the noun phrase that begins right behind a word."""
    at = i + 1
    while at < len(tree) and tree[at].head > at and tree[at].dep in ("amod", "compound", "det", "nummod", "poss"):
        at += 1
    return tree[at] if at < len(tree) and tree[at].is_noun else None


def _pair(tree: Tree) -> None:
    """A headline's comma is an "and": "Lima, Quito to swap prisoners"."""
    for at in range(len(tree) - 2):
        one, comma, other = tree.tokens[at : at + 3]
        named = one.naming is not None and other.naming is not None
        if named and comma.text == "," and other.dep == "nsubj" and one.dep in ("dep", "nsubj", "nmod", "npadvmod"):
            tree.change(at, head=other.head, dep="nsubj")
            tree.change(at + 2, head=at, dep="conj")


def _passive(tree: Tree) -> None:
    """A headline drops "is" and "are": "Iran urged to free sailors" has a passive in it."""
    for token in tree:
        if token.dep != "ROOT" or token.tag not in ("VBD", "VBN"):
            continue
        kids = tree.kids(token.i)
        deps = {kid.dep for kid in kids}
        by = any(kid.dep == "agent" or (kid.dep == "prep" and kid.lemma == "by") for kid in kids)
        asked = "xcomp" in deps and token.lemma in _ASKED
        if deps & {"dobj", "ccomp"} or not (by or asked or token.tag == "VBN"):
            continue
        for kid in kids:
            if kid.dep == "nsubj":
                tree.change(kid.i, dep="nsubjpass")
            if kid.dep == "prep" and kid.lemma == "by":
                tree.change(kid.i, dep="agent")
        tree.change(token.i, tag="VBN")


FIRST = (_hidden_verb,)
LAST = (_pair, _passive)
