"""Names beside their actors: how they are broken into lines, how much room they take, and pushing them apart."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Box", "Points", "box_of", "declutter", "label_lines", "overlaps", "radius"]

Points = NDArray[np.float64]
"""One row a point: how far right and how far down, in pixels."""

WRAP = 20
LINES = 3
LINE_HEIGHT = 15.0
GAP = 4.0
"""Between an actor's mark and its name, in pixels."""
MARGIN = 5.0
"""Between two names, in pixels."""
AIRY = (34.0, 18.0)
"""Margins of the first rounds, in pixels: a crowd spreads into empty room before names are parted exactly."""
_AIRY_ROUNDS = 80
GROWTH = 1.1
EXACT = 100
"""Boxes up to which none may overlap."""
_ROUNDS = 150
_FEWER_ROUNDS = 100
_JOSTLE = 6.0
"""Pixels by which boxes that still touch are shaken at first: where pushes cancel out, chance finds the gap."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room of an actor with its name below: half a width, and how far it reaches up and down from its middle.

    `weight` says how firmly it stands: of two that touch, the lighter one gives way more.
    """

    half: float
    up: float
    down: float
    weight: float = 1.0


def radius(lines: int) -> float:
    """The size of an actor's mark, by the number of its lines, in pixels."""
    return round(float(min(15.0, 6.0 + 2.0 * np.sqrt(lines))), 1)


def label_lines(name: str) -> tuple[str, ...]:
    """The name in at most three short lines; what is longer ends in "…" (the panel has all of it)."""
    lines = textwrap.wrap(" ".join(name.split()), WRAP, break_long_words=True, break_on_hyphens=False) or ["?"]
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], lines[LINES - 1][: WRAP - 1].rstrip() + "…"]
    return tuple(lines)


def box_of(lines: Sequence[str], size: float) -> Box:
    """The room of a mark of that radius with these lines below it, a little more than a browser needs."""
    return Box(
        max(size, *(_width(line) / 2 for line in lines)),
        size,
        size + GAP + LINE_HEIGHT * len(lines),
        max(1.0, size - 6.0),
    )


def _width(line: str) -> float:
    """Pixels of a line at 12.5 pixels in DejaVu Sans, the widest of the letters that a browser may take."""
    return sum(_advance(char) for char in line)


def _advance(char: str) -> float:
    if unicodedata.east_asian_width(char) in "WF":
        return 13.0
    if char in "iljtfrI.,:;'’()[]|! -":
        return 4.8
    if char in "mwMW@%":
        return 12.3
    return 9.0 if char.isupper() else 7.8


@dataclass(frozen=True, slots=True)
class _Reach:
    """How near each two boxes may come, across and down, and how much each gives way; a box never meets itself."""

    low: Points
    high: Points
    wide: Points
    tall: Points
    lift: Points
    yields: Points
    weights: Points

    def depths(self, points: Points, margin: float) -> tuple[Points, Points]:
        """How deep each pair of boxes reaches into each other, across and down; negative when apart."""
        middle = points[:, 1] + self.lift
        across = self.wide - np.abs(points[:, 0, None] - points[None, :, 0])
        down = self.tall - np.abs(middle[:, None] - middle[None, :])
        return across + margin, down + margin


def _reach(boxes: Sequence[Box]) -> _Reach:
    half, up, down, weights = np.array([(box.half, box.up, box.down, box.weight) for box in boxes]).T
    tall = (down + up) / 2
    wide = np.add.outer(half, half)
    np.fill_diagonal(wide, -np.inf)
    return _Reach(
        np.stack([half, up], axis=1),
        np.stack([half, down], axis=1),
        wide,
        np.add.outer(tall, tall),
        (down - up) / 2,
        2 * weights[None, :] / (weights[:, None] + weights[None, :]),
        weights,
    )


def overlaps(points: Points, boxes: Sequence[Box], margin: float = 0.0) -> int:
    """How many pairs of boxes overlap."""
    return _overlaps(points, _reach(boxes), margin) if boxes else 0


def _overlaps(points: Points, reach: _Reach, margin: float = 0.0) -> int:
    across, down = reach.depths(points, margin)
    return int(np.triu((across > 1e-6) & (down > 1e-6), 1).sum())


def declutter(points: Points, boxes: Sequence[Box], width: float, height: float) -> Points:
    """The points moved so that no box overlaps another, inside a rectangle from 0, 0; the same in every run.

    Where the rectangle is too small for all boxes, it grows by steps of a tenth until they fit; among more than
    `EXACT` boxes a few may still touch after three steps, and the page leaves out the name of the lesser actor.
    """
    points = points.copy()
    if len(points) < 2:
        return points
    reach = _reach(boxes)
    for air in AIRY:
        points = _pushed(points, reach, (width, height), air, _AIRY_ROUNDS)
    grown, steps, exact = 1.0, 0, len(points) <= EXACT
    while True:
        room = (width * grown, height * grown)
        parted = _pushed(points * grown, reach, room, MARGIN, _ROUNDS if exact else _FEWER_ROUNDS, _JOSTLE)
        if _overlaps(parted, reach) == 0 or (steps == 3 and not exact):
            return parted
        grown *= GROWTH
        steps += 1


def _pushed(
    points: Points, reach: _Reach, room: tuple[float, float], margin: float, rounds: int, jostle: float = 0.0
) -> Points:
    """Overlapping boxes pushed apart inside a room, each pair along the way that is shorter, round by round."""
    high = np.maximum(reach.low, np.array(room) - reach.high)
    chance = np.random.default_rng(1)
    points = np.clip(points + chance.standard_normal(points.shape) * 0.01, reach.low, high)
    for done in range(rounds):
        across, down = reach.depths(points, margin)
        # Few of all pairs touch: only these are looked at closely.
        one, other = np.nonzero((across > 0) & (down > 0))
        if not len(one):
            break
        across, down = across[one, other], down[one, other]
        sideways = (across <= down).astype(np.intp)
        axis = 1 - sideways
        way = np.sign(points[one, axis] - points[other, axis])
        push = np.zeros_like(points)
        np.add.at(push, (one, axis), np.where(sideways, across, down) * way * reach.yields[one, other])
        cooling = jostle * max(0.0, 1 - done / (rounds * 0.8))
        shake = np.zeros((len(points), 1))
        shake[one, 0] = cooling / reach.weights[one]
        points = np.clip(points + 0.5 * push + chance.standard_normal(points.shape) * shake, reach.low, high)
    return points
