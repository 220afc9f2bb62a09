"""Prepositions that hang on the wrong word."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import frames_of, operator_of
from actorgraph.loaders.reader.parse.mending.tree import Tree, is_animate

__all__ = ["MENDS"]


def _deeds_of_people(tree: Tree) -> None:
    """As in "accused the rebels of shelling markets": what people are accused of or thanked for goes with the verb."""
    for token in tree:
        if token.dep != "prep" or token.lemma not in ("of", "for", "from") or not tree.kids(token.i, "pcomp"):
            continue
        whom = _first_conjunct(tree, tree.head(token))
        verb = tree.head(whom)
        if whom.dep in ("dobj", "nsubjpass") and verb.is_verb and token.i > verb.i and _is_somebody(whom):
            tree.change(token.i, head=verb.i)


def _behind_parenthesis(tree: Tree) -> None:
    """As in "sentenced three men, two of them soldiers, to death": behind the second comma the clause goes on."""
    for token in tree:
        inside = tree.head(token)
        if token.dep != "prep" or tree.text(token.i - 1) != "," or inside.dep != "appos" or token.i < inside.i:
            continue
        opened = min(tree.subtree(inside.i))
        if tree.text(opened - 1) != ",":
            continue
        above = tree.head(inside)
        while above.head != above.i and not above.is_verb:
            above = tree.head(above)
        if above.is_verb and above.i < token.i:
            tree.change(token.i, head=above.i)


def _first_conjunct(tree: Tree, token: Token) -> Token:
    while token.dep == "conj" and token.head != token.i:
        token = tree.head(token)
    return token


def _is_somebody(token: Token) -> bool:
    event = bool(frames_of("noun", token.lemma)) or operator_of("noun", token.lemma) is not None
    return token.naming is not None or token.tag == "PRP" or is_animate(token) or (token.tag == "NNS" and not event)


MENDS = (_deeds_of_people, _behind_parenthesis)
