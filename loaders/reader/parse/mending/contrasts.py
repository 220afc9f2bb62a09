"""Those who did it head the phrase, the others are set against them: "not the army but villagers", "rather than"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate, is_name

__all__ = ["MENDS"]


def _not_one_but_another(tree: Tree) -> None:
    """As in "not the army but villagers freed them"."""
    for word in tree:
        if word.lemma != "not" or word.dep != "neg":
            continue
        one = _denied(tree, word)
        other = _affirmed(tree, one) if one is not None else None
        if one is None or other is None:
            continue
        one_noun, other_noun = _noun(tree, one), _noun(tree, other)
        if one_noun is None or other_noun is None:
            continue
        tree.take_place(other.i, one.i)
        tree.change(word.i, head=one_noun.i, dep="neg")
        if one.i != one_noun.i:
            # "Not by the army but by villagers": one phrase, by villagers and not the army.
            tree.change(one.i, head=other_noun.i, dep="cc")
        tree.change(one_noun.i, head=other_noun.i, dep="conj")
        for kid in tree.kids(one.i, "cc"):
            tree.change(kid.i, head=other_noun.i)


def _denied(tree: Tree, word: Token) -> Token | None:
    """What the "not" stands before: a noun, its preposition, or what a copula says."""
    head = tree.head(word)
    if head.is_verb and head.lemma == "be":
        return next((kid for kid in tree.kids(head.i, "attr") if kid.i > word.i), None)
    named = head.is_noun or head.tag == "PRP" or head.dep in ("agent", "prep")
    return head if named and word.i < head.i else None


def _affirmed(tree: Tree, one: Token) -> Token | None:
    """What stands behind the "but"."""
    others = tree.kids(one.i, "conj")
    if len(others) != 1 or others[0].tag == "RB" or others[0].is_verb:
        return None
    joined = any(kid.lemma == "but" for kid in tree.kids(one.i, "cc"))
    also = tree.text(others[0].i - 1) == "also" or any(kid.lemma == "also" for kid in tree.kids(others[0].i))
    only = any(tree[at].lemma in ("only", "just", "merely") for at in range(max(0, one.i - 3), one.i))
    return others[0] if joined and not (also or only) else None


def _noun(tree: Tree, token: Token) -> Token | None:
    if token.dep in ("agent", "prep") or token.tag == "IN":
        return next(iter(tree.kids(token.i, "pobj")), None)
    return token


def _in_place_of(tree: Tree) -> None:
    """As in "Chad, rather than Mali,", "Chad instead of Mali": the second is set against the first."""
    for token in tree:
        if (tree.text(token.i - 1), token.lemma) not in (("rather", "than"), ("instead", "of")):
            continue
        other = next((t for t in tree.tokens[token.i + 1 :] if t.dep in ("pobj", "conj", "dobj")), None)
        first = tree[token.i - 2 - (tree.text(token.i - 2) == ",")] if token.i > 2 else token
        if other is None or not (is_name(first) or is_animate(first)) or not (is_name(other) or is_animate(other)):
            continue
        if min(tree.subtree(other.i)) == token.i + 1 and first.dep in (*SUBJECTS, "dobj", "attr"):
            tree.change(other.i, head=first.i, dep="conj")


MENDS = (_in_place_of, _not_one_but_another)
