"""Readings and generations to keep: small, and as odd as the model allows."""

from __future__ import annotations

from actorgraph.graph.generation import Edge, Generation, Node, Properties, Value
from actorgraph.graph.record import (
    Claim,
    Count,
    Document,
    Gap,
    Link,
    LogEntry,
    Mention,
    Participant,
    Reading,
    Versions,
    Voice,
    identified,
)
from actorgraph.graph.vocabulary import Form, Kind, Mode, Status

__all__ = ["FULL", "MEETING", "ODD", "edge", "entry", "graph_of", "node", "reading"]


def reading(key: str, text: str = "Nothing happened.", sha256: str = "0" * 64) -> Reading:
    """A reading without claims."""
    return Reading(document=Document(key=key, sha256=sha256, name=key), text=text, versions=Versions("r1", "v1", "g1"))


def _full() -> Reading:
    text = "Ana Arvel said that she would “meet” Boris Bor in 한강.\nNothing came of it 😀."
    mentions = (
        Mention(id="m0", text="Ana Arvel", name="Ana Arvel", form=Form.NAME, kind=Kind.PERSON, start=0, end=9),
        Mention(id="m1", text="she", name="", form=Form.PRONOUN, start=20, end=23, same_as="m0"),
        Mention(id="m2", text="Boris Bor", name="Boris Bor", form=Form.NAME, start=37, end=46, country="xb"),
    )
    quote = text.split("\n", maxsplit=1)[0]
    parts = (Participant("participant", "m1"), Participant("participant", "m2"))
    claim = Claim(
        relation="met-with",
        participants=parts,
        status=Status.PLANNED,
        mode=Mode.PROMISED,
        quote=quote,
        quote_start=0,
        quote_end=len(quote),
        trigger="meet",
        date="XXXX-04-27",
        date_text="in spring",
        said_by=(Voice("m0", 0),),
        held_by=("m0",),
        count=Count(2, 3, None, "two or three"),
        confidence=0.5,
        rule="svo",
    )
    claims = identified((claim, claim), {mention.id: mention for mention in mentions}, "briefs/full.txt")
    return Reading(
        document=Document(
            key="briefs/full.txt",
            sha256="f" * 64,
            name="A brief",
            published="2018-04",
            url="https://example.org/?a=1&b",
        ),
        text=text,
        mentions=mentions,
        claims=claims,
        links=(Link("PART_OF", claims[0].id, claims[1].id),),
        gaps=(Gap(len(quote) + 1, len(text), "no verb"),),
        sentences=2,
        notes=("a note",),
        versions=Versions("r2", "v2", "g2"),
    )


FULL = _full()
"""A reading that uses every field."""


def entry(number: int) -> LogEntry:
    """A line of the log."""
    return LogEntry(f"2026-01-01T00:00:{number:02d}+00:00", "loaded", f"{number}.txt", "0" * 64)


def node(identity: str, *labels: str, **properties: Value) -> Node:
    """A node with its id among its properties."""
    return Node(identity, tuple(sorted(labels)), {"id": identity, "name": identity, **properties})


def edge(kind: str, source: str, target: str, identity: str = "", **properties: Value) -> Edge:
    """An edge with its id among its properties."""
    identity = identity or f"{kind}:{source}:{target}"
    return Edge(identity, kind, source, target, {"id": identity, "of": kind, **properties})


def graph_of(*items: Node | Edge) -> Generation:
    """A generation of some nodes and edges."""
    return Generation.of(
        (item for item in items if isinstance(item, Node)), (item for item in items if isinstance(item, Edge))
    )


_ANA, _BORIS = "person/ana-arvel", "person/boris-bor"

MEETING = graph_of(
    node(_ANA, "Actor", "Person", name="Ana Arvel", aliases=["Anna Arvel"], rank=1, known=True),
    node(_BORIS, "Actor", "Person", name="Boris Bor", rank=2, known=False),
    node("place/xb", "Place", name="Borduria"),
    node("event/meeting/1", "Event", name="meeting", kind="meeting", status="happened", earliest="2018-04-27"),
    edge("MET_WITH", _ANA, _BORIS, "claim/1#0-1", quote="Ana Arvel met Boris Bor.", status="happened"),
    edge("MET_WITH", _ANA, _BORIS, "claim/2#0-1", quote="They met again.", status="happened"),
    edge("INVOLVED_IN", _ANA, "event/meeting/1", role="participant", claims=["claim/1", "claim/2"]),
    edge("AT", "event/meeting/1", "place/xb"),
)
"""Two people who met twice."""

_VALUES: Properties = {
    "text": "“한국” 😀 \U0010ffff \x00 \\ \" ' \n\t end",
    "empty": "",
    "long": "sentence " * 50_000,
    "whole": 1,
    "negative": -(2**63),
    "largest": 2**63 - 1,
    "float": 1.0,
    "small": 5e-324,
    "third": 1 / 3,
    "yes": True,
    "no": False,
    "words": ["b", "a", "a", ""],
    "numbers": [3, 1, 2],
    "nothing": [],
}
_IDS = [
    "person/o'neill",
    'person/"quoted"',
    "person/back\\slash",
    "person/{id: 1}",
    "person/$id `x`",
    "person/한국",
    "person/\U0001f600",
    "person/\uffff",
    "person/ space ",
    "person/%41?#&",
    "person/new\nline",
]

ODD = graph_of(
    node("person/every-type", "Actor", "Person", **_VALUES),
    *(node(identity, "Actor", "Person") for identity in _IDS),
    *(edge("MET_WITH", identity, "person/every-type", f"edge {identity}", **_VALUES) for identity in _IDS[:2]),
    *(edge("ALLEGED", identity, identity, f"loop {identity}") for identity in _IDS),
)
"""Every type of value, ids with characters that break careless code, loops and parallel edges."""
