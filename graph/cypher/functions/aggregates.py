"""Aggregates: from the values of one group, nulls left out, to one value."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from actorgraph.graph.cypher.values import Problem, Value, kind_of
from actorgraph.graph.cypher.values.arithmetic import add, is_number
from actorgraph.graph.cypher.values.compare import order_key
from actorgraph.graph.cypher.values.spans import Duration, scaled, summed

__all__ = ["AGGREGATES", "is_aggregate"]

_FRACTION = ("percentilecont", "percentiledisc")


def _numbers(name: str, values: Sequence[Value]) -> Sequence[float]:
    for value in values:
        if not is_number(value):
            raise Problem(f"{name}() takes numbers only, found {kind_of(value)}")
    return values


def _spans(name: str, values: Sequence[Value]) -> Sequence[Duration]:
    for value in values:
        if not isinstance(value, Duration):
            raise Problem(f"{name}() takes numbers or durations, not both; found {kind_of(value)}")
    return values


def _sum(values: Sequence[Value]) -> Value:
    if values and isinstance(values[0], Duration):
        return reduce(summed, _spans("sum", values))
    total: Value = 0
    for value in _numbers("sum", values):
        total = add(total, value)
    return total


def _avg(values: Sequence[Value]) -> Value:
    """The running mean, step by step as Neo4j computes it, so that the last digit is the same."""
    if values and isinstance(values[0], Duration):
        return scaled(reduce(summed, _spans("avg", values)), len(values), divide=True)
    mean = 0.0
    for place, value in enumerate(_numbers("avg", values), start=1):
        mean += (value - mean) / place
    return mean if values else None


def _deviation(values: Sequence[Value], *, spare: int) -> float:
    """Welford's method, as in Neo4j."""
    mean = squares = 0.0
    for place, value in enumerate(_numbers("stDev", values), start=1):
        distance = value - mean
        mean += distance / place
        squares += distance * (value - mean)
    return math.sqrt(squares / (len(values) - spare)) if len(values) > spare else 0.0


def _smallest(values: Sequence[Value]) -> Value:
    return min(values, key=order_key) if values else None


def _largest(values: Sequence[Value]) -> Value:
    return max(values, key=order_key) if values else None


def _share(share: Value) -> float:
    if not is_number(share) or not 0 <= share <= 1:
        raise Problem("a percentile lies between 0.0 and 1.0")
    return float(share)


def _continuous(values: Sequence[Value], share: Value) -> Value:
    wanted, ordered = _share(share), sorted(_numbers("percentileCont", values))
    if not ordered:
        return None
    if wanted == 1.0 or len(ordered) == 1:
        return ordered[-1]
    place = wanted * (len(ordered) - 1)
    floor, ceiling = math.floor(place), math.ceil(place)
    if floor == ceiling:
        return ordered[floor]
    return ordered[floor] * (ceiling - place) + ordered[ceiling] * (place - floor)


def _discrete(values: Sequence[Value], share: Value) -> Value:
    wanted, ordered = _share(share), sorted(_numbers("percentileDisc", values))
    if not ordered:
        return None
    place = wanted * len(ordered)
    index = int(place)
    return ordered[index - 1 if place == index and index > 0 else min(index, len(ordered) - 1)]


AGGREGATES: dict[str, Callable[..., Any]] = {
    "count": len,
    "collect": list,
    "sum": _sum,
    "avg": _avg,
    "min": _smallest,
    "max": _largest,
    "stdev": lambda values: _deviation(values, spare=1),
    "stdevp": lambda values: _deviation(values, spare=0),
    "percentilecont": _continuous,
    "percentiledisc": _discrete,
}


def is_aggregate(name: str) -> bool:
    """Whether a function of this name makes one value of many rows."""
    return name.lower() in AGGREGATES
