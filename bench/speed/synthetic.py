"""A record of any size: people, states and places that ask, meet, visit and take each other, from one seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from actorgraph.graph.record import Claim, Document, Mention, Participant, Reading, identified
from actorgraph.graph.vocabulary import MODES_OF, Form, Kind, Status, vocabulary

__all__ = ["readings"]

RELATIONS = ("met-with", "requested-of", "talked-with", "accused", "promised-to", "visited", "abducted-by", "released")
STATUSES = (*[Status.HAPPENED] * 6, Status.ALLEGED, *[Status.PLANNED] * 2, Status.WISHED)
CLAIMS_PER_DOCUMENT = 20


def readings(claims: int, seed: int = 1) -> Iterator[Reading]:
    """Documents of twenty claims each; one actor for twenty claims, the busier the lower its number."""
    chance = random.Random(seed)
    people = max(20, claims // 20)
    for number in range(claims // CLAIMS_PER_DOCUMENT):
        yield _reading(number, people, chance)


def _reading(number: int, people: int, chance: random.Random) -> Reading:
    key = f"articles/{number:06}.txt"
    mentions: dict[str, Mention] = {}
    claims: list[Claim] = []
    lines: list[str] = []
    position = 0
    for index in range(CLAIMS_PER_DOCUMENT):
        relation = vocabulary().relations[chance.choice(RELATIONS)]
        status = chance.choice(STATUSES)
        modes = sorted(MODES_OF[status])
        source, target = _person(people, chance), _target(relation.target.kinds, people, chance)
        quote = f"{source} {relation.done} {target}, said report {number} in line {index}."
        ids = []
        for name, kind in ((source, Kind.PERSON), (target, _kind(relation.target.kinds))):
            start = position + quote.index(name)
            mention = Mention(
                id=f"m{len(mentions)}",
                text=name,
                name=name,
                form=Form.NAME,
                kind=kind,
                start=start,
                end=start + len(name),
            )
            mentions[mention.id] = mention
            ids.append(mention.id)
        claims.append(
            Claim(
                relation=relation.name,
                participants=(Participant(relation.source.name, ids[0]), Participant(relation.target.name, ids[1])),
                status=status,
                quote=quote,
                quote_start=position,
                quote_end=position + len(quote),
                mode=modes[0] if modes else None,
                topics=(chance.choice(("abductions", "sanctions", "nuclear")),),
                date=f"{chance.randint(1990, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
                rule="synthetic",
            )
        )
        lines.append(quote)
        position += len(quote) + 1
    published = f"{chance.randint(1990, 2025)}-{chance.randint(1, 12):02}-15"
    return Reading(
        document=Document(key=key, sha256=f"{number:064x}", name=f"Report {number}", published=published),
        text="\n".join(lines),
        mentions=tuple(mentions.values()),
        claims=identified(claims, mentions, key),
        sentences=CLAIMS_PER_DOCUMENT,
    )


def _person(people: int, chance: random.Random) -> str:
    return f"Person Number {int(people * chance.random() ** 2)}"


def _kind(kinds: frozenset[Kind]) -> Kind:
    return Kind.PERSON if Kind.PERSON in kinds else Kind.PLACE


def _target(kinds: frozenset[Kind], people: int, chance: random.Random) -> str:
    if _kind(kinds) is Kind.PERSON:
        return _person(people, chance)
    return f"Town {chance.randint(1, 200)}"
