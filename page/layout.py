"""Where the actors stand: stress majorization of each connected part, packed into one picture."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from actorgraph.page.labels import Box, Points, declutter

__all__ = ["STARTS", "place", "smacof"]

WIDTH, HEIGHT = 780.0, 680.0
"""The picture that up to `READABLE` names share, in units of a pixel: about that of a laptop's window."""
READABLE = 60
SHRINK = 0.8
"""The power of the number of steps that is the wanted distance."""
_ROUNDS = 300
STARTS = 6
_SEED = 20021015


def place(
    boxes: Mapping[str, Box], pairs: Iterable[tuple[str, str]], starts: int = STARTS
) -> dict[str, tuple[float, float]]:
    """A position for each actor: rounded, the same in every run, names apart from each other.

    `boxes` are the sizes of the actors with their names, `pairs` who is connected. Distances in the picture follow the
    number of steps between two actors, the best of several `starts`. More than `READABLE` actors get a larger picture.
    """
    names = sorted(boxes)
    if not names:
        return {}
    neighbours = _neighbours(names, pairs)
    parts = _parts(neighbours)
    scale = math.sqrt(max(1.0, len(names) / READABLE))
    width, height = WIDTH * scale, HEIGHT * scale
    points = _packed([_laid_out(part, neighbours, starts) for part in parts], width, height)
    order = [name for part in parts for name in part]
    apart = declutter(points, [boxes[name] for name in order], width, height)
    return {name: (round(float(x), 1), round(float(y), 1)) for name, (x, y) in zip(order, apart, strict=True)}


def smacof(distances: Points, starts: int = STARTS) -> Points:
    """Points in the plane whose distances come close to the given ones, weighted by 1/d²; the best of a few starts.

    Source: de Leeuw 1977; Gansner, Koren and North 2004, "Graph drawing by stress majorization".
    """
    count = len(distances)
    if count < 2:
        return np.zeros((count, 2))
    weights = 1.0 / np.square(distances + np.eye(count))
    np.fill_diagonal(weights, 0.0)
    # The pseudo-inverse of a connected Laplacian: the constant vector is all that it loses.
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + 1 / count).astype(np.float64) - 1 / count
    chance = np.random.default_rng(_SEED)
    tries = [
        _majorized(chance.standard_normal((count, 2)), distances, weights, inverse)
        for _ in range(starts if count <= 2 * READABLE else 1)
    ]
    return min(tries, key=lambda points: _stress(points, distances, weights))


def _majorized(points: Points, distances: Points, weights: Points, inverse: Points) -> Points:
    pull = weights * distances
    for _ in range(_ROUNDS):
        apart = _apart(points)
        ratio = np.divide(pull, apart, out=np.zeros_like(pull), where=apart > 1e-9)
        moved = inverse @ ((np.diag(ratio.sum(axis=1)) - ratio) @ points)
        shift = float(np.abs(moved - points).max())
        points = moved
        if shift < 1e-3:
            break
    return points


def _stress(points: Points, distances: Points, weights: Points) -> float:
    return round(float((weights * np.square(_apart(points) - distances)).sum()), 6)


def _apart(points: Points) -> Points:
    """The distances between all points."""
    across = points[:, None, 0] - points[None, :, 0]
    down = points[:, None, 1] - points[None, :, 1]
    distances: Points = np.hypot(across, down)
    return distances


def _neighbours(names: Sequence[str], pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {name: set() for name in names}
    for one, other in pairs:
        if one != other and one in found and other in found:
            found[one].add(other)
            found[other].add(one)
    return {name: sorted(others) for name, others in found.items()}


def _parts(neighbours: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The connected parts, largest first."""
    left = dict.fromkeys(neighbours)
    parts = []
    while left:
        part = [next(iter(left))]
        del left[part[0]]
        for name in part:
            for other in neighbours[name]:
                if other in left:
                    del left[other]
                    part.append(other)
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _laid_out(part: Sequence[str], neighbours: Mapping[str, Sequence[str]], starts: int) -> Points:
    """One connected part, its long side level, its middle at 0, a step about 1 long."""
    points = smacof(_steps(part, neighbours), starts)
    points -= points.mean(axis=0)
    if len(points) > 2:
        _, _, axes = np.linalg.svd(points, full_matrices=False)
        points = points @ axes.T
        for axis in range(2):
            if points[np.abs(points[:, axis]).argmax(), axis] < 0:
                points[:, axis] *= -1
    return points


def _steps(part: Sequence[str], neighbours: Mapping[str, Sequence[str]]) -> Points:
    """Steps between all pairs of one part, long ways shortened, so that what is around a hub gets more of the room."""
    index = {name: position for position, name in enumerate(part)}
    steps = np.zeros((len(part), len(part)))
    for name in part:
        row = steps[index[name]]
        seen = {name}
        queue = deque([name])
        while queue:
            current = queue.popleft()
            for other in neighbours[current]:
                if other not in seen:
                    seen.add(other)
                    row[index[other]] = row[index[current]] + 1.0
                    queue.append(other)
    return np.power(steps, SHRINK)


def _packed(parts: Sequence[Points], width: float, height: float) -> Points:
    """All parts in one picture: the largest fills most of it, the others stand in rows below."""
    if not parts:
        return np.zeros((0, 2))
    total = sum(len(part) for part in parts)
    main, rest = parts[0], parts[1:]
    below = height * (total - len(main)) / total if rest else 0.0
    placed = [_fitted(main, 0.0, 0.0, width, height - below)]
    across = max(1, math.ceil(math.sqrt(len(rest) * width / max(below, 1.0)))) if rest else 1
    down = math.ceil(len(rest) / across) if rest else 1
    for position, part in enumerate(rest):
        column, row = position % across, position // across
        placed.append(
            _fitted(part, column * width / across, height - below + row * below / down, width / across, below / down)
        )
    return np.vstack(placed)


def _fitted(points: Points, left: float, top: float, width: float, height: float) -> Points:
    """The points stretched to fill a rectangle but for a margin; a line stays a line."""
    low, high = points.min(axis=0), points.max(axis=0)
    extent = np.where(high - low < 1e-6, 1.0, high - low)
    fill = np.array([width, height]) * 0.8 / extent
    fill = np.minimum(fill, fill.min() * 1.7)
    middle = np.array([left + width / 2, top + height / 2])
    centred: Points = (points - (low + high) / 2) * fill + middle
    return centred
