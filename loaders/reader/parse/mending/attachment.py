"""Prepositions that hang on the wrong word."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Nature, Token
from actorgraph.loaders.reader.lexicon import Signature, frames_of, noun_class, operator_of, words
from actorgraph.loaders.reader.parse.mending.tree import Tree, is_animate

__all__ = ["MENDS"]


def _deeds_of_people(tree: Tree) -> None:
    """As in "accused the rebels of shelling markets": what people are accused of or thanked for goes with the verb."""
    for token in tree:
        if token.dep != "prep" or token.lemma not in ("of", "for", "from") or not tree.kids(token.i, "pcomp"):
            continue
        whom = _first_conjunct(tree, tree.head(token))
        verb = tree.head(whom)
        if not verb.is_verb or whom.dep not in ("dobj", "nsubjpass"):
            continue
        operator = operator_of("verb", verb.lemma)
        accused = operator is not None and operator.signature is Signature.ACCUSE
        if token.i > verb.i and (accused or _is_somebody(whom)):
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
            for kid in tree.kids(inside.i, "prep"):
                if kid.i >= token.i:
                    tree.change(kid.i, head=above.i)


def _agents_of_passives(tree: Tree) -> None:
    """As in "was forced to leave by soldiers": behind the infinitive stands who forced, not who left."""
    for token in tree:
        below = tree.head(token)
        above = tree.head(below)
        by = token.lemma == "by" and token.dep in ("prep", "agent") and below.dep == "xcomp" and above.is_verb
        if not by or not tree.kids(above.i, "nsubjpass", "auxpass") or tree.kids(above.i, "agent"):
            continue
        active = not tree.kids(below.i, "auxpass") and bool(tree.kids(below.i, "aux"))
        if active and any(_is_somebody(who) for who in tree.kids(token.i, "pobj")):
            tree.change(token.i, head=above.i, dep="agent")


def _agents_below_objects(tree: Tree) -> None:
    """As in "was denied entry by Chad": behind what a passive keeps as its object stands who does it."""
    for token in tree:
        thing = tree.head(token)
        verb = tree.head(thing)
        kept = token.lemma == "by" and token.dep == "prep" and thing.dep in ("dobj", "oprd") and thing.i > verb.i
        if not kept or tree.kids(verb.i, "agent") or not tree.kids(verb.i, "nsubjpass", "auxpass"):
            continue
        if any(_is_somebody(who) for who in tree.kids(token.i, "pobj")):
            tree.change(token.i, head=verb.i, dep="agent")


def _long_after(tree: Tree) -> None:
    """As in "months after being freed by Chad, they met": what came first goes with the verb, not with the months."""
    for token in tree:
        time = tree.head(token)
        verb = tree.head(time)
        before = token.dep == "prep" and token.lemma in ("after", "before") and time.dep == "npadvmod"
        if before and verb.is_verb and tree.kids(token.i, "pcomp"):
            tree.change(token.i, head=verb.i)


def _again_and_again(tree: Tree) -> None:
    """As in "lift sanctions on Paris step by step": a word, "by" and the word again say how."""
    for by in tree.tokens[1:-1]:
        first, second = tree[by.i - 1], tree[by.i + 1]
        if by.lemma != "by" or first.text.lower() != second.text.lower() or first.dep not in ("pobj", "dobj"):
            continue
        name = next((kid for kid in tree.kids(first.i, "compound") if kid.i == first.i - 1), None)
        verb = tree.head(first)
        while verb.head != verb.i and not verb.is_verb:
            verb = tree.head(verb)
        if name is not None and verb.is_verb:
            tree.change(name.i, head=first.head, dep=first.dep)
            tree.change(first.i, head=verb.i, dep="npadvmod")


def _prefixes(tree: Tree) -> None:
    """As in "the ex-president's son": a prefix with a hyphen goes with the word behind it."""
    for token in tree.tokens[: len(tree) - 2]:
        hyphen, word = tree[token.i + 1], tree[token.i + 2]
        if token.text.lower() not in ("ex", "vice", "anti", "pro", "non") or hyphen.text != "-" or not word.is_noun:
            continue
        if word.head in (token.i, hyphen.i):
            tree.take_place(word.i, token.i)
        tree.change(token.i, head=word.i, dep="amod")
        tree.change(hyphen.i, head=word.i, dep="punct")


def _content_of_nouns(tree: Tree) -> None:
    """As in "reiterated its call on Chad to free them": what is called for goes with the call."""
    for verb in tree:
        above = tree.head(verb)
        if verb.dep not in ("xcomp", "advcl") or verb.tag != "VB" or not above.is_verb or above.i > verb.i:
            continue
        noun = next((kid for kid in tree.kids(above.i, "dobj") if kid.i < verb.i and kid.naming is None), None)
        operator = operator_of("noun", noun.lemma) if noun is not None else None
        if noun is None or operator is None:
            continue
        if above.lemma in words("light", "receiving"):
            # "Won a pledge from the army to free them": it is pledged.
            tree.change(verb.i, head=noun.i, dep="acl")
        if operator.signature not in _ADDRESSED:
            continue
        phrases = [kid for kid in tree.kids(noun.i, "prep") if kid.i > noun.i]
        if phrases and max(tree.subtree(noun.i)) + 1 == min(tree.subtree(verb.i)):
            tree.change(verb.i, head=noun.i, dep="acl")


def _plans_of_nouns(tree: Tree) -> None:
    """As in "charged over a plot to kidnap him": right behind a plot or vow stands what is plotted or vowed."""
    for verb in tree:
        above = tree.head(verb)
        if verb.dep not in ("xcomp", "advcl") or verb.tag != "VB" or not above.is_verb or above.i > verb.i:
            continue
        to = next((kid for kid in tree.kids(verb.i, "aux") if kid.lemma == "to"), None)
        noun = tree[to.i - 1] if to is not None and to.i else verb
        inside = noun.dep in ("pobj", "dobj", "conj") and noun.naming is None and noun.i > above.i
        if inside and noun.is_noun and operator_of("noun", noun.lemma) and not frames_of("verb", f"{above.lemma} to"):
            tree.change(verb.i, head=noun.i, dep="acl")


def _hopes_for(tree: Tree) -> None:
    """As in "Hopes faded for the release of the crew", "A deadline passed for": it goes with the hope or deadline."""
    for preposition in tree:
        verb = tree.head(preposition)
        if preposition.lemma != "for" or preposition.dep != "prep" or not verb.is_verb or preposition.i < verb.i:
            continue
        subject = next(iter(tree.kids(verb.i, "nsubj", "nsubjpass")), None)
        what = next(iter(tree.kids(preposition.i, "pobj")), None)
        if subject is None or what is None or subject.naming is not None or tree.kids(verb.i, "dobj"):
            continue
        hoped = operator_of("noun", subject.lemma) and not operator_of("verb", f"{verb.lemma} for")
        if hoped and frames_of("noun", what.lemma) and not tree.kids(subject.i, "prep", "acl"):
            tree.change(preposition.i, head=subject.i)


def _of_behind_time(tree: Tree) -> None:
    """As in "welcomed the release yesterday of two nuns": "of" goes with the event, the time stands between."""
    for of in tree:
        verb = tree.head(of)
        if of.lemma != "of" or of.dep != "prep" or not verb.is_verb or operator_of("verb", f"{verb.lemma} of"):
            continue
        noun = next((kid for kid in tree.kids(verb.i, "dobj", "nsubjpass") if kid.i < of.i), None)
        if noun is None or not frames_of("noun", noun.lemma):
            continue
        between = [kid for kid in tree.kids(verb.i) if noun.i < kid.i < of.i]
        if between and all(kid.dep in ("npadvmod", "prep", "advmod") for kid in between) and noun.i > verb.i:
            tree.change(of.i, head=noun.i)


_ADDRESSED = (Signature.ORDER, Signature.RECOMMEND, Signature.REQUEST)


def _after_the_deed(tree: Tree) -> None:
    """As in "gave them ten days to leave after accusing them": what came first goes with what was done, not wished."""
    for after in tree:
        if after.lemma != "after" or after.dep != "prep" or not tree.kids(after.i, "pcomp"):
            continue
        wished = tree.head(after)
        above = tree.head(wished)
        infinitive = wished.tag == "VB" and any(kid.lemma == "to" for kid in tree.kids(wished.i, "aux"))
        if infinitive and wished.dep in ("xcomp", "advcl", "acl") and above.tag in ("VBD", "VBN"):
            tree.change(after.i, head=above.i)


def _stretches_of_events(tree: Tree) -> None:
    """As in "held two days of talks", "ended a round of talks": the talks are held, the days only measure them."""
    for token in tree:
        of = tree.head(token)
        stretch = tree.head(of)
        measured = token.dep == "pobj" and of.lemma == "of" and of.dep == "prep" and of.i == stretch.i + 1
        if not measured or stretch.lemma not in words("nouns", "stretches") or noun_class(token.lemma):
            continue
        if stretch.dep not in ("dobj", "nsubj", "nsubjpass", "pobj") or not frames_of("noun", token.lemma):
            continue
        tree.take_place(token.i, stretch.i)
        tree.change(stretch.i, head=token.i, dep="nmod")
        for kid in tree.kids(stretch.i, "prep", "relcl", "acl"):
            if kid.i != of.i:
                tree.change(kid.i, head=token.i)


def _for_where(tree: Tree) -> None:
    """As in "left for Paris to meet Jones": a place that one leaves for is not who then meets."""
    for token in tree:
        infinitive = tree.head(token)
        left = tree.head(infinitive)
        place = next(iter(tree.kids(infinitive.i, "nsubj")), None)
        leaves = left.is_verb and left.lemma in ("leave", "depart", "head", "embark", "fly", "sail", "set")
        if token.dep != "mark" or token.lemma != "for" or place is None or not leaves:
            continue
        if place.naming is not None and place.naming.nature in _WHERE and left.i < token.i < place.i:
            tree.change(token.i, head=left.i, dep="prep")
            tree.change(place.i, head=token.i, dep="pobj")
            tree.change(infinitive.i, dep="advcl")


_WHERE = (Nature.PLACE, Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT)


def _first_conjunct(tree: Tree, token: Token) -> Token:
    while token.dep == "conj" and token.head != token.i:
        token = tree.head(token)
    return token


def _is_somebody(token: Token) -> bool:
    event = bool(frames_of("noun", token.lemma)) or operator_of("noun", token.lemma) is not None
    return token.naming is not None or token.tag == "PRP" or is_animate(token) or (token.tag == "NNS" and not event)


MENDS = (
    _deeds_of_people,
    _behind_parenthesis,
    _agents_of_passives,
    _agents_below_objects,
    _long_after,
    _again_and_again,
    _prefixes,
    _content_of_nouns,
    _plans_of_nouns,
    _hopes_for,
    _of_behind_time,
    _after_the_deed,
    _for_where,
    _stretches_of_events,
)
