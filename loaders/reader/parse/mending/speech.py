"""Speakers that the parser took for part of what they say, or for what is said."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Signature, operator_of
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate

__all__ = ["MENDS"]


def _speaker_behind(tree: Tree) -> None:
    """As in "…," added the envoy: people behind a verb of speech that closes a quote are who speak."""
    for token in tree:
        if not _speaks(token) or tree.kids(token.i, *SUBJECTS) or tree.text(token.i - 1) not in ('"', "”", ",", "''"):
            continue
        who = next((kid for kid in tree.kids(token.i, "dobj", "attr") if kid.i > token.i), None)
        if who is not None and (is_animate(who) or who.tag == "PRP"):
            tree.change(who.i, dep="nsubj")


def _two_subjects(tree: Tree) -> None:
    """As in "The troops," said the mayor, "burned it": who stands before the comma is subject of what is quoted."""
    for token in tree:
        subjects = tree.kids(token.i, "nsubj")
        quoted = tree.head(token)
        if len(subjects) != 2 or not _speaks(token) or token.dep not in ("parataxis", "ccomp", "advcl", "dep"):
            continue
        before, behind = subjects
        if before.i < token.i < behind.i and quoted.is_verb and not tree.kids(quoted.i, *SUBJECTS):
            tree.change(before.i, head=quoted.i)


def _subject_before_aside(tree: Tree) -> None:
    """As in "Three villages, elders told Smith, had been attacked": what the aside cuts off is subject behind it."""
    for token in tree:
        speakers = tree.kids(token.i, "nsubj")
        if not _speaks(token) or not speakers:
            continue
        joined = bool(tree.kids(token.i, "cc"))
        behind = [kid for kid in tree.kids(token.i, *(("ccomp",) if joined else ("ccomp", "conj"))) if kid.i > token.i]
        clause = behind[0] if behind else tree.head(token)
        cut = (kid for kid in tree.kids(token.i, "npadvmod", "dep", "nmod", "nsubj") if kid.i < speakers[-1].i)
        first = next((kid for kid in cut if kid.is_noun or kid.tag == "PRP"), None)
        if first is None or clause.i < token.i or not clause.is_verb or tree.kids(clause.i, "mark", *SUBJECTS):
            continue
        if tree.text(max(tree.subtree(first.i)) + 1) in (",", '"', "”") and tree.text(clause.i - 1) != "to":
            passive = bool(tree.kids(clause.i, "auxpass"))
            tree.change(first.i, head=clause.i, dep="nsubjpass" if passive else "nsubj")
            if clause.dep == "conj":
                tree.take_place(clause.i, token.i)
                tree.change(token.i, head=clause.i, dep="parataxis")


def _aside_on_noun(tree: Tree) -> None:
    """As in "The army, elders told Smith, killed 12": the aside goes with the clause, not with its subject."""
    for token in tree:
        noun = tree.head(token)
        if _speaks(token) and token.dep == "parataxis" and noun.is_noun and noun.dep in SUBJECTS:
            tree.change(token.i, head=noun.head)


def _cut_off_auxiliary(tree: Tree) -> None:
    """As in "The colonel had, the judge wrote, ordered it": "had" helps the verb behind the aside."""
    for aside in tree:
        speakers = [kid for kid in tree.kids(aside.i, "nsubj") if kid.i < aside.i] if _speaks(aside) else []
        first = min(tree.subtree(speakers[0].i)) if speakers else 0
        if first < 2 or tree.text(first - 1) != "," or not _helps(tree[first - 2]):
            continue
        helper = tree[first - 2]
        comma = next((t.i for t in tree.tokens[aside.i + 1 :] if t.text == ","), len(tree))
        verb = next((t for t in tree.tokens[comma:] if t.is_verb), None)
        subject = next(iter(tree.kids(helper.i, *SUBJECTS)), None)
        if verb is None or verb.tag in ("VBZ", "VBP") or tree.kids(verb.i, *SUBJECTS):
            continue
        passive = helper.lemma == "be" and verb.tag != "VBG"
        if verb.head in (aside.i, helper.i):
            tree.take_place(verb.i, helper.i if aside.head == helper.i else aside.i)
        tree.change(aside.i, head=verb.i, dep="parataxis")
        tree.change(helper.i, head=verb.i, dep="auxpass" if passive else "aux")
        tree.change(verb.i, tag="VBN" if helper.lemma in ("be", "have") and verb.tag == "VBD" else None)
        if subject is not None:
            tree.change(subject.i, head=verb.i, dep="nsubjpass" if passive else "nsubj")


def _helps(token: Token) -> bool:
    return token.tag == "MD" or (token.is_verb and token.lemma in ("be", "have"))


def _closing_speaker(tree: Tree) -> None:
    """As in "They were freed and are on their way, the mayor announced.": no third deed, but who tells of them."""
    for token in tree:
        first, subjects = tree.head(token), tree.kids(token.i, "nsubj")
        if not _speaks(token) or token.dep != "conj" or not subjects or tree.kids(token.i, "dobj", "ccomp", "xcomp"):
            continue
        begins = min(tree.subtree(subjects[-1].i))
        closes = all(
            kid.i < token.i or kid.dep in ("prep", "npadvmod", "advmod", "punct") for kid in tree.kids(token.i)
        )
        if tree.text(begins - 1) != "," or not closes or not first.is_verb or first.i > begins:
            continue
        for lost in (*subjects[:-1], *(kid for kid in tree.kids(token.i, "nsubjpass") if kid.i < begins)):
            tree.change(lost.i, head=first.i, dep="dep")
        tree.take_place(token.i, first.i)
        tree.change(first.i, head=token.i, dep="ccomp")


def _speakers_in_list(tree: Tree) -> None:
    """As in "They hid deserters, witnesses and a site said.": who stands before the last "said" says it."""
    for token in tree:
        if not _speaks(token) or tree.kids(token.i, *SUBJECTS) or not tree.kids(token.i, "ccomp"):
            continue
        last = tree[token.i - 1]
        while last.dep == "conj" and tree.text(min(tree.subtree(last.i)) - 1) != ",":
            last = tree.head(last)
        first = min(tree.subtree(last.i))
        if last.is_noun and last.dep in ("conj", "appos") and first > 1 and tree.text(first - 1) == ",":
            tree.change(last.i, head=token.i, dep="nsubj")


def _speaks(token: Token) -> bool:
    operator = operator_of("verb", token.lemma) if token.is_verb else None
    return operator is not None and operator.signature is Signature.REPORT


MENDS = (
    _speaker_behind,
    _two_subjects,
    _subject_before_aside,
    _aside_on_noun,
    _cut_off_auxiliary,
    _closing_speaker,
    _speakers_in_list,
)
