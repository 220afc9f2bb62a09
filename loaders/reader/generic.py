"""What is usual of anybody, and no event: "banks charge customers", "a judge may free prisoners"."""

from __future__ import annotations

from collections.abc import Callable

from actorgraph.graph.vocabulary import Form, Kind, Mode, vocabulary
from actorgraph.loaders.reader.draft import Actor, ClauseKind, Finding, Sentence, stands_for
from actorgraph.loaders.reader.status.local import auxiliaries_of, is_habitual

__all__ = ["is_generic"]

_VAGUE = (Mode.POSSIBLE, Mode.CONSEQUENCE, Mode.RECOMMENDED)
_ALLOWED = ("may", "can", "should", "must", "shall")
_LASTING = ("be", "remain", "stay")
"""The present tense of these tells a state: "four nuns are in the hands of a militia"."""
_NAMED = (Form.NAME, Form.SURNAME, Form.PRONOUN, Form.OFFICE)


def is_generic(sentence: Sentence, finding: Finding, actor: Callable[[int], Actor]) -> bool:
    """True for the simple present and the merely possible, of nobody in particular, in the article's own voice."""
    if finding.said_by or sentence.segment.kind.is_headline:
        return False
    if _is_defining(sentence, finding.clause.anchor):
        return True
    vague = finding.outlook.mode in _VAGUE or _is_under_a_modal(sentence, finding.clause.anchor)
    usual = finding.clause.kind is ClauseKind.VERB and _is_usual(sentence, finding.clause.anchor)
    told_as_news = usual and not finding.outlook.hearsay
    if not (vague or told_as_news) or not vocabulary().relation(finding.relation).event:
        return False
    if vague and _is_law(sentence):
        roots = [actor(stands_for(number, actor)) for _, number in finding.roles]
        return not any(root.form in (Form.NAME, Form.SURNAME) for root in roots)
    return not any(_is_particular(number, actor) for number in (*(n for _, n in finding.roles), *finding.held_by))


def _is_defining(sentence: Sentence, i: int) -> bool:
    """As in "a hostage is a person held to force somebody": what the word means, not what befell anybody."""
    noun = sentence.tokens[i].head
    copula = sentence.tokens[noun].head
    if sentence.tokens[i].dep not in ("acl", "relcl") or sentence.tokens[noun].dep != "attr":
        return False
    subjects = sentence.kids(copula, "nsubj")
    one = (noun, *subjects)
    articles = [{sentence.tokens[kid].lemma for kid in sentence.kids(each, "det")} & {"a", "an"} for each in one]
    return bool(subjects) and all(articles) and sentence.tokens[copula].tag in ("VBZ", "VBP")


def _is_law(sentence: Sentence) -> bool:
    """As in "an order must be signed; otherwise the police have to let him go": a rule for whoever he may be."""
    if not any(token.lemma in ("otherwise", "unless", "else") for token in sentence.tokens):
        return False
    for token in sentence.tokens:
        verb = sentence.tokens[token.head]
        if token.dep not in ("nsubj", "nsubjpass") or verb.dep not in ("ROOT", "ccomp") or token.naming is not None:
            continue
        anyone = sentence.lemmas(sentence.kids(token.i, "det")) & {"a", "an", "any", "every", "no"}
        if anyone and auxiliaries_of(sentence, verb.i).modal in ("must", "shall", "may"):
            return True
    return False


def _is_usual(sentence: Sentence, verb: int) -> bool:
    """True for the simple present, and for what was done once and is no more: "thieves were once hanged"."""
    lasts = sentence.tokens[verb].lemma in _LASTING
    return (is_habitual(sentence, verb) and not lasts) or "once" in sentence.lemmas(sentence.kids(verb, "advmod"))


def _is_under_a_modal(sentence: Sentence, i: int) -> bool:
    """As in "a prisoner shall be freed", "a court may order a parent to …": it, or what governs it, is only allowed."""
    return any(
        sentence.tokens[at].is_verb and auxiliaries_of(sentence, at).modal in _ALLOWED for at in (i, *sentence.up(i))
    )


def _is_particular(number: int, actor: Callable[[int], Actor]) -> bool:
    """True for names and for what is known already; "his captors" are as particular as he is."""
    one = actor(stands_for(number, actor))
    if one.of is not None and one.form not in _NAMED:
        return _is_particular(one.of, actor)
    if one.kind is Kind.PLACE:
        return False
    return one.form in _NAMED or one.definite or one.country is not None
