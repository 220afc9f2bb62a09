"""The speed of the reader beside the model's own parse."""

import pytest

from actorgraph.graph.case import base_registry
from bench.reading import speed
from bench.reading.items import Item


def test_speed_is_a_ratio_and_growth_begins_at_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "CHARACTERS", 300)
    monkeypatch.setattr(speed, "RUNS", 1)
    items = [Item("a", "Olav Berg met Berta Lund.", ()), Item("b", "Never to be read.", (), kept=True)]
    section = speed.speed_section(items, base_registry())
    assert set(section.figures) == {"of_parse_alone", "growth"}
    assert "1 ×: 1.00, 2 ×: " in section.rows[1]
