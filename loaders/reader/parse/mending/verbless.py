"""Sentences in which the parser found no verb at all, though they have one."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.parse.mending.tree import FINITE, SUBJECTS, Tree

__all__ = ["MENDS"]


def _name_as_root(tree: Tree) -> None:
    """As in "Smith on Saturday hosted Jones": a sentence whose root is a name has its verb read as a modifier."""
    root = tree.root()
    if root is None or root.naming is None or _has_finite(tree):
        return
    verb = next((t for t in tree if t.tag == "VBN" and t.dep == "amod" and t.head == t.i + 1 and t.i > root.i), None)
    if verb is None or tree.head(verb).naming is None:
        return
    _make_verb(tree, verb, subject=root, object_=tree.head(verb))


def _noun_as_root(tree: Tree) -> None:
    """As in "Rebels in the valley killed, by most accounts, 40 farmers.": with an object behind it, it is the verb."""
    root = tree.root()
    if root is None or not root.is_noun or tree[len(tree) - 1].text != "." or _has_finite(tree):
        return
    verb = next((t for t in tree.kids(root.i, "acl") if t.tag == "VBN"), None)
    if verb is None:
        return
    behind = (t for t in tree.tokens[verb.i :] if t.is_noun and t.head in (root.i, verb.i))
    object_ = next((t for t in behind if t.dep in ("appos", "dobj", "oprd")), None)
    if object_ is None:
        return
    for kid in tree.kids(verb.i, "agent"):
        tree.change(kid.i, dep="prep")
    _make_verb(tree, verb, subject=root, object_=object_)


def _gerund_as_root(tree: Tree) -> None:
    """As in "While visiting France, the emir scolded reporters.": behind the comma stands the clause itself."""
    root = tree.root()
    if root is None or root.tag != "VBG" or _has_finite(tree):
        return
    comma = next((t.i for t in tree if t.text == "," and t.i > root.i), None)
    verb = next((t for t in tree if t.tag == "VBN" and t.dep == "amod" and comma is not None and t.i > comma), None)
    if comma is None or verb is None or not tree[verb.i - 1].is_noun or tree.head(verb).i < verb.i:
        return
    subject, object_ = tree[verb.i - 1], tree.head(verb)
    tree.change(verb.i, head=verb.i, dep="ROOT", tag="VBD")
    tree.change(root.i, head=verb.i, dep="advcl")
    tree.change(subject.i, head=verb.i, dep="nsubj")
    tree.change(object_.i, head=verb.i, dep="dobj")


def _behind_relative(tree: Tree) -> None:
    """As in "The farmer, whose sons were jailed, fled to Chad.": behind the second comma stands what he did."""
    root = tree.root()
    if root is None or root.is_verb:
        return
    for clause in tree.kids(root.i, "relcl"):
        for verb in tree.kids(clause.i, "conj"):
            finite = verb.tag in ("VBD", "VBZ", "VBP") or any(kid.tag in FINITE for kid in tree.kids(verb.i, "aux"))
            joined = any(kid.dep == "cc" for kid in tree.kids(clause.i) if clause.i < kid.i < verb.i)
            opened = min(tree.subtree(verb.i))
            if finite and not joined and not tree.kids(verb.i, *SUBJECTS) and tree.text(opened - 1) == ",":
                passive = bool(tree.kids(verb.i, "auxpass"))
                tree.change(verb.i, head=verb.i, dep="ROOT")
                tree.change(root.i, head=verb.i, dep="nsubjpass" if passive else "nsubj")
                return


def _behind_infinitive(tree: Tree) -> None:
    """As in "The refusal to admit them was condemned.": the clause behind the infinitive's object is the sentence's."""
    root = tree.root()
    if root is None or not root.is_noun:
        return
    for infinitive in tree.kids(root.i, "acl"):
        main = next(iter(tree.kids(infinitive.i, "ccomp")), None)
        whom = next(iter(tree.kids(main.i, "nsubj", "nsubjpass")), None) if main is not None else None
        if main is None or whom is None or tree.kids(main.i, "mark") or tree.kids(infinitive.i, "dobj"):
            continue
        if infinitive.tag == "VB" and min(tree.subtree(whom.i)) == infinitive.i + 1:
            tree.change(whom.i, head=infinitive.i, dep="dobj")
            tree.change(main.i, head=main.i, dep="ROOT")
            tree.change(root.i, head=main.i, dep=whom.dep)
            return


def _has_finite(tree: Tree) -> bool:
    return any(token.tag in FINITE for token in tree)


def _make_verb(tree: Tree, verb: Token, *, subject: Token, object_: Token) -> None:
    """The verb becomes the root, and what stands behind it goes with it."""
    for kid in tree.kids(subject.i):
        if kid.i > verb.i:
            tree.change(kid.i, head=verb.i)
    tree.change(subject.i, head=verb.i, dep="nsubj")
    tree.change(object_.i, head=verb.i, dep="dobj")
    tree.change(verb.i, head=verb.i, dep="ROOT", tag="VBD")


def _subjects_of_auxiliaries(tree: Tree) -> None:
    """As in "Chad has, for the third time, denied it": the subject goes with the verb that "has" helps."""
    for token in tree:
        helper = tree.head(token)
        verb = tree.head(helper)
        if token.dep in SUBJECTS and helper.dep in ("aux", "auxpass") and not tree.kids(verb.i, *SUBJECTS):
            tree.change(token.i, head=verb.i)


MENDS = (_subjects_of_auxiliaries, _name_as_root, _noun_as_root, _gerund_as_root, _behind_relative, _behind_infinitive)
