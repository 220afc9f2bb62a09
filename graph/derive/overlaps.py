"""Pairs of things whose spans of days overlap, found in one sweep over the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from actorgraph.graph.record import EARLIEST, LATEST, Bounds

__all__ = ["overlapping"]

_Thing = TypeVar("_Thing")


def overlapping(
    ones: Sequence[_Thing], others: Sequence[_Thing], span: Callable[[_Thing], Bounds]
) -> Iterator[tuple[_Thing, _Thing]]:
    """Each pair of one of the first and one of the second that may be at one time; an unknown bound is any day.

    Takes as many steps as there are things and pairs, not as many as there are combinations.
    """
    line = [
        (span(thing).earliest or EARLIEST, side, number)
        for side, things in enumerate((ones, others))
        for number, thing in enumerate(things)
    ]
    sides: tuple[Sequence[_Thing], Sequence[_Thing]] = (ones, others)
    open_: tuple[list[_Thing], list[_Thing]] = ([], [])
    for start, side, number in sorted(line):
        thing, facing = sides[side][number], open_[1 - side]
        facing[:] = [each for each in facing if (span(each).latest or LATEST) >= start]
        yield from ((thing, each) if side == 0 else (each, thing) for each in facing)
        open_[side].append(thing)
