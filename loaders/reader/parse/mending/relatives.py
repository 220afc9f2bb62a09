"""Relative clauses: whom they are about."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Signature, operator_of
from actorgraph.loaders.reader.parse.mending.tree import FINITE, SUBJECTS, Tree, is_animate

__all__ = ["MENDS"]

_RELATIVES = ("that", "who", "whom", "which")


def _about_people(tree: Tree) -> None:
    """As in "a meeting with the families of X, who said": "who" goes back to people, here the families."""
    for token in tree:
        verb = tree.head(token)
        if token.lemma not in ("who", "whom") or verb.dep != "relcl":
            continue
        if verb.head >= token.i or is_animate(tree.head(verb)):
            continue
        nearest = next((t for t in reversed(tree.tokens[: token.i]) if is_animate(t)), None)
        if nearest is None or nearest.i < verb.head:
            nearest = _owner_of(tree, tree.head(verb))
        if nearest is None:
            continue
        while tree.head(nearest).lemma == "of" and is_animate(tree.head(tree.head(nearest))):
            nearest = tree.head(tree.head(nearest))
        tree.change(verb.i, head=nearest.i)


def _owner_of(tree: Tree, thing: Token) -> Token | None:
    """As in "men in uniforms, who", "members of the panel, who": the people in whose phrase a thing stands."""
    at = thing
    while at.dep in ("pobj", "prep", "conj") and at.head != at.i:
        at = tree.head(at)
        if is_animate(at) and at.i < thing.i:
            return at
    return None


def _without_pronoun(tree: Tree) -> None:
    """As in "the dancer the bandits snatched has been found": a second phrase without comma is a subject."""
    for token in tree:
        whom = tree.head(token)
        first = min(tree.subtree(token.i))
        verb = next((kid for kid in tree.kids(token.i, "acl") if kid.tag in ("VBN", "VBD")), None)
        if (
            token.dep != "appos"
            or verb is None
            or verb.i != token.i + 1
            or tree.text(first - 1) in (",", "(", "–", "-")
        ):
            continue
        if tree.kids(token.i, "det", "poss") and first > whom.i and not tree.kids(verb.i, "dobj", "agent", *SUBJECTS):
            tree.change(verb.i, head=whom.i, dep="relcl", tag="VBD")
            tree.change(token.i, head=verb.i, dep="nsubj")


def _of_the_first(tree: Tree) -> None:
    """As in "It was X rather than Y that met Z": the clause is about the one who is not set aside."""
    for token in tree:
        other = tree.head(token)
        aside = token.dep == "relcl" and other.dep in ("conj", "appos")
        if not aside or not (tree.text(min(tree.subtree(token.i)) - 1) == "," or _is_it(tree, tree.head(other))):
            continue
        between = [tree.text(i) for i in range(other.head + 1, other.i)]
        if "not" in between or ("rather" in between and "than" in between):
            tree.change(token.i, head=other.head)


def _is_it(tree: Tree, noun: Token) -> bool:
    """As X in "it was X"."""
    return noun.dep == "attr" and any(kid.lemma == "it" for kid in tree.kids(noun.head, "nsubj"))


def _clefts(tree: Tree) -> None:
    """As in "it was X that met Z": the clause is about X."""
    for token in tree:
        be = tree.head(token)
        if token.dep != "ccomp" or be.lemma != "be" or be.i > token.i or not tree.kids(token.i, "nsubj", "nsubjpass"):
            continue
        who = next((kid for kid in tree.kids(be.i, "attr") if kid.i < token.i), None)
        relative = any(
            kid.lemma in _RELATIVES and (kid.dep in ("nsubj", "nsubjpass", "dobj") or kid.tag == "WDT")
            for kid in tree.kids(token.i)
        )
        if relative and who is not None and _is_it(tree, who):
            tree.change(token.i, head=who.i, dep="relcl")


def _about_all_of_it(tree: Tree) -> None:
    """As in "accused Chad of killing her, which Chad denied": what is denied is the whole statement, no noun."""
    for which in tree:
        verb = tree.head(which)
        operator = operator_of("verb", verb.lemma)
        denied = operator is not None and operator.signature is Signature.DENY and which.dep in ("dobj", "nsubjpass")
        if which.lemma != "which" or not denied or verb.dep != "relcl" or tree.text(which.i - 1) != ",":
            continue
        above = tree.head(verb)
        while above.head != above.i and not (above.is_verb and (above.tag in FINITE or tree.kids(above.i, "aux"))):
            above = tree.head(above)
        tree.change(verb.i, head=above.i)


def _that_as_pronoun(tree: Tree) -> None:
    """As in "it was X that met Y": before the verb of a relative clause "that" is its subject."""
    for token in tree:
        if token.lemma == "that" and token.tag == "DT" and token.dep == "nsubj" and tree.head(token).dep == "relcl":
            tree.change(token.i, tag="WDT")


MENDS = (_clefts, _that_as_pronoun, _about_people, _without_pronoun, _of_the_first, _about_all_of_it)
