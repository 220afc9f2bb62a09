"""What is joined to what."""

from __future__ import annotations

from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import frames_of
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree

__all__ = ["MENDS"]

_FINITE = ("VBZ", "VBP", "VBD")
_SAID = frozenset({"accused", "asked", "said", "supported"})


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
        own = _tense(tree, token)
        tense = own == outside.tag != inside.tag and own in _FINITE
        if inside.dep == "ccomp" and outside.i < token.i and (again or (tense and inside.tag in _FINITE)):
            tree.change(token.i, head=outside.i)


def _tense(tree: Tree, verb: Token) -> str:
    """The tag of the finite form: of "has denied" that of "has"."""
    return next((kid.tag for kid in tree.kids(verb.i, "aux") if kid.tag in _FINITE), verb.tag)


def _tenses(tree: Tree) -> None:
    """As in "hopes that X will take them and plans to go": a finite verb is joined to a finite one above."""
    for token in tree:
        inside = tree.head(token)
        if token.dep != "conj" or token.tag not in _FINITE or tree.kids(token.i, "aux", "nsubj", "nsubjpass"):
            continue
        comma = any(tree.text(cc.i - 1) == "," for cc in tree.kids(inside.i, "cc") if cc.i < token.i)
        helped = bool(tree.kids(inside.i, "aux", "auxpass"))
        bare = inside.tag == "VB" and helped
        # "Reminded them that captives must not be shown, and thanked them": of another tense than "must".
        other = token.tag == "VBZ" or (token.tag == "VBD" and any(k.tag == "MD" for k in tree.kids(inside.i, "aux")))
        # "Accused them of burning barns and asked for help": they burn and ask in different tenses.
        gerund = inside.tag == "VBG" and not helped
        perfect = inside.tag == "VBN" and helped and comma and (other or _is_told_later(tree, token, inside))
        if token.tag == "VBP" or not (bare or gerund or perfect):
            continue
        above = inside
        while above.head != above.i and above.tag != token.tag:
            above = tree.head(above)
        if above.tag == token.tag and above.i < inside.i:
            tree.change(token.i, head=above.i)


def _is_told_later(tree: Tree, token: Token, inside: Token) -> bool:
    """As in "she left a day after he had come, and thanked them": those who thank do it in the time of leaving.

    Only of what is said to somebody: those who "had shot two, and wounded six" did both.
    """
    had = any(kid.text.lower() == "had" for kid in tree.kids(inside.i, "aux"))
    below = inside.dep in ("advcl", "ccomp") and token.tag == "VBD"
    relations = {frame.relation for frame in frames_of("verb", token.lemma)}
    families = {vocabulary().relation(relation).family for relation in relations}
    return had and below and bool(families & _SAID or "apologised-to" in relations)


def _behind_aside(tree: Tree) -> None:
    """As in "arrested them and, after elders had met, sent them back": the aside ends at its comma."""
    for token in tree:
        aside = tree.head(token)
        if token.dep != "conj" or aside.dep != "advcl" or tree.kids(token.i, *SUBJECTS):
            continue
        opened = min(tree.subtree(aside.i))
        joined = any(kid.dep == "cc" for kid in tree.kids(aside.i))
        above = tree.head(aside)
        if not joined and tree.text(opened - 1) == "," and tree.text(opened - 2) in ("and", "but") and above.i < opened:
            tree.change(token.i, head=above.i)


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


MENDS = (_repeated_speech, _tenses, _behind_aside, _company)
