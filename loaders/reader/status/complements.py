"""A clause that a verb or adjective has for its content: what the governing word does to it."""

from __future__ import annotations

from actorgraph.loaders.reader.lexicon import Operator, Signature, frames_of, operator_of, words
from actorgraph.loaders.reader.status.grammar import COPULAS, Grammar
from actorgraph.loaders.reader.status.links import Link, LinkKind, unknown
from actorgraph.loaders.reader.status.local import auxiliaries_of
from actorgraph.loaders.reader.status.nouns import ASSERTED

__all__ = ["by_tense", "governed", "of_adjective", "of_verb"]


def of_verb(grammar: Grammar, verb: int, above: int) -> Link:
    """The link of a clause below a verb."""
    head = grammar.tokens[above]
    if _is_set_apart(grammar, verb, above):
        return Link(LinkKind.GRANTED, above)
    state = next((kid for kid in grammar.sentence.kids(above, "acomp") if above < kid < verb), None)
    if state is not None and head.lemma in COPULAS and grammar.operator(state, verb) is not None:
        # "It is doubtful that he will", where the parser hung the clause on the "is".
        return of_adjective(grammar, state, verb)
    if head.lemma in COPULAS and not grammar.sentence.kids(above, "acomp", "attr", "oprd"):
        found = grammar.operator(above, verb)
        own = found is not None and (head.lemma != "be" or " " in found.lemma)
        return governed(above, found) if found is not None and own else _be_to(grammar, verb, above)
    nearer = next((kid for kid in grammar.sentence.kids(above, "dobj", "xcomp") if _leads_on(grammar, kid, verb)), None)
    if nearer is not None:
        above = nearer
    told = _told_of(grammar, verb, above)
    if told is not None:
        return told
    operator = grammar.operator(above, verb)
    if operator is None:
        return _of_no_operator(grammar, verb, above)
    if _is_asked_after(grammar, operator, verb):
        return Link(LinkKind.GRANTED, above)
    if _is_aim(grammar, operator, verb, above):
        return Link(LinkKind.PURPOSE, above)
    return governed(above, by_tense(grammar, operator, verb))


def _of_no_operator(grammar: Grammar, verb: int, above: int) -> Link:
    lemma = grammar.tokens[above].lemma
    if grammar.form(verb) == "that" and grammar.marks(verb) & words("links", "granted_questions"):
        return Link(LinkKind.GRANTED, above)
    if grammar.form(verb) == "to":
        # What a verb that takes no infinitive of its own has one for: its purpose.
        return unknown(f"governing verb {lemma!r}") if grammar.passive(above) else Link(LinkKind.PURPOSE, above)
    if grammar.is_finite(verb) and grammar.sentence.kids(verb, "nsubj", "nsubjpass", "expl"):
        if verb < above and frames_of("verb", lemma):
            # "X blockaded Y, its troops clashed with Z": two clauses with nothing but a comma between them.
            return Link(LinkKind.ROOT)
        # Whatever takes a whole clause that no list knows is a manner of speaking.
        return governed(above, Operator(lemma, Signature.REPORT, object_control=False))
    return unknown(f"governing verb {lemma!r}")


def _told_of(grammar: Grammar, verb: int, above: int) -> Link | None:
    """As in "a rumour went round that he had left": what the subject says, set behind the verb."""
    spreads = grammar.tokens[above].lemma in words("light", "spreading")
    if not spreads or "that" not in grammar.marks(verb) or grammar.sentence.kids(above, "dobj"):
        return None
    subject = next(iter(grammar.sentence.kids(above, "nsubj")), None)
    operator = operator_of("noun", grammar.tokens[subject].lemma) if subject is not None else None
    if subject is None or operator is None or operator.signature not in ASSERTED:
        return None
    return governed(subject, by_tense(grammar, operator, verb))


def _is_set_apart(grammar: Grammar, verb: int, above: int) -> bool:
    """As in "it was in Bern that they met", "it was not until May that they met": when or where, and that they met."""
    if grammar.tokens[above].lemma != "be" or "that" not in grammar.marks(verb) or not grammar.is_finite(verb):
        return False
    it = "it" in grammar.sentence.lemmas(grammar.sentence.kids(above, "nsubj"))
    apart = [kid for kid in grammar.sentence.kids(above, "prep", "advmod", "npadvmod") if above < kid < verb]
    return it and bool(apart) and not grammar.sentence.kids(above, "acomp", "attr", "oprd")


def _is_asked_after(grammar: Grammar, operator: Operator, verb: int) -> bool:
    """As in "asked how they got out", "would not say why he left": who asks how or why knows that it is so."""
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


def by_tense(grammar: Grammar, operator: Operator, verb: int) -> Operator:
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


def of_adjective(grammar: Grammar, adjective: int, content: int, preposition: str = "") -> Link:
    """The link of a clause below an adjective, behind a preposition where one is named."""
    operator = grammar.operator(adjective, content, preposition)
    if operator is None or (grammar.form(content) == "to" and operator.signature is Signature.FACTIVE):
        return unknown(f"adjective {grammar.tokens[adjective].lemma!r}")
    return governed(adjective, by_tense(grammar, operator, content))


def governed(above: int, operator: Operator) -> Link:
    """The link of what a word of that operator governs."""
    return Link(LinkKind.GOVERNED, above, operator)
