"""The page in a real browser, without network."""

from __future__ import annotations

import csv
import io

import pytest

from actorgraph.graph.generation import Properties
from actorgraph.page import page_html
from actorgraph.queries import evidence
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, BOR, small_graph, town

pytestmark = pytest.mark.chromium

HELD = f"{ARVEL}|MET_WITH|happened|{BOR}"
ALLEGED = "person/cara-crane|ABDUCTED_BY|alleged|government/xb"


@pytest.fixture
def small(visit: Open) -> Visit:
    return visit(page_html(small_graph(), title="Two towns"))


def test_no_request_and_no_complaint(small: Visit) -> None:
    small.page.click("#show-table")
    small.page.click("#show-picture")
    small.page.click("#theme")
    assert [address for address in small.requests if not address.startswith("file:")] == []
    assert len(small.requests) == 1
    assert small.complaints == []


def test_a_page_that_asks_the_network_would_be_seen(visit: Open) -> None:
    html = page_html(small_graph()).replace("</body>", '<img src="https://example.org/x.png"></body>')
    opened = visit(html)
    assert any("Content Security Policy" in complaint for complaint in opened.complaints)


def test_a_click_on_a_line_shows_the_sentence_that_the_store_has(small: Visit) -> None:
    graph = small_graph()
    edge = next(edge for edge in graph.edges() if edge.type == "MET_WITH")
    (told,) = evidence(graph, edge.id)
    small.click_line(HELD)
    assert small.page.text_content("#evidence mark.quote") == told.quote
    assert small.page.get_attribute("#evidence [data-claim]", "data-claim") == edge.properties["claim"]
    assert small.page.inner_text("#evidence h2") == told.claim
    panel = small.panel()
    for words in (told.document, told.publisher, "28 Apr 2018", "27 Apr 2018", "happened", "the document itself"):
        assert str(words) in panel


def test_the_panel_of_an_allegation_names_its_chain_and_its_rival(small: Visit) -> None:
    small.click_line(ALLEGED)
    panel = small.panel()
    assert "Cara Crane was abducted by Government of Borduria" in panel.replace(
        "person/cara-crane", "Cara Crane"
    ).replace("cara-crane", "Cara Crane")
    assert "citing" in panel
    assert "Contested by 1 claim" in panel
    assert "one alleged, the other denied" in panel


def test_a_click_on_a_name_shows_the_actor_with_all_its_claims(small: Visit) -> None:
    box = small.run("(id) => window.actorgraph.picture.labels.drawn.find((each) => each.id === id)", ARVEL)
    at = small.run(
        """(box) => {
            const at = window.actorgraph.picture.network.canvasToDOM({ x: box.x + box.w / 2, y: box.y + box.h / 2 });
            const room = document.querySelector("#canvas canvas").getBoundingClientRect();
            return [room.left + at.x, room.top + at.y];
        }""",
        box,
    )
    small.page.mouse.click(*at)
    small.page.wait_for_timeout(400)
    assert small.page.inner_text("#evidence h2").endswith("Ana Arvel")
    assert "also: Anna Arvel" in small.panel()
    assert "6 claims" in small.panel()


def test_planned_and_wished_are_told_as_what_had_not_happened(small: Visit) -> None:
    small.click_line(f"{ARVEL}|MET_WITH|planned|{BOR}")
    assert small.page.inner_text("#evidence h2") == "Ana Arvel to meet with Boris Bor"
    card = small.page.inner_text("#evidence .statement >> nth=0")
    assert card == "planned — scheduled Ana Arvel to meet with Boris Bor"


def test_counts_of_the_facets_are_those_of_the_graph(small: Visit) -> None:
    graph = small_graph()
    claims = [node.properties for node in graph.nodes() if "Claim" in node.labels]

    def told(claim: Properties) -> object:
        return "denied" if claim["negated"] else claim["status"]

    def shown(facet: str, value: str) -> int:
        return int(small.page.inner_text(f'[data-count="{facet}|{value}"]'))

    for status in ("happened", "alleged", "planned", "wished", "denied"):
        assert shown("status", status) == sum(told(claim) == status for claim in claims)

    small.page.hover('.value:has([data-count="status|happened"])')
    small.page.click('[data-focus="only|status|happened"]')
    happened = [claim for claim in claims if told(claim) == "happened"]
    assert f"{len(happened)} of {len(claims)} claims" in small.page.inner_text("#shown")
    assert shown("status", "alleged") == 1, "a facet counts what its other values would give"
    for document in {str(claim["document"]) for claim in claims}:
        small.page.evaluate("() => document.querySelectorAll('details.facet').forEach((box) => { box.open = true; })")
        assert shown("document", document) == sum(claim["document"] == document for claim in happened)
    small.page.click(".facet .all")
    assert small.page.inner_text("#shown").startswith(f"{len(claims)} claims")


