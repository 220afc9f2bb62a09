"""Sentences that looked relevant and gave nothing, with the reason: an unread fact must not look like an absent one."""

from __future__ import annotations

from collections.abc import Sequence

from actorgraph.graph.record import Gap
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Nature, Outlook, Sentence
from actorgraph.loaders.reader.lexicon import frames_of

__all__ = ["gap_of"]

_ACTORS = (Nature.PERSON, Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT, Nature.BODY, Nature.PEOPLE)


def gap_of(sentence: Sentence, clauses: Sequence[Clause], looks: Sequence[Outlook]) -> Gap | None:
    """The gap of a sentence without findings; None when it names nobody or does not look relevant."""
    named = [token for token in sentence.tokens if token.naming is not None and token.naming.nature in _ACTORS]
    words = [clause for clause in clauses if frames_of(_part(clause), clause.lemma)]
    reason = next((look.dropped for look in looks if look.dropped), "")
    if not reason and words and named:
        reason = f"who does what to whom is not clear at {words[0].lemma!r}"
    if not reason and len(named) > 1:
        reason = "names several actors and no event that is known"
    return Gap(sentence.start, sentence.end, reason) if reason else None


def _part(clause: Clause) -> str:
    return "noun" if clause.kind is ClauseKind.NOUN else "verb"
