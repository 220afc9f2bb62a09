"""Findings → mentions, claims and links: the end of the chain, where numbers become ids and offsets become quotes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actorgraph.graph.record import Claim, Link, Mention, Participant, Voice, identified
from actorgraph.loaders.reader.confidence import confidence_of
from actorgraph.loaders.reader.consequences import consequences_of
from actorgraph.loaders.reader.draft import Actor, Clause, Finding, Sentence
from actorgraph.loaders.reader.lexicon import frames_of

__all__ = ["claims_of", "links_of", "mentions_of"]


def mentions_of(actors: Sequence[Actor], used: frozenset[int]) -> Mapping[int, Mention]:
    """Number of actor → mention, for those used and those they stand for; `m0`, `m1` … in order of text."""
    wanted = set(used)
    todo = list(used)
    while todo:
        actor = actors[todo.pop()]
        for other in (actor.same_as, actor.part_of):
            if other is not None and other not in wanted:
                wanted.add(other)
                todo.append(other)
    ordered = sorted(wanted, key=lambda number: (actors[number].start, actors[number].end, number))
    ids = {number: f"m{at}" for at, number in enumerate(ordered)}
    return {number: _mention(actors[number], ids[number], ids) for number in ordered}


def _mention(actor: Actor, own: str, ids: Mapping[int, str]) -> Mention:
    return Mention(
        id=own,
        text=actor.text,
        name=actor.name,
        form=actor.form,
        kind=actor.kind,
        country=actor.country,
        office=actor.office,
        start=actor.start,
        end=actor.end,
        same_as=ids.get(actor.same_as) if actor.same_as is not None else None,
        part_of=ids.get(actor.part_of) if actor.part_of is not None else None,
    )


def claims_of(
    findings: Sequence[Finding], sentences: Sequence[Sentence], mentions: Mapping[int, Mention], text: str, key: str
) -> tuple[Claim, ...]:
    """A claim for each finding, in the same order, with ids."""
    claims = [_claim(finding, sentences[finding.clause.sentence], mentions, text) for finding in findings]
    return identified(claims, {mention.id: mention for mention in mentions.values()}, key)


def _claim(finding: Finding, sentence: Sentence, mentions: Mapping[int, Mention], text: str) -> Claim:
    outlook = finding.outlook
    first, last = finding.trigger
    return Claim(
        relation=finding.relation,
        participants=tuple(dict.fromkeys(Participant(role, mentions[number].id) for role, number in finding.roles)),
        status=outlook.status,
        mode=outlook.mode,
        negated=outlook.negated,
        quote=text[sentence.start : sentence.end],
        quote_start=sentence.start,
        quote_end=sentence.end,
        trigger=text[first:last],
        topics=finding.topics,
        date=finding.date,
        date_text=finding.date_text,
        said_by=tuple(Voice(mentions[number].id, step) for number, step in finding.said_by),
        held_by=tuple(mentions[number].id for number in finding.held_by),
        hearsay=outlook.hearsay,
        count=finding.count,
        rule=finding.rule,
        confidence=confidence_of(finding.rule),
    )


def links_of(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    sentences: Sequence[Sentence],
    clauses: Sequence[Sequence[Clause]],
) -> tuple[Link, ...]:
    """CONTENT_OF from what is asked or promised to the claim of asking; LED_TO and PART_OF where the words say so."""
    at = {(finding.clause.sentence, finding.clause.head): n for n, finding in enumerate(findings)}
    anchored = {(finding.clause.sentence, finding.clause.anchor): n for n, finding in enumerate(findings)}
    found = [
        Link(link, claims[one].id, claims[other].id)
        for link, one, other in consequences_of(findings, sentences, clauses)
    ]
    for number, finding in enumerate(findings):
        above = finding.outlook.content_of
        if above is None:
            continue
        sentence = finding.clause.sentence
        act = at.get((sentence, above), anchored.get((sentence, above)))
        if act is not None and act != number and _is_act(sentences[sentence], above):
            found.append(Link("CONTENT_OF", claims[number].id, claims[act].id))
    return tuple(sorted(set(found), key=lambda link: (link.target, link.source, link.type)))


def _is_act(sentence: Sentence, i: int) -> bool:
    lemma = sentence.tokens[i].lemma
    return bool(frames_of("verb", lemma) or frames_of("noun", lemma))
