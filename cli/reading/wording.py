"""Claims in words: the phrase, and what else is said of it."""

from __future__ import annotations

from collections.abc import Iterator

from actorgraph.cli.reading.people import People
from actorgraph.graph.record import PLACE, Claim, Count
from actorgraph.graph.vocabulary import MODE_WORDS, NEGATED_WORDS, Status, vocabulary

__all__ = ["details", "phrase", "status_words"]


def status_words(claim: Claim) -> str:
    """The status in a word or two."""
    return NEGATED_WORDS[claim.status] if claim.negated else claim.status.value


def phrase(claim: Claim, people: People) -> str:
    """Who does what to whom: "Olav Berg asked Berta Lund", "Olav Berg to visit Oslo"; a dash for who is not said."""
    relation = vocabulary().relation(claim.relation)
    ahead = claim.status in (Status.PLANNED, Status.WISHED)
    several = people.are_several(claim.fillers(relation.source.name)[: 1 if relation.symmetric else None])
    verb = f"to {relation.infinitive}" if ahead else relation.done_by_many if several else relation.done
    source = _listed(claim, relation.source.name, people)
    if not relation.symmetric:
        return f"{_joined(source)} {verb} {_joined(_listed(claim, relation.target.name, people))}"
    return f"{_joined(source[:1])} {verb} {_joined(source[1:])}"


def details(claim: Claim, people: People) -> Iterator[str]:
    """What else is known, a few words each: whose wish or denial, who says so, when, where, how many."""
    holders = _joined([people.called(mention, claim) for mention in claim.held_by])
    if claim.mode is not None:
        alone, held = MODE_WORDS[claim.mode]
        yield f"{held} {holders}" if claim.held_by else alone
    elif claim.held_by:
        yield f"denied by {holders}" if claim.status is Status.DENIED else f"held by {holders}"
    yield from _voices(claim, people)
    if claim.date:
        yield f"{claim.date} (“{claim.date_text}”)" if claim.date_text else claim.date
    elif claim.date_text:
        yield f"“{claim.date_text}”, on no known day"
    places = _listed(claim, PLACE, people)
    if places:
        yield f"at {_joined(places)}"
    if claim.count is not None:
        yield _numbers(claim.count)
    if claim.topics:
        yield f"about {_joined(claim.topics)}"


def _voices(claim: Claim, people: People) -> Iterator[str]:
    steps = sorted({voice.step for voice in claim.said_by})
    said = [
        _joined([people.called(voice.mention, claim) for voice in claim.said_by if voice.step == step])
        for step in steps
    ]
    if said:
        yield "said by " + ", who has it from ".join(said)
    elif claim.hearsay:
        yield "said by nobody named"


def _numbers(count: Count) -> str:
    if count.low == count.high:
        words = str(count.low) if count.low is not None else "an unknown number"
    elif count.low is None:
        words = f"up to {count.high}"
    else:
        words = f"at least {count.low}" if count.high is None else f"{count.low} to {count.high}"
    return f"{words} of {count.of} people" if count.of is not None else f"{words} people"


def _listed(claim: Claim, role: str, people: People) -> list[str]:
    return list(dict.fromkeys(people.called(mention, claim) for mention in claim.fillers(role)))


def _joined(names: list[str] | tuple[str, ...]) -> str:
    return ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else (names[0] if names else "—")
