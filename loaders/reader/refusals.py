"""As in "won't" is refusing: an act of its own beside what will not be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Actor, Finding, Sentence
from actorgraph.loaders.reader.status.local import is_negated

__all__ = ["refusal_of"]


def refusal_of(sentence: Sentence, finding: Finding, actor: Callable[[int], Actor]) -> Finding | None:
    """The refusal that a finding with "will not" tells as well, by those who are subject of it; else None."""
    clause, look = finding.clause, finding.outlook
    modal = next(
        (sentence.tokens[kid] for kid in sentence.kids(clause.anchor, "aux") if sentence.tokens[kid].lemma == "will"),
        None,
    )
    own = is_negated(sentence, clause.anchor)
    if modal is None or not own or not look.negated or look.status is not Status.PLANNED or clause.passive:
        return None
    subject = set(clause.get("subject"))
    refusers = tuple(("refuser", number) for _, number in finding.roles if actor(number).spot.token in subject)
    if not refusers:
        return None
    status = Status.ALLEGED if finding.said_by or look.hearsay else Status.HAPPENED
    return replace(
        finding,
        relation="refused",
        roles=refusers,
        outlook=replace(look, status=status, mode=None, negated=False, content_of=None),
        rule="will-not/verb",
        held_by=(),
        topics=(),
        date="",
        date_text="",
        count=None,
        trigger=(modal.start, sentence.tokens[clause.anchor].end),
    )
