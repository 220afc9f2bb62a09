"""Words read as another class than the place where they stand allows."""

from __future__ import annotations

from itertools import pairwise

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Signature, frames_of, names_a_doer, noun_class, operator_of
from actorgraph.loaders.reader.parse.mending.tree import SUBJECTS, Tree, is_animate, is_name
from actorgraph.loaders.reader.parse.verbs import is_noun_lemma, is_verb_lemma, verb_of

__all__ = ["MENDS"]

_NOUN_PLACES = ("nsubj", "nsubjpass", "dobj", "dative", "pobj")


def _nouns_read_as_verbs(tree: Tree) -> None:
    """A determiner's head is a noun and the head of an infinitive's "to" a verb, whatever their tags say."""
    for token in tree:
        head = tree.head(token)
        if token.dep in ("det", "poss") and head.tag in ("VB", "VBP") and head.i > token.i:
            tree.change(head.i, tag="NN")
        named = noun_class(head.text.lower()) in ("person", "group", "organization", "government")
        if token.dep == "det" and head.tag == "JJ" and head.dep in _NOUN_PLACES and named:
            # "The Secretary-General", "an undersecretary": what people are called is a noun, whatever its tag says.
            tree.change(head.i, tag="NN", lemma=head.text.lower())
        if token.lemma == "to" and token.dep == "aux" and head.tag in ("JJ", "NN"):
            tree.change(head.i, tag="VB")
        if token.tag == "VBZ" and token.dep in SUBJECTS and head.is_verb and not tree.kids(token.i, *SUBJECTS):
            # "Earlier reports that … were wrong"
            tree.change(token.i, tag="NNS")
        if token.i == 0 and token.tag == "VB" and token.dep in ("nsubj", "nsubjpass") and is_noun_lemma(token.lemma):
            # The headline "Plan to expel envoys dropped".
            tree.change(0, tag="NN")


def _verbs_with_objects(tree: Tree) -> None:
    """As in "has not yet met Jones": what has a subject or "to" of its own is a verb, and no part of the name."""
    for token in tree:
        name = tree.head(token)
        if token.tag == "JJ" and tree.kids(token.i, "nsubj") and tree.kids(token.i, "dobj"):
            stem = verb_of(token.text.lower())
            if stem and stem != token.lemma:
                tree.change(token.i, tag="VBD", lemma=stem)
        inside = token.tag in ("VB", "VBN") and token.dep in ("compound", "amod") and name.i == token.i + 1
        if not inside or not is_name(name) or not tree.kids(token.i, "aux"):
            continue
        if tree.kids(token.i, "nsubj"):
            tree.take_place(token.i, name.i)
            for kid in tree.kids(name.i, "punct", "prep", "npadvmod"):
                tree.change(kid.i, head=token.i)
        elif name.dep == "dobj":
            tree.change(token.i, head=name.head, dep="xcomp")
        else:
            continue
        tree.change(name.i, head=token.i, dep="dobj")


def _deeds_as_subjects(tree: Tree) -> None:
    """As in "their jailing by Chad": an -ing word that somebody owns is a noun."""
    for token in tree:
        named = token.tag == "VBG" and token.dep in ("nsubj", "nsubjpass") and tree.kids(token.i, "poss")
        if named and not tree.kids(token.i, "dobj"):
            tree.change(token.i, tag="NN", lemma=token.text.lower())


def _infinitives_before_nouns(tree: Tree) -> None:
    """As in "urged to free prisoners", "yet to jail Jones": between "to" and a bare plural or a name stands a verb."""
    for to, token in pairwise(tree.tokens):
        noun = tree.head(token)
        adjective = token.dep == "amod" and token.tag == "JJ"
        before_name = token.dep == "compound" and token.naming is None and is_name(noun)
        between = to.lemma == "to" and to.dep == "prep" and (adjective or before_name)
        if not between or noun.head != to.i or not frames_of("verb", token.text.lower()) or not tree.head(to).is_verb:
            continue
        tree.change(token.i, head=to.head, dep="xcomp", tag="VB", lemma=token.text.lower())
        tree.change(to.i, head=token.i, dep="aux", tag="TO")
        tree.change(noun.i, head=token.i, dep="dobj")