def test_what_did_not_happen_never_counts_or_looks_like_what_did(small: Visit) -> None:
    claim = small.run("() => window.actorgraph.app.store.claims.find((each) => each.negated).id")
    small.run("(id) => { const { app } = window.actorgraph; app.select(app.store.index.get(`claim:${id}`)); }", claim)
    assert small.page.inner_text("#evidence .chip >> nth=0") == "did not happen"
    assert small.page.locator("#evidence article.claim.denied").count() == 1
    small.page.hover('.value:has([data-count="status|happened"])')
    small.page.click('[data-focus="only|status|happened"]')
    small.page.click("#show-table")
    assert "did not happen" not in small.page.inner_text("#table")


def test_a_filter_hides_lines_and_those_who_have_none_left(small: Visit) -> None:
    small.page.hover('.value:has([data-count="status|alleged"])')
    small.page.click('[data-focus="only|status|alleged"]')
    assert small.run("() => [...window.actorgraph.picture.visible.keys()]") == [ALLEGED]
    drawn = small.run("() => window.actorgraph.picture.labels.drawn.map((each) => each.id).sort()")
    assert drawn == ["government/xb", "person/cara-crane"]


def test_a_span_of_time_keeps_what_may_lie_in_it(visit: Open) -> None:
    opened = visit(page_html(small_graph()), "#time=1995-01-01..1996-12-31&undated=no")
    assert opened.page.inner_text("#shown").startswith("1 of 9 claims"), "1990/1999 may lie in 1995"
    opened.page.check("#undated")
    assert opened.page.inner_text("#shown").startswith("3 of 9 claims")


def test_the_ends_of_the_span_move_with_the_keyboard(small: Visit) -> None:
    small.page.focus('[data-handle="first"]')
    small.page.keyboard.press("ArrowRight")
    assert small.hash() == "time=1979-01-01.."
    small.page.keyboard.press("Home")
    assert small.hash() == ""


def test_search_finds_an_alias_and_a_sentence_by_keyboard_alone(small: Visit) -> None:
    small.page.keyboard.press("/")
    small.page.keyboard.type("anna")
    assert small.page.inner_text("#hits [aria-selected=true] mark") == "Anna"
    small.page.keyboard.press("Enter")
    assert small.page.inner_text("#evidence h2").endswith("Ana Arvel")
    small.page.keyboard.press("Escape")
    small.page.keyboard.press("/")
    small.page.keyboard.type("for help")
    small.page.keyboard.press("ArrowDown")
    small.page.keyboard.press("ArrowUp")
    small.page.keyboard.press("Enter")
    assert small.page.inner_text("#evidence mark.quote") == "Arvel asked Bor for help."
    small.page.keyboard.press("Escape")
    assert small.hash() == ""


def test_an_actor_without_a_line_is_found_and_in_the_table(small: Visit) -> None:
    small.page.keyboard.press("/")
    small.page.keyboard.type("drane")
    assert "no line" in small.page.inner_text("#hits") or "only named" in small.page.inner_text("#hits")
    small.page.keyboard.press("Enter")
    assert "Says or wishes it of others" in small.panel()
    small.page.click("#show-table")
    small.page.click("#table button:has-text('Actors and places')")
    assert "drane" in small.page.inner_text("#table").lower()


def test_a_copied_address_shows_the_same_view(small: Visit, visit: Open) -> None:
    small.page.hover('.value:has([data-count="status|happened"])')
    small.page.click('[data-focus="only|status|happened"]')
    small.click_line(HELD)
    hash_ = small.hash()
    assert hash_
    again = visit(page_html(small_graph(), title="Two towns"), f"#{hash_}")
    assert again.page.inner_text("#shown") == small.page.inner_text("#shown")
    assert again.panel() == small.panel()
    assert again.hash() == hash_


def test_back_returns_to_what_was_selected_before(small: Visit) -> None:
    small.click_line(HELD)
    before = small.panel()
    small.page.click("#evidence h2 a >> nth=0")
    assert small.panel() != before
    small.page.go_back()
    assert small.panel() == before


@pytest.mark.parametrize(
    "hash_", ["#status=nonsense", "#at=actor%3Anobody", "#%E0%A4%A", "#time=x..y&view=z", "#around=nobody"]
)
def test_an_address_that_makes_no_sense_does_no_harm(visit: Open, hash_: str) -> None:
    opened = visit(page_html(small_graph()), hash_)
    assert opened.complaints == []


def test_all_names_are_drawn_and_none_overlaps_in_a_picture_of_sixty(visit: Open) -> None:
    opened = visit(page_html(town(60)))
    boxes = opened.run("() => window.actorgraph.picture.labels.drawn.map(({ x, y, w, h }) => [x, y, w, h])")
    overlapping = [
        (one, other)
        for i, one in enumerate(boxes)
        for other in boxes[:i]
        if one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    ]
    assert overlapping == []
    assert len(boxes) == 60


