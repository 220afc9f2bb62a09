"""Objects: people taken for measures or modifiers, receivers, and verbs of two words."""

from __future__ import annotations

from itertools import pairwise

from actorgraph.loaders.reader.draft import Nature, Token
from actorgraph.loaders.reader.lexicon import frames_of, noun_class, words
from actorgraph.loaders.reader.parse.mending.tree import Tree, is_animate, is_name

__all__ = ["MENDS"]

_LEAVE = ("access", "admission", "amnesty", "entry", "immunity", "leave", "passage", "permission", "visa")
_CAPTIVE = ("captive", "hostage", "prisoner")


def _people_as_adverbs(tree: Tree) -> None:
    """As in "abducted, by some estimates, 40 citizens": people behind a verb are its object, never a measure."""
    for token in tree:
        verb = tree.head(token)
        behind = token.dep == "npadvmod" and verb.is_verb and token.i > verb.i
        whom = is_animate(token) or (is_name(token) and token.i == verb.i + 1)
        if behind and whom and not tree.kids(verb.i, "dobj", "nsubjpass"):
            tree.change(token.i, dep="dobj")


def _two_objects(tree: Tree) -> None:
    """As in "denied the pilot a visa", "denied the tanker entry": of two objects side by side the first gets the other.

    Behind a verb that gives nothing it must be somebody.
    """
    for verb in tree:
        objects = tree.kids(verb.i, "dobj") if verb.is_verb else []
        if len(objects) != 2:
            continue
        whom, thing = objects
        beside = max(tree.subtree(whom.i)) + 1 == min(tree.subtree(thing.i))
        gets = is_animate(whom) or is_name(whom) or (whom.is_noun and verb.lemma in words("light", "giving"))
        if beside and verb.i < whom.i and gets and not is_animate(thing):
            tree.change(whom.i, dep="dative")


def _given_to_people(tree: Tree) -> None:
    """As in "denied the ambassador entry", "gave the rebels money": people before a thing are those who get it."""
    for token in tree:
        thing = tree.head(token)
        verb = tree.head(thing)
        if token.dep != "compound" or thing.dep not in ("dobj", "oprd") or thing.i != token.i + 1 or not verb.is_verb:
            continue
        if _is_taken(tree, token, thing, verb):
            _part(tree, token, thing, verb, dep="dobj")
            tree.change(thing.i, dep="oprd")
        elif verb.lemma in words("grammar", "names_to_post") and is_name(token) and is_animate(thing):
            # "appointed Jones ambassador"
            _part(tree, token, thing, verb, dep="dobj")
            tree.change(thing.i, dep="oprd")
        elif (
            verb.lemma in words("light", "giving") and _may_receive(tree, token, thing) and not noun_class(thing.lemma)
        ):
            _part(tree, token, thing, verb, dep="dative")


def _is_taken(tree: Tree, token: Token, thing: Token, verb: Token) -> bool:
    """As in "held the choir hostage"."""
    whom = bool(noun_class(token.lemma)) or token.tag == "NNS" or bool(tree.kids(thing.i, "det", "poss"))
    return thing.lemma in _CAPTIVE and verb.lemma in ("take", "hold", "keep") and whom


def _may_receive(tree: Tree, token: Token, thing: Token) -> bool:
    """People, names and plurals; a body only before what it is let do: "refused the committee access"."""
    if is_name(token):
        return tree[token.i - 1].is_verb
    if thing.lemma in words("light", "given_bare") and any(
        kid.i < token.i for kid in tree.kids(thing.i, "det", "poss")
    ):
        # "denied the tanker entry"
        return True
    body = noun_class(token.lemma) == "organization" and thing.lemma in _LEAVE
    return body or token.tag == "NNS" or noun_class(token.lemma) in ("person", "group")


def _part(tree: Tree, token: Token, thing: Token, verb: Token, *, dep: str) -> None:
    tree.change(token.i, head=verb.i, dep=dep)
    for kid in tree.kids(thing.i):
        if verb.i < kid.i < token.i:
            tree.change(kid.i, head=token.i)


def _what_they_become(tree: Tree) -> None:
    """As in "was taken prisoner", "was elected president": a bare noun behind a passive says what somebody becomes."""
    for token in tree:
        verb = tree.head(token)
        passive = tree.kids(verb.i, "nsubjpass", "auxpass") or (verb.tag == "VBN" and verb.dep in ("acl", "advcl"))
        bare = token.tag == "NN" and token.naming is None and not tree.kids(token.i, "det", "poss", "nummod")
        if token.dep == "dobj" and token.i > verb.i and passive and bare and is_animate(token):
            tree.change(token.i, dep="oprd")


