"""Claims with their mentions resolved: who fills which role, for the rest of the derivation."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.derive.actors import Cast
from actorgraph.graph.derive.facthood import is_positive
from actorgraph.graph.errors import BadVocabulary, Where
from actorgraph.graph.record import Bounds, Claim, Document, Reading, bounds
from actorgraph.graph.vocabulary import Kind, Relation, Role, Vocabulary

__all__ = ["Fact", "Filler", "facts_of"]


@dataclass(frozen=True, slots=True)
class Filler:
    """One resolved end of a claim: the role, the actor or place, and the position among the claim's participants."""

    role: str
    actor: str
    position: int

    @property
    def is_place(self) -> bool:
        """True for ground, false for actors."""
        return self.actor.startswith("place/")


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim as resolved. `voices` are (step, actor) in order; `holders` actors; both only as far as resolved."""

    claim: Claim
    document: Document
    relation: Relation
    fillers: tuple[Filler, ...]
    voices: tuple[tuple[int, str], ...]
    holders: tuple[str, ...]

    @property
    def span(self) -> Bounds:
        """When it happened, as far as the claim says."""
        return bounds(self.claim.date)

    @property
    def said_at(self) -> Bounds:
        """When it was said: the day of the document."""
        return bounds(self.document.published)

    @property
    def positive(self) -> bool:
        """Told as done."""
        return is_positive(self.claim.status, self.claim.negated)

    def of_role(self, role: str) -> tuple[Filler, ...]:
        """The fillers of one role, in the order of the text."""
        return tuple(filler for filler in self.fillers if filler.role == role)


def facts_of(reading: Reading, cast: Cast, words: Vocabulary) -> tuple[Fact, ...]:
    """The claims of one reading, resolved; ends that stay open are left out."""
    return tuple(_fact(claim, reading.document, cast, words) for claim in reading.claims)


def _fact(claim: Claim, document: Document, cast: Cast, words: Vocabulary) -> Fact:
    days = bounds(claim.date)
    relation = _relation(claim, document, words)
    fillers = []
    for position, part in enumerate(claim.participants):
        actor = cast.actor(part.mention, days)
        if actor is not None and _fits(actor, relation.role(part.role)):
            fillers.append(Filler(part.role, actor, position))
    fillers = _two_ends(fillers, relation)
    voices = sorted(
        {(voice.step, actor) for voice in claim.said_by if (actor := cast.actor(voice.mention)) is not None}
    )
    holders = sorted({actor for mention in claim.held_by if (actor := cast.actor(mention)) is not None})
    return Fact(claim, document, relation, tuple(fillers), tuple(voices), tuple(holders))


def _relation(claim: Claim, document: Document, words: Vocabulary) -> Relation:
    """The relation of a stored claim; a case may have lost the file that made it a word."""
    found = words.relations.get(claim.relation)
    if found is None:
        what = (
            f"has claims of {claim.relation!r}, which is no relation any more: put it back, or load the document again"
        )
        raise BadVocabulary(what, Where(document.key))
    return found


def _two_ends(fillers: list[Filler], relation: Relation) -> list[Filler]:
    """Nobody asks, warns or takes himself: where both ends come out as one actor, the second is not known."""
    first = {filler.actor for filler in fillers if filler.role == relation.source.name}
    second = {filler.actor for filler in fillers if filler.role == relation.target.name}
    if relation.symmetric or not second or first != second:
        return fillers
    return [filler for filler in fillers if filler.role != relation.target.name]


def _fits(actor: str, role: Role | None) -> bool:
    """Whether an actor may fill a role: a name of no kind may turn out to be of one that the role does not take."""
    return actor.partition("/")[0] in (role.kinds if role is not None else (Kind.PLACE,))
