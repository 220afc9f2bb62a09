"""Words read as another class than the place where they stand allows."""

from __future__ import annotations

from itertools import pairwise

from actorgraph.loaders.reader.lexicon import frames_of
from actorgraph.loaders.reader.parse.mending.tree import Tree, is_animate, is_name
from actorgraph.loaders.reader.parse.verbs import verb_of

__all__ = ["MENDS"]


def _nouns_read_as_verbs(tree: Tree) -> None:
    """A determiner's head is a noun and the head of an infinitive's "to" a verb, whatever their tags say."""
    for token in tree:
        head = tree.head(token)
        if token.dep in ("det", "poss") and head.tag in ("VB", "VBP") and head.i > token.i:
            tree.change(head.i, tag="NN")
        if token.lemma == "to" and token.dep == "aux" and head.tag in ("JJ", "NN"):
            tree.change(head.i, tag="VB")


def _infinitives_before_nouns(tree: Tree) -> None:
    """As in "urged to free prisoners": what stands between "to" and a bare plural is a verb, not an adjective."""
    for to, token in pairwise(tree.tokens):
        noun = tree.head(token)
        between = to.lemma == "to" and to.dep == "prep" and token.dep == "amod" and token.tag == "JJ"
        if not between or noun.head != to.i or not frames_of("verb", token.lemma) or not tree.head(to).is_verb:
            continue
        tree.change(token.i, head=to.head, dep="xcomp", tag="VB")
        tree.change(to.i, head=token.i, dep="aux", tag="TO")
        tree.change(noun.i, head=token.i, dep="dobj")


def _gerunds_before_names(tree: Tree) -> None:
    """As in "denied meeting Smith": an -ing word before a name is a verb, and the name its object."""
    for token in tree:
        name = tree.head(token)
        above = tree.head(name)
        stem = _gerund(token.text.lower())
        if not (is_name(name) and stem and token.dep == "compound" and above.is_verb and name.dep == "dobj"):
            continue
        particle = int(token.i > 0 and tree[token.i - 1].dep == "prt")
        if above.i == token.i - 1 - particle and all(tree[at].head == name.i for at in range(token.i + 1, name.i)):
            tree.change(token.i, head=above.i, dep="xcomp", tag="VBG", lemma=stem)
            tree.change(name.i, head=token.i)


def _gerunds_after_prepositions(tree: Tree) -> None:
    """As in "suspected of hiding deserters": an -ing word before people is what was done to them."""
    for token in tree:
        whom = tree.head(token)
        preposition = tree.head(whom)
        stem = _gerund(token.text.lower())
        if not stem or token.dep not in ("compound", "amod") or whom.dep != "pobj" or preposition.i != token.i - 1:
            continue
        people = is_name(whom) or (is_animate(whom) and whom.tag == "NNS")
        if people and preposition.lemma in ("of", "for", "from", "by", "after", "before", "without", "against"):
            tree.change(token.i, head=preposition.i, dep="pcomp", tag="VBG", lemma=stem)
            tree.change(whom.i, head=token.i, dep="dobj")


def _gerunds_alone(tree: Tree) -> None:
    """As in "thanked them for mediating": an -ing word without article behind a preposition that takes deeds."""
    for token in tree:
        if token.dep == "pobj" and token.tag == "VBG" and not tree.kids(token.i, "det", "amod", "poss"):
            tree.change(token.i, dep="pcomp")


def _gerund(word: str) -> str:
    return verb_of(word) if word.endswith("ing") and len(word) > 5 else ""


MENDS = (
    _nouns_read_as_verbs,
    _infinitives_before_nouns,
    _gerunds_before_names,
    _gerunds_after_prepositions,
    _gerunds_alone,
)
