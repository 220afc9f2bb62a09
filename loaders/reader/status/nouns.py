"""The edge above an event noun, and how a noun that governs something stands itself."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words
from actorgraph.loaders.reader.status.grammar import Grammar
from actorgraph.loaders.reader.status.links import Link, LinkKind, unknown

__all__ = ["ASSERTED", "dismissed", "is_kept_or_broken", "noun_link"]

_OBJECT = ("dobj", "nsubjpass", "oprd")
_REJECTING = (
    Signature.CANCEL, Signature.DENY, Signature.FAIL, Signature.OPPOSE, Signature.PREVENT, Signature.REFUSE,
    Signature.RULE_OUT,
)  # fmt: skip
_UTTERED = (Signature.ORDER, Signature.PROMISE, Signature.RECOMMEND, Signature.REQUEST, Signature.THREAT)
ASSERTED = (Signature.ACCUSE, Signature.BELIEF, Signature.FEAR, Signature.REPORT)


def noun_link(grammar: Grammar, noun: int) -> Link:
    """The link of an event noun, or of a verb that stands as one."""
    token = grammar.tokens[noun]
    if token.head == noun:
        return Link(LinkKind.ROOT)
    head = grammar.tokens[token.head]
    if token.dep == "conj":
        return Link(LinkKind.ALIKE, token.head)
    if token.dep in _OBJECT and head.is_verb:
        return _object(grammar, noun, token.head)
    if token.dep in ("nsubj", "attr", "csubj") and head.is_verb:
        return _subject(grammar, token, head)
    if token.dep == "pobj":
        return _after_preposition(grammar, noun)
    if token.dep == "appos":
        return Link(LinkKind.GRANTED, token.head)
    return unknown(f"an event noun as {token.dep}")


def dismissed(grammar: Grammar, noun: int, signature: Signature) -> Link | None:
    """How a noun with content stands under a verb that turns it down; None where it stands as any noun does.

    A call that is ignored or rejected was made all the same; a claim that is rejected is denied; a plot that is
    foiled and a plan that is dropped pass what befalls them on to their content.
    """
    token = grammar.tokens[noun]
    head = grammar.tokens[token.head]
    if token.dep == "nsubj" and head.is_verb:
        if signature in ASSERTED and _is_found_false(grammar, head):
            return Link(LinkKind.ABSENT, head.i)
        if _is_undone_by_headline(grammar, token, head):
            return Link(LinkKind.GOVERNED, head.i, grammar.operator(head.i, noun))
        lowest = grammar.tokens[grammar.lowest(head.i)].lemma
        failed = lowest in words("light", "failing") and signature in (Signature.ATTEMPT, Signature.PLAN)
        return Link(LinkKind.ABSENT, head.i) if failed else None
    if token.dep not in _OBJECT or not head.is_verb:
        return None
    above = grammar.operator(head.i, noun)
    if above is None or above.signature not in _REJECTING:
        return None
    if signature in ASSERTED:
        denial = above.signature in (Signature.DENY, Signature.REFUSE, Signature.RULE_OUT)
        report = operator_of("verb", "deny")
        return Link(LinkKind.GOVERNED, head.i, report) if denial else Link(LinkKind.GRANTED, noun)
    if signature in _UTTERED:
        taken_back = above.signature in (Signature.CANCEL, Signature.PREVENT)
        return Link(LinkKind.NOTHING, reason="taken back") if taken_back else Link(LinkKind.GRANTED, noun)
    return Link(LinkKind.GOVERNED, head.i, above)


def _is_undone_by_headline(grammar: Grammar, noun: Token, verb: Token) -> bool:
    """As in the headlines "Plot to kill governor foiled", "Plan to expel envoys dropped": it befell the plot."""
    above = grammar.operator(verb.i, noun.i)
    alone = not grammar.sentence.kids(verb.i, "dobj", "aux", "auxpass", "ccomp", "xcomp")
    undone = above is not None and above.signature in (Signature.CANCEL, Signature.PREVENT)
    return undone and alone and verb.tag in ("VBD", "VBN")


def _is_found_false(grammar: Grammar, verb: Token) -> bool:
    """As in "proved false", "turned out to be unfounded", of what was said or believed."""
    lowest = grammar.lowest(verb.i)
    negated = grammar.sentence.kids(verb.i, "neg") or grammar.sentence.kids(lowest, "neg")
    said = grammar.sentence.lemmas(grammar.sentence.kids(lowest, "acomp", "oprd"))
    return bool(said & words("hedges", "untrue")) and not negated


def _object(grammar: Grammar, noun: int, above: int) -> Link:
    operator = grammar.operator(above, noun)
    own = operator_of("noun", grammar.tokens[noun].lemma)
    turned = dismissed(grammar, noun, own.signature) if own is not None else None
    if own is not None and turned is not None and own.signature in (*ASSERTED, *_UTTERED):
        # What is turned down was said or asked: "rejected the call".
        return Link(LinkKind.GRANTED, noun)
    if is_kept_or_broken(grammar, noun, above) or _is_given_a_name(grammar, noun, above):
        return Link(LinkKind.GRANTED, above)
    token = grammar.tokens[noun]
    single = token.tag == "NN" and token.lemma in words("light", "done_once")
    if single and operator is not None and operator.lemma in words("light", "halting"):
        # "Stopped the deportation", "halted the execution": it was not carried out; "stopped the shelling": it was.
        return Link(LinkKind.GOVERNED, above, operator_of("verb", "cancel"))
    followed = grammar.sentence.with_particles(above) in words("light", "following")
    if own is not None and own.signature in _UTTERED and followed:
        # Carried out or not, the order was given.
        return Link(LinkKind.GRANTED, noun)
    if operator is not None:
        return Link(LinkKind.GOVERNED, above, operator)
    lemma = grammar.tokens[above].lemma
    if lemma in words("light", "verbs"):
        return Link(LinkKind.SAME, above)
    return unknown(f"governing verb {lemma!r}")


def is_kept_or_broken(grammar: Grammar, noun: int, verb: int) -> bool:
    """As in "broke its promise", "the order was never carried out": it was given."""
    own = operator_of("noun", grammar.tokens[noun].lemma)
    keeps = grammar.sentence.with_particles(verb) in words("light", "keeping")
    return keeps and own is not None and own.signature in _UTTERED


def _is_given_a_name(grammar: Grammar, noun: int, above: int) -> bool:
    """As in "called the arrest a provocation", "considers the raid illegal": what is judged is taken for granted."""
    token, verb = grammar.tokens[noun], grammar.tokens[above]
    if token.dep != "dobj" or verb.lemma not in words("links", "names_things"):
        return False
    kids = (grammar.tokens[kid] for kid in grammar.sentence.kids(above, "oprd"))
    return any(kid.i > noun and operator_of("verb", kid.lemma) is None for kid in kids)


def _subject(grammar: Grammar, token: Token, head: Token) -> Link:
    """As in "the talks are to begin", "the visit is likely", "the attack killed two"."""
    if token.dep == "attr" and "there" in grammar.sentence.lemmas(grammar.sentence.kids(head.i, "expl", "nsubj")):
        return Link(LinkKind.SAME, head.i)
    low = grammar.lowest(head.i)
    lowest = grammar.tokens[low]
    if low != head.i and grammar.passive(low):
        return _object(grammar, token.i, low)
    for kid in grammar.sentence.kids(low, "acomp", "advmod", "prt", "prep"):
        state = grammar.tokens[kid]
        operator = operator_of("adjective", state.lemma) if state.dep == "acomp" else None
        if operator is not None:
            return Link(LinkKind.GOVERNED, kid, operator)
        if lowest.lemma == "be" and state.lemma == "off":
            cancel = operator_of("verb", "cancel")
            return Link(LinkKind.GOVERNED, low, cancel)
    if lowest.lemma in words("light", "occurrence"):
        return Link(LinkKind.SAME, low)
    return Link(LinkKind.BESIDE, head.i) if token.dep == "attr" else Link(LinkKind.LOCATED, head.i)


def _after_preposition(grammar: Grammar, noun: int) -> Link:
    preposition = grammar.tokens[noun].head
    phrase, above = grammar.phrase(preposition)
    head = grammar.tokens[above]
    for key, kind in (
        ("absent", LinkKind.ABSENT),
        ("condition", LinkKind.CONDITION),
        ("exchange", LinkKind.EXCHANGE),
        ("ahead", LinkKind.AHEAD),
    ):
        if phrase in words("links", key) and (head.is_verb or key != "ahead"):
            return Link(kind, above)
    direct = above == grammar.tokens[preposition].head
    own = operator_of("noun", grammar.tokens[noun].lemma)
    if own is not None and own.signature in _UTTERED and phrase in words("light", "at_a_word"):
        # "Will free them at the request of Y": Y has asked.
        return Link(LinkKind.GRANTED, above)
    if head.is_verb:
        return _beside_verb(grammar, noun, above, phrase)
    if head.is_noun and direct:
        return _beside_noun(grammar, noun, above, phrase)
    if direct and head.dep == "acomp":
        operator = grammar.operator(above, noun, phrase)
        return Link(LinkKind.GOVERNED, above, operator) if operator else unknown(f"adjective {head.lemma!r}")
    return unknown(f"an event noun after {phrase!r}")


def _beside_verb(grammar: Grammar, noun: int, above: int, phrase: str) -> Link:
    lemma = grammar.tokens[above].lemma
    operator = grammar.operator(above, noun, phrase)
    if operator is not None and operator.lemma == "be":
        # "Is to go" is a plan, "is in contact" is none.
        operator = None
    special = operator is not None and operator.signature not in (
        Signature.INVOLVE,
        Signature.SUCCEED,
        Signature.REPORT,
    )
    named = operator is not None and operator.lemma == f"{lemma} {phrase}"
    if operator is not None and (special or named) and phrase in words("links", "governed"):
        return Link(LinkKind.GOVERNED, above, operator)
    if phrase == "to" and lemma in words("links", "leading"):
        return Link(LinkKind.SAME, above)
    if phrase in words("links", "before_it"):
        return Link(LinkKind.BEFORE_IT, above)
    if phrase == "for" and lemma in words("links", "bound_for"):
        return Link(LinkKind.SCHEDULED, above)
    if phrase in words("links", "located") or phrase in ("from", "for"):
        return Link(LinkKind.LOCATED, above)
    return unknown(f"an event noun after {phrase!r}")


def _beside_noun(grammar: Grammar, noun: int, above: int, phrase: str) -> Link:
    head = grammar.tokens[above]
    if head.lemma in words("light", "owned"):
        # "Denied a role in the killing": who had none did not kill, and somebody was killed all the same.
        deed = noun in grammar.clauses and bool(grammar.clauses[noun].get("subject"))
        return Link(LinkKind.SAME, above) if deed else Link(LinkKind.GRANTED, grammar.tokens[noun].head)
    operator = grammar.operator(above, noun, phrase)
    if operator is not None and phrase in ("of", "for", "on", "about", "over", "in", "against", "to"):
        return Link(LinkKind.GOVERNED, above, operator)
    if above in grammar.clauses and phrase in words("links", "located"):
        return Link(LinkKind.BESIDE, above)
    return unknown(f"an event noun after {phrase!r}")
