"""A small graph of the project's model, made up from a seed: invented people, real shapes, awkward values."""

from __future__ import annotations

import random
from typing import Any

from actorgraph.graph.generation import Edge, Node

__all__ = ["model_graph"]

_PEOPLE = ("Ada Brandt", "Boris Čapek", "Chen Mei", "Dara O’Neill", "Eva Ström", "Farid Aziz", "Goro Ito", "Hana Kim")
_KINDS = ("meeting", "visit", "request", "abduction")
_STATUSES = ("happened", "alleged", "planned", "wished")
_TYPES = ("MET_WITH", "REQUESTED_OF", "VISITED")


def _node(node_id: str, *labels: str, **properties: Any) -> Node:
    return Node(node_id, tuple(sorted(labels)), {"id": node_id, **properties})


def _people(rng: random.Random) -> list[Node]:
    people = []
    for number, name in enumerate(_PEOPLE):
        extra: dict[str, Any] = {"aliases": [name.split()[0], f"{name[0]}. {name.split()[1]}"]} if number % 2 else {}
        if number != 3:
            extra["rank"] = rng.choice([1, 2, 3, 2.5])
        if number % 3 == 0:
            extra["known"] = number % 2 == 0
        people.append(_node(f"person/{number}", "Actor", "Person", name=name, **extra))
    return people


def _edge(number: int, kind: str, source: str, target: str, **properties: Any) -> Edge:
    edge_id = f"edge/{number:03}"
    return Edge(edge_id, kind, source, target, {"id": edge_id, **properties})


def _plain_edges(rng: random.Random, actors: list[Node], first: int) -> list[Edge]:
    edges = []
    for number in range(first, first + 40):
        source, target = rng.choice(actors), rng.choice(actors)
        of, status = rng.choice(_TYPES), rng.choice(_STATUSES)
        kind = {"happened": of, "alleged": "ALLEGED"}.get(status, "PROSPECT")
        extra: dict[str, Any] = {"mode": rng.choice(["scheduled", "desired"])} if kind == "PROSPECT" else {}
        if rng.random() < 0.7:
            year, month = rng.choice([1977, 2002, 2018]), rng.randint(1, 12)
            extra |= {
                "date": f"{year}-{month:02}",
                "earliest": f"{year}-{month:02}-01",
                "latest": f"{year}-{month:02}-28",
            }
        if rng.random() < 0.5:
            low = rng.randint(1, 20)
            extra |= {"count_low": low, "count_high": low + rng.randint(0, 5)}
        extra |= {"contested": rng.choice([0, 0, 1, 2]), "confidence": rng.choice([0.25, 0.5, 0.875])}
        quote = f"{source.properties['name']} said “it's so” in {number}."
        edges.append(_edge(number, kind, source.id, target.id, of=of, status=status, quote=quote, **extra))
    return edges


def model_graph() -> tuple[list[Node], list[Edge]]:
    """About 35 nodes and 110 edges, the same ones every time."""
    rng = random.Random(20020917)  # noqa: S311
    people = _people(rng)
    governments = [
        _node("government/aa", "Actor", "Government", name="Aaland", aliases=["Åland", "AA"], rank=5),
        _node("government/bb", "Actor", "Government", name="Borduria"),
    ]
    group = _node("group/families", "Actor", "Group", name="families", known=False)
    places = [_node("place/aa", "Place", name="Aaland"), _node("place/aa/port", "Place", name="Port")]
    unnamed = _node("person/unnamed", "Actor", "Person", known=False)
    events = [
        _node(f"event/{n}", "Event", kind=rng.choice(_KINDS), status=rng.choice(_STATUSES), contested=n % 3,
              **({"earliest": f"20{n:02}-05-0{n % 9 + 1}"} if n % 4 else {}))
        for n in range(8)
    ]  # fmt: skip
    claims = [
        _node(f"claim/{n}", "Claim", kind="claim", negated=n % 5 == 0, weight=n / 4, numbers=[n, n + 1], text="")
        for n in range(10)
    ]
    documents = [_node(f"document/{n}", "Document", name=f"doc {n}.txt", length=100 * n) for n in range(3)]
    actors = [*people, *governments, group, unnamed]
    edges = _plain_edges(rng, [*people, *governments, group], 0)
    steps = [(claim, "ABOUT", rng.choice(events)) for claim in claims]
    steps += [(claim, "FROM", rng.choice(documents)) for claim in claims]
    steps += [(claim, "SAID_BY", rng.choice(actors)) for claim in claims for _ in range(rng.randint(0, 2))]
    steps += [(rng.choice(actors), "INVOLVED_IN", event) for event in events for _ in range(3)]
    steps += [(places[1], "PART_OF", places[0]), (people[0], "MET_WITH", people[0])]
    for number, (source, kind, target) in enumerate(steps, start=len(edges)):
        extra: dict[str, Any] = {"step": number % 2} if kind == "SAID_BY" else {}
        if kind == "INVOLVED_IN":
            extra = {"role": rng.choice(["agent", "target"]), "claims": [f"claim/{number % 10}"]}
        edges.append(_edge(number, kind, source.id, target.id, **extra))
    return [*actors, *places, *events, *claims, *documents], edges
