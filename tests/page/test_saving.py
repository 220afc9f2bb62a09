"""What people take away from the page, read again from the real download."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from actorgraph.page import page_html
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, BOR, small_graph

pytestmark = pytest.mark.chromium

CRANE = "person/cara-crane"


@pytest.fixture
def small(visit: Open) -> Visit:
    return visit(page_html(small_graph(), title="Two towns"))


def saved(opened: Visit, item: str, folder: Path) -> Path:
    """The file that an item of the menu saves."""
    with opened.page.expect_download() as download:
        opened.page.click("#save")
        opened.page.click(item)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_the_menu_is_worked_by_keyboard_alone(small: Visit) -> None:
    small.page.focus("#save")
    small.page.keyboard.press("Enter")
    assert small.page.get_attribute("#save", "aria-expanded") == "true"
    small.page.keyboard.press("ArrowDown")
    assert small.run("() => document.activeElement.id") == "save-picture"
    small.page.keyboard.press("g")
    assert small.run("() => document.activeElement.id") == "save-graph"
    small.page.keyboard.press("Home")
    small.page.keyboard.press("Escape")
    assert not small.page.is_visible("#save-menu")
    assert small.run("() => document.activeElement.id") == "save"
    small.page.keyboard.press("ArrowUp")
    small.page.keyboard.press("Home")
    with small.page.expect_download() as download:
        small.page.keyboard.press("Enter")
    assert download.value.suggested_filename == "two-towns.csv"
    assert small.complaints == []


def test_the_picture_is_saved_as_it_is_seen(small: Visit, tmp_path: Path) -> None:
    assert saved(small, "#save-picture", tmp_path).read_bytes().startswith(b"\x89PNG\r\n")


def test_the_graph_that_passes_is_read_by_networkx(small: Visit, tmp_path: Path) -> None:
    graph: Any = nx.read_graphml(saved(small, "#save-graph", tmp_path))
    assert graph.is_directed()
    assert graph.graph["name"] == "Two towns"
    assert graph.nodes[ARVEL]["name"] == "Ana Arvel"
    assert graph.nodes[ARVEL]["aliases"] == "Anna Arvel"
    assert graph.nodes[CRANE]["known"] is False
    edges = {(source, target, told["of"], told["status"]): told for source, target, told in graph.edges(data=True)}
    asked = edges[ARVEL, BOR, "REQUESTED_OF", "happened"]
    assert (asked["label"], asked["quote"], asked["date"]) == ("asked", "Arvel asked Bor for help.", "2018-04-01")
    assert (asked["publisher"], asked["url"]) == ("The Herald", "https://example.org/one")
    alleged = edges[CRANE, "government/xb", "ABDUCTED_BY", "alleged"]
    assert alleged["label"] == "was abducted by (alleged)"
    assert alleged["contested"] == 1
    assert alleged["said_by"].startswith("Ana Arvel, ")
    assert not {told["status"] for told in edges.values()} & {"denied"}


def test_the_graph_holds_only_what_passes(visit: Open, tmp_path: Path) -> None:
    opened = visit(page_html(small_graph()), "#status=planned")
    graph: Any = nx.read_graphml(saved(opened, "#save-graph", tmp_path))
    assert graph.graph["filters"] == "Filtered. How sure: only planned."
    assert {told["status"] for _, _, told in graph.edges(data=True) if "claim" in told} == {"planned"}
    assert set(graph) == {ARVEL, BOR}


def test_the_link_to_a_view_is_copied(visit: Open) -> None:
    opened = visit(page_html(small_graph()), "#status=planned", permissions=["clipboard-read", "clipboard-write"])
    opened.page.click("#save")
    opened.page.click("#copy-link")
    opened.page.wait_for_selector("#notice:has-text('copied')")
    copied = opened.run("() => navigator.clipboard.readText()")
    assert copied == opened.run("() => location.href")
    assert copied.endswith("#status=planned")


def test_an_actor_hidden_by_name_takes_along_all_that_it_is_in(small: Visit) -> None:
    small.run("(id) => { const { app } = window.actorgraph; app.select(app.store.index.get(`actor:${id}`)); }", ARVEL)
    small.page.click("#evidence button:has-text('Hide this actor')")
    assert small.page.inner_text("#shown").startswith("2 of 9 claims")
    assert small.hash() == "hide=person%2Fana-arvel"
    small.page.click("#show-table")
    assert "Arvel" not in small.page.inner_text("#table")
    small.page.click("#table button:has-text('Actors and places')")
    assert "Arvel" not in small.page.inner_text("#table")
    small.page.click("#filters button:has-text('show again')")
    assert small.page.inner_text("#shown").startswith("9 claims")
    assert small.hash() == "view=table&rows=actors"
