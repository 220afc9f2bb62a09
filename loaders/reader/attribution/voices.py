"""The voices behind an outlook as actors: relayed news stays news, an agent's own admission makes it so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Kind, Status
from actorgraph.loaders.reader.draft import Actor, Outlook, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of

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
    """Turns tokens into speakers."""

    fill: Callable[[Sentence, int, frozenset[Kind]], tuple[int, ...]]
    actor: Callable[[int], Actor]

    def spoken(self, sentence: Sentence, outlook: Outlook, agents: frozenset[int]) -> Spoken:
        """The outlook once its speakers are known; `agents` are those who did it, for admissions."""
        voices: list[tuple[int, ...]] = []
        for tokens in outlook.said_by:
            found = tuple(dict.fromkeys(n for i in tokens for n in self.fill(sentence, i, _SPEAKERS)))
            if found:
                voices.append(found)
        nameless = len(voices) < len(outlook.said_by)
        outlook = replace(outlook, hearsay=outlook.hearsay or (nameless and not voices))
        outlook = self._relayed(outlook, voices)
        outlook = self._admitted(sentence, outlook, voices, agents)
        said_by = tuple((number, step) for step, group in enumerate(voices) for number in group)
        held = tuple(dict.fromkeys(n for i in outlook.held_by for n in self.fill(sentence, i, _SPEAKERS)))
        return Spoken(outlook, said_by, held)

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
        if operator is None or operator.signature is not Signature.ADMIT:
            return outlook
        return replace(outlook, status=Status.HAPPENED) if self._same(voices[0], agents) else outlook

    def _same(self, speakers: tuple[int, ...], agents: frozenset[int]) -> bool:
        """The speaker did it, or speaks for the government that did."""
        for speaker in speakers:
            for agent in agents:
                one, other = self._root(speaker), self._root(agent)
                if one == other:
                    return True
                country = one.country is not None and one.country == other.country
                if country and other.kind is Kind.GOVERNMENT and (one.kind is Kind.GOVERNMENT or one.office):
                    return True
        return False

    def _root(self, number: int) -> Actor:
        """Whom an actor stands for in the end."""
        actor = self.actor(number)
        seen = {number}
        while actor.same_as is not None and actor.same_as not in seen:
            seen.add(actor.same_as)
            actor = self.actor(actor.same_as)
        return actor
