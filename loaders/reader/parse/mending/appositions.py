"""Descriptions beside names: who is described, and where a list ends."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Nature, Token
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate

__all__ = ["MENDS"]


def _described_names(tree: Tree) -> None:
    """As in "jailed the Canadian photographer Hanna Brill": the name is the head, what stands before describes it."""
    for at in range(1, len(tree)):
        noun, name = tree[at - 1], tree[at]
        if not _is_bare_name(name) or noun.tag != "NN" or noun.naming is not None or not is_animate(noun):
            continue
        if name.head == noun.i and name.dep in ("appos", "conj", "dep", "nmod", "npadvmod", "punct"):
            tree.take_place(at, noun.i)
            tree.change(noun.i, head=at, dep="compound")
        elif name.head == noun.head and (name.dep, noun.dep) in _BOTH:
            tree.change(noun.i, head=at, dep="compound")
            tree.change(at, dep="dobj" if noun.dep in ("dobj", "dative") else name.dep)


_BOTH = (("dobj", "dobj"), ("dobj", "dative"), ("npadvmod", "dobj"), ("nsubj", "nsubj"), ("nsubjpass", "nsubjpass"))
"""Name and noun read as two arguments of one verb."""


def _is_bare_name(token: Token) -> bool:
    """True for a person or body named without a title."""
    naming = token.naming
    return naming is not None and naming.nature in (Nature.PERSON, Nature.BODY) and naming.text == naming.name


def _source_before_comma(tree: Tree) -> None:
    """As in "According to the daily X, the government met Y": who stands before the comma is no subject behind it."""
    for token in tree:
        comma = next((other.i for other in tree.tokens[token.i :] if other.text == ","), None)
        if token.text.lower() != "according" or comma is None:
            continue
        for named in tree.tokens[token.i + 1 : comma]:
            behind = [kid for kid in tree.kids(named.i, "appos") if kid.i > comma]
            source = [other for other in tree.tokens[token.i + 1 : comma] if other.dep == "pobj"]
            if named.dep in ("nsubj", "nsubjpass") and named.head > comma and behind and source:
                tree.take_place(behind[0].i, named.i)
                tree.change(named.i, head=source[-1].i, dep="appos")


def _names_between_commas(tree: Tree) -> None:
    """As in "the army chief, Smith, has left": a name between commas behind an office is its holder."""
    for token in tree:
        first = min(tree.subtree(token.i))
        named = token.naming is not None and token.naming.nature in (Nature.PERSON, Nature.BODY)
        beside = first > 1 and tree.text(first - 1) == "," and tree.text(token.i + 1) == ","
        if not named or not beside or token.dep not in ("npadvmod", "dep", "nmod"):
            continue
        noun = tree.head(token) if not tree.head(token).is_verb else tree[first - 2]
        if noun.i < token.i and noun.is_noun and noun.naming is None and is_animate(noun):
            tree.change(token.i, head=noun.i, dep="appos")


def _described_by_adjective(tree: Tree) -> None:
    """As in "The bishop, keen to meet him, climbed the hill": the subject is that of the verb."""
    for token in tree:
        verb = tree.head(token)
        subject = next((kid for kid in tree.kids(token.i, "nsubj") if kid.i < token.i), None)
        aside = token.tag == "JJ" and token.dep == "advcl" and tree.text(token.i - 1) == ","
        if aside and subject is not None and verb.is_verb and verb.i > token.i and not tree.kids(verb.i, *SUBJECTS):
            tree.change(subject.i, head=verb.i, dep="nsubjpass" if tree.kids(verb.i, "auxpass") else "nsubj")
            tree.change(token.i, head=subject.i, dep="amod")


def _list_behind_description(tree: Tree) -> None:
    """As in "took Smith, a cook, and two porters": what follows the second comma is joined to the name."""
    for token in tree:
        described = tree.head(token)
        one = described.naming is not None or (token.naming is not None and is_animate(described))
        if token.dep != "appos" or not one or tree.text(min(tree.subtree(token.i)) - 1) != ",":
            continue
        for joined in tree.kids(token.i, "conj"):
            cc = next((kid for kid in tree.kids(token.i, "cc") if kid.i < joined.i), None)
            if cc is not None and tree.text(cc.i - 1) == ",":
                tree.change(joined.i, head=described.i)
                tree.change(cc.i, head=described.i)


def _lists_as_descriptions(tree: Tree) -> None:
    """As in "a nurse, a driver and two guards": behind an article comes another one, not the same again."""
    for token in tree:
        first = tree.head(token)
        joined = tree.kids(token.i, "conj")
        if token.dep != "appos" or not joined or first.naming is not None or not first.is_noun:
            continue
        if not tree.kids(token.i, "cc") or token.naming is not None:
            continue
        if all(_is_one_of_some(tree, each) for each in (first.i, token.i, joined[0].i)):
            tree.change(token.i, dep="conj")


def _is_one_of_some(tree: Tree, i: int) -> bool:
    articles = tree.kids(i, "det", "nummod")
    return any(kid.lemma in ("a", "an", "another", "one") or kid.dep == "nummod" for kid in articles)


MENDS = (
    _described_names,
    _source_before_comma,
    _names_between_commas,
    _described_by_adjective,
    _list_behind_description,
    _lists_as_descriptions,
)
