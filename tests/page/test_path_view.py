"""Paths between two actors, clicked and typed as a person would."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.loaders import load
from actorgraph.page import page_html
from actorgraph.queries import path_between
from tests.graph.derive.builders import reading, row
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, BOR, graph_of

pytestmark = pytest.mark.chromium

XB, GUARD = "government/xb", "organization/bordurian-guard"
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def linked() -> Graph:
    """Arvel met Bor, who asked Crane; Crane is to meet Drane; Arvel and Evers asked one government together."""
    return graph_of(
        [
            reading(
                "one.txt",
                row("met-with", f"{ARVEL}; {BOR}", date="2018-04-27", quote="Arvel met Bor."),
                row("requested-of", BOR, "Cara Crane", date="2018-05", quote="Bor asked Crane for help."),
                row(
                    "met-with",
                    "Cara Crane; Dov Drane",
                    status="planned",
                    mode="scheduled",
                    quote="Crane is to meet Drane.",
                ),
                published="2018-06-01",
            ),
            reading(
                "two.txt",
                row("requested-of", f"{ARVEL}; Eva Evers", XB, date="2019", quote="Arvel and Evers asked Borduria."),
                row("called-on", GUARD, "Fay Finn", quote="The Guard called on Finn."),
                published="2019-02-03",
            ),
        ]
    )


@pytest.fixture
def opened(visit: Open) -> Visit:
    return visit(page_html(linked()))


def pick(visit: Visit, box: str, words: str) -> None:
    visit.page.click(f"#{box}")
    visit.page.keyboard.type(words)
    visit.page.click(f"#{box}-hits [role=option] >> nth=0")


def steps(visit: Visit) -> list[str]:
    return [" ".join(each.split()) for each in visit.page.locator(".way.open .hop .statement").all_inner_texts()]


def marks(visit: Visit) -> list[str]:
    return list(visit.run("() => [...window.actorgraph.picture.marks.keys()]"))


@pytest.mark.parametrize("context", [{}, {"color_scheme": "dark"}, PHONE], ids=["light", "dark", "phone"])
def test_from_the_panel_of_an_actor_to_another_with_a_sentence_for_each_step(
    visit: Open, context: dict[str, Any]
) -> None:
    opened = visit(page_html(linked()), **context)
    opened.page.fill("#query", "Anna Arvel")
    opened.page.keyboard.press("Enter")
    opened.page.click("#evidence button:has-text('Path to …')")
    pick(opened, "path-to", "crane")
    assert opened.page.inner_text("#evidence h2") == "Ana Arvel → Cara Crane"
    assert "1 path through what happened." in opened.panel()
    assert steps(opened) == ["happened Ana Arvel met with Boris Bor", "happened Boris Bor asked Cara Crane"]
    assert opened.page.locator(".hop mark.quote").all_inner_texts() == ["Arvel met Bor.", "Bor asked Crane for help."]
    assert "27 Apr 2018 · said 1 June 2018" in opened.page.inner_text(".hop >> nth=0")
    assert "Report one.txt" in opened.page.inner_text(".hop >> nth=0")
    assert set(marks(opened)) == {ARVEL, BOR, "person/cara-crane"}
    assert opened.page.inner_text("#scene").endswith("path Ana Arvel → Cara Crane")
    assert opened.hash() == "from=person%2Fana-arvel&to=person%2Fcara-crane"
    assert opened.complaints == []


def test_only_what_happened_counts_until_asked_and_the_page_says_what_would_find_a_path(opened: Visit) -> None:
    opened.page.click("#paths")
    pick(opened, "path-from", "arvel")
    pick(opened, "path-to", "drane")
    assert "No path through what happened." in opened.panel()
    opened.page.click("button:has-text('1 when what is alleged, planned or wished counts too')")
    assert opened.page.is_checked("#path-maybe")
    assert steps(opened)[-1] == "planned — scheduled Cara Crane to meet with Dov Drane"
    assert opened.page.locator(".hop.planned").count() == 1
    strokes = opened.run("() => [...window.actorgraph.picture.strokes.values()].map(({ dashes }) => dashes)")
    assert strokes.count(False) == 2, "what is planned is dashed in the picture of the path too"
    assert opened.hash() == "from=person%2Fana-arvel&to=person%2Fdov-drane&maybe=yes"


def test_a_hidden_claim_is_no_step_and_the_page_says_so(visit: Open) -> None:
    hash_ = "#not-relation=requested-of&from=person%2Fana-arvel&to=person%2Fcara-crane"
    filtered = visit(page_html(linked()), hash_)
    assert "No path through what happened." in filtered.panel()
    assert "The filters hold here too: 2 hidden claims can be no step." in filtered.panel()
    filtered.page.click("button:has-text('1 without the filters of the page')")
    assert len(steps(filtered)) == 2
    assert filtered.page.locator(".facet .narrowed").count() == 0


def test_two_of_one_event_are_joined_by_it_even_not_through_governments(visit: Open) -> None:
    opened = visit(page_html(linked()), "#from=person%2Fana-arvel&to=person%2Feva-evers")
    assert "2 paths through what happened." in opened.panel()
    opened.page.click("text=not through governments and places")
    assert "1 path through what happened." in opened.panel()
    (event,) = [mark for mark in marks(opened) if mark.startswith("event/")]
    assert event.startswith("event/request/")
    first, second = steps(opened)
    assert first.startswith("happened Ana Arvel took part in “request:")
    assert second.startswith("happened Eva Evers took part in “request:")
    assert "In the sentence of step 1." in opened.page.inner_text(".hop >> nth=1")
    assert opened.hash().endswith("without=governments%2Cplaces")


def test_arrows_are_followed_when_asked_and_met_with_has_none(visit: Open) -> None:
    opened = visit(page_html(linked()), "#from=person%2Fcara-crane&to=person%2Fana-arvel")
    assert len(steps(opened)) == 2
    opened.page.check("#path-directed")
    assert "No path through what happened." in opened.panel()
    assert "1 when arrows count in both directions" in opened.panel()
    opened.page.click("[aria-label='Swap the two ends']")
    assert opened.page.inner_text("#evidence h2") == "Ana Arvel → Cara Crane"
    assert len(steps(opened)) == 2
    again = visit(page_html(linked()), "#from=person%2Fboris-bor&to=person%2Fana-arvel&directed=yes")
    assert steps(again) == ["happened Ana Arvel met with Boris Bor"]


def test_what_belongs_together_says_that_no_sentence_stands_behind_it(visit: Open) -> None:
    opened = visit(page_html(linked()), "#from=person%2Ffay-finn&to=government%2Fxb")
    assert steps(opened)[-1] == "happened Bordurian Guard is part of Government of Borduria"
    assert "The list of actors says so; no sentence stands behind it." in opened.panel()


def test_nothing_that_joins_two_is_said_too(visit: Open) -> None:
    opened = visit(page_html(linked()), "#from=person%2Fdov-drane&to=person%2Ffay-finn&without=x&directed=yes")
    opened.page.click("button:has-text('with all of these changes')")
    assert len(steps(opened)) > 3
    alone = visit(
        page_html(graph_of([reading("a.txt", row("met-with", "A Ash; B Birch"), row("met-with", "C Cole; D Day"))])),
        "#from=person%2Fa-ash&to=person%2Fc-cole",
    )
    assert "Nothing in these documents joins the two" in alone.panel()


def test_a_link_and_the_back_button_lead_to_the_same_path(opened: Visit, visit: Open) -> None:
    opened.page.click("#paths")
    pick(opened, "path-from", "arvel")
    pick(opened, "path-to", "evers")
    opened.page.click(".way-head >> nth=1")
    before, hash_ = opened.panel(), opened.hash()
    assert hash_.endswith("way=2")
    assert visit(page_html(linked()), f"#{hash_}").panel() == before
    opened.page.click(".hop button >> nth=0")
    assert opened.panel() != before
    assert len(marks(opened)) == 4, "the evidence of a step leaves the path in the picture"
    opened.page.click("text=back to the path")
    assert opened.panel() == before
    opened.page.go_back()
    opened.page.go_back()
    assert opened.panel() == before
    opened.page.click("#scene button")
    assert "#paths[aria-pressed=true]" not in opened.page.content()
    assert opened.hash() == ""


def test_a_path_is_found_and_left_by_keyboard_alone(opened: Visit) -> None:
    keyboard = opened.page.keyboard
    keyboard.press("p")
    keyboard.type("boris")
    keyboard.press("Enter")
    assert opened.run("() => document.activeElement.id") == "path-to"
    keyboard.type("evers")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowUp")
    keyboard.press("Enter")
    assert opened.page.inner_text("#evidence h2") == "Boris Bor → Eva Evers"
    opened.page.focus("#path-maybe")
    keyboard.press("Space")
    assert opened.run("() => document.activeElement.id") == "path-maybe"
    keyboard.press("Escape")
    assert opened.hash() == "", "the switches go with the path"


def test_what_is_found_is_read_out(opened: Visit) -> None:
    opened.run("() => { location.hash = 'from=person%2Fana-arvel&to=person%2Fboris-bor'; }")
    opened.page.wait_for_function("() => document.querySelector('#said').textContent !== ''")
    assert opened.page.inner_text("#said") == "1 path through what happened."
    assert opened.page.get_attribute("#said", "role") == "status"


@pytest.mark.parametrize(
    "hash_", ["#from=nobody&to=nobody&way=9", "#from=person%2Fana-arvel&to=person%2Fana-arvel", "#paths=yes&way=-1"]
)
def test_an_address_of_no_path_does_no_harm(visit: Open, hash_: str) -> None:
    assert visit(page_html(linked()), hash_).complaints == []


@pytest.fixture(scope="module")
def seeds() -> Iterator[Graph]:
    with open_graph("memory:") as graph:
        load(graph, ["seeds"])
        yield graph


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("through", [True, False])
def test_paths_are_as_long_as_those_of_the_helper(seeds: Graph, visit: Open, directed: bool, through: bool) -> None:
    chance = random.Random(11)  # noqa: S311
    told = sorted({end for edge in seeds.edges() if "claim" in edge.properties for end in (edge.source, edge.target)})
    actors = [actor for actor in told if not actor.startswith("place/")]
    pairs = [chance.sample(actors, 2) for _ in range(50)]
    asked = [(one, other, number % 2 == 1) for number, (one, other) in enumerate(pairs)]
    switches = {"directed": "yes" if directed else "", "without": "" if through else "yes"}
    found = visit(page_html(seeds)).run(
        """([asked, switches]) => asked.map(([from, to, maybe]) => {
            const { app } = window.actorgraph;
            Object.assign(app.state, switches, { pathFrom: from, pathTo: to, maybe: maybe ? "yes" : "" });
            return app.paths.found().ways[0]?.length ?? 0;
        })""",
        [asked, switches],
    )
    expected = [
        len(
            path_between(
                *(seeds, one, other),
                through_places=through,
                through_governments=through,
                only_happened=not maybe,
                directed=directed,
            )
        )
        for one, other, maybe in asked
    ]
    assert found == expected
    assert any(expected)


def test_on_a_phone_the_path_lies_above_the_sheet_that_tells_it(visit: Open) -> None:
    opened = visit(page_html(linked()), "#from=person%2Fana-arvel&to=person%2Fcara-crane", **PHONE)
    sheet = opened.run("() => document.querySelector('#evidence').getBoundingClientRect().top")
    names = opened.run(
        """() => {
            const { network, labels } = window.actorgraph.picture;
            const top = document.querySelector("#canvas canvas").getBoundingClientRect().top;
            return labels.drawn.map(({ x, y, h }) => top + network.canvasToDOM({ x, y: y + h }).y);
        }"""
    )
    assert len(names) == 3
    assert opened.run("() => document.documentElement.scrollWidth") <= 390
    assert max(names) <= sheet
