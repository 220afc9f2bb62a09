"""Text of sources is data everywhere: nothing in it runs, with the policy of the page and without it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import networkx as nx
import pytest

from actorgraph.graph.case import KnownActor, Registry
from actorgraph.graph.vocabulary import Kind
from actorgraph.page import write_page
from tests.graph.derive.builders import REGISTRY, reading, row
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, BOR, graph_of
from tests.page.test_part import ask_to_save
from tests.page.test_part import saved as saved_page
from tests.page.test_saving import saved

pytestmark = pytest.mark.chromium

PAYLOADS = [
    '"><img src=x onerror="window.pwned=1">',
    "</script><script>window.pwned=1</script>",
    "<!--<script>window.pwned=1//",
    "'; window.pwned=1; '",
    "${window.pwned=1}{{ 7*7 }}{% raw %}",
    '<svg onload="window.pwned=1"><a href="javascript:window.pwned=1">href</a>',
    "</style><style>@import 'https://example.org/x.css'</style>",
    "\u2028window.pwned=1\u2029</template><iframe srcdoc='<script>parent.pwned=1</script>'>",
]
URLS = [
    "javascript:window.pwned=1",
    "data:text/html,<script>opener.pwned=1</script>",
    " javascript:window.pwned=1",
    "vbscript:x",
]
CONTROL = "() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.pwned=1\">')"


def poisoned(folder: Path) -> str:
    """A page with a payload in every field that a source, a case or a story can fill."""
    everything = " ".join(PAYLOADS)
    actors = dict(REGISTRY.actors)
    actors[ARVEL] = KnownActor(ARVEL, Kind.PERSON, everything, tuple(PAYLOADS), "xa")
    registry = Registry(actors, REGISTRY.countries, REGISTRY.terms)
    documents = []
    for number, payload in enumerate(PAYLOADS):
        told = reading(
            f"{number} {payload}",
            row(
                "requested-of",
                ARVEL,
                BOR,
                date="2018",
                quote=f"{number} {payload} and {everything}",
                said_by="Placeholder",
            ),
            row(
                "met-with", f"{ARVEL}; Placeholder", quote=f"met {number} {payload}", status="planned", mode="promised"
            ),
            row("requested-of", ARVEL, BOR, "denied", quote=f"denied {number} {payload}"),
        )
        document = replace(
            told.document, name=payload, publisher=payload, reference=payload, url=URLS[number % len(URLS)]
        )
        mentions = (
            replace(each, text=payload, name=payload) if each.text == "Placeholder" else each for each in told.mentions
        )
        documents.append(replace(told, document=document, mentions=tuple(mentions)))
    steps = [{"view": "", "caption": payload} for payload in PAYLOADS]
    (folder / "story.yaml").write_text(json.dumps(steps, ensure_ascii=False), "utf-8")
    report = write_page(
        graph_of(documents, registry), folder / "poisoned.html", title=everything, story=folder / "story.yaml"
    )
    return report.path.read_text("utf-8")


def walk(visit: Visit) -> None:
    """Show everything that the page can show."""
    for number in range(1, len(PAYLOADS) + 1):
        visit.run("(step) => window.actorgraph.app.change({ step })", str(number))
    visit.page.click("#story button:has-text('Edit')")
    visit.page.click("dialog .main")
    visit.page.click("#story [aria-label='Leave the story']")
    things = visit.run("() => [...window.actorgraph.app.store.index.keys()]")
    for thing in things:
        visit.run("(key) => { const { app } = window.actorgraph; app.select(app.store.index.get(key)); }", thing)
    visit.run("() => document.querySelectorAll('details').forEach((box) => { box.open = true; })")
    visit.run(
        "() => { const { app } = window.actorgraph; app.around(app.store.actors.find((actor) => actor.lines.length)); }"
    )
    visit.page.keyboard.press("/")
    for words in ("window.pwned", "script", "onerror", "href"):
        visit.page.fill("#query", words)
    visit.page.keyboard.press("Escape")
    visit.page.click("#show-table")
    visit.page.click("#table button:has-text('Actors and places')")
    visit.run(
        "() => window.actorgraph.app.tip({ clientX: 400, clientY: 300 }, '<img src=x onerror=\"window.pwned=1\">')"
    )
    visit.run("() => window.dispatchEvent(new Event('beforeprint'))")
    visit.page.wait_for_timeout(300)


@pytest.mark.parametrize("bypass", [False, True], ids=["with the policy", "without the policy"])
def test_nothing_in_any_field_runs(visit: Open, bypass: bool, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path), bypass_csp=bypass)
    walk(opened)
    assert_nothing_ran(opened)


@pytest.mark.parametrize("bypass", [False, True], ids=["with the policy", "without the policy"])
def test_nothing_runs_in_a_page_that_was_saved_from_it(visit: Open, bypass: bool, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path), "#status=happened", bypass_csp=bypass)
    assert "what this view shows" in ask_to_save(opened)
    part = saved_page(opened)
    assert_nothing_ran(opened)
    again = visit(part, bypass_csp=bypass)
    walk(again)
    assert_nothing_ran(again)


@pytest.mark.parametrize("bypass", [False, True], ids=["with the policy", "without the policy"])
def test_nothing_in_an_address_runs(visit: Open, bypass: bool, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path), bypass_csp=bypass)
    keys = (
        "at",
        "around",
        "hide",
        "step",
        "time",
        "view",
        "theme",
        "community",
        "status",
        "from",
        "to",
        "way",
        "clock",
    )
    for payload in PAYLOADS:
        for text in (payload, quote(payload)):
            address = "&".join(f"{key}={text}" for key in keys)
            opened.run("(address) => { location.hash = address; }", address)
            opened.page.wait_for_timeout(30)
            opened.run("() => window.dispatchEvent(new Event('beforeprint'))")
    assert_nothing_ran(opened)


def test_the_graph_for_other_programs_holds_the_payloads_as_text(visit: Open, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path))
    graph: Any = nx.read_graphml(saved(opened, "#save-graph", tmp_path))
    quotes = {told["quote"] for _, _, told in graph.edges(data=True) if "quote" in told}
    for number, payload in enumerate(PAYLOADS[:-1]):
        assert any(quote_.startswith(f"{number} {payload}") for quote_ in quotes), payload


def assert_nothing_ran(opened: Visit) -> None:
    """No script of a payload ran, nothing was asked of any network, and no link leads to a script."""
    assert opened.run("() => window.pwned") is None
    assert [address for address in opened.requests if not address.startswith(("file:", "blob:"))] == []
    links = opened.run("() => [...document.querySelectorAll('a[href]')].map((link) => link.protocol)")
    assert set(links) <= {"file:", "http:", "https:"}


def test_the_detector_sees_a_script_that_runs(visit: Open, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path), bypass_csp=True)
    opened.run(CONTROL)
    opened.page.wait_for_function("() => window.pwned === 1", timeout=3000)


def test_the_policy_stops_the_same_script(visit: Open, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path))
    opened.run(CONTROL)
    opened.page.wait_for_timeout(300)
    assert opened.run("() => window.pwned") is None
    assert any("Content Security Policy" in complaint for complaint in opened.complaints)


def test_the_payloads_are_shown_as_text(visit: Open, tmp_path: Path) -> None:
    opened = visit(poisoned(tmp_path))
    claim = opened.run("() => window.actorgraph.app.store.claims.find((each) => each.quote.includes('<img')).id")
    opened.run("(id) => { const { app } = window.actorgraph; app.select(app.store.index.get(`claim:${id}`)); }", claim)
    assert PAYLOADS[0] in opened.page.inner_text("#evidence mark.quote")
