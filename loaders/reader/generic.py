"""What is usual of anybody, and no event: "banks charge customers", "a judge may free prisoners"."""

from __future__ import annotations

from collections.abc import Callable

from actorgraph.graph.vocabulary import Form, Kind, Mode, vocabulary
from actorgraph.loaders.reader.draft import Actor, ClauseKind, Finding, SegmentKind, Sentence
from actorgraph.loaders.reader.status.local import is_habitual

__all__ = ["is_generic"]

_NAMED = (Form.NAME, Form.SURNAME, Form.PRONOUN, Form.OFFICE)


def is_generic(sentence: Sentence, finding: Finding, actor: Callable[[int], Actor]) -> bool:
    """True for the simple present and the merely possible, of nobody in particular, in the article's own voice."""
    if finding.said_by or sentence.segment.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING):
        return False
    vague = finding.outlook.mode in (Mode.POSSIBLE, Mode.CONSEQUENCE, Mode.RECOMMENDED)
    usual = finding.clause.kind is ClauseKind.VERB and is_habitual(sentence, finding.clause.anchor)
    if finding.outlook.hearsay or not (vague or usual) or not vocabulary().relation(finding.relation).event:
        return False
    return not any(_is_particular(actor(number)) for _, number in finding.roles)


def _is_particular(actor: Actor) -> bool:
    named = actor.form in _NAMED and actor.kind is not Kind.PLACE
    return named or actor.definite or actor.country is not None
