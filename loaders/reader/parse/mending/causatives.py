"""Small clauses: somebody had, made, saw or wanted another do something, or something done."""

from __future__ import annotations

from actorgraph.loaders.reader.lexicon import names_a_doer, words
from actorgraph.loaders.reader.parse.mending.tree import Tree, is_animate
from actorgraph.loaders.reader.parse.verbs import is_verb_lemma

__all__ = ["MENDS"]


def _had_done(tree: Tree) -> None:
    """As in "had the poacher flogged", "wants the bishop silenced": it is done to whom stands before it."""
    for token in tree:
        verb = tree.head(token)
        small = token.dep == "ccomp" and token.tag in ("VBD", "VBN") and token.text.lower().endswith(("ed", "en", "t"))
        if not small or verb.i > token.i or verb.lemma not in words("grammar", "with_small_clause"):
            continue
        whom = [kid for kid in tree.kids(token.i, "nsubj") if verb.i < kid.i < token.i]
        alone = not tree.kids(token.i, "aux", "auxpass", "mark", "dobj", "ccomp", "xcomp", "prt")
        near = whom and min(tree.subtree(whom[0].i)) == verb.i + 1
        if near and alone and (verb.lemma not in words("grammar", "seen") or token.tag == "VBN"):
            tree.change(token.i, tag="VBN")
            tree.change(whom[0].i, dep="nsubjpass")


def _made_do(tree: Tree) -> None:
    """As in "made the boy kneel", "had the guard flog him": behind "make", "have" and "let" a bare verb."""
    for token in tree:
        who = next((kid for kid in tree.kids(token.i, "compound") if kid.i == token.i - 1), None)
        verb = tree.head(token)
        if who is None or token.tag != "NN" or verb.lemma not in words("grammar", "makes_do") or verb.i > who.i:
            continue
        whole = (
            bool(tree.kids(token.i, "det", "poss"))
            and (is_animate(who) or names_a_doer(who.lemma))
            and is_verb_lemma(token.text.lower())
        )
        if not whole or token.dep not in ("dobj", "ccomp") or tree.text(token.i + 1) in ("of", "for", "to"):
            continue
        for kid in tree.kids(token.i):
            if kid.i < who.i:
                tree.change(kid.i, head=who.i)
        tree.change(who.i, head=token.i, dep="nsubj")
        tree.change(token.i, dep="ccomp", tag="VB", lemma=token.text.lower())


MENDS = (_had_done, _made_do)
