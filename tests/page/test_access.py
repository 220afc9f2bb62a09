"""The page for people who see little, use no mouse or hear it read: axe, and journeys by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from actorgraph.page import page_html
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, small_graph
from tests.page.test_path_view import PHONE, linked

pytestmark = pytest.mark.chromium

PATH = "#from=person%2Fana-arvel&to=person%2Feva-evers"
CLAIM = "at=actor%3Aperson%2Fana-arvel"
# axe is put into the page by the test, which the page's own policy rightly refuses.
LOOSE: dict[str, Any] = {"bypass_csp": True}


def violations(visit: Visit) -> list[str]:
    """All that axe has to say, of any weight; one rule takes links that set the state ("#at=…") for skip links."""
    found = Axe().run(visit.page, options={"rules": {"skip-link": {"enabled": False}}}).response["violations"]
    return [
        f"{each['impact']} {each['id']}: {node['html'][:120]} — {node['failureSummary']}"
        for each in found
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("context", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
@pytest.mark.parametrize(
    "hash_",
    ["", f"#{CLAIM}", "#view=table", f"#view=table&rows=actors&{CLAIM}", PATH, "#paths=yes", "#status=alleged"],
    ids=["opening", "actor", "claims", "actors", "path", "paths", "filtered"],
)
def test_axe_finds_nothing(visit: Open, hash_: str, context: dict[str, Any]) -> None:
    html = page_html(linked() if "path" in hash_ or "from=" in hash_ else small_graph(), title="Two towns")
    opened = visit(html, hash_, **LOOSE, **context)
    opened.run("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })")
    assert violations(opened) == []


@pytest.mark.parametrize("context", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_axe_finds_nothing_in_menu_dialogs_and_story(visit: Open, context: dict[str, Any]) -> None:
    opened = visit(page_html(small_graph(), title="Two towns"), "#hide=person%2Fcara-crane", **LOOSE, **context)
    opened.page.click("#save")
    assert violations(opened) == []
    opened.page.click("#add-step")
    assert violations(opened) == []
    opened.page.click("dialog .main")
    assert violations(opened) == []
    opened.page.click("#save")
    opened.page.click("#save-part")
    opened.page.wait_for_selector("dialog .main")
    assert violations(opened) == []


def test_axe_would_find_what_is_wrong(visit: Open) -> None:
    opened = visit(page_html(small_graph()), **LOOSE)
    opened.run("() => document.querySelector('#evidence').append(document.createElement('button'))")
    assert any("button-name" in each for each in violations(opened))


def focus(visit: Visit) -> str:
    """What has the keyboard, in its own words."""
    return str(
        visit.run(
            "() => { const e = document.activeElement; return e.id || e.getAttribute('aria-label') || e.innerText; }"
        )
    )


def test_a_journey_by_keyboard_alone(visit: Open) -> None:
    opened = visit(page_html(linked()))
    keyboard = opened.page.keyboard
    keyboard.press("/")
    keyboard.type("arvel")
    keyboard.press("Enter")
    assert focus(opened) == "evidence"
    while focus(opened) != "Path to …":
        keyboard.press("Tab")
    keyboard.press("Enter")
    assert focus(opened) == "path-to"
    keyboard.type("crane")
    keyboard.press("Enter")
    assert opened.page.inner_text("#evidence h2") == "Ana Arvel → Cara Crane"
    while focus(opened) != "All about this step":
        keyboard.press("Tab")
    keyboard.press("Enter")
    assert opened.page.inner_text("#evidence h2") == "Ana Arvel met with Boris Bor"
    keyboard.press("Escape")
    assert focus(opened) == "All about this step", "closed, the evidence gives the keyboard back"
    keyboard.press("t")
    assert opened.page.is_visible("#table")
    while "Ana Arvel met with Boris Bor" not in focus(opened):
        keyboard.press("Shift+Tab")
    keyboard.press("Enter")
    assert opened.page.inner_text("#evidence .kicker") == "CLAIM"
    assert focus(opened) == "Ana Arvel met with Boris Bor", "the table keeps the keyboard while its evidence shows"
    opened.page.go_back()
    assert opened.page.inner_text("#evidence h2") == "Ana Arvel → Cara Crane"
    keyboard.press("Escape")
    keyboard.press("Escape")
    assert opened.hash() == "view=table"
    assert opened.complaints == []


def test_what_has_the_keyboard_is_seen(visit: Open) -> None:
    opened = visit(page_html(linked()), PATH)
    seen = """() => {
        const style = getComputedStyle(document.activeElement);
        const grip = document.activeElement.querySelector?.(".grip");
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
            || (grip && parseFloat(getComputedStyle(grip).strokeWidth) >= 2);
    }"""
    stops = []
    for _ in range(120):
        opened.page.keyboard.press("Tab")
        name = opened.run("() => document.activeElement.outerHTML.slice(0, 80)")
        if opened.run("() => document.activeElement === document.body"):
            break
        stops.append(name)
        assert opened.run(seen), name
    assert len(stops) > 30


def test_a_sort_keeps_the_keyboard_and_says_its_direction(visit: Open) -> None:
    opened = visit(page_html(small_graph()), "#view=table")
    opened.page.focus("#table th:nth-child(3) button")
    opened.page.keyboard.press("Enter")
    assert opened.page.get_attribute("#table th:nth-child(3)", "aria-sort") == "descending"
    assert opened.run("() => document.activeElement.closest('th').cellIndex") == 2


def test_landmarks_are_there_once_and_named(visit: Open) -> None:
    opened = visit(page_html(small_graph()))
    for landmark in ("banner", "search", "navigation", "main", "complementary", "contentinfo"):
        assert opened.page.get_by_role(landmark).count() == 1, landmark
    assert opened.page.get_by_role("heading", level=1).count() == 1
    tree = opened.page.locator("body").aria_snapshot()
    assert 'navigation "Filters"' in tree
    assert 'complementary "Evidence"' in tree
    assert ARVEL not in tree, "people read names, not ids"
