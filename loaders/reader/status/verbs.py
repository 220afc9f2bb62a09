"""The edge above a verb."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from actorgraph.loaders.reader.draft import Token
from actorgraph.loaders.reader.lexicon import Operator, Signature, operator_of, words
from actorgraph.loaders.reader.status.complements import by_tense, governed, of_adjective, of_verb
from actorgraph.loaders.reader.status.grammar import COPULAS, Grammar
from actorgraph.loaders.reader.status.links import Link, LinkKind, unknown
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
    if "whether" in grammar.marks(verb):
        return Link(LinkKind.NOTHING, reason="whether")
    if token.dep == "acl" and grammar.is_asked(verb) and _has_question_word(grammar, verb):
        return Link(LinkKind.NOTHING, reason="a question")
    if token.head == verb:
        return _root(grammar, verb)
    if token.dep in ("ccomp", "advcl", "xcomp", "csubj") and verb < token.head and grammar.is_imperative(verb):
        return Link(LinkKind.IMPERATIVE, token.head)
    if token.dep in _AS_NOUN:
        return None
    if token.dep in _LINKS:
        return _LINKS[token.dep](grammar, verb)
    if token.dep in ("parataxis", "dep", "appos", "meta", "intj") and grammar.tokens[token.head].is_verb:
        return Link(LinkKind.ASIDE) if grammar.aside(verb) != verb else Link(LinkKind.GRANTED, token.head)
    return unknown(f"a verb as {token.dep}")


def _has_question_word(grammar: Grammar, verb: int) -> bool:
    """As in "Quiz: Which country left?", where the parser took the question for a clause about its heading."""
    subjects = grammar.sentence.kids(verb, "nsubj", "nsubjpass")
    kids = (*subjects, *(kid for i in subjects for kid in grammar.sentence.kids(i, "det", "poss")))
    return any(grammar.tokens[i].text.lower() in ("which", "what", "whose", "who") for i in kids)


def _root(grammar: Grammar, verb: int) -> Link:
    if grammar.is_asked(verb):
        return Link(LinkKind.NOTHING, reason="a question")
    if grammar.is_imperative(verb):
        return Link(LinkKind.NOTHING, reason="an imperative")
    if "if" in grammar.marks(verb) and not grammar.is_ahead(verb):
        # "If only he had come."
        return Link(LinkKind.NOTHING, reason="only supposed")
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
        return of_verb(grammar, verb, above)
    if head.dep == "acomp" or head.tag.startswith(("JJ", "RB")):
        return of_adjective(grammar, above, verb)
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
    asked = "if" in grammar.marks(verb) and grammar.tokens[verb].dep == "ccomp" and head.i < verb
    wh = any(grammar.tokens[kid].tag in ("WP", "WRB", "WDT") for kid in grammar.sentence.kids(verb))
    return asked or (grammar.tokens[verb].dep == "csubj" and wh)


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
        return of_adjective(grammar, above, verb)
    if grammar.is_infinitive(verb):
        return _infinitive(grammar, verb, above)
    if not head.is_verb:
        return Link(LinkKind.GRANTED, above)
    if any(grammar.tokens[kid].text.lower() == "having" for kid in grammar.sentence.kids(verb, "aux")):
        return Link(LinkKind.BEFORE_IT, above)
    operator = grammar.operator(above, verb)
    if verb < above and operator is not None and operator.signature is Signature.REPORT and grammar.is_finite(verb):
        return governed(above, operator)
    return Link(LinkKind.BESIDE, above)


def _conjunction(grammar: Grammar, verb: int, above: int) -> Link | None:
    """What the words before a clause make of it, and the order of its verb and subject."""
    marks = grammar.marks(verb)
    if grammar.inverted(verb) in ("have", "be"):
        return Link(LinkKind.COUNTERFACTUAL, above)
    if grammar.is_condition(verb):
        asked = grammar.is_asked(above) and above < verb
        return Link(LinkKind.NOTHING, reason="a question") if asked else Link(LinkKind.CONDITION, above)
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
        return governed(above, by_tense(grammar, operator, verb))
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
            return governed(noun, by_tense(grammar, operator, verb))
        told = grammar.tokens[noun].head
        if that and marked and grammar.tokens[noun].dep in ("dobj", "dative") and grammar.is_speech(told):
            # "Told detectives that": what is said, though the parser hung it on those who are told.
            return of_verb(grammar, verb, told)
        return Link(LinkKind.GRANTED, noun)
    if operator is not None and (operator.signature is not Signature.FACTIVE or " " in operator.lemma):
        return governed(noun, operator)
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
        return of_adjective(grammar, above, verb, phrase)
    operator = grammar.operator(above, verb, grammar.tokens[preposition].lemma)
    if operator is not None and phrase in words("links", "governed"):
        named = operator.lemma == f"{head.lemma} {phrase}"
        if named or operator.signature not in (Signature.INVOLVE, Signature.SUCCEED):
            return governed(above, operator)
    if phrase == "into":
        # Whoever is tricked, talked or pressed into it has done it.
        return Link(LinkKind.SAME, above)
    if phrase in words("links", "located") or phrase == "for":
        return Link(LinkKind.BESIDE, above)
    return unknown(f"a gerund after {phrase!r}")


_LINKS: Mapping[str, Callable[[Grammar, int], Link]] = {
    "conj": _conjunct,
    "advcl": _adverbial,
    "pcomp": _gerund,
    **dict.fromkeys(("xcomp", "ccomp", "oprd", "csubj", "csubjpass"), _complement),
    **dict.fromkeys(("acl", "relcl", "amod"), _of_noun),
}