def _what_they_are_made(tree: Tree) -> None:
    """As in "whom Chad named envoy", "named the judge Ada Brink envoy": one is named, the other a post."""
    for post in tree:
        verb = tree.head(post)
        if post.dep != "dobj" or verb.lemma not in words("grammar", "names_to_post") or post.i < verb.i:
            continue
        if post.naming is not None or not is_animate(post) or tree.kids(post.i, "poss"):
            continue
        if any(kid.i < verb.i and kid.lemma in ("who", "whom") for kid in tree.kids(verb.i, "dobj")):
            if not tree.kids(post.i, "det"):
                tree.change(post.i, dep="oprd")
            continue
        within = tree.kids(post.i, "compound", "nmod", "appos")
        name = next((kid for kid in within if kid.i < post.i and _is_person(kid)), None)
        if name is not None:
            _part(tree, name, post, verb, dep="dobj")
            tree.change(post.i, dep="oprd")


def _is_person(token: Token) -> bool:
    return token.naming is not None and token.naming.nature is Nature.PERSON


def _described_things(tree: Tree) -> None:
    """As in "were denied refugee status": a bare singular before a thing describes it and receives nothing."""
    for token in tree:
        thing = tree[token.i + 1] if token.i + 1 < len(tree) else token
        bare = token.dep == "dative" and token.tag == "NN" and token.naming is None and not tree.kids(token.i)
        if bare and thing.dep == "dobj" and thing.head == token.head:
            tree.change(token.i, head=thing.i, dep="compound")


def _counted_objects(tree: Tree) -> None:
    """As in "boarding two of their boats": a number that hangs on a verb is its object."""
    for token in tree:
        verb = tree.head(token)
        if token.dep == "nummod" and verb.is_verb and token.i > verb.i and not tree.kids(verb.i, "dobj"):
            tree.change(token.i, dep="dobj")


def _numbers_before_nouns(tree: Tree) -> None:
    """As in "of five abducted citizens": number and noun are one phrase, wherever the parser hangs the noun."""
    for number in tree:
        if number.tag != "CD" or number.dep not in ("pobj", "dobj"):
            continue
        last = number.i + 1
        while last < len(tree) and tree[last].dep in ("amod", "compound") and tree[last].head > last:
            last += 1
        if last == number.i + 1 or last >= len(tree) or not tree[last].is_noun or tree[last].head >= number.i:
            continue
        between = range(number.i + 1, last)
        if all(tree[at].head == last or tree[at].head in between for at in between):
            tree.change(last, head=number.head, dep=number.dep)
            tree.change(number.i, head=last, dep="nummod")


def _split_phrases(tree: Tree) -> None:
    """As in "hundreds of Baloch women": a name and the plural behind it are one phrase, not two."""
    for name, noun in pairwise(tree.tokens):
        above = tree[tree.head(name).head]
        split = name.dep == "pobj" and name.tag == "NNP" and noun.tag == "NNS" and not tree.kids(noun.i, "det")
        same = noun.head == above.head and noun.dep == above.dep
        if split and same and noun.dep in ("nsubj", "nsubjpass", "dobj"):
            tree.change(noun.i, head=name.head, dep="pobj")
            tree.change(name.i, head=noun.i, dep="compound")


def _home(tree: Tree) -> None:
    """As in "bring home victims": home says where, not which victims."""
    for left, token in pairwise(tree.tokens):
        if token.lemma in ("home", "back") and left.is_verb and token.head > token.i and tree.head(token).is_noun:
            tree.change(token.i, head=left.i, dep="advmod")


def _adverbs_of_verbs(tree: Tree) -> None:
    """As in "turned away a ship", "stepped down": an adverb that makes another verb of the one before it."""
    for verb, token in pairwise(tree.tokens):
        bound = token.dep == "advmod" and token.head == verb.i
        if bound and frames_of("verb", f"{verb.lemma} {token.lemma}"):
            tree.change(token.i, dep="prt", tag="RP")


def _let_go(tree: Tree) -> None:
    """As in "has been let go", "set them free": one verb of two words; "set to free" is two."""
    deps = ("xcomp", "ccomp", "acomp", "oprd", "advmod", "amod", "advcl")
    for token in tree:
        verb = tree.head(token)
        pair = (verb.lemma, token.lemma) in (("let", "go"), ("set", "free"))
        if not pair or token.i <= verb.i or token.dep not in deps or tree[token.i - 1].tag == "TO":
            continue
        for kid in tree.kids(token.i):
            tree.change(kid.i, head=verb.i, dep="dobj" if kid.dep == "nsubj" else kid.dep)
        tree.change(token.i, dep="prt", tag="RP")


MENDS = (
    _people_as_adverbs,
    _two_objects,
    _given_to_people,
    _what_they_become,
    _what_they_are_made,
    _described_things,
    _counted_objects,
    _numbers_before_nouns,
    _split_phrases,
    _home,
    _adverbs_of_verbs,
    _let_go,
)
