"""The stages that need the whole document, joined: cast, matches, outlooks, voices, dates → findings and gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from actorgraph.graph.case import Registry
from actorgraph.graph.record import Count, Document, Gap
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status, vocabulary
from actorgraph.loaders.reader.attribution import Revealed, Voices, revealed_source
from actorgraph.loaders.reader.coreference import Pronouns, Standing, groups_resolved, names_resolved
from actorgraph.loaders.reader.dating import Chronology, DateSpan, Tense, dates_of
from actorgraph.loaders.reader.draft import Actor, Clause, ClauseKind, Finding, Outlook, SegmentKind, Sentence
from actorgraph.loaders.reader.frames import Cabinet, Match, State, matches_of, states_of, topics_of
from actorgraph.loaders.reader.gaps import gap_of
from actorgraph.loaders.reader.lexicon import Signature, frames_of, operator_of
from actorgraph.loaders.reader.mentions import Cast, count_of
from actorgraph.loaders.reader.status import Scope
from actorgraph.loaders.reader.status.local import is_habitual, is_negated

__all__ = ["Assembly"]

_ACTORS = frozenset(kind for kind in Kind if kind.is_actor)


class Assembly:
    """One document on its way from clauses to findings."""

    def __init__(
        self,
        document: Document,
        text: str,
        sentences: Sequence[Sentence],
        clauses: Sequence[Sequence[Clause]],
        registry: Registry,
    ) -> None:
        self.document = document
        self.text = text
        self.sentences = sentences
        self.clauses = clauses
        self.cast = Cast(text, sentences, registry)
        self.standing = Standing(sentences, self.cast, Pronouns(sentences, clauses))
        self.shown: Revealed | None = None
        self.chronology = Chronology(text, document.published, sentences, ())
        self.scopes = [Scope(sentence, own) for sentence, own in zip(sentences, clauses, strict=True)]

    def actors(self) -> Sequence[Actor]:
        """All actors that some clause needed."""
        return self.cast.actors

    def used(self, findings: Sequence[Finding]) -> frozenset[int]:
        """Numbers of the actors that findings name."""
        return frozenset(
            number
            for finding in findings
            for number in (
                *(number for _, number in finding.roles),
                *(number for number, _ in finding.said_by),
                *finding.held_by,
            )
        )

    def findings(self, spans: Sequence[DateSpan]) -> tuple[tuple[Finding, ...], tuple[Gap, ...]]:
        """Everything that the document states, in order of text, and the sentences that gave nothing."""
        matches = [matches_of(s, own, self.standing.fill) for s, own in zip(self.sentences, self.clauses, strict=True)]
        cast = self.cast
        cabinet = Cabinet(self.text, self.standing.fill, cast.add, cast.actors.__getitem__, cast.registry)
        states = [states_of(sentence, cabinet) for sentence in self.sentences]
        looks = [
            [_in_contrast(scope.outlook(match.clause, presupposed=match.frame.presupposed), match) for match in own]
            for scope, own in zip(self.scopes, matches, strict=True)
        ]
        self._call_voices(looks)
        self.cast.actors[:] = groups_resolved(names_resolved(self.cast.actors))
        found: list[Finding] = []
        gaps: list[Gap] = []
        starts = [span.start for span in spans]
        self.chronology = Chronology(self.text, self.document.published, self.sentences, spans)
        for sentence, own, seen, lasting in zip(self.sentences, matches, looks, states, strict=True):
            own_spans = spans[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            dates = dates_of(sentence, self.clauses[sentence.index], own_spans)
            here = [
                finding
                for match, look in zip(own, seen, strict=True)
                for finding in self._stated(sentence, match, look, dates.get(match.clause.head))
            ]
            here.extend(self._lasting(sentence, state, dates.get(state.verb or -1)) for state in lasting)
            kept = [each for each in here if not each.outlook.dropped and not self._is_generic(sentence, each)]
            kept.extend(self._denied_back(sentence, kept))
            found.extend(kept)
            gap = None if kept else gap_of(sentence, self.clauses[sentence.index], seen)
            gaps.extend([gap] if gap else [])
        return tuple(self._revealed(found)), tuple(gaps)

    def outlook(self, clause: Clause) -> Outlook:
        """Whether the event of a clause is so, for any verb or noun, once its speakers are known."""
        sentence = self.sentences[clause.sentence]
        presupposed = any(frame.presupposed for frame in frames_of(clause.kind.value, clause.lemma))
        look = self.scopes[clause.sentence].outlook(clause, presupposed=presupposed)
        agents = frozenset(number for i in clause.get("subject") for number in self._speaker(sentence, i))
        return Voices(self._speaker, self.cast.actors.__getitem__).spoken(sentence, look, agents).outlook

    def _call_voices(self, looks: Sequence[Sequence[Outlook]]) -> None:
        """Makes actors of all who speak or wish, so that names are resolved over the whole cast at once."""
        for sentence, own in zip(self.sentences, looks, strict=True):
            for look in own:
                for i in (*(i for group in look.said_by for i in group), *look.held_by):
                    self._speaker(sentence, i)
        self.shown = revealed_source(self.sentences, [{c.head: c for c in own} for own in self.clauses])
        if self.shown is not None:
            for i in (*self.shown.speaker, *self.shown.source):
                self._speaker(self.sentences[self.shown.sentence], i)

    def _speaker(self, sentence: Sentence, i: int, kinds: frozenset[Kind] = _ACTORS) -> tuple[int, ...]:
        return self.standing.fill(sentence, i, kinds)

    def _stated(self, sentence: Sentence, match: Match, look: Outlook, span: DateSpan | None) -> list[Finding]:
        agents = frozenset(number for _, number in match.roles)
        spoken = Voices(self._speaker, self.cast.actors.__getitem__).spoken(sentence, look, agents)
        token = sentence.tokens[match.clause.head]
        roles = match.roles + tuple(("place", number) for number in match.place)
        self.standing.first_person(roles, spoken.said_by)
        finding = Finding(
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
        refusal = self._refusal(sentence, finding, match)
        return [finding, refusal] if refusal is not None else [finding]

    def _is_generic(self, sentence: Sentence, finding: Finding) -> bool:
        """As in "banks charge customers", "a judge may free prisoners": what is usual of anybody, and no event."""
        if finding.said_by or sentence.segment.kind in (SegmentKind.HEADLINE, SegmentKind.HEADING):
            return False
        vague = finding.outlook.mode in (Mode.POSSIBLE, Mode.CONSEQUENCE)
        usual = finding.clause.kind is ClauseKind.VERB and is_habitual(sentence, finding.clause.anchor)
        if finding.outlook.hearsay or not (vague or usual) or not vocabulary().relation(finding.relation).event:
            return False
        return not any(self._is_particular(number) for _, number in finding.roles)

    def _is_particular(self, number: int) -> bool:
        actor = self.cast.actors[number]
        named = actor.form in (Form.NAME, Form.SURNAME, Form.PRONOUN, Form.OFFICE)
        return (named and actor.kind is not Kind.PLACE) or actor.definite or actor.country is not None

    def _denied_back(self, sentence: Sentence, stated: Sequence[Finding]) -> list[Finding]:
        """As in "…; Y denied it", "…, which Y denied": what was alleged before, denied by Y."""
        found: list[Finding] = []
        for clause in self.clauses[sentence.index]:
            operator = operator_of("verb", clause.lemma)
            if operator is None or operator.signature is not Signature.DENY or clause.kind is not ClauseKind.VERB:
                continue
            said = sentence.kids(clause.head, "dobj")
            back = len(said) == 1 and sentence.tokens[said[0]].lemma in (
                "it",
                "this",
                "that",
                "which",
                "charge",
                "allegation",
                "accusation",
                "claim",
            )
            if not back or is_negated(sentence, clause.head):
                continue
            before = [
                each
                for each in stated
                if each.outlook.status is Status.ALLEGED
                and each.clause.head < clause.head
                and each.outlook.content_of is not None
            ]
            deniers = tuple(n for i in clause.get("subject") for n in self._speaker(sentence, i))
            last = before[-1].outlook.content_of if before else None
            found.extend(
                replace(
                    each, said_by=(), held_by=deniers, rule="denied-back/verb",
                    outlook=replace(each.outlook, status=Status.DENIED, hearsay=False, said_by=(), content_of=None),
                )
                for each in before if each.outlook.content_of == last and deniers
            )  # fmt: skip
        return found

    def _refusal(self, sentence: Sentence, finding: Finding, match: Match) -> Finding | None:
        """As in "won't" is refusing: an act of its own beside what will not be."""
        clause = match.clause
        look = finding.outlook
        verb = clause.anchor
        modal = next(
            (sentence.tokens[kid] for kid in sentence.kids(verb, "aux") if sentence.tokens[kid].lemma == "will"), None
        )
        if modal is None or not look.negated or look.status is not Status.PLANNED or clause.passive:
            return None
        subject = set(clause.get("subject"))
        refusers = tuple(
            ("refuser", number) for _, number in match.roles if self.cast.actors[number].spot.token in subject
        )
        if not refusers:
            return None
        status = Status.ALLEGED if finding.said_by else Status.HAPPENED
        return replace(
            finding,
            relation="refused",
            roles=refusers,
            outlook=replace(look, status=status, mode=None, negated=False, content_of=None),
            rule="will-not/verb",
            held_by=(),
            date="",
            date_text="",
            count=None,
            trigger=(modal.start, sentence.tokens[verb].end),
        )

    def _lasting(self, sentence: Sentence, state: State, span: DateSpan | None) -> Finding:
        head = state.verb if state.verb is not None else self.cast.actors[state.roles[0][1]].spot.token
        clause = Clause(sentence.index, head, head, "", ClauseKind.VERB, {})
        look = self.scopes[sentence.index].outlook(clause) if state.verb is not None else Outlook()
        spoken = Voices(self._speaker, self.cast.actors.__getitem__).spoken(sentence, look, frozenset())
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

    def _date(self, span: DateSpan | None, clause: Clause, outlook: Outlook) -> str:
        """What is planned lies ahead, what a verb tells lies behind; a noun alone ("his May visit") tells neither."""
        if span is None:
            return ""
        ahead = outlook.status in (Status.PLANNED, Status.WISHED)
        noun = clause.kind is ClauseKind.NOUN and clause.anchor == clause.head
        return self.chronology.date(span, Tense.FUTURE if ahead else Tense.OPEN if noun else Tense.PAST)

    def _revealed(self, findings: Sequence[Finding]) -> list[Finding]:
        """What headline and lead state in their main line is the word of the source that the next sentence reveals."""
        if self.shown is None:
            return list(findings)
        there = self.sentences[self.shown.sentence]
        steps = [self._speaker_numbers(there, self.shown.speaker), self._speaker_numbers(there, self.shown.source)]
        voices = tuple((number, step) for step, group in enumerate(each for each in steps if each) for number in group)
        return [self._of_source(finding, voices) for finding in findings]

    def _speaker_numbers(self, sentence: Sentence, tokens: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(number for i in tokens for number in self._speaker(sentence, i))

    def _of_source(self, finding: Finding, voices: tuple[tuple[int, int], ...]) -> Finding:
        covered = self.shown is not None and finding.clause.sentence in self.shown.covers
        sentence = self.sentences[finding.clause.sentence]
        lasting = finding.rule in ("title", "apposition", "copula", "kin")
        if not covered or finding.said_by or lasting or not _in_main_line(sentence, finding.clause):
            return finding
        look = finding.outlook
        status = Status.ALLEGED if look.status is Status.HAPPENED else look.status
        if status is Status.ALLEGED and look.negated:
            return replace(
                finding,
                outlook=replace(look, status=Status.DENIED, negated=False),
                held_by=tuple(number for number, step in voices if step == 0),
            )
        return replace(finding, outlook=replace(look, status=status), said_by=voices)


def _in_contrast(look: Outlook, match: Match) -> Outlook:
    """Of those who are set against the doers it is so that they did not; of what is only said or wished, nothing."""
    if not match.contrast or look.dropped:
        return look
    if look.status is Status.HAPPENED:
        return replace(look, negated=not look.negated)
    return replace(look, dropped="set against what is said or planned")


def _in_main_line(sentence: Sentence, clause: Clause) -> bool:
    """False inside what only describes: relative clauses and participles."""
    if clause.kind is ClauseKind.MODIFIER:
        return False
    path = (clause.anchor, *sentence.up(clause.anchor))
    for i in path:
        token = sentence.tokens[i]
        participle = token.dep == "acl" and not any(
            sentence.tokens[kid].lemma == "to" for kid in sentence.kids(i, "aux")
        )
        if token.dep in ("relcl", "amod") or (participle and token.is_verb):
            return False
    return True


def _count(sentence: Sentence, match: Match, text: str) -> Count | None:
    """The number beside somebody who fills a role, or beside the event noun itself."""
    event = (match.clause.head,) if match.clause.kind is ClauseKind.NOUN else ()
    counts = (count_of(sentence, i, text) for i in (*sorted(match.fillers), *event))
    return next((count for count in counts if count is not None), None)
