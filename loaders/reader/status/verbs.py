"""The edge above a verb."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Operator, Signature, frames_of, operator_of, words
from actorgraph.loaders.reader.status.grammar import COPULAS, Grammar
from actorgraph.loaders.reader.status.links import Link, LinkKind, unknown
from actorgraph.loaders.reader.status.local import auxiliaries_of
from actorgraph.loaders.reader.status.nouns import ASSERTED

__all__ = ["verb_link"]

_AS_NOUN = ("dobj", "pobj", "nsubj", "nsubjpass", "attr")
_NO_CONTENT = (
    Signature.BELIEF, Signature.CANCEL, Signature.FACTIVE, Signature.INVOLVE, Signature.REPORT, Signature.SUCCEED,
)  # fmt: skip
"""Words whose infinitive behind an object says what for: "called a halt to protest"."""


def verb_link(grammar: Grammar, verb: int) -> Link | None:
    """The link of a verb; None where the verb stands as a noun does."""
    token = grammar.tokens[verb]
    if token.head == verb:
        return _root(grammar, verb)
    if token.dep == "conj":
        return _conjunct(grammar, verb)
    if token.dep in ("ccomp", "advcl", "xcomp", "csubj") and verb < token.head and grammar.is_imperative(verb):
        return Link(LinkKind.IMPERATIVE, token.head)
    if token.dep in ("xcomp", "ccomp", "oprd", "csubj", "csubjpass"):
        return _complement(grammar, verb)
    if token.dep == "advcl":
        return _adverbial(grammar, verb)
    if token.dep in ("acl", "relcl", "amod"):
        return _of_noun(grammar, verb)
    if token.dep == "pcomp":
        return _gerund(grammar, verb)
    if token.dep in _AS_NOUN:
        return None
    if token.dep in ("parataxis", "dep", "appos", "meta", "intj") and grammar.tokens[token.head].is_verb:
        return Link(LinkKind.ASIDE) if grammar.aside(verb) != verb else Link(LinkKind.GRANTED, token.head)
    return unknown(f"a verb as {token.dep}")


def _root(grammar: Grammar, verb: int) -> Link:
    if grammar.is_asked(verb):
        return Link(LinkKind.NOTHING, reason="a question")
    if grammar.is_imperative(verb):
        return Link(LinkKind.NOTHING, reason="an imperative")
    if grammar.is_infinitive(verb) and grammar.tokens[verb].tag == "VB":
        if any(t.lemma == "yet" for t in grammar.tokens[max(0, verb - 3) : verb]):
            return Link(LinkKind.NOT_YET, verb)
        # A headline's future: "Iran to free sailors".
        return Link(LinkKind.SCHEDULED, verb)
    return Link(LinkKind.ROOT)


def _conjunct(grammar: Grammar, verb: int) -> Link:
    first = grammar.tokens[verb].head
    between = [token.lemma for token in grammar.tokens[first + 1 : verb]]
    if grammar.is_condition(verb):
        return Link(LinkKind.CONDITION, first)
    if "than" in between and "rather" in between:
        return Link(LinkKind.ABSENT, first)
    if grammar.tokens[first].is_verb:
        return Link(LinkKind.ALIKE, first)
    return Link(LinkKind.GRANTED, first)


def _complement(grammar: Grammar, verb: int) -> Link:
    above = grammar.tokens[verb].head
    head = grammar.tokens[above]
    if head.i < verb and "if" not in grammar.marks(verb) and grammar.is_condition(verb):
        return Link(LinkKind.CONDITION, above)
    if verb < above and _stands_alone(grammar, verb, above):
        return Link(LinkKind.ROOT)
    if _is_whether(grammar, verb, head):
        return Link(LinkKind.NOTHING, reason="whether")
    if verb < above and grammar.is_asked(verb) and not grammar.is_asked(above):
        return Link(LinkKind.NOTHING, reason="a question")
    if head.is_verb:
        return _of_verb(grammar, verb, above)
    if head.dep == "acomp" or head.tag.startswith(("JJ", "RB")):
        return _of_adjective(grammar, above, verb)
    if head.is_noun:
        return _of_noun(grammar, verb)
    return unknown(f"governed by {head.text!r}")


def _stands_alone(grammar: Grammar, verb: int, above: int) -> bool:
    """As in "the roof fell in: nobody was hurt", "it was locked, so they broke it down": no content of what follows."""
    between = grammar.tokens[verb + 1 : above]
    if any(token.text == ";" for token in between):
        return True
    colon = any(token.text == ":" for token in between) and not grammar.is_speech(above)
    so = any(token.lemma == "so" and token.head == above for token in between)
    return colon or (so and grammar.is_finite(verb))


def _is_whether(grammar: Grammar, verb: int, head: Token) -> bool:
    marks = grammar.marks(verb)
    asked = "if" in marks and grammar.tokens[verb].dep == "ccomp" and head.i < verb
    wh = any(grammar.tokens[kid].tag in ("WP", "WRB", "WDT") for kid in grammar.sentence.kids(verb))
    return "whether" in marks or asked or (grammar.tokens[verb].dep == "csubj" and wh)


def _of_verb(grammar: Grammar, verb: int, above: int) -> Link:
    head = grammar.tokens[above]
    if head.lemma in COPULAS and not grammar.sentence.kids(above, "acomp", "attr", "oprd"):
        found = grammar.operator(above, verb)
        own = found is not None and (head.lemma != "be" or " " in found.lemma)
        return _governed(above, found) if found is not None and own else _be_to(grammar, verb, above)
    nearer = next((kid for kid in grammar.sentence.kids(above, "dobj", "xcomp") if _leads_on(grammar, kid, verb)), None)
    if nearer is not None:
        above = nearer
    operator = grammar.operator(above, verb)
    if operator is not None and _is_asked_after(grammar, operator, verb):
        return Link(LinkKind.GRANTED, above)
    if operator is not None and _is_aim(grammar, operator, verb, above):
        return Link(LinkKind.PURPOSE, above)
    if operator is not None:
        return _governed(above, _by_tense(grammar, operator, verb))
    if grammar.form(verb) == "that" and grammar.marks(verb) & words("links", "granted_questions"):
        return Link(LinkKind.GRANTED, above)
    if grammar.form(verb) == "to":
        # What a verb that takes no infinitive of its own has one for: its purpose.
        return unknown(f"governing verb {head.lemma!r}") if grammar.passive(above) else Link(LinkKind.PURPOSE, above)
    if grammar.is_finite(verb) and grammar.sentence.kids(verb, "nsubj", "nsubjpass", "expl"):
        if verb < above and frames_of("verb", head.lemma):
            # "X blockaded Y, its troops clashed with Z": two clauses with nothing but a comma between them.
            return Link(LinkKind.ROOT)
        # Whatever takes a whole clause that no list knows is a manner of speaking.
        return _governed(above, Operator(head.lemma, Signature.REPORT, object_control=False))
    return unknown(f"governing verb {head.lemma!r}")


def _is_asked_after(grammar: Grammar, operator: Operator, verb: int) -> bool:
    """As in "asked how they got out", "would not say why he left": who asks after the how and why knows that it is so."""
    marks = grammar.marks(verb) & words("links", "granted_questions")
    return bool(marks) and grammar.is_finite(verb) and ("why" in marks or operator.signature in _ASKING)


_ASKING = (Signature.CONSIDER, Signature.DOUBT, Signature.ORDER, Signature.REQUEST)


def _leads_on(grammar: Grammar, kid: int, verb: int) -> bool:
    """As in "denied planning to go": "planning" governs, though the parser hung all on "denied"."""
    token = grammar.tokens[kid]
    return token.tag == "VBG" and token.head < kid < verb and kid == min(grammar.sentence.subtree(verb)) - 1


def _is_aim(grammar: Grammar, operator: Operator, verb: int, above: int) -> bool:
    """An infinitive with a word that takes none of its own says what for: "joined to fight", "used gas to disperse"."""
    if grammar.form(verb) != "to":
        return False
    own = operator.lemma == f"{grammar.tokens[above].lemma} to"
    if operator.signature in (Signature.FACTIVE, Signature.INVOLVE):
        return not own
    return own and operator.signature is Signature.SUCCEED and bool(grammar.sentence.kids(above, "dobj"))


def _by_tense(grammar: Grammar, operator: Operator, verb: int) -> Operator:
    """Who vows or fears that it is so only says so; who warns that he will threatens; who tries in vain fails.

    Who wishes that it had been so knows that it was not.
    """
    above = grammar.tokens[verb].head
    if operator.signature in (Signature.ATTEMPT, Signature.DESIRE) and grammar.is_vain(above):
        return Operator(operator.lemma, Signature.FAIL, object_control=False)
    if not grammar.is_finite(verb):
        return operator
    if operator.lemma == "wish" and grammar.is_past(verb) and not auxiliaries_of(grammar.sentence, verb).modal:
        return Operator(operator.lemma, Signature.FAIL, object_control=False)
    ahead = grammar.is_ahead(verb)
    if operator.signature in (Signature.PROMISE, Signature.THREAT, Signature.FEAR) and not ahead:
        return Operator(operator.lemma, Signature.REPORT, object_control=False)
    subjects = grammar.sentence.kids(verb, "nsubj", "nsubjpass")
    oneself = any(grammar.tokens[i].tag == "PRP" for i in subjects) and not grammar.passive(verb)
    if operator.lemma in words("links", "threats_of_ones_own") and ahead and oneself:
        return Operator(operator.lemma, Signature.THREAT, object_control=False)
    return operator


def _be_to(grammar: Grammar, verb: int, above: int) -> Link:
    """As in "is to visit", a plan; "the plan is to visit" is what the noun makes of it."""
    subject = next(iter(grammar.sentence.kids(above, "nsubj")), None)
    noun = operator_of("noun", grammar.tokens[subject].lemma) if subject is not None else None
    if subject is not None and noun is not None:
        return Link(LinkKind.GOVERNED, subject, noun)
    if grammar.is_infinitive(verb):
        return Link(LinkKind.SCHEDULED, above)
    return unknown("a clause beside 'be'")


def _of_adjective(grammar: Grammar, adjective: int, content: int, preposition: str = "") -> Link:
    operator = grammar.operator(adjective, content, preposition)
    if operator is None or (grammar.form(content) == "to" and operator.signature is Signature.FACTIVE):
        return unknown(f"adjective {grammar.tokens[adjective].lemma!r}")
    return _governed(adjective, _by_tense(grammar, operator, content))


def _adverbial(grammar: Grammar, verb: int) -> Link:
    above = grammar.aside(grammar.tokens[verb].head)
    head = grammar.tokens[above]
    if head.lemma == "soon" and grammar.tokens[head.head].is_verb:
        # "Will go as soon as": the clause hangs on the verb, though the parser hung it on "soon".
        above = head.head
        head = grammar.tokens[above]
    marked = _conjunction(grammar, verb, above)
    if marked is not None:
        return marked
    if head.tag.startswith("JJ") or head.dep == "acomp":
        return _of_adjective(grammar, above, verb)
    if grammar.is_infinitive(verb):
        return _infinitive(grammar, verb, above)
    if not head.is_verb:
        return Link(LinkKind.GRANTED, above)
    operator = grammar.operator(above, verb)
    if verb < above and operator is not None and operator.signature is Signature.REPORT and grammar.is_finite(verb):
        return _governed(above, operator)
    return Link(LinkKind.BESIDE, above)


def _conjunction(grammar: Grammar, verb: int, above: int) -> Link | None:
    """What the words before a clause make of it, and the order of its verb and subject."""
    marks = grammar.marks(verb)
    if grammar.inverted(verb) in ("have", "be"):
        return Link(LinkKind.COUNTERFACTUAL, above)
    if grammar.is_condition(verb):
        return Link(LinkKind.CONDITION, above)
    for pair, kind in _PAIRS:
        if pair <= marks:
            return Link(kind, above, reason="as if")
    if marks & words("links", "ahead_marks"):
        return Link(LinkKind.AHEAD, above)
    told = grammar.is_finite(verb) or grammar.tokens[verb].tag != "VB"
    return Link(LinkKind.OWN_TIME, above) if told and marks & words("links", "own_marks") else None


_PAIRS = (
    (frozenset({"as", "if"}), LinkKind.NOTHING),
    (frozenset({"as", "though"}), LinkKind.NOTHING),
    (frozenset({"like"}), LinkKind.NOTHING),
    (frozenset({"rather", "than"}), LinkKind.ABSENT),
    (frozenset({"instead", "of"}), LinkKind.ABSENT),
    (frozenset({"so", "that"}), LinkKind.PURPOSE),
    (frozenset({"in", "order"}), LinkKind.PURPOSE),
)


def _infinitive(grammar: Grammar, verb: int, above: int) -> Link:
    """An infinitive that the parser took for a circumstance: content of its verb, of its object, or a purpose."""
    objects = grammar.sentence.kids(above, "dobj", "nsubjpass")
    noun = operator_of("noun", grammar.tokens[objects[-1]].lemma) if objects else None
    if objects and noun is not None and objects[-1] == verb - 2 - len(grammar.sentence.kids(verb, "neg")):
        return Link(LinkKind.GOVERNED, objects[-1], noun)
    operator = grammar.operator(above, verb)
    if operator is None or verb < above or operator.signature in _NO_CONTENT:
        return Link(LinkKind.PURPOSE, above)
    asked = operator.object_control and operator.signature is not Signature.PREVENT
    forced = operator.signature in (Signature.FORCE, Signature.POSSIBLE)
    if asked or forced or not grammar.sentence.kids(above, "dobj"):
        return _governed(above, _by_tense(grammar, operator, verb))
    return Link(LinkKind.PURPOSE, above)


def _of_noun(grammar: Grammar, verb: int) -> Link:
    """A participle or relative clause takes itself for granted; an infinitive is what its noun makes of it."""
    noun = grammar.tokens[verb].head
    operator = grammar.operator(noun, verb)
    if not grammar.is_infinitive(verb):
        said = grammar.sentence.lemmas(grammar.sentence.kids(verb)) & {"that"}
        that = said and grammar.tokens[verb].dep in ("acl", "ccomp", "relcl")
        marked = any(_marks_content(grammar, kid, operator) for kid in grammar.sentence.kids(verb))
        if that and marked and operator is not None:
            return _governed(noun, _by_tense(grammar, operator, verb))
        told = grammar.tokens[noun].head
        if that and marked and grammar.tokens[noun].dep in ("dobj", "dative") and grammar.is_speech(told):
            # "Told detectives that": what is said, though the parser hung it on those who are told.
            return _of_verb(grammar, verb, told)
        return Link(LinkKind.GRANTED, noun)
    if operator is not None and (operator.signature is not Signature.FACTIVE or " " in operator.lemma):
        return _governed(noun, operator)
    token = grammar.tokens[noun]
    ordinal = any(
        grammar.tokens[kid].lemma in ("first", "last", "only", "second", "third")
        for kid in grammar.sentence.kids(noun, "amod", "nummod", "advmod")
    )
    if token.dep in ("attr", "nsubj", "nsubjpass", "dobj", "appos") and (
        ordinal or grammar.tokens[token.head].lemma in COPULAS
    ):
        # "The first leader to visit": who was the first has done it.
        return Link(LinkKind.BESIDE, token.head) if token.dep != "appos" else Link(LinkKind.GRANTED, noun)
    return unknown(f"an infinitive after {token.lemma!r}")


def _marks_content(grammar: Grammar, kid: int, noun: Operator | None) -> bool:
    """True for "that" before a whole clause, also where the parser took it for the object of a verb that has one."""
    token = grammar.tokens[kid]
    verb = grammar.tokens[token.head]
    if verb.lemma in words("light", "uttering") and not grammar.passive(verb.i):
        # "The appeal that the widow filed": what she filed, though the parser took it for what it says.
        objects = set(grammar.sentence.kids(verb.i, "dobj", "ccomp", "xcomp")) - {kid}
        return token.dep == "mark" and bool(objects)
    if token.dep == "mark" or noun is None or noun.signature not in ASSERTED:
        return token.dep == "mark"
    whole = len(grammar.sentence.kids(verb.i, "dobj")) > 1 or verb.lemma not in words("attribution", "done_with_words")
    return token.dep == "dobj" and token.lemma == "that" and whole


def _gerund(grammar: Grammar, verb: int) -> Link:
    preposition = grammar.tokens[verb].head
    phrase, above = grammar.phrase(preposition)
    head = grammar.tokens[above]
    if grammar.is_finite(verb) and any(grammar.tokens[kid].tag == "WP" for kid in grammar.sentence.kids(verb)):
        # "Contrary to what they reported": they did report it.
        return Link(LinkKind.GRANTED, above)
    for key, kind in (("absent", LinkKind.ABSENT), ("ahead", LinkKind.AHEAD), ("condition", LinkKind.CONDITION)):
        if phrase in words("links", key):
            return Link(kind, above)
    direct = above == grammar.tokens[preposition].head or head.is_verb
    if direct and head.is_noun:
        operator = grammar.operator(above, verb, phrase)
        return Link(LinkKind.GOVERNED, above, operator) if operator else unknown(f"a gerund after {head.lemma!r}")
    if direct and not head.is_verb:
        return _of_adjective(grammar, above, verb, phrase)
    operator = grammar.operator(above, verb, grammar.tokens[preposition].lemma)
    if (
        phrase in words("links", "governed")
        and operator is not None
        and operator.signature
        not in (
            Signature.INVOLVE,
            Signature.SUCCEED,
        )
    ):
        return _governed(above, operator)
    if phrase == "into":
        # Whoever is tricked, talked or pressed into it has done it.
        return Link(LinkKind.SAME, above)
    if phrase in words("links", "located") or phrase == "for":
        return Link(LinkKind.BESIDE, above)
    return unknown(f"a gerund after {phrase!r}")


def _governed(above: int, operator: Operator) -> Link:
    return Link(LinkKind.GOVERNED, above, operator)
