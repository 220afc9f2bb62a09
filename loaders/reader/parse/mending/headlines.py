"""The grammar of headlines: no articles, no "is", a comma for "and"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import frames_of, noun_class, words
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate, is_name
from actorgraph.loaders.reader.parse.verbs import is_noun_lemma, is_verb_lemma, verb_of

__all__ = ["FIRST", "LAST"]

_DESCRIBING = ("det", "amod", "compound", "nummod", "poss")


def _hidden_verb(tree: Tree) -> None:
    """As in "Rebels behead shepherd": where no verb was found, the word that agrees with the one before it is one."""
    verb = next((t for t in tree.tokens[1:] if _may_be_verb(tree, t)), None)
    if verb is None or any(_is_main_verb(tree, t) for t in tree):
        return
    subject, object_ = tree[verb.i - 1], _phrase_behind(tree, verb.i)
    to_do = tree.head(object_) if object_ is not None and object_.dep == "nsubj" else None
    below = {*tree.subtree(verb.i), *tree.subtree(subject.i), *(tree.subtree(object_.i) if object_ else ())}
    above = next((i for i in _path(tree, verb.i) if i not in below and tree[i] != to_do), None)
    tree.change(verb.i, head=verb.i if above is None else above, dep="ROOT" if above is None else "ccomp")
    tree.change(verb.i, tag="VBP" if subject.tag in ("NNS", "NNPS") else "VBZ", lemma=verb_of(verb.text.lower()))
    tree.change(subject.i, head=verb.i, dep="nsubj")
    if object_ is not None:
        tree.change(object_.i, head=verb.i, dep="dobj")
    if to_do is not None and to_do.is_verb and to_do.i > verb.i:
        # "Court orders Rome to pay"
        tree.change(to_do.i, head=verb.i, dep="xcomp")
    for token in tree:
        before_verb = token.head == verb.i and token.dep in _DESCRIBING and token.i < subject.i
        if before_verb or (object_ is not None and token.head == object_.i and token.i < verb.i):
            tree.change(token.i, head=subject.i)


def _is_main_verb(tree: Tree, token: Token) -> bool:
    to_do = token.tag == "VB" and any(kid.lemma == "to" for kid in tree.kids(token.i, "aux"))
    return token.is_verb and token.dep not in ("acl", "amod") and not to_do and not _only_says(tree, token)


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
    if not (is_animate(subject) or is_name(subject)):
        return False
    behind = _phrase_behind(tree, token.i)
    ordered = behind is not None and is_name(behind) and tree.text(behind.i + 1) == "to"
    if frames_of("noun", token.lemma) and token.tag == "NNS" and not ordered:
        return False
    if behind is None and (is_noun_lemma(verb_of(word)) or tree.text(token.i + 1) not in ("", "for", "to", "in")):
        return False
    one = word.endswith("s") and bool(verb_of(word)) and not is_verb_lemma(word)
    if subject.tag in ("NNS", "NNPS"):
        return is_verb_lemma(word)
    # "Police rescue girl", "Police rescues girl"
    several = noun_class(subject.lemma) in ("group", "organization") and subject.tag == "NN"
    return one or (several and is_verb_lemma(word) and subject.i == 0)


def _phrase_behind(tree: Tree, i: int) -> Token | None:
    """The head of the noun phrase that begins right behind a word."""
    at = i + 1
    while at < len(tree) and tree[at].head > at and tree[at].dep in _DESCRIBING:
        at += 1
    return tree[at] if at < len(tree) and tree[at].is_noun else None


def _not_yet(tree: Tree) -> None:
    """As in "Militia yet to free drivers": who stands before "yet to" has not done it."""
    for token in tree:
        to = tree[token.i + 1] if token.lemma == "yet" and 0 < token.i < len(tree) - 1 else None
        verb = tree.head(to) if to is not None and to.lemma == "to" else None
        subject = tree[token.i - 1]
        if verb is None or not verb.is_verb or not (subject.is_noun or is_name(subject)):
            continue
        if subject.dep == "ROOT":
            tree.change(subject.i, head=verb.i, dep="nsubj")
            tree.change(verb.i, head=verb.i, dep="ROOT")
        if tree.head(subject) == verb or subject.head == verb.i:
            tree.change(token.i, head=verb.i, dep="advmod")


def _pair(tree: Tree) -> None:
    """A headline's comma is an "and": "Lima, Quito to swap prisoners"."""
    for at in range(len(tree) - 2):
        one, comma, other = tree.tokens[at : at + 3]
        named = one.naming is not None and other.naming is not None
        if named and comma.text == "," and other.dep == "nsubj" and one.dep in ("dep", "nsubj", "nmod", "npadvmod"):
            tree.change(at, head=other.head, dep="nsubj")
            tree.change(at + 2, head=at, dep="conj")


def _two_verbs(tree: Tree) -> None:
    """As in "Rebels free nurses, still hold doctor": what stands behind the comma has the same subject."""
    for token in tree:
        second = tree.head(token)
        first_clause = token.dep in ("advcl", "ccomp") and token.tag in ("VBP", "VBZ") and token.i < second.i
        if not first_clause or second.dep != "ROOT" or tree.kids(second.i, *SUBJECTS) or tree.kids(token.i, "mark"):
            continue
        if tree.kids(token.i, "nsubj") and any(tree.text(i) == "," for i in range(token.i, second.i)):
            tree.change(token.i, head=token.i, dep="ROOT")
            tree.change(second.i, head=token.i, dep="conj", tag="VBP" if second.tag == "VB" else None)


def _passive(tree: Tree) -> None:
    """A headline drops "is" and "are": "Iran urged to free sailors" has a passive in it."""
    for token in tree:
        if token.dep != "ROOT" or token.tag not in ("VBD", "VBN"):
            continue
        kids = tree.kids(token.i)
        deps = {kid.dep for kid in kids}
        by = any(kid.dep == "agent" or (kid.dep == "prep" and kid.lemma == "by") for kid in kids)
        against = any(tree.kids(kid.i, "pcomp") for kid in kids if kid.dep == "prep" and kid.lemma == "against")
        asked = ("xcomp" in deps or against) and token.lemma in words("grammar", "told_to")
        if deps & {"dobj", "ccomp"} or not (by or asked or token.tag == "VBN"):
            continue
        for kid in kids:
            if kid.dep == "nsubj":
                tree.change(kid.i, dep="nsubjpass")
            if kid.dep == "prep" and kid.lemma == "by":
                tree.change(kid.i, dep="agent")
        tree.change(token.i, tag="VBN")


FIRST = (_hidden_verb, _not_yet)
LAST = (_pair, _two_verbs, _passive)
