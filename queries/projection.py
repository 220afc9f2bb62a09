"""A network of actors as the user names it: which relations, how sure, when; for networkx to measure."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actorgraph.graph.errors import BadInput, did_you_mean, one_of
from actorgraph.graph.generation import Edge
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import bounds
from actorgraph.graph.vocabulary import Status

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Network", "projected"]


@dataclass(frozen=True, slots=True)
class Network:
    """Which lines make the network.

    `relations`: types such as MET_WITH; none = all between actors. `statuses`: how sure; what happened by default.
    `kinds`: person, government, organization, group; none = all. `since` and `until` (EDTF): lines that may lie there;
    undated ones do not.
    """

    relations: Collection[str] = ()
    statuses: Collection[str] = (Status.HAPPENED.value,)
    kinds: Collection[str] = ()
    since: str | None = None
    until: str | None = None
    _wanted: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for status in self.statuses:
            if status not in frozenset(Status):
                raise BadInput(f"unknown status {status!r} — {one_of(Status)}")
        wanted = frozenset(relation.upper().replace("-", "_") for relation in self.relations)
        object.__setattr__(self, "_wanted", wanted)

    def takes(self, edge: Edge) -> bool:
        """Whether a line belongs to the network."""
        properties = edge.properties
        if "of" not in properties or properties["status"] not in self.statuses:
            return False
        if self._wanted and properties["of"] not in self._wanted:
            return False
        since = bounds(self.since).earliest if self.since else None
        until = bounds(self.until).latest if self.until else None
        return (since is None or str(properties.get("latest", "")) >= since) and (
            until is None or str(properties.get("earliest", "9")) <= until
        )

    def check(self, known: Collection[str]) -> None:
        """BadInput for a relation that no line of the graph has, with the nearest that one has."""
        for relation in sorted(self._wanted - set(known)):
            raise BadInput(f"no line of this graph is {relation}{did_you_mean(relation, known)}")


def projected(graph: Graph, network: Network) -> nx.Graph[str]:
    """The actors of a network, joined where a line joins them.

    A node has `name` and `kind`. An edge has `events`, how many events (or lasting ties) join the two, `length`, one
    over that, for shortest paths, and `lines`, the ids of the lines behind it.
    """
    import networkx as nx  # noqa: PLC0415 (slow to import)

    actors = {
        node.id: node.properties
        for node in graph.nodes()
        if "Actor" in node.labels and (not network.kinds or node.properties["kind"] in network.kinds)
    }
    lines = list(_between_actors(graph.edges()))
    network.check({str(edge.properties["of"]) for edge in lines})
    found: nx.Graph[str] = nx.Graph()
    behind: dict[tuple[str, str], dict[str, list[str]]] = {}
    for edge in lines:
        if network.takes(edge) and edge.source in actors and edge.target in actors:
            one, other = sorted((edge.source, edge.target))
            event = str(edge.properties.get("event") or edge.properties["of"])
            behind.setdefault((one, other), {}).setdefault(event, []).append(edge.id)
    for (one, other), events in sorted(behind.items()):
        lines_of = sorted(line for ids in events.values() for line in ids)
        found.add_edge(one, other, events=len(events), length=1 / len(events), lines=lines_of)
    for actor in found.nodes:
        found.nodes[actor].update(name=actors[actor]["name"], kind=actors[actor]["kind"])
    return found


def _between_actors(edges: Iterator[Edge]) -> Iterator[Edge]:
    for edge in edges:
        if "of" in edge.properties and not any(
            end.startswith(("event/", "place/")) for end in (edge.source, edge.target)
        ):
            yield edge
