"""Who goes missing, and who is searched for because he is: the parser takes the word for a clause of its own."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import operator_of
from actorgraph.loaders.reader.parse.mending.tree import Tree

__all__ = ["MENDS"]

_STAYING = ("be", "remain", "stay")


def _searched_for(tree: Tree) -> None:
    """As in "searched for the miners still missing": no clause, those who are searched for."""
    for token in _words(tree):
        who = next((kid for kid in tree.kids(token.i, "nsubj")), None)
        first = min(tree.subtree(who.i)) if who is not None else 0
        mark = tree[first - 1]
        bare = mark.dep == "mark" or (mark.dep == "prep" and not tree.kids(mark.i))
        if who is None or mark.lemma not in ("for", "of") or not bare or tree.kids(token.i, "aux"):
            continue
        tree.change(mark.i, head=token.head, dep="prep")
        tree.change(who.i, head=mark.i, dep="pobj")
        tree.change(token.i, head=who.i, dep="acl", tag="VBG")


def _gone(tree: Tree) -> None:
    """As in "went missing near Oslo": one verb of two words."""
    for token in _words(tree):
        verb = tree.head(token)
        if verb.lemma == "go" and verb.i < token.i:
            for kid in tree.kids(token.i):
                tree.change(kid.i, head=verb.i)
            tree.change(token.i, dep="prt", tag="RP", lemma="missing")


def _state(tree: Tree) -> None:
    """As in "are missing", an adjective; as in "were reported missing", what is reported of them."""
    for token in _words(tree):
        verb = tree.head(token)
        if not verb.is_verb or token.dep not in ("acomp", "oprd", "xcomp"):
            continue
        if verb.lemma not in _STAYING and operator_of("verb", verb.lemma) is not None:
            tree.change(token.i, dep="xcomp", tag="VBG", lemma="missing")
        else:
            tree.change(token.i, tag="JJ", lemma="missing")


def _words(tree: Tree) -> list[Token]:
    """Where "missing" is said of somebody: before a noun, behind an article or with an object it is not."""
    found = (token for token in tree if token.text.lower() == "missing" and token.dep not in ("amod", "compound"))
    return [token for token in found if not tree.kids(token.i, "dobj", "det")]


MENDS = (_searched_for, _gone, _state)
