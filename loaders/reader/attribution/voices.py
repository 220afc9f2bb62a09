"""The voices behind an outlook as actors: relayed news stays news, an agent's own admission makes it so."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Kind, Status
from actorgraph.loaders.reader.attribution.quotes import Quoted
from actorgraph.loaders.reader.attribution.revealed import Revealed
from actorgraph.loaders.reader.draft import Actor, Clause, Outlook, Sentence, stands_for
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["Spoken", "Voices"]

_SPEAKERS = frozenset({Kind.PERSON, Kind.GOVERNMENT, Kind.ORGANIZATION, Kind.GROUP})


@dataclass(frozen=True, slots=True)
class Spoken:
    """An outlook with its voices and holders as numbers of actors."""

    outlook: Outlook
    said_by: tuple[tuple[int, int], ...]
    held_by: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """Turns tokens into speakers: of the clause itself, of the quotation around it, of a source that is revealed."""

    fill: Callable[[Sentence, int, frozenset[Kind]], tuple[int, ...]]
    actor: Callable[[int], Actor]
    sentences: Sequence[Sentence]
    quoted: Mapping[int, Quoted | None]
    revealed: Revealed | None

    def call(self, sentence: Sentence, looks: Sequence[Outlook]) -> None:
        """Makes actors of all who speak or wish in a sentence."""
        for look in looks:
            for i in (*(i for group in look.said_by for i in group), *look.held_by):
                self._numbers(sentence, (i,))
        self._around(sentence.index)
        if self.revealed is not None:
            self._of_revealed(self.revealed)

    def spoken(self, clause: Clause, outlook: Outlook, agents: frozenset[int], *, lasting: bool = False) -> Spoken:
        """The outlook once its speakers are known; `agents` are those who did it, for admissions.

        `lasting`: an office or a kinship, which a source that is only revealed later did not tell.
        """
        sentence = self.sentences[clause.sentence]
        own = tuple(self._numbers(sentence, tokens) for tokens in outlook.said_by)
        around = self._around(sentence.index)
        voices = [group for group in (around, *own) if group]
        is_quoted = sentence.index in self.quoted
        nameless = any(not group for group in own) or (is_quoted and not around)
        outlook = replace(outlook, hearsay=outlook.hearsay or (nameless and not voices))
        outlook = self._relayed(outlook, voices)
        outlook = self._admitted(sentence, outlook, voices, agents)
        held = self._numbers(sentence, outlook.held_by)
        if outlook.status is Status.DENIED and not held and around:
            held, voices = around, voices[1:]
        if self.revealed is not None and not (voices or lasting) and self.revealed.speaks_for(sentence, clause):
            return self._by_source(self.revealed, outlook, held)
        return Spoken(outlook, _steps(voices), held)

    def _numbers(self, sentence: Sentence, tokens: Sequence[int]) -> tuple[int, ...]:
        return tuple(dict.fromkeys(n for i in tokens for n in self.fill(sentence, i, _SPEAKERS)))

    def _around(self, index: int) -> tuple[int, ...]:
        """The speaker of the quotation that a sentence stands in."""
        quoted = self.quoted.get(index)
        return self._numbers(self.sentences[quoted.sentence], quoted.speaker) if quoted is not None else ()

    def _of_revealed(self, revealed: Revealed) -> list[tuple[int, ...]]:
        there = self.sentences[revealed.sentence]
        steps = [self._numbers(there, revealed.speaker), self._numbers(there, revealed.source)]
        return [group for group in steps if group]

    def _by_source(self, revealed: Revealed, outlook: Outlook, held: tuple[int, ...]) -> Spoken:
        """What headline and lead state in their main line is the word of the source that the next sentence reveals."""
        voices = self._of_revealed(revealed)
        status = Status.ALLEGED if outlook.status is Status.HAPPENED else outlook.status
        if status is Status.ALLEGED and outlook.negated:
            return Spoken(replace(outlook, status=Status.DENIED, negated=False), (), voices[0] if voices else held)
        return Spoken(replace(outlook, status=status), _steps(voices), held)

    def _relayed(self, outlook: Outlook, voices: list[tuple[int, ...]]) -> Outlook:
        """An outlet alone relays as news; an outlet before others leaves it to them."""
        if outlook.status is not Status.ALLEGED or outlook.hearsay or not voices:
            return outlook
        media = [all(self.actor(number).media for number in group) for group in voices]
        return replace(outlook, status=Status.HAPPENED) if all(media) else outlook

    def _admitted(
        self, sentence: Sentence, outlook: Outlook, voices: list[tuple[int, ...]], agents: frozenset[int]
    ) -> Outlook:
        at = outlook.content_of
        if at is None or outlook.status is not Status.ALLEGED or len(voices) != 1:
            return outlook
        operator = operator_of("verb", sentence.tokens[at].lemma) or operator_of("noun", sentence.tokens[at].lemma)
        if operator is None or (operator.signature is not Signature.ADMIT and operator.lemma != "confirm"):
            return outlook
        return replace(outlook, status=Status.HAPPENED) if self._same(voices[0], agents) else outlook

    def _same(self, speakers: tuple[int, ...], agents: frozenset[int]) -> bool:
        """The speaker did it, or those whom he commands, or he speaks for the government that did."""
        for speaker in speakers:
            for agent in agents:
                one, other = self._root(speaker), self._root(agent)
                if one == other or one == self._master(other):
                    return True
                country = one.country is not None and one.country == other.country
                if country and other.kind is Kind.GOVERNMENT and (one.kind is Kind.GOVERNMENT or one.office):
                    return True
        return False

    def _master(self, agent: Actor) -> Actor | None:
        """Whose men, soldiers or jets they are; nobody for friends and kin, who answer for themselves."""
        if agent.of is None or agent.lemma not in words("nouns", "commanded") | words("nouns", "weapons"):
            return None
        return self._root(agent.of)

    def _root(self, number: int) -> Actor:
        """Whom an actor stands for in the end."""
        return self.actor(stands_for(number, self.actor))


def _steps(voices: Sequence[tuple[int, ...]]) -> tuple[tuple[int, int], ...]:
    return tuple((number, step) for step, group in enumerate(voices) for number in group)