def _gerunds_before_names(tree: Tree) -> None:
    """As in "denied meeting Smith": an -ing word before a name is a verb, and the name its object."""
    for token in tree:
        name = tree.head(token)
        above = tree.head(name)
        stem = _gerund(token.text.lower())
        if name.dep == "dative" and name.tag == "NN" and tree[name.i + 1].dep == "dobj":
            # "denied meeting commander Jones"
            name = tree[name.i + 1]
        if not (is_name(name) and stem and token.dep == "compound" and above.is_verb and name.dep == "dobj"):
            continue
        particle = int(token.i > 0 and tree[token.i - 1].dep == "prt")
        if above.i == token.i - 1 - particle and all(tree[at].head == name.i for at in range(token.i + 1, name.i)):
            tree.change(token.i, head=above.i, dep="xcomp", tag="VBG", lemma=stem)
            tree.change(name.i, head=token.i)
        elif above.i == token.i - 1 - particle and name.i == token.i + 2 and is_animate(tree[token.i + 1]):
            tree.change(token.i, head=above.i, dep="xcomp", tag="VBG", lemma=stem)
            tree.change(name.i, head=token.i)
            tree.change(token.i + 1, head=name.i, dep="compound")


def _gerunds_with_objects(tree: Tree) -> None:
    """As in "ruled out bombing Chad": an -ing word that has an object is a verb, whatever its tag says."""
    for token in tree:
        stem = _gerund(token.text.lower())
        if token.tag == "NN" and stem and token.dep in ("xcomp", "dobj", "pcomp", "ccomp"):
            whom = [kid for kid in tree.kids(token.i, "dobj", "npadvmod") if kid.i == token.i + 1]
            if any(is_name(kid) or is_animate(kid) for kid in whom):
                tree.change(token.i, dep="pcomp" if token.dep == "pcomp" else "xcomp", tag="VBG", lemma=stem)


def _gerunds_as_content(tree: Tree) -> None:
    """As in "ruled out releasing them before May", "denied on Friday having met them": content without a comma."""
    for token in tree:
        verb = tree.head(token)
        gerund = token.tag == "VBG" or any(kid.text.lower() == "having" for kid in tree.kids(token.i, "aux"))
        if not gerund or token.dep != "advcl" or not verb.is_verb or tree.kids(verb.i, "dobj"):
            continue
        particle = tree[token.i - 1].dep == "prt"
        name = f"{verb.lemma} {tree[token.i - 1].lemma}" if particle else verb.lemma
        operator = operator_of("verb", name)
        near = token.i == verb.i + 1 + particle and operator is not None
        if near or _is_denied_deed(tree, verb, token):
            tree.change(token.i, dep="xcomp")


def _is_denied_deed(tree: Tree, verb: Token, token: Token) -> bool:
    """As in "denied on Friday having met them": nothing but a time or place between."""
    operator = operator_of("verb", verb.lemma)
    if operator is None or operator.signature not in (Signature.DENY, Signature.ADMIT) or token.i < verb.i:
        return False
    between = range(verb.i + 1, min(tree.subtree(token.i)))
    return all(tree.text(i) not in (",", ";") for i in between)


def _gerunds_before_people(tree: Tree) -> None:
    """As in "avoided meeting army envoys", "stop deporting deserters": right behind a verb that takes deeds."""
    for token in tree.tokens[1:]:
        verb, whom = tree[token.i - 1], tree.head(token)
        while whom.dep in ("compound", "amod") and whom.head > whom.i:
            whom = tree.head(whom)
        stem = _gerund(token.text.lower())
        phrase = token.dep in ("compound", "amod") and whom.i > token.i and whom.dep in ("dobj", "nsubj", "oprd")
        operator = operator_of("verb", f"{verb.lemma} ing") or operator_of("verb", verb.lemma)
        if not stem or not phrase or not verb.is_verb or operator is None or whom.tag != "NNS":
            continue
        if whom.head in (verb.i, tree.head(verb).i) and operator.signature in _TAKING_DEEDS and frames_of("verb", stem):
            tree.change(token.i, head=verb.i, dep="xcomp", tag="VBG", lemma=stem)
            tree.change(whom.i, head=token.i, dep="dobj")
            for kid in tree:
                if token.i < kid.i < whom.i and kid.head == token.i:
                    tree.change(kid.i, head=whom.i)


