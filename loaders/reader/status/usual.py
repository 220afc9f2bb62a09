"""What is the rule or custom, and no event: "whoever forges a passport commits a crime", "members meet each May"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Sentence, Token
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words
from actorgraph.loaders.reader.status.local import auxiliaries_of, is_habitual

__all__ = ["is_usual"]

_RULING = ("can", "may", "must", "shall", "should", "will")


def is_usual(sentence: Sentence, i: int) -> bool:
    """True for a verb that tells what anybody does or may do, and for all that hangs on one."""
    if sentence.segment.kind.tells_in_present:
        return False
    for at in (i, *sentence.up(i)):
        if sentence.tokens[at].is_verb and _is_rule(sentence, at):
            return True
        if sentence.tokens[at].dep == "ccomp":
            # What anybody says may have happened once.
            return False
    return False


def _is_rule(sentence: Sentence, verb: int) -> bool:
    auxiliaries = auxiliaries_of(sentence, verb)
    ruled = auxiliaries.modal in _RULING and not auxiliaries.perfect
    if not ruled and not (is_habitual(sentence, verb) and not auxiliaries.perfect):
        return False
    return (
        _is_of_anybody(sentence, verb)
        or _is_under_a_law(sentence, verb)
        or _is_a_law(sentence, verb)
        or (not auxiliaries.modal and _is_of_a_kind(sentence, verb))
        or (auxiliaries.modal in ("", "can", "must") and _comes_round(sentence, verb))
        or (auxiliaries.modal in ("may", "can", "must", "shall") and _names_nobody(sentence))
    )


def _is_of_anybody(sentence: Sentence, verb: int) -> bool:
    """As in "whoever forges", "anyone who betrays it is banished", "those who desert are shot"."""
    for kid in sentence.kids(verb, "nsubj", "nsubjpass", "csubj", "csubjpass"):
        token = sentence.tokens[kid]
        asked = {sentence.tokens[each].text.lower() for each in (kid, *sentence.kids(kid, "nsubj", "nsubjpass", "det"))}
        if asked & words("links", "whoever"):
            return True
        described = bool(sentence.kids(kid, "relcl", "acl"))
        if token.text.lower() in words("links", "anybody") and (described or token.text.lower() != "those"):
            return described or auxiliaries_of(sentence, verb).modal in _RULING
        which = sentence.lemmas(sentence.kids(kid, "det"))
        if "a" in which and _is_told_of_all(sentence, verb, kid):
            return True
        if which & {"any", "every"} and described and token.naming is None:
            return True
        if which & {"no"} and auxiliaries_of(sentence, verb).modal in ("can", "may", "must", "shall"):
            return _names_nobody(sentence, pronouns=True)
    return False


def _is_of_a_kind(sentence: Sentence, verb: int) -> bool:
    """As in "bees dance", "a good host pours the wine": of all of a kind, where nobody is named or counted.

    What such say ("officials say") and the state in which they are ("rebels hold the north") may be news.
    """
    token = sentence.tokens[verb]
    operator = operator_of("verb", token.lemma)
    if token.lemma in words("links", "present_states") or (operator is not None and operator.signature not in _CUSTOMS):
        return False
    if any(each.naming is not None or each.quantity is not None for each in sentence.tokens):
        return False
    subjects = sentence.kids(verb, "nsubj", "nsubjpass")
    return bool(subjects) and all(_is_any(sentence, i) for i in subjects)


_CUSTOMS = (Signature.INVOLVE, Signature.SUCCEED)


def _is_any(sentence: Sentence, noun: int) -> bool:
    """True for a bare plural and for "a host"; "two hosts", "these hosts", "some hosts" are some."""
    which = sentence.lemmas(sentence.kids(noun, "det", "poss", "nummod"))
    plural = sentence.tokens[noun].tag == "NNS" and not which
    return plural or (sentence.tokens[noun].tag == "NN" and which <= {"a", "an"} and bool(which))


def _is_told_of_all(sentence: Sentence, verb: int, noun: int) -> bool:
    """As in "a person who has been arrested has the right to a lawyer": no time of its own, and nobody is named."""
    if sentence.tokens[verb].lemma == "be" or any(token.naming is not None for token in sentence.tokens):
        return False
    described = sentence.kids(noun, "relcl")
    past = any(
        sentence.tokens[i].tag == "VBD" for each in described for i in (each, *sentence.kids(each, "aux", "auxpass"))
    )
    return bool(described) and not past and not auxiliaries_of(sentence, verb).modal


def _is_a_law(sentence: Sentence, verb: int) -> bool:
    """As in "the convention forbids the arrest of envoys"."""
    subjects = (sentence.tokens[i] for i in sentence.kids(verb, "nsubj"))
    of_law = any(_names_a_law(token) for token in subjects)
    others = (t.naming for t in sentence.tokens if t.naming is not None and not _names_a_law(t))
    return of_law and not any(naming.kind is not None or naming.country is not None for naming in others)


def _names_a_law(token: Token) -> bool:
    last = token.naming.text.split()[-1].lower() if token.naming is not None else token.lemma
    return last.removesuffix("s") in words("links", "laws") or last in words("links", "laws")


def _is_under_a_law(sentence: Sentence, verb: int) -> bool:
    """As in "under the charter, members elect a speaker"."""
    laws = words("links", "laws")
    return any(
        sentence.tokens[i].lemma in laws
        for kid in sentence.kids(verb, "prep")
        if sentence.tokens[kid].lemma == "under"
        for i in sentence.kids(kid, "pobj")
    ) and not any(token.naming is not None and token.naming.kind is not None for token in sentence.tokens)


def _comes_round(sentence: Sentence, verb: int) -> bool:
    """As in "each autumn", "every four years"."""
    units = words("dates", "units") | words("dates", "seasons") | {"season", "time"}
    if any(
        sentence.tokens[kid].lemma in units and sentence.lemmas(sentence.kids(kid, "det")) & {"each", "every"}
        for kid in sentence.kids(verb, "npadvmod")
    ):
        return True
    days = (i for kid in sentence.kids(verb, "prep") for i in sentence.kids(kid, "pobj"))
    return any(_is_of_the_month(sentence, day) for day in days)


def _is_of_the_month(sentence: Sentence, day: int) -> bool:
    """As in "on the first Tuesday of the month", "on Fridays"."""
    called = sentence.tokens[day].text.lower()
    if called.endswith("s") and called.removesuffix("s") in words("dates", "weekdays"):
        return True
    of = (i for kid in sentence.kids(day, "prep") for i in sentence.kids(kid, "pobj"))
    return any(
        sentence.tokens[i].lemma in ("month", "year", "week") and sentence.lemmas(sentence.kids(i, "det")) & _EACH
        for i in of
    )


_EACH = frozenset({"a", "each", "every", "the"})


def _names_nobody(sentence: Sentence, *, pronouns: bool = False) -> bool:
    """True where nothing is named or known: "a tribunal may annul a marriage"; its pronouns may be of such as well."""
    of_somebody = () if pronouns else ("PRP", "PRP$")
    return not any(
        token.naming is not None or token.quantity is not None or token.tag in of_somebody or _is_known(token)
        for token in sentence.tokens
    )


def _is_known(token: Token) -> bool:
    return token.tag == "DT" and token.lemma in ("the", "this", "that", "these", "those")
