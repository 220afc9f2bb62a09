"""Conditions without "if", and "if" that sets none."""

from __future__ import annotations

from actorgraph.loaders.reader.lexicon import words
from actorgraph.loaders.reader.parse.mending.tree import Tree

__all__ = ["MENDS"]


def _inverted(tree: Tree) -> None:
    """As in "would have freed her had the army not come": a clause that begins with "had" sets a condition."""
    for had in tree:
        if had.text.lower() != "had" or had.i == 0 or not any(t.lemma == "would" for t in tree.tokens[: had.i]):
            continue
        verb = had if had.dep == "advcl" else tree.head(had)
        before = tree.tokens[: had.i]
        main = next((t for t in before if t.dep in ("ROOT", "ccomp", "conj") and t.tag == "VBN"), None)
        subject = next((t for t in tree.tokens[had.i + 1 :] if t.dep in ("nsubj", "nsubjpass")), None)
        if main is None or subject is None or tree[had.i - 1].dep in ("nsubj", "nsubjpass"):
            continue
        inner = tree.head(subject)
        if verb.dep == "ROOT" and main.head == verb.i and inner.i == verb.i:
            tree.change(main.i, head=main.i, dep="ROOT")
            tree.change(verb.i, head=main.i, dep="advcl")
            for kid in tree.kids(verb.i, "punct"):
                tree.change(kid.i, head=main.i)
        elif inner.i > had.i and inner.head == had.i and inner.dep == "ccomp":
            above = had.head if had.head != had.i else main.i
            tree.change(had.i, head=inner.i, dep="aux")
            tree.change(inner.i, head=above, dep="advcl")


def _should(tree: Tree) -> None:
    """As in "threatened Chad with sanctions should it go": "should" before its subject sets a condition."""
    for should in tree:
        verb = tree.head(should)
        subject = next((kid for kid in tree.kids(verb.i, "nsubj", "nsubjpass") if kid.i > should.i), None)
        main = next((kid for kid in tree.kids(verb.i, "ccomp", "advcl") if kid.i < should.i), None)
        if should.lemma != "should" or verb.dep != "ROOT" or subject is None or main is None or not main.is_verb:
            continue
        if min(tree.subtree(subject.i)) == should.i + 1 and tree.kids(main.i, "nsubj", "nsubjpass"):
            tree.change(main.i, head=main.i, dep="ROOT")
            tree.change(verb.i, head=main.i, dep="advcl")
            for kid in tree.kids(verb.i, "punct"):
                tree.change(kid.i, head=main.i)


def _questions(tree: Tree) -> None:
    """As in "it was not known if", "asked them if": right behind a word that takes questions."""
    for mark in tree:
        verb = tree.head(mark)
        above = tree.head(verb)
        if mark.lemma != "if" or mark.dep != "mark" or verb.dep != "advcl":
            continue
        asking = next(
            (t for t in reversed(tree.tokens[max(0, mark.i - 2) : mark.i]) if t.tag not in ("PRP", "NNP")), None
        )
        if asking is None or asking.lemma not in words("links", "take_questions"):
            continue
        if above.i in (asking.i, asking.head):
            tree.change(verb.i, head=asking.i, dep="ccomp")


MENDS = (_inverted, _should, _questions)
