"""What is joined to what."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree

__all__ = ["MENDS"]

_FINITE = ("VBZ", "VBP", "VBD")


def _repeated_speech(tree: Tree) -> None:
    """As in "said that … and said that …", "claims that they died or denies": the second belongs beside the first."""
    for token in tree:
        if token.dep != "conj" or not token.is_verb or tree.kids(token.i, "nsubj", "nsubjpass"):
            continue
        inside = tree.head(token)
        while inside.dep == "conj":
            inside = tree.head(inside)
        outside = tree.head(inside)
        again = outside.lemma == token.lemma
        tense = token.tag == outside.tag != inside.tag and token.tag in _FINITE
        if inside.dep == "ccomp" and outside.i < token.i and (again or (tense and inside.tag in _FINITE)):
            tree.change(token.i, head=outside.i)


def _company(tree: Tree) -> None:
    """As in "the mayor, along with two priests, hid them": those who are along with somebody do what he does."""
    for token in tree:
        company = _company_of(tree, token)
        if company is None:
            continue
        preposition, first = company
        noun = tree.head(token if token.dep == "prep" and token.lemma != "with" else preposition)
        whom = tree.kids(preposition.i, "pobj")
        if not whom or not (noun.is_noun or noun.tag == "PRP") or noun.dep not in (*SUBJECTS, "dobj", "pobj"):
            continue
        if tree.text(first - 1) != "," and first != noun.i + 1:
            continue
        tree.change(token.i, head=noun.i, dep="cc")
        tree.change(preposition.i, head=noun.i, dep="cc")
        tree.change(whom[0].i, head=noun.i, dep="conj")


def _company_of(tree: Tree, token: Token) -> tuple[Token, int] | None:
    """The "with" of "along with", "together with" and where the phrase begins."""
    if token.lemma not in ("along", "together", "alongside"):
        return None
    if token.lemma == "alongside":
        return (token, token.i) if token.dep == "prep" else None
    behind = tree[token.i + 1] if token.i + 1 < len(tree) else None
    return (behind, token.i) if behind is not None and behind.lemma == "with" and behind.dep == "prep" else None


MENDS = (_repeated_speech, _company)
