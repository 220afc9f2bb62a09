"""The stages that need the whole document, joined: cast, matches, outlooks, voices, dates → findings and gaps."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from actorgraph.graph.case import Registry
from actorgraph.graph.record import Document, Gap
from actorgraph.graph.vocabulary import Kind, Status
from actorgraph.loaders.reader.attribution import (
    Voices,
    denied_back,
    quoted_sentences,
    revealed_source,
    voices_of_quotes,
)
from actorgraph.loaders.reader.coreference import (
    Pronouns,
    Standing,
    bodies_resolved,
    groups_resolved,
    kin_resolved,
    names_resolved,
)
from actorgraph.loaders.reader.dating import Chronology, DateSpan, dates_of
from actorgraph.loaders.reader.draft import Actor, Clause, Finding, Outlook, SegmentKind, Sentence
from actorgraph.loaders.reader.everyday import is_everyday
from actorgraph.loaders.reader.frames import Cabinet, Match, State, matches_of, states_of
from actorgraph.loaders.reader.gaps import gap_of
from actorgraph.loaders.reader.generic import is_generic
from actorgraph.loaders.reader.lexicon import frames_of
from actorgraph.loaders.reader.mentions import Cast
from actorgraph.loaders.reader.refusals import refusal_of
from actorgraph.loaders.reader.statements import Statements, contrasted
from actorgraph.loaders.reader.status import Scope, colon_speaker

__all__ = ["Assembly"]

_ACTORS = frozenset(kind for kind in Kind if kind.is_actor)
_IN_QUOTES = Outlook(status=Status.ALLEGED)


class Assembly:
    """One document on its way from clauses to findings."""

    def __init__(
        self,
        document: Document,
        text: str,
        sentences: Sequence[Sentence],
        clauses: Sequence[Sequence[Clause]],
        registry: Registry,
        spans: Sequence[DateSpan],
    ) -> None:
        self.document = document
        self.text = text
        self.sentences = sentences
        self.clauses = clauses
        self.cast = Cast(text, sentences, registry)
        quoted = quoted_sentences(sentences, colon_speaker)
        self.quotes = voices_of_quotes(sentences, quoted, colon_speaker)
        self.standing = Standing(sentences, self.cast, Pronouns(sentences, clauses, self._quoted_voice))
        self.scopes = [
            Scope(
                sentence,
                own,
                _IN_QUOTES if sentence.index in quoted or _is_turn(sentence) else None,
                self._quoted_here(sentence),
            )
            for sentence, own in zip(sentences, clauses, strict=True)
        ]
        self.voices = Voices(
            fill=self.standing.fill,
            actor=self.cast.actors.__getitem__,
            sentences=sentences,
            quoted=quoted,
            revealed=revealed_source(sentences, [{clause.head: clause for clause in own} for own in clauses]),
        )
        self.spans = _by_sentence(sentences, spans)
        chronology = Chronology(text, document.published, sentences, spans)
        self.statements = Statements(text, self.voices, self.standing, chronology)

    def actors(self) -> Sequence[Actor]:
        """All actors that some clause needed."""
        return self.cast.actors

    def used(self, findings: Sequence[Finding]) -> frozenset[int]:
        """Numbers of the actors that findings name."""
        return frozenset(number for finding in findings for number in _named(finding))

    def findings(self) -> tuple[tuple[Finding, ...], tuple[Gap, ...]]:
        """Everything that the document states, in order of text, and the sentences that gave nothing."""
        matches = [
            matches_of(s, own, self.standing.fill, self.standing.called)
            for s, own in zip(self.sentences, self.clauses, strict=True)
        ]
        cast = self.cast
        cabinet = Cabinet(self.text, self.standing.fill, cast.add, cast.actors.__getitem__, cast.registry)
        states = [states_of(sentence, cabinet) for sentence in self.sentences]
        looks = [
            [contrasted(scope.outlook(match.clause, presupposed=match.frame.presupposed), match) for match in own]
            for scope, own in zip(self.scopes, matches, strict=True)
        ]
        # Speakers become actors first, so that names are resolved over the whole cast at once.
        for sentence, own in zip(self.sentences, looks, strict=True):
            self.voices.call(sentence, own)
        self.cast.call_people()
        named = names_resolved(self.cast.actors, self.standing.pronouns.genders)
        self.cast.actors[:] = groups_resolved(kin_resolved(bodies_resolved(named, self.sentences)))
        found: list[Finding] = []
        gaps: list[Gap] = []
        for sentence, own_matches, own_looks, own_states in zip(self.sentences, matches, looks, states, strict=True):
            told = self._told(sentence, zip(own_matches, own_looks, strict=True), own_states)
            kept = self._news(sentence, [each for each in told if not each.outlook.dropped])
            answers = [each for each in self.clauses[sentence.index] if not self._is_undone(each)]
            kept.extend(denied_back(sentence, answers, (*found, *kept), self._speakers))
            found.extend(kept)
            gap = None if kept else gap_of(sentence, self.clauses[sentence.index], own_looks)
            gaps.extend([gap] if gap else [])
        return tuple(found), tuple(gaps)

    def outlook(self, clause: Clause) -> Outlook:
        """Whether the event of a clause is so, for any verb or noun, once its speakers are known."""
        presupposed = any(frame.presupposed for frame in frames_of(clause.kind.value, clause.lemma))
        look = self.scopes[clause.sentence].outlook(clause, presupposed=presupposed)
        sentence = self.sentences[clause.sentence]
        look = self.statements.timed(sentence, clause, look, self._dates(sentence).get(clause.head))
        agents = frozenset(number for i in clause.get("subject") for number in self._speakers(sentence, i))
        return self.voices.spoken(clause, look, agents).outlook

    def _told(
        self,
        sentence: Sentence,
        matches: Iterable[tuple[Match, Outlook]],
        states: Sequence[State],
    ) -> Iterator[Finding]:
        dates = self._dates(sentence)
        for match, look in matches:
            finding = self.statements.event(sentence, match, look, dates.get(match.clause.head))
            refusal = refusal_of(sentence, finding, self.cast.actors.__getitem__)
            yield from (finding, refusal) if refusal is not None else (finding,)
        for state in () if self.scopes[sentence.index].is_story else states:
            yield self.statements.state(
                sentence,
                state,
                self.scopes[sentence.index].outlook,
                dates.get(-1 if state.verb is None else state.verb),
            )

    def _dates(self, sentence: Sentence) -> Mapping[int, DateSpan]:
        """The date of each clause of a sentence, by its head."""
        return dates_of(sentence, self.clauses[sentence.index], self.spans[sentence.index])

    def _quoted_here(self, sentence: Sentence) -> Mapping[int, tuple[int, ...]]:
        """The tokens of direct speech whose speaker the sentence itself names, with those who speak."""
        voices = ((token.i, self.quotes.get((sentence.index, token.i))) for token in sentence.tokens)
        return {i: voice.speaker for i, voice in voices if voice is not None and voice.sentence == sentence.index}

    def _quoted_voice(self, sentence: int, i: int) -> tuple[tuple[int, int], ...]:
        voice = self.quotes.get((sentence, i))
        return tuple((voice.sentence, token) for token in voice.speaker) if voice is not None else ()

    def _news(self, sentence: Sentence, told: Sequence[Finding]) -> list[Finding]:
        """What is no custom and not everyday; whose uncle somebody is only beside something else that is told."""
        actor = self.cast.actors.__getitem__
        particular = [each for each in told if not is_generic(sentence, each, actor)]
        news = [each for each in particular if not is_everyday(each, actor)]
        return [each for each in particular if each in news or (news and each.relation == "relative-of")]

    def _is_undone(self, clause: Clause) -> bool:
        look = self.scopes[clause.sentence].outlook(clause)
        return bool(look.dropped) or look.negated or look.status not in (Status.HAPPENED, Status.ALLEGED)

    def _speakers(self, sentence: Sentence, i: int) -> tuple[int, ...]:
        return self.standing.fill(sentence, i, _ACTORS)


def _by_sentence(sentences: Sequence[Sentence], spans: Sequence[DateSpan]) -> tuple[Sequence[DateSpan], ...]:
    starts = [span.start for span in spans]
    return tuple(spans[bisect_left(starts, each.start) : bisect_left(starts, each.end)] for each in sentences)


def _is_turn(sentence: Sentence) -> bool:
    """True for what somebody says in an interview, without marks of quotation."""
    return sentence.segment.kind is SegmentKind.SPEECH


def _named(finding: Finding) -> Iterator[int]:
    yield from (number for _, number in finding.roles)
    yield from (number for number, _ in finding.said_by)
    yield from finding.held_by
