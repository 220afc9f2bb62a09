"""Short ways to write readings for tests: a claim a line, mentions made from its words."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from actorgraph.graph.case import Country, KnownActor, Registry, Term
from actorgraph.graph.record import (
    Claim,
    Count,
    Document,
    Link,
    Mention,
    Participant,
    Reading,
    Voice,
    identified,
)
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status, vocabulary

__all__ = ["REGISTRY", "reading", "row"]

_COUNTRIES = {
    code: Country(code, name, (), (demonym,), capital, (), (), "president")
    for code, name, demonym, capital in [
        ("xa", "Arvenia", "Arvenian", "Arvestad"),
        ("xb", "Borduria", "Bordurian", "Borgrad"),
    ]
}
REGISTRY = Registry(
    {
        actor.id: actor
        for actor in [
            KnownActor("government/xa", Kind.GOVERNMENT, "Government of Arvenia", ("Arvenia",), "xa"),
            KnownActor("government/xb", Kind.GOVERNMENT, "Government of Borduria", ("Borduria",), "xb"),
            KnownActor("place/xa", Kind.PLACE, "Arvenia", (), "xa"),
            KnownActor("place/xb", Kind.PLACE, "Borduria", (), "xb"),
            KnownActor("place/xb/borgrad", Kind.PLACE, "Borgrad", (), "xb", "place/xb"),
            KnownActor("person/ana-arvel", Kind.PERSON, "Ana Arvel", ("Anna Arvel",), "xa"),
            KnownActor("person/boris-bor", Kind.PERSON, "Boris Bor", (), "xb"),
            KnownActor(
                "organization/bordurian-guard",
                Kind.ORGANIZATION,
                "Bordurian Guard",
                (),
                "xb",
                "government/xb",
            ),
        ]
    },
    _COUNTRIES,
    (
        Term("person/ana-arvel", "president", "government/xa", "2010", "2020"),
        Term("person/boris-bor", "president", "government/xb", "2000", ""),
    ),
)


def _kind(role_kinds: frozenset[Kind], name: str) -> Kind:
    if "/" in name:
        return Kind(name.split("/", maxsplit=1)[0])
    for kind in (Kind.PERSON, Kind.PLACE, Kind.GROUP, Kind.GOVERNMENT, Kind.ORGANIZATION):
        if kind in role_kinds:
            return kind
    raise AssertionError(name)


def row(
    relation: str,
    source: str,
    target: str = "",
    status: str = "happened",
    *,
    place: str = "",
    topics: tuple[str, ...] = (),
    mode: str | None = None,
    negated: bool = False,
    date: str = "",
    said_by: str = "",
    held_by: str = "",
    count: Count | None = None,
    kind: Kind | None = None,
    quote: str = "",
) -> tuple[Claim, list[Mention]]:
    """A claim and its mentions; a name with a slash is an id, several are joined by "; "."""
    rel = vocabulary().relation(relation)
    mentions: list[Mention] = []
    participants: list[Participant] = []

    def mention(name: str, kinds: frozenset[Kind]) -> str:
        is_id = "/" in name
        chosen = kind if kind is not None and kind in kinds and not is_id else _kind(kinds, name)
        made = Mention(
            id=f"{relation}|{source}|{target}|{status}|{date}|{quote}|{said_by}|{len(mentions)}",
            text=name,
            name="" if is_id else name,
            form=Form.NAME,
            kind=chosen,
            actor=name if is_id else None,
        )
        mentions.append(made)
        return made.id

    for role, names in ((rel.source, source), (rel.target, target)):
        participants += [Participant(role.name, mention(name, role.kinds)) for name in filter(None, names.split("; "))]
    if place:
        participants.append(Participant("place", mention(place, frozenset({Kind.PLACE}))))
    voices = tuple(
        Voice(mention(name, frozenset({Kind.PERSON})), step)
        for step, name in enumerate(filter(None, said_by.split(" < ")))
    )
    claim = Claim(
        relation=relation,
        participants=tuple(participants),
        status=Status(status),
        quote=quote or f"{source} {rel.done} {target} {date} {status}.",
        mode=Mode(mode) if mode else None,
        negated=negated,
        topics=topics,
        date=date,
        said_by=voices,
        held_by=tuple(mention(name, frozenset({Kind.PERSON})) for name in filter(None, held_by.split("; "))),
        count=count,
        rule="table",
    )
    return claim, mentions


def reading(
    key: str,
    *rows: tuple[Claim, list[Mention]],
    published: str = "",
    links: tuple[tuple[str, int, int], ...] = (),
) -> Reading:
    """A sound reading of some rows; `links` are (type, index of source, index of target)."""
    text = "\n".join(claim.quote for claim, _ in rows)
    mentions = {mention.id: mention for _, made in rows for mention in made}
    placed = []
    for claim, _ in rows:
        start = text.index(claim.quote)
        placed.append(replace(claim, quote_start=start, quote_end=start + len(claim.quote)))
    claims = identified(placed, mentions, key)
    return Reading(
        document=Document(
            key=key,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            name=f"Report {key}",
            published=published,
        ),
        text=text,
        mentions=tuple(mentions.values()),
        claims=claims,
        links=tuple(Link(kind, claims[a].id, claims[b].id) for kind, a, b in links),
        sentences=len(rows),
    )
