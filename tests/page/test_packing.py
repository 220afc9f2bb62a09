"""What makes a large page small loses nothing: the browser reads the same data from either."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from actorgraph.graph.graph import Graph
from actorgraph.page import page_html
from actorgraph.page.packing import packed_column
from bench.page.collections import readings as collection
from tests.graph.derive.builders import reading, row
from tests.page.conftest import Open
from tests.page.given import graph_of, readings, small_graph

SIGNS = "Ana Arvel \u0080 met \u009e Boris \u009f Bor."


def odd_graph() -> Graph:
    """A graph whose texts and names have the very signs that packing uses, and letters of other alphabets."""
    told = reading(
        "odd \u0081 one.txt",
        row("met-with", "Ana \u0080 Arvel; Åsa Öst", quote=SIGNS, date="1990/1999"),
        row("met-with", "Ana \u0080 Arvel; Kim", quote="Kim met Kim; 金 was there…", date="2001-02"),
        row(
            "met-with", "Kim; Åsa Öst", quote="Kim met Kim; 金 was there…", date="2001~", topics=("abductions", "trade")
        ),
        published="2002-01-01",
    )
    return graph_of([replace(told, document=replace(told.document, publisher="\u009f")), *readings()])


GRAPHS: dict[str, Callable[[], Graph]] = {
    "a small graph": small_graph,
    "odd signs": odd_graph,
    "a collection": lambda: graph_of(collection(actors=60, claims=200)),
}


@pytest.mark.parametrize(
    ("values", "ways"),
    [
        ([1, 1, 1], {"all", "times"}),
        ([5, 6, 7, 9], {"steps"}),
        ([0, 9, 0, 8], {"list"}),
        ([[1, 2], [], [3]], {"sizes", "flat"}),
        (["b", "a", "b", "b", "a", "b"], {"table", "at"}),
        (["claim/01", "claim/02"], {"before", "wide", "joined"}),
        ([None, 0.5, True], {"table", "at"}),
    ],
)
def test_a_column_is_said_in_the_shortest_way(values: list[object], ways: set[str]) -> None:
    assert set(packed_column(values)) == ways


@pytest.mark.chromium
@pytest.mark.parametrize("name", list(GRAPHS))
def test_packed_data_are_read_as_they_were(name: str, visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = GRAPHS[name]()
    block = "() => window.actorgraph.data().then((data) => JSON.stringify(data))"
    plain = visit(page_html(graph))
    monkeypatch.setattr("actorgraph.page.page.LARGEST_PLAIN", 1000)
    small = visit(page_html(graph))
    assert small.page.locator("#texts").count() == 1
    assert json.loads(small.run(block)) == json.loads(plain.run(block))
    assert small.complaints == []


@pytest.mark.chromium
def test_a_packed_page_is_the_same_page(visit: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = page_html(small_graph())
    monkeypatch.setattr("actorgraph.page.page.LARGEST_PLAIN", 1000)
    packed = page_html(small_graph())
    assert "Arvel asked Bor for help." not in packed
    one, other = visit(plain, "#view=table"), visit(packed, "#view=table")
    other.page.wait_for_function("() => !window.actorgraph.app.store.isOpening")
    assert other.page.inner_text("#table") == one.page.inner_text("#table")
    other.page.keyboard.press("/")
    other.page.keyboard.type("asked bor for")
    assert "Arvel asked Bor for help." in other.page.inner_text("#hits")
    assert other.complaints == []