def test_a_large_graph_opens_on_communities_and_leads_to_one_and_to_an_actor(visit: Open) -> None:
    opened = visit(page_html(town(320)))
    marks = "() => [...window.actorgraph.picture.marks.keys()]"
    assert all(mark.startswith("community/") for mark in opened.run(marks))
    spot = opened.run(
        """() => {
            const { network } = window.actorgraph.picture;
            const at = network.canvasToDOM(network.getPosition("community/0"));
            const room = document.querySelector("#canvas canvas").getBoundingClientRect();
            return [room.left + at.x, room.top + at.y];
        }"""
    )
    opened.page.mouse.click(*spot)
    opened.page.wait_for_timeout(400)
    assert 1 < len(opened.run(marks)) <= 80
    assert "and others" in opened.page.inner_text("#scene")
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("Longname-299")
    opened.page.keyboard.press("Enter")
    assert "Longname-299" in opened.page.inner_text("#evidence h2")
    assert "person/person-longname-299" in opened.run(marks)
    assert len(opened.run(marks)) <= 91
    opened.page.click("#scene button:has-text('Overview')")
    assert all(mark.startswith("community/") for mark in opened.run(marks))
    assert opened.complaints == []


def test_the_surroundings_of_an_actor_hold_at_most_ninety_and_say_how_many_more(visit: Open) -> None:
    opened = visit(page_html(town(320)), "#around=person%2Fperson-longname-000")
    assert opened.run("() => window.actorgraph.picture.marks.size") == 91
    assert "90 actors of 107" in opened.page.inner_text("#scene")


def test_more_around_an_actor_comes_into_the_picture_by_relation_and_goes_again(visit: Open) -> None:
    opened = visit(page_html(town(320)), "#around=person%2Fperson-longname-000")
    marks = "() => [...window.actorgraph.picture.marks.keys()]"
    spot = opened.run(
        """(id) => {
            const { labels, network } = window.actorgraph.picture;
            const { x, y, w, h } = labels.more.find((box) => box.id === id);
            const at = network.canvasToDOM({ x: x + w / 2, y: y + h / 2 });
            const room = document.querySelector("#canvas canvas").getBoundingClientRect();
            return [room.left + at.x, room.top + at.y];
        }""",
        "person/person-longname-000",
    )
    opened.page.mouse.click(*spot)
    opened.page.wait_for_timeout(400)
    assert "17 more actors around Person Longname-000" in opened.page.inner_text("#scene")
    opened.page.click(".bringing button:has-text('asked +17')")
    assert len(opened.run(marks)) == 91 + 17
    assert opened.page.locator(".bringing").count() == 0
    assert "more=requested-of" in opened.hash()
    opened.page.go_back()
    opened.page.wait_for_function("() => window.actorgraph.picture.marks.size === 91")
    assert opened.complaints == []


def test_events_are_drawn_only_when_asked_for_in_place_of_the_lines_that_they_explain(small: Visit) -> None:
    assert not any(mark.startswith("event/") for mark in small.run("() => [...window.actorgraph.picture.marks.keys()]"))
    small.page.click("#events")
    events = [
        mark for mark in small.run("() => [...window.actorgraph.picture.marks.keys()]") if mark.startswith("event/")
    ]
    in_graph = {node.id for node in small_graph().nodes() if "Event" in node.labels}
    assert set(events) <= in_graph
    assert HELD not in small.run("() => [...window.actorgraph.picture.visible.keys()]")
    meeting = next(event for event in events if event.startswith("event/meeting"))
    small.run("(id) => { const { app } = window.actorgraph; app.select(app.store.index.get(`event:${id}`)); }", meeting)
    assert "What is said of it" in small.panel()
    assert small.hash().startswith("events=yes&at=event")
    assert small.complaints == []


def test_resting_on_a_line_says_what_it_is(small: Visit) -> None:
    at = small.line_spot(HELD)
    small.page.mouse.move(at[0] - 40, at[1] - 40)
    small.page.mouse.move(*at, steps=4)
    small.page.wait_for_selector("#tip:not([hidden])")
    assert small.page.inner_text("#tip") == "Ana Arvel met with Boris Bor — happened, 1 claim"


