"""Trees mended where the small parser is known to go wrong, by rules of English alone: one class of errors a module."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.loaders.reader.draft import Sentence
from actorgraph.loaders.reader.parse.mending import (
    appositions,
    attachment,
    causatives,
    conditions,
    contrasts,
    coordination,
    missing,
    objects,
    participles,
    relatives,
    speech,
    verbless,
    wordclass,
)
from actorgraph.loaders.reader.parse.mending.tree import Tree

__all__ = ["mended"]

_MENDS = (
    *wordclass.MENDS,
    *missing.MENDS,
    *verbless.MENDS,
    *participles.MENDS,
    *objects.MENDS,
    *causatives.MENDS,
    *appositions.MENDS,
    *coordination.MENDS,
    *contrasts.MENDS,
    *attachment.MENDS,
    *relatives.MENDS,
    *speech.MENDS,
    *conditions.MENDS,
)
"""In this order; a step that would make the tree go round is left out."""


def mended(sentence: Sentence) -> Sentence:
    """The same sentence with the tree that English requires."""
    tree = Tree(sentence.tokens)
    for mend in _MENDS:
        before = tree.tokens
        mend(tree)
        if tree.tokens is not before and not tree.is_sound():
            tree.restore(before)
    return replace(sentence, tokens=tree.tokens)
