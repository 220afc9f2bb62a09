"""What is the rule or custom, and no event: "whoever forges a passport commits a crime", "members meet each May"."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import SegmentKind, Sentence, Token
from actorgraph.loaders.reader.lexicon import table, words
from actorgraph.loaders.reader.status.local import auxiliaries_of, is_habitual

__all__ = ["is_usual"]

_RULING = ("can", "may", "must", "shall", "should", "will")
_TOLD_IN_PRESENT = (SegmentKind.HEADLINE, SegmentKind.HEADING, SegmentKind.CAPTION)


def is_usual(sentence: Sentence, i: int) -> bool:
    """True for a verb that tells what anybody does or may do, and for all that hangs on one."""
    if sentence.segment.kind in _TOLD_IN_PRESENT:
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
        if sentence.lemmas(sentence.kids(kid, "det")) & {"any", "every"} and described and token.naming is None:
            return True
    return False


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
    units = {*table("dates")["units"], "season", "spring", "summer", "autumn", "fall", "winter", "time"}
    return any(
        sentence.tokens[kid].lemma in units and sentence.lemmas(sentence.kids(kid, "det")) & {"each", "every"}
        for kid in sentence.kids(verb, "npadvmod")
    )


def _names_nobody(sentence: Sentence) -> bool:
    """True where nothing is named or known: "a tribunal may annul a marriage"."""
    return not any(
        token.naming is not None or token.quantity is not None or token.tag in _OF_SOMEBODY or _is_known(token)
        for token in sentence.tokens
    )


_OF_SOMEBODY = ("PRP", "PRP$")


def _is_known(token: Token) -> bool:
    return token.tag == "DT" and token.lemma in ("the", "this", "that", "these", "those")
