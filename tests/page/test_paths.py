"""Ways between two vertices, as the page finds them, against networkx on random graphs."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pytest

from tests.page.modules import Module

pytestmark = pytest.mark.chromium

LIMIT = 5
SEARCH = """({ count, edges, strengths, closed, directed, idle, pairs, limit }) => {
    const columns = [0, 1, 2].map((at) => edges.map((edge) => edge[at]));
    const net = module_paths.adjacency(count, ...columns);
    const shut = new Set(closed);
    const idles = new Set(idle.map(String));
    return pairs.map(([start, end]) => module_paths.shortestWays(net, start, end, {
        strengths, directed, limit,
        passable: (vertex) => !shut.has(vertex),
        idle: (...three) => idles.has(String(three)),
    }));
}"""


@dataclass(frozen=True)
class Given:
    """A random network: edges as (from, to, ways), their sources (0: hidden), vertices that no way leads through."""

    count: int
    edges: list[tuple[int, int, int]]
    strengths: list[int]
    closed: set[int]
    directed: bool

    def value(self, pairs: list[tuple[int, int]], limit: int = LIMIT, idle: Any = ()) -> dict[str, Any]:
        return {
            "count": self.count,
            "edges": self.edges,
            "strengths": self.strengths,
            "closed": sorted(self.closed),
            "directed": self.directed,
            "idle": list(idle),
            "pairs": pairs,
            "limit": limit,
        }

    def world(self, start: int, end: int) -> nx.DiGraph[int]:
        """The steps that may be taken, each with the cost of its best source."""
        world: nx.DiGraph[int] = nx.DiGraph()
        world.add_nodes_from((start, end))
        for (one, other, ways), strength in zip(self.edges, self.strengths, strict=True):
            if not strength or {one, other} & (self.closed - {start, end}):
                continue
            for left, right, way in ((one, other, 1), (other, one, 2)):
                if not self.directed or ways & way:
                    step = math.floor(64 / strength + 0.5)
                    old = world.get_edge_data(left, right, {"cost": step})["cost"]
                    world.add_edge(left, right, cost=min(old, step))
        return world

    def hub(self, vertex: int) -> int:
        degree = sum((vertex == one) + (vertex == other) for one, other, _ in self.edges)
        return math.floor(64 * math.log2(degree + 1) + 0.5)

    def expected(self, start: int, end: int) -> list[list[int]]:
        """All ways at most one step longer than the shortest, in the order of the page: by brute force."""
        world = self.world(start, end)
        if not nx.has_path(world, start, end):
            return []
        most = int(nx.shortest_path_length(world, start, end)) + 1
        ways = [list(way) for way in nx.all_simple_paths(world, start, end, cutoff=most)]

        def rank(way: list[int]) -> tuple[int, int, list[int]]:
            steps = sum(world.edges[step]["cost"] for step in itertools.pairwise(way))
            return len(way), steps + sum(map(self.hub, way[1:-1])), way

        return sorted(ways, key=rank)


def random_network(seed: int) -> Given:
    chance = random.Random(seed)  # noqa: S311
    count = chance.randint(2, 26)
    size = chance.randint(0, 3 * count)
    drawn = ((chance.randrange(count), chance.randrange(count), chance.choice((1, 1, 2, 3))) for _ in range(size))
    edges = [edge for edge in drawn if edge[0] != edge[1]]
    strengths = [chance.choice((0, 1, 1, 1, 2, 3)) for _ in edges]
    closed = set(chance.sample(range(count), chance.choice((0, 0, count // 5))))
    return Given(count, edges, strengths, closed, chance.random() < 0.5)


@pytest.mark.parametrize("seed", range(60))
def test_ways_are_those_of_networkx_in_the_order_promised(module: Module, seed: int) -> None:
    given = random_network(seed)
    pairs = list(itertools.permutations(range(given.count), 2))[:80]
    for pair, ways in zip(pairs, module("paths", SEARCH, given.value(pairs)), strict=True):
        assert ways == given.expected(*pair)[:LIMIT], pair


@pytest.mark.parametrize("seed", range(20))
def test_all_shortest_paths_come_first_and_lengths_are_those_of_the_shortest_simple_ones(
    module: Module, seed: int
) -> None:
    given = random_network(seed)
    pairs = list(itertools.permutations(range(given.count), 2))[:40]
    for pair, ways in zip(pairs, module("paths", SEARCH, given.value(pairs, limit=1000)), strict=True):
        world = given.world(*pair)
        if not nx.has_path(world, *pair):
            assert ways == []
            continue
        shortest = sorted(map(list, nx.all_shortest_paths(world, *pair)))
        assert sorted(ways[: len(shortest)]) == shortest
        simple = [len(way) for way in itertools.islice(nx.shortest_simple_paths(world, *pair), len(ways))]
        assert [len(way) for way in ways] == simple


def test_nobody_has_a_way_to_himself(module: Module) -> None:
    given = Given(2, [(0, 1, 3)], [1], set(), False)
    assert module("paths", SEARCH, given.value([(0, 0)])) == [[]]


def test_small_hubs_and_many_sources_come_first(module: Module) -> None:
    busy = [(2, other, 3) for other in range(5, 30)]
    given = Given(30, [(0, 2, 3), (2, 1, 3), (0, 3, 3), (3, 1, 3), (0, 4, 3), (4, 1, 3), *busy], [], set(), False)
    given.strengths.extend([9, 9, 1, 1, 2, 2, *[1] * len(busy)])
    assert module("paths", SEARCH, given.value([(0, 1)])) == [[[0, 4, 1], [0, 3, 1], [0, 2, 1]]]


def test_what_only_repeats_a_direct_line_is_no_way_of_its_own(module: Module) -> None:
    given = Given(4, [(0, 1, 3), (0, 2, 3), (2, 1, 3), (0, 3, 3), (3, 1, 3)], [1] * 5, set(), False)
    assert module("paths", SEARCH, given.value([(0, 1)], idle=[[0, 2, 1]])) == [[[0, 1], [0, 3, 1]]]


TIMED = """(directed) => {
    let state = 7;
    const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
    const [count, size] = [40000, 100000];
    const pick = () => Math.floor(count * chance() ** 2);
    const [from, to] = [[], []];
    while (from.length < size) {
        const [one, other] = [pick(), pick()];
        if (one !== other) { from.push(one); to.push(other); }
    }
    const net = module_paths.adjacency(count, from, to, from.map(() => 1));
    const strengths = new Uint8Array(size).fill(1);
    const asked = { strengths, directed, limit: 5, passable: () => true, idle: () => false };
    return Array.from({ length: 60 }, () => {
        const [start, end, before] = [Math.floor(chance() * count), Math.floor(chance() * count), performance.now()];
        module_paths.shortestWays(net, start, end, asked);
        return performance.now() - before;
    }).sort((a, b) => a - b);
}"""


@pytest.mark.parametrize("directed", [False, True])
def test_forty_thousand_vertices_are_searched_in_a_blink(module: Module, directed: bool) -> None:
    times = module("paths", TIMED, directed)
    assert times[30] < 50, f"milliseconds: {times[30]:.1f} in the middle, {times[-1]:.1f} at most"
