"""Who stands in the middle, who bridges, who belongs together: networkx over a network that the user names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from actorgraph.graph.errors import BadInput, did_you_mean, one_of
from actorgraph.graph.graph import Graph
from actorgraph.queries.actors import find_actor
from actorgraph.queries.projection import Network, projected
from actorgraph.queries.rows import Rows, columns_of

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["Central", "Circle", "Way", "central", "communities", "shortest_ways"]

_SEED = 20020917


@dataclass(frozen=True, slots=True)
class Central:
    """An actor and its value of a measure; `events` join it with others."""

    name: str
    kind: str
    value: float
    events: int
    id: str


@dataclass(frozen=True, slots=True)
class Circle:
    """An actor and the community it belongs to, numbered from the largest."""

    community: int
    name: str
    kind: str
    size: int
    id: str


@dataclass(frozen=True, slots=True)
class Way:
    """One step of one way: the `way`th shortest, its `step`, and the ids of the lines behind it."""

    way: int
    step: int
    who: str
    whom: str
    events: int
    lines: list[str]


def central(graph: Graph, measure: str = "betweenness", network: Network | None = None) -> Rows[Central]:
    """All actors of a network by a measure, largest first.

    `degree`: with how many others it is joined; `events`: by how many events; `betweenness`: on what share of the
    shortest paths of others; `brokerage`: the share of pairs of its neighbours that are not joined themselves, times
    the number of neighbours; `closeness`.
    """
    if measure not in _MEASURES:
        raise BadInput(f"unknown measure {measure!r}{did_you_mean(measure, _MEASURES)} — {one_of(_MEASURES)}")
    found = projected(graph, network or Network())
    values = _MEASURES[measure](found) if found.number_of_nodes() else {}
    rows = [
        Central(
            str(found.nodes[actor]["name"]),
            str(found.nodes[actor]["kind"]),
            round(float(value), 9),
            int(found.degree(actor, weight="events")),
            actor,
        )
        for actor, value in values.items()
    ]
    rows.sort(key=lambda row: (-row.value, row.name, row.id))
    return Rows(rows, columns_of(Central), _note(found))


def communities(graph: Graph, network: Network | None = None) -> Rows[Circle]:
    """Actors that are joined more with each other than with the rest (Louvain, always the same for the same graph)."""
    import networkx as nx  # noqa: PLC0415 (slow to import)

    found = projected(graph, network or Network())
    groups = nx.community.louvain_communities(found, weight="events", seed=_SEED) if found.number_of_nodes() else []
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    rows = [
        Circle(number, str(found.nodes[actor]["name"]), str(found.nodes[actor]["kind"]), len(group), actor)
        for number, group in enumerate(ordered, start=1)
        for actor in group
    ]
    return Rows(rows, columns_of(Circle), _note(found))


def shortest_ways(graph: Graph, one: str, other: str, *, most: int = 5, network: Network | None = None) -> Rows[Way]:
    """The shortest ways between two actors, at most `most`, shortest first; of equal ones the first by ids."""
    import networkx as nx  # noqa: PLC0415 (slow to import)

    start, end = find_actor(graph, one), find_actor(graph, other)
    found = projected(graph, network or Network())
    rows: list[Way] = []
    if start in found and end in found and nx.has_path(found, start, end):
        # A few more than asked for, so that equally long ones are always the same.
        paths = sorted(
            islice(nx.shortest_simple_paths(found, start, end), most * 4), key=lambda path: (len(path), path)
        )
        for number, path in enumerate(paths[:most], start=1):
            for step, (left, right) in enumerate(pairwise(path), start=1):
                data: Mapping[str, Any] = found.edges[left, right]
                names = str(found.nodes[left]["name"]), str(found.nodes[right]["name"])
                rows.append(Way(number, step, *names, int(data["events"]), list(data["lines"])))
    return Rows(rows, columns_of(Way), "" if rows else "no way joins them in this network")


def _note(found: nx.Graph[str]) -> str:
    return f"{found.number_of_nodes()} actors, {found.number_of_edges()} pairs"


def _degree(found: nx.Graph[str]) -> Mapping[str, float]:
    return dict(found.degree())


def _events(found: nx.Graph[str]) -> Mapping[str, float]:
    return dict(found.degree(weight="events"))


def _betweenness(found: nx.Graph[str]) -> Mapping[str, float]:
    import networkx as nx  # noqa: PLC0415 (slow to import)

    values: Mapping[str, float] = nx.betweenness_centrality(found)
    return values


def _closeness(found: nx.Graph[str]) -> Mapping[str, float]:
    import networkx as nx  # noqa: PLC0415 (slow to import)

    values: Mapping[str, float] = nx.closeness_centrality(found)
    return values


def _brokerage(found: nx.Graph[str]) -> Mapping[str, float]:
    """The share of pairs of neighbours that are not joined themselves, times the number of neighbours."""
    values: dict[str, float] = {}
    for actor in found.nodes:
        near = sorted(found.neighbors(actor))
        pairs = len(near) * (len(near) - 1) / 2
        joined = sum(found.has_edge(a, b) for i, a in enumerate(near) for b in near[i + 1 :])
        values[actor] = len(near) * (pairs - joined) / pairs if pairs else 0.0
    return values


_MEASURES: dict[str, Callable[[nx.Graph[str]], Mapping[str, float]]] = {
    "degree": _degree,
    "events": _events,
    "betweenness": _betweenness,
    "brokerage": _brokerage,
    "closeness": _closeness,
}
