"""Participles: modifiers before nouns, reduced relatives behind them, clauses behind a comma."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import frames_of, words
from actorgraph.loaders.reader.parse.mending.tree import FINITE, SUBJECTS, Tree, is_animate

__all__ = ["MENDS"]


def _before_nouns(tree: Tree) -> None:
    """As in "of five abducted French citizens": between a number and a noun stands a modifier, not a verb."""
    for token in tree.tokens[1:]:
        before = tree[token.i - 1]
        if token.tag not in ("VBD", "VBN") or before.tag != "CD" or before.head > token.i:
            continue
        behind = tree.tokens[token.i + 1 :]
        noun = next((t for t in behind if t.tag not in ("JJ", "NNP") or t.tag.startswith("NNS")), None)
        if noun is None or noun.tag not in ("NNS", "NNPS", "NN") or noun.head != token.i:
            continue
        tree.change(noun.i, head=before.head, dep=before.dep)
        tree.change(before.i, head=noun.i, dep="nummod")
        tree.change(token.i, head=noun.i, dep="amod", tag="VBN")


def _after_commas(tree: Tree) -> None:
    """As in "…, leading to Y": a participle behind a comma goes with the clause, not with the noun before the comma."""
    for token in tree.tokens[1:]:
        if token.tag != "VBG" or token.dep != "acl" or tree.text(token.i - 1) != ",":
            continue
        above = tree.head(token)
        while above.head != above.i and not above.is_verb:
            above = tree.head(above)
        if above.is_verb:
            tree.change(token.i, head=above.i, dep="advcl")


def _reduced_relatives(tree: Tree) -> None:
    """As in "The nurses seized by bandits have been freed": of two finite verbs without "and", the first describes."""
    for token in tree:
        subjects = [kid for kid in tree.kids(token.i, *SUBJECTS) if kid.i < token.i]
        if token.tag not in ("VBD", "VBN") or not subjects or tree.kids(token.i, "aux", "auxpass", "neg"):
            continue
        aside = tree.text(token.i - 1) == ","
        if tree.kids(token.i, "dobj") and not aside:
            continue
        main = next((kid for kid in tree.kids(token.i) if _is_bare_clause(tree, token, kid, aside=aside)), None)
        if main is None:
            continue
        tree.take_place(main.i, token.i)
        tree.change(token.i, head=subjects[0].i, dep="acl", tag="VBN")
        passive = bool(tree.kids(main.i, "auxpass"))
        tree.change(subjects[0].i, head=main.i, dep="nsubjpass" if passive else "nsubj")
        for kid in tree.kids(token.i):
            if kid.i > main.i or (kid.dep == "prep" and kid.i < subjects[0].i):
                tree.change(kid.i, head=main.i)


def _participles_before_verbs(tree: Tree) -> None:
    """As in "The crew, hijacked off Spain in May, were set free": the participle between commas only describes."""
    for token in tree:
        main = tree.head(token)
        subjects = [kid for kid in tree.kids(token.i, *SUBJECTS) if kid.i < token.i]
        if token.dep != "advcl" or token.tag not in ("VBD", "VBN") or not subjects or main.i < token.i:
            continue
        bare = not tree.kids(token.i, "mark", "aux", "auxpass", "dobj") and not tree.kids(main.i, *SUBJECTS)
        enclosed = tree.text(token.i - 1) == "," and tree.text(max(tree.subtree(token.i)) + 1) == ","
        if bare and enclosed and main.is_verb:
            tree.change(token.i, head=subjects[0].i, dep="acl", tag="VBN")
            passive = bool(tree.kids(main.i, "auxpass"))
            tree.change(subjects[0].i, head=main.i, dep="nsubjpass" if passive else "nsubj")


def _is_bare_clause(tree: Tree, first: Token, kid: Token, *, aside: bool) -> bool:
    """A finite clause behind another with no subject and nothing that joins the two; `aside`: but for commas."""
    finite = kid.tag in FINITE or any(each.tag in FINITE for each in tree.kids(kid.i, "aux", "auxpass"))
    if not finite or kid.i < first.i or kid.dep not in ("conj", "ccomp", "parataxis", "dep", "advcl"):
        return False
    if tree.kids(kid.i, "mark", *SUBJECTS):
        return False
    between = [each for each in tree.kids(first.i) if first.i < each.i < kid.i]
    listed = [each.i for each in between if each.dep == "conj"] if aside else []
    if any(each.dep in ("cc", "mark") and not any(each.i < i for i in listed) for each in between):
        # "seized off Spain and held for weeks, were freed": that "and" joins two that only describe.
        return False
    commas = [each for each in between if each.dep == "punct"]
    return not commas or (aside and len(commas) == 1)


def _swallowed_verbs(tree: Tree) -> None:
    """As in "Men suspected of aiding the gang were held": the gang is whom they aided, and the men are held."""
    root = tree.root()
    if root is None or not root.is_noun:
        return
    for main in tree:
        inner = tree.head(main)
        subject = next((kid for kid in tree.kids(main.i, "nsubj", "nsubjpass") if kid.i < main.i), None)
        finite = main.tag in FINITE or any(kid.tag in FINITE for kid in tree.kids(main.i, "aux", "auxpass"))
        if main.dep not in ("ccomp", "advcl", "conj") or inner.tag != "VBG" or subject is None or not finite:
            continue
        behind = min(tree.subtree(subject.i)) == inner.i + 1 and not tree.kids(main.i, "mark")
        described = root.i in _above(tree, inner.i) and any(kid.i < inner.i for kid in tree.kids(root.i, "acl"))
        if not behind or not described or tree.kids(inner.i, "dobj"):
            continue
        passive = subject.dep == "nsubjpass"
        tree.change(subject.i, head=inner.i, dep="dobj")
        tree.change(main.i, head=main.i, dep="ROOT")
        tree.change(root.i, head=main.i, dep="nsubjpass" if passive else "nsubj")
        for kid in tree.kids(root.i, "punct"):
            if kid.i > main.i:
                tree.change(kid.i, head=main.i)


def _above(tree: Tree, i: int) -> list[int]:
    found: list[int] = []
    while tree[i].head != i and tree[i].head not in found:
        i = tree[i].head
        found.append(i)
    return found


def _shared_auxiliaries(tree: Tree) -> None:
    """As in "The mayor was killed and his driver wounded": the second was done to somebody as well."""
    for token in tree:
        first = tree.head(token)
        subject = next((kid for kid in tree.kids(token.i, "nsubj") if kid.i < token.i), None)
        if token.dep != "conj" or token.tag not in ("VBD", "VBN") or subject is None or not first.is_verb:
            continue
        alone = not tree.kids(token.i, "dobj", "ccomp", "xcomp", "aux", "auxpass", "prt", "acomp", "oprd", "neg")
        passive = bool(tree.kids(first.i, "auxpass")) and any(each.i < subject.i for each in tree.kids(first.i, "cc"))
        intransitive = token.lemma in words("headlines", "never_passive")
        if alone and passive and frames_of("verb", token.lemma) and not intransitive and is_animate(subject):
            tree.change(subject.i, dep="nsubjpass")
            tree.change(token.i, tag="VBN")


def _subject_clauses(tree: Tree) -> None:
    """As in "Anyone caught aiding them will be shot": it is the one who is caught that will be shot."""
    for token in tree:
        who = next((kid for kid in tree.kids(token.i, "nsubj", "nsubjpass") if kid.i == token.i - 1), None)
        if (
            token.dep not in ("csubj", "csubjpass")
            or token.tag not in ("VBD", "VBN")
            or who is None
            or _asks(tree, token)
        ):
            continue
        tree.change(who.i, head=token.head, dep="nsubj" if token.dep == "csubj" else "nsubjpass")
        tree.change(token.i, head=who.i, dep="acl", tag="VBN")


def _asks(tree: Tree, verb: Token) -> bool:
    """As in "What the consul told her", "Who met them": the clause itself is the subject."""
    return any(kid.tag in ("WP", "WRB") for kid in tree.kids(verb.i))


def _tags(tree: Tree) -> None:
    """As in "the sentences handed down": what hangs on a noun without a subject of its own is a participle."""
    for token in tree:
        if token.tag == "VBD" and token.dep == "acl" and not tree.kids(token.i, *SUBJECTS):
            tree.change(token.i, tag="VBN")


def _in_a_row(tree: Tree) -> None:
    """As in "gagged, bound and robbed them": a participle between two past tenses is the second of three verbs."""
    for token in tree:
        verb = tree.head(token)
        last = next((kid for kid in tree.kids(token.i, "conj") if kid.tag == "VBD"), None)
        row = token.dep == "advcl" and token.tag == "VBN" and verb.tag == "VBD" and tree.text(token.i - 1) == ","
        if row and last is not None and token.i == verb.i + 2 and tree.text(token.i + 1) in ("and", "or"):
            tree.change(token.i, dep="conj", tag="VBD")


MENDS = (
    _before_nouns,
    _after_commas,
    _reduced_relatives,
    _participles_before_verbs,
    _swallowed_verbs,
    _shared_auxiliaries,
    _subject_clauses,
    _tags,
    _in_a_row,
)
