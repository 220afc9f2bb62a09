"""Overlapping spans are found in one sweep, and are those that a comparison of each with each finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from actorgraph.graph.derive.overlaps import overlapping
from actorgraph.graph.record import Bounds, overlap

DAYS = st.sampled_from(["2018-01-01", "2018-02-01", "2018-03-01", "2018-04-01", None])
SPANS = st.builds(
    lambda one, other: Bounds(min(one, other), max(one, other)) if one and other else Bounds(one, other), DAYS, DAYS
)


@given(st.lists(SPANS, max_size=8), st.lists(SPANS, max_size=8))
def test_the_sweep_finds_each_overlapping_pair_once(ones: list[Bounds], others: list[Bounds]) -> None:
    found = list(overlapping(list(enumerate(ones)), list(enumerate(others)), lambda each: each[1]))

    assert sorted((one[0], other[0]) for one, other in found) == [
        (n, m) for n, one in enumerate(ones) for m, other in enumerate(others) if overlap(one, other)
    ]


def test_spans_that_lie_apart_are_not_compared_each_with_each() -> None:
    asked = 0

    def span(day: int) -> Bounds:
        nonlocal asked
        asked += 1
        date = f"{2000 + day // 300:04d}-{day // 25 % 12 + 1:02d}-{day % 25 + 1:02d}"
        return Bounds(date, date)

    assert len(list(overlapping(range(2000), range(2000), span))) == 2000
    assert asked < 20_000
