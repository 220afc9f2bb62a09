"""Matches and states with their outlooks → findings: who, whether, who says so, when, how many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from actorgraph.graph.record import Count
from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.ahead import on_a_timetable
from actorgraph.loaders.reader.attribution import Voices
from actorgraph.loaders.reader.coreference import Standing
from actorgraph.loaders.reader.dating import Chronology, DateSpan, Tense
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Finding, Outlook, Sentence
from actorgraph.loaders.reader.frames import Match, State, topics_of
from actorgraph.loaders.reader.mentions import count_of

__all__ = ["Statements", "contrasted"]


@dataclass(frozen=True, slots=True)
class Statements:
    """What turns one match or state into a finding."""

    text: str
    voices: Voices
    standing: Standing
    chronology: Chronology

    def event(self, sentence: Sentence, match: Match, look: Outlook, span: DateSpan | None) -> Finding:
        """The finding of a clause that a frame fits."""
        look = self.timed(sentence, match.clause, look, span)
        spoken = self.voices.spoken(match.clause, look, frozenset(number for _, number in match.roles))
        token = sentence.tokens[match.clause.head]
        roles = match.roles + tuple(("place", number) for number in match.place)
        named = (*(number for _, number in roles), *(number for number, _ in spoken.said_by), *spoken.held_by)
        quoted = sentence.index in self.voices.quoted
        self.standing.first_person(sentence, named, spoken.said_by, spoken.held_by, quoted=quoted)
        return Finding(
            clause=match.clause,
            relation=match.frame.relation,
            roles=roles,
            outlook=spoken.outlook,
            rule=f"{match.frame.name}/{match.clause.kind.value}",
            said_by=spoken.said_by,
            held_by=spoken.held_by,
            topics=topics_of(sentence, match),
            date=self._date(span, match.clause, spoken.outlook),
            date_text=span.text if span else "",
            count=_count(sentence, match, self.text),
            trigger=(token.start, token.end),
        )

    def state(
        self, sentence: Sentence, state: State, outlook: Callable[[Clause], Outlook], span: DateSpan | None
    ) -> Finding:
        """The finding of an office, a kinship or another lasting tie; a title alone is so, whoever speaks."""
        head = state.verb if state.verb is not None else self.standing.cast.actors[state.roles[0][1]].spot.token
        clause = Clause(sentence.index, head, head, "", ClauseKind.VERB, {})
        look = outlook(clause) if state.verb is not None else Outlook()
        spoken = self.voices.spoken(clause, look, frozenset(), lasting=True)
        return Finding(
            clause=clause,
            relation=state.relation,
            roles=state.roles,
            outlook=spoken.outlook,
            rule=state.rule,
            said_by=spoken.said_by,
            held_by=spoken.held_by,
            date=self._date(span, clause, spoken.outlook),
            date_text=span.text if span else "",
            trigger=(state.start, state.end),
        )

    def timed(self, sentence: Sentence, clause: Clause, look: Outlook, span: DateSpan | None) -> Outlook:
        """The outlook of a clause once its date is known: what the present tense sets for a day to come is planned."""
        if span is None:
            return look
        seen_forward = self.chronology.date(span, Tense.FUTURE)
        published = self.chronology.published
        return on_a_timetable(sentence, clause.kind, clause.anchor, look, seen_forward, span.text, published)

    def _date(self, span: DateSpan | None, clause: Clause, outlook: Outlook) -> str:
        """What is planned lies ahead, what a verb tells lies behind; a noun alone ("his May visit") tells neither."""
        if span is None:
            return ""
        ahead = outlook.status in (Status.PLANNED, Status.WISHED)
        noun = clause.kind is ClauseKind.NOUN and clause.anchor == clause.head
        return self.chronology.date(span, Tense.FUTURE if ahead else Tense.OPEN if noun else Tense.PAST)


def contrasted(look: Outlook, match: Match) -> Outlook:
    """Of those who are set against the doers it is so that they did not; of what is only said or wished, nothing.

    Words that say it where they are negated ("was not seen again") say nothing where they are not.
    """
    if look.dropped:
        return look
    if match.frame.reversed:
        return replace(look, negated=False) if look.negated else replace(look, dropped="says nothing unless negated")
    if not match.contrast:
        return look
    if look.status is Status.HAPPENED:
        return replace(look, negated=not look.negated)
    return replace(look, dropped="set against what is said or planned")


def _count(sentence: Sentence, match: Match, text: str) -> Count | None:
    """The number beside somebody who fills a role, or beside the event noun itself."""
    event = (match.clause.head,) if match.clause.kind is ClauseKind.NOUN else ()
    counts = (count_of(sentence, i, text) for i in (*sorted(match.fillers), *event))
    return next((count for count in counts if count is not None), None)
