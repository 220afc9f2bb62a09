"""Who belongs together in a graph that is too large to be drawn at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graspologic_native import leiden

__all__ = ["MOST_COMMUNITIES", "communities_of"]

MOST_COMMUNITIES = 40
"""Communities in one overview at most; the smallest beyond them share the last one."""
_SEED = 1


def communities_of(actors: Sequence[str], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Actors that are more connected among each other than with others, largest community first, ids sorted.

    The same actors and pairs give the same communities, in whatever order they come.
    Source: Traag, Waltman and van Eck 2019, "From Louvain to Leiden", as graspologic-native has it.
    """
    order = sorted(actors)
    known = set(order)
    weights = Counter(
        (min(one, other), max(one, other)) for one, other in pairs if one != other and one in known and other in known
    )
    home = _partition([(one, other, float(weight)) for (one, other), weight in sorted(weights.items())])
    found: defaultdict[object, list[str]] = defaultdict(list)
    for actor in order:
        found[home.get(actor, actor)].append(actor)
    ranked = sorted(found.values(), key=lambda members: (-len(members), members))
    kept = ranked[: MOST_COMMUNITIES - 1] if len(ranked) > MOST_COMMUNITIES else ranked
    rest = sorted(member for each in ranked[len(kept) :] for member in each)
    return tuple(tuple(each) for each in (*kept, *([rest] if rest else [])))


def _partition(edges: list[tuple[str, str, float]]) -> dict[str, int]:
    """Actor → number of its community; {} without edges, which the library refuses."""
    if not edges:
        return {}
    # Its types ask for every argument; these are its defaults, but for the seed.
    _, home = leiden(
        edges,
        starting_communities=None,
        resolution=1.0,
        randomness=0.001,
        iterations=1,
        use_modularity=True,
        seed=_SEED,
        trials=1,
    )
    return dict(home)
