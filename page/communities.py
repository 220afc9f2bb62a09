"""Who belongs together in a graph that is too large to be drawn at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import networkx as nx

__all__ = ["MOST_COMMUNITIES", "communities_of"]

MOST_COMMUNITIES = 40
"""Communities in one overview at most; the smallest beyond them share the last one."""
_SEED = 1


def communities_of(actors: Sequence[str], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Actors that are more connected among each other than with others, largest community first, ids sorted.

    The same actors and pairs give the same communities: nodes are numbers, because sets of words have no fixed order.
    Source: Blondel et al. 2008, "Fast unfolding of communities in large networks" (Louvain), as networkx has it.
    """
    order = sorted(actors)
    number = {actor: position for position, actor in enumerate(order)}
    weights = Counter(
        (min(number[one], number[other]), max(number[one], number[other]))
        for one, other in pairs
        if one != other and one in number and other in number
    )
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(order)))
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(weights.items()))
    found = nx.community.louvain_communities(graph, weight="weight", seed=_SEED)
    ranked = sorted((sorted(each) for each in found), key=lambda members: (-len(members), members))
    kept = ranked[: MOST_COMMUNITIES - 1] if len(ranked) > MOST_COMMUNITIES else ranked
    rest = sorted(member for each in ranked[len(kept) :] for member in each)
    return tuple(tuple(order[member] for member in each) for each in (*kept, *([rest] if rest else [])))