def test_a_phone_has_a_picture_and_no_sideways_scrolling(visit: Open) -> None:
    opened = visit(page_html(small_graph()), viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    room = opened.page.locator("#canvas canvas").bounding_box()
    assert room
    assert room["width"] > 300
    assert room["height"] > 250
    assert opened.run("() => document.documentElement.scrollWidth") <= 390
    opened.page.click("#open-filters")
    assert opened.page.is_visible("#filters")


def brightness(colour: str) -> int:
    return sum(map(int, colour.removeprefix("rgb(").removesuffix(")").split(",")))


def test_dark_is_what_the_system_says_until_it_is_chosen(visit: Open) -> None:
    opened = visit(page_html(small_graph()), color_scheme="dark")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    assert brightness(opened.run(paper)) < 150
    opened.page.click("#theme")
    assert brightness(opened.run(paper)) > 600
    assert opened.hash() == "theme=light"


def test_the_table_has_every_claim_and_sorts(small: Visit) -> None:
    small.page.click("#show-table")
    assert small.page.locator("#table tbody tr").count() == 9
    small.page.click("#table th button:has-text('How sure')")
    words = small.page.locator("#table tbody .chip").all_inner_texts()
    assert words[0] == "happened"
    assert set(words[-2:]) == {"denied", "did not happen"}
    assert small.page.get_attribute("#table th:nth-child(2)", "aria-sort") == "ascending"


def test_the_csv_has_every_claim_that_passes_and_no_formula(visit: Open) -> None:
    opened = visit(page_html(small_graph(), title="=1+1"))
    opened.page.hover('.value:has([data-count="status|planned"])')
    opened.page.click('[data-focus="only|status|planned"]')
    with opened.page.expect_download() as download:
        opened.page.click("#save")
        opened.page.click("#save-table")
    text = download.value.path().read_text("utf-8-sig")
    (only,) = csv.DictReader(io.StringIO(text))
    assert (only["status"], only["mode"], only["who"]) == ("planned", "scheduled", "Ana Arvel, Boris Bor")


def test_the_print_sheet_tells_filters_claims_and_sources(small: Visit) -> None:
    small.page.hover('.value:has([data-count="status|denied"])')
    small.page.click('[data-focus="only|status|denied"]')
    small.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    small.page.emulate_media(media="print")
    sheet = small.page.inner_text("#dossier")
    assert "2 claims from 1 document: 2 denied or not so." in sheet
    assert "How sure: only denied or not so." in sheet
    assert "contested by 1 claim not printed here" in sheet
    assert "DENIED" in sheet
    assert "DID NOT HAPPEN" in sheet
    assert "Report three.txt" in sheet
    assert not small.page.is_visible("#canvas")


def test_the_print_sheet_numbers_claims_and_sources_and_has_the_picture_beside_a_table_too(visit: Open) -> None:
    opened = visit(page_html(small_graph()), "#relation=abducted-by&view=table", color_scheme="dark")
    opened.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print", color_scheme="light")
    entries = opened.page.locator("#dossier .entry").all_inner_texts()
    assert [entry.split()[0] for entry in entries] == ["1", "2"]
    assert "ALLEGED" in entries[0]
    assert "contested by claim 2" in entries[0]
    assert "[2] " in entries[1]
    assert opened.page.locator("#dossier ol li").count() == 2
    assert opened.run("() => document.querySelector('#dossier canvas').width") > 300
    assert opened.page.pdf(format="A4").startswith(b"%PDF")
    opened.page.emulate_media(media="screen")
    assert opened.page.is_visible("#table")
    assert not opened.page.is_visible("#picture")


def test_the_page_says_what_it_rests_on(small: Visit) -> None:
    words = small.page.inner_text("#coverage")
    assert "Rests on 3 documents" in words
    assert "9 sentences read" in words
    assert small_graph().generation() in words  # type: ignore[operator]


def test_claims_that_no_line_can_show_are_counted_and_a_click_away(small: Visit) -> None:
    undrawn = small.run("() => window.actorgraph.app.store.claims.filter((each) => !each.lines.length).length")
    assert undrawn > 0
    assert small.page.inner_text("#shown .undrawn") == f"{undrawn} claims without a line"
    small.page.click("#shown .undrawn")
    assert small.page.locator("#table tbody tr").count() == undrawn
    assert "drawn" in small.hash()


def test_the_strip_of_time_goes_by_either_clock(small: Visit) -> None:
    small.page.click(".clocks button >> text=said")
    assert small.hash() == "clock=said"
    assert "undated" in small.page.inner_text(".time-side")
    small.page.click("#undated")
    dated = small.run("() => window.actorgraph.app.store.claims.filter((each) => each.document.published).length")
    assert small.page.inner_text("#shown").startswith(f"{dated} of 9 claims")
    small.page.focus('[data-handle="first"]')
    small.page.keyboard.press("ArrowRight")
    assert small.run("() => window.actorgraph.app.state.from") == "2018-02-01"
    small.page.click(".clocks button >> text=happened")
    assert small.run("() => window.actorgraph.app.state.from") == ""


def test_a_denial_is_credited_to_whoever_denies(small: Visit) -> None:
    small.page.click("#show-table")
    denied = small.page.locator("#table tbody tr", has_text="was abducted by").filter(has_text="denied")
    assert denied.locator("td").nth(3).inner_text() == "Government of Borduria"