_TAKING_DEEDS = (
    Signature.DENY,
    Signature.FAIL,
    Signature.CANCEL,
    Signature.REFUSE,
    Signature.RULE_OUT,
    Signature.CONSIDER,
)


def _verbs_in_a_row(tree: Tree) -> None:
    """As in "arrested, beat and released him": a bare noun joined to a verb is one itself."""
    for token in tree:
        verb = tree.head(token)
        bare = token.dep == "conj" and token.tag == "NN" and verb.tag in ("VBD", "VBN") and not tree.kids(token.i)
        if bare and token.i == verb.i + 2 and tree.text(token.i - 1) == "," and verb_of(token.text) == token.text:
            tree.change(token.i, tag=verb.tag)


def _gerunds_after_prepositions(tree: Tree) -> None:
    """As in "suspected of hiding deserters": an -ing word before people is what was done to them."""
    for token in tree:
        whom = tree.head(token)
        preposition = tree.head(whom)
        stem = _gerund(token.text.lower())
        if not stem or token.dep not in ("compound", "amod") or whom.dep != "pobj" or preposition.i != token.i - 1:
            continue
        people = is_name(whom) or (whom.tag == "NNS" and (is_animate(whom) or names_a_doer(whom.lemma)))
        if (people and preposition.lemma in _BEFORE_DEEDS) or _is_charged(tree, preposition):
            tree.change(token.i, head=preposition.i, dep="pcomp", tag="VBG", lemma=stem)
            tree.change(whom.i, head=token.i, dep="dobj")


_BEFORE_DEEDS = ("of", "for", "from", "by", "after", "before", "without", "against")


def _is_charged(tree: Tree, preposition: Token) -> bool:
    """True for the "of" of "accused the faction of": what one is accused of is a deed."""
    whom = tree.head(preposition)
    verb = whom if whom.is_verb else tree.head(whom)
    operator = operator_of("verb", verb.lemma) or operator_of("verb", f"{verb.lemma} {preposition.lemma}")
    beside = whom == verb or whom.dep in ("dobj", "nsubjpass")
    return preposition.lemma == "of" and beside and operator is not None and operator.signature is Signature.ACCUSE


def _gerunds_alone(tree: Tree) -> None:
    """As in "thanked them for mediating": an -ing word without article behind a preposition that takes deeds."""
    for token in tree:
        if token.dep != "pobj" or tree.kids(token.i, "det", "amod", "poss", "compound", "nsubj", "conj"):
            continue
        if tree.head(token).lemma in ("on", "about", "over"):
            continue
        stem = _gerund(token.text.lower())
        if token.tag == "VBG" or (token.tag == "NN" and stem and not is_noun_lemma(token.text.lower())):
            tree.change(token.i, dep="pcomp", tag="VBG", lemma=stem or token.lemma)


def _with_somebody_doing(tree: Tree) -> None:
    """As in "with Oman mediating": an -ing word behind a name that hangs on "with" is what it does."""
    for token in tree:
        stem = _gerund(token.text.lower())
        doing = token.dep == "pobj" and token.tag == "NN" and tree.head(token).lemma == "with" and stem
        if doing and tree.kids(token.i, "nsubj"):
            tree.change(token.i, dep="pcomp", tag="VBG", lemma=stem)


