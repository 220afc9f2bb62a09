"""Who says some claims, and who holds what is said in them, found by a few look-ups."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from actorgraph.graph.generation import Node, Properties
from actorgraph.graph.graph import Graph

__all__ = ["Voices", "names_an_end"]


@dataclass(frozen=True, slots=True)
class Voices:
    """Claim → the actors (with their steps) through whom it came, and all that say or hold it."""

    chain: dict[str, list[tuple[int, str]]]
    anybody: dict[str, set[str]]

    @staticmethod
    def of(graph: Graph, claims: Collection[str]) -> Voices:
        """The voices of some claims (ids)."""
        edges = list(graph.edges(types=("SAID_BY", "HELD_BY"), sources=claims))
        actors: dict[str, Node] = {node.id: node for node in graph.nodes({edge.target for edge in edges})}
        steps: dict[str, list[tuple[int, str]]] = {}
        anybody: dict[str, set[str]] = {}
        for edge in edges:
            actor, step = actors.get(edge.target), edge.properties.get("step")
            if actor is None or "Actor" not in actor.labels:
                continue
            anybody.setdefault(edge.source, set()).add(actor.id)
            if edge.type == "SAID_BY":
                at = step if isinstance(step, int) else 0
                steps.setdefault(edge.source, []).append((at, str(actor.properties["name"])))
        return Voices({claim: sorted(said) for claim, said in steps.items()}, anybody)

    def said_by(self, claim: str) -> list[str]:
        """The names of those who say it, the nearest to the reader first."""
        return [name for _, name in self.chain.get(claim, ())]

    def has(self, claim: str, actor: str) -> bool:
        """True where the actor (id) says it or holds it."""
        return actor in self.anybody.get(claim, ())


def names_an_end(said: Properties, actor: str, *ends: str) -> bool:
    """True where an actor (id) stands at one of the ends of a claim."""
    found = (said.get(end) for end in ends)
    return any(actor in each for each in found if isinstance(each, list))
