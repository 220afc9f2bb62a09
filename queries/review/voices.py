"""Who says some claims, and who holds what is said in them, found by a few look-ups."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import inf

from actorgraph.graph.generation import Node, Properties
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import Status

__all__ = ["Voices", "names_an_end"]


@dataclass(frozen=True, slots=True)
class Voices:
    """Claim → the actors through whom it came, the nearest to the reader first, and all that say or hold it.

    A denial is that of its holder, whoever tells of it: he stands at the end of the chain.
    """

    chain: dict[str, list[str]]
    anybody: dict[str, set[str]]

    @staticmethod
    def of(graph: Graph, claims: Collection[str]) -> Voices:
        """The voices of some claims (ids)."""
        edges = list(graph.edges(types=("SAID_BY", "HELD_BY"), sources=claims))
        nodes: dict[str, Node] = {node.id: node for node in graph.nodes({*claims, *(edge.target for edge in edges)})}
        steps: dict[str, list[tuple[float, str]]] = {}
        anybody: dict[str, set[str]] = {}
        for edge in edges:
            actor, step = nodes.get(edge.target), edge.properties.get("step")
            if actor is None or "Actor" not in actor.labels:
                continue
            anybody.setdefault(edge.source, set()).add(actor.id)
            if edge.type == "SAID_BY":
                at = step if isinstance(step, int) else 0
                steps.setdefault(edge.source, []).append((at, str(actor.properties["name"])))
            elif nodes[edge.source].properties.get("status") == Status.DENIED:
                steps.setdefault(edge.source, []).append((inf, str(actor.properties["name"])))
        chain = {claim: [*dict.fromkeys(name for _, name in sorted(said))] for claim, said in steps.items()}
        return Voices(chain, anybody)

    def said_by(self, claim: str) -> list[str]:
        """The names of those who say it, the nearest to the reader first."""
        return self.chain.get(claim, [])

    def has(self, claim: str, actor: str) -> bool:
        """True where the actor (id) says it or holds it."""
        return actor in self.anybody.get(claim, ())


def names_an_end(said: Properties, actor: str, *ends: str) -> bool:
    """True where an actor (id) stands at one of the ends of a claim."""
    found = (said.get(end) for end in ends)
    return any(actor in each for each in found if isinstance(each, list))