def _participles_as_nouns(tree: Tree) -> None:
    """As in "a slain reporter": the form of a verb alone before people says what befell them."""
    for token in tree:
        word = token.text.lower()
        before = (
            token.dep in ("compound", "amod") and token.tag == "NN" and token.naming is None and token.head > token.i
        )
        noun = is_noun_lemma(word) and not (word.endswith("n") and is_animate(tree.head(token)))
        if before and verb_of(word) not in ("", word) and not noun and not word.endswith(("ing", "s")):
            tree.change(token.i, dep="amod", tag="VBN", lemma=verb_of(word))


def _states_as_clauses(tree: Tree) -> None:
    """As in "freed the nurse unharmed", "let the two girls go unhurt": how somebody was then, no deed of theirs."""
    for token in tree:
        word = token.text.lower()
        verb = tree.head(token)
        whom = tree[token.i - 1] if token.i else token
        state = word.startswith("un") and word.endswith(("ed", "t")) and not is_verb_lemma(verb_of(word))
        if token.dep not in ("ccomp", "dobj") or not state or not verb.is_verb or whom.head != token.i:
            continue
        if whom.is_noun and whom.dep in ("nsubj", "compound") and verb.i < whom.i:
            for kid in tree.kids(token.i):
                if kid.i < whom.i:
                    tree.change(kid.i, head=whom.i)
            tree.change(whom.i, head=verb.i, dep="dobj")
            tree.change(token.i, dep="oprd", tag="JJ", lemma=word)


def _objects_as_clauses(tree: Tree) -> None:
    """As in "allow officials into a prison": a noun right behind a verb is its object, no clause."""
    for token in tree:
        verb = tree.head(token)
        if token.dep not in ("ccomp", "oprd") or not token.is_noun or not verb.is_verb or verb.lemma in _BECOMING:
            continue
        alone = not tree.kids(token.i, "nsubj", "nsubjpass", "aux", "mark", "cc", "punct")
        active = verb.tag != "VBN" or (bool(tree.kids(verb.i, "aux")) and not tree.kids(verb.i, "auxpass"))
        free = not tree.kids(verb.i, "dobj", "nsubjpass", "agent")
        if alone and active and free and verb.i < token.i <= verb.i + 5:
            tree.change(token.i, dep="dobj")


_BECOMING = ("be", "become", "remain", "seem", "appear", "stay", "prove", "call", "turn")


def _particles(tree: Tree) -> None:
    """As in "calls off talks", "turned over nine men": a preposition with nothing behind it belongs to its verb."""
    for token in tree:
        verb = tree.head(token)
        bare = token.dep == "prep" and token.tag in ("RP", "IN") and not tree.kids(token.i)
        if bare and verb.is_verb and token.i == verb.i + 1 and token.lemma in _PARTICLES and tree.kids(verb.i, "dobj"):
            tree.change(token.i, dep="prt", tag="RP")
        before = tree[token.i - 1] if token.i else token
        counts = token.tag == "RP" and token.dep == "quantmod" and verb.dep == "nummod"
        over = token.lemma == "over" and token.dep in ("advmod", "quantmod") and token.head > token.i
        if before.is_verb and (counts or (over and frames_of("verb", f"{before.lemma} over"))):
            # "Turned over nine men", "handed over four captives": it says nothing of the number.
            tree.change(token.i, head=before.i, dep="prt", tag="RP")


_PARTICLES = ("away", "back", "down", "in", "off", "on", "out", "over", "up")


def _gerund(word: str) -> str:
    return verb_of(word) if word.endswith("ing") and len(word) > 5 else ""


MENDS = (
    _nouns_read_as_verbs,
    _verbs_with_objects,
    _deeds_as_subjects,
    _infinitives_before_nouns,
    _gerunds_before_names,
    _gerunds_with_objects,
    _gerunds_as_content,
    _gerunds_before_people,
    _verbs_in_a_row,
    _gerunds_after_prepositions,
    _gerunds_alone,
    _with_somebody_doing,
    _participles_as_nouns,
    _states_as_clauses,
    _objects_as_clauses,
    _particles,
)
