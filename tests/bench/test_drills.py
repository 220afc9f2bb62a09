"""Drills are sound sentences, cover every pattern and come out the same in every run."""

from collections import Counter

import pytest

from actorgraph.graph.case import base_registry
from bench.reading.drills import drill_items, drills_section
from bench.reading.items import Item, problems_of

ITEMS = list(drill_items(base_registry(), each=6))
KEPT = list(drill_items(base_registry(), each=6, kept=True))


@pytest.mark.parametrize("items", [ITEMS, KEPT], ids=["open", "kept"])
def test_every_drill_is_sound(items: list[Item]) -> None:
    assert problems_of(items) == []


def test_every_pattern_is_drilled_with_many_names() -> None:
    patterns = Counter(item.pattern for item in ITEMS)
    kept = Counter(item.pattern for item in KEPT)
    names = {name for item in ITEMS for claim in item.claims for name in claim.names}

    assert patterns == kept == dict.fromkeys(range(1, 27), 6)
    assert len(names) > 80


def test_drills_are_the_same_in_every_run() -> None:
    assert list(drill_items(base_registry(), each=6)) == ITEMS
    assert list(drill_items(base_registry(), each=6, seed=8)) != ITEMS


def test_the_section_says_how_many_patterns_stand() -> None:
    section = drills_section((), base_registry())

    assert section.rows[-1].startswith("all ")
    assert section.rows[-1].endswith("of 26")
