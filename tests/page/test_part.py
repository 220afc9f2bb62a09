"""A view saved as a page of its own: what is hidden is not in its bytes, and what stays is a page like any other."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from actorgraph.graph.case import KnownActor, Registry
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Reading
from actorgraph.graph.vocabulary import Kind
from actorgraph.page import page_html
from tests.graph.derive.builders import REGISTRY, reading, row
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, BOR, graph_of, town

pytestmark = pytest.mark.chromium

CRANE = "person/cara-crane"
HIDE = "#hide=person%2Fcara-crane"
CASE = Registry(
    dict(REGISTRY.actors)
    | {CRANE: KnownActor(CRANE, Kind.PERSON, "Cara Crane", ("Kara Krane", "カラ・クレーン"), "xa")},
    REGISTRY.countries,
    REGISTRY.terms,
)
Dict = dict[str, Any]


def case(*more: Reading) -> Graph:
    """A request, a meeting that was planned; in documents of their own, what is said of Cara Crane."""
    rows = {
        "asked": row("requested-of", ARVEL, BOR, date="2018-04-01", quote="Arvel asked Bor for help."),
        "plan": row("met-with", f"{ARVEL}; {BOR}", status="planned", date="2018-04-27", quote="They are to meet."),
        "taken": row(
            "abducted-by", CRANE, "government/xb", "alleged", said_by="Dov Drane", quote="Kara Krane was taken."
        ),
        "not": row(
            "abducted-by", CRANE, "government/xb", "denied", said_by="government/xb", quote="Nobody took Crane."
        ),
    }
    return graph_of([*(reading(name, each) for name, each in rows.items()), *more], CASE)


def block(html: str, name: str = "data") -> Dict:
    """The data of a page, or its opening picture."""
    found = re.search(rf'<script type="application/json" id="{name}"([^>]*)>(.*?)</script>', html, re.DOTALL)
    assert found
    text = gzip.decompress(bytes_of(found[2])).decode() if "gzip" in found[1] else found[2]
    return json.loads(text)  # type: ignore[no-any-return]


def bytes_of(letters: str) -> bytes:
    """What a packed block holds: seven bits a letter."""
    bits = "".join(f"{ord(letter) & 127:07b}" for letter in letters)
    return bytes(int(bits[at : at + 8], 2) for at in range(0, len(bits) - 7, 8))


def everything_in(html: str) -> str:
    """All text of a page, its data unpacked, in small letters."""
    return (html + json.dumps(block(html), ensure_ascii=False)).casefold()


def ask_to_save(opened: Visit) -> str:
    """Open the dialog; its text."""
    opened.page.click("#save")
    opened.page.click("#save-part")
    opened.page.wait_for_selector("dialog .main")
    return opened.page.inner_text("dialog")


def saved(opened: Visit) -> str:
    """The file that the dialog saves."""
    with opened.page.expect_download() as download:
        opened.page.click("dialog .main")
    return Path(download.value.path()).read_text("utf-8")


def test_a_page_that_is_saved_whole_has_the_same_content_and_policy(visit: Open) -> None:
    html = page_html(case(), title="Two towns")
    opened = visit(html)
    ask_to_save(opened)
    new = saved(opened)
    assert block(new) == block(html)
    assert block(new, "network") == block(html, "network")
    policy = r'http-equiv="Content-Security-Policy" content="([^"]+)"'
    assert re.findall(policy, new)[0].replace("&#39;", "'") == re.findall(policy, html)[0].replace("&#39;", "'")
    again = visit(new)
    assert again.page.inner_text("#shown") == opened.page.inner_text("#shown")
    assert again.complaints == []
    ask_to_save(again)
    assert saved(again) == new, "saved again it is the same file"


def test_hidden_rows_are_not_in_the_bytes(visit: Open) -> None:
    html = page_html(case(), title="Two towns")
    opened = visit(html, HIDE)
    assert "Left out for good: 2 claims" in ask_to_save(opened)
    new = saved(opened)
    for word in ("crane", "krane", "drane", "was taken", "nobody took"):
        assert word not in everything_in(new)
    again = visit(new)
    assert again.page.inner_text("#shown").startswith("2 claims")
    coverage = again.page.inner_text("#coverage")
    assert coverage.startswith("A part, saved from a larger page: 2 claims, 3 actors, 2 documents left out.")
    assert "Without 1 actor, hidden by name." in coverage
    assert CRANE not in again.run("() => [...window.actorgraph.picture.marks.keys()]")
    assert again.complaints == []
    again.page.hover('.value:has([data-count="status|planned"])')
    again.page.click('[data-focus="only|status|planned"]')
    ask_to_save(again)
    assert visit(saved(again)).page.inner_text("#shown").startswith("1 claim ")


def test_marks_stay_where_they_were(visit: Open) -> None:
    html = page_html(case())
    opened = visit(html, HIDE)
    ask_to_save(opened)
    before = {node["id"]: (node["x"], node["y"]) for node in block(html, "network")["nodes"]}
    after = {node["id"]: (node["x"], node["y"]) for node in block(saved(opened), "network")["nodes"]}
    assert after == {id_: place for id_, place in before.items() if id_ in after}
    assert CRANE in before
    assert CRANE not in after


def test_what_is_contested_by_a_row_that_was_left_out_still_says_so(visit: Open) -> None:
    opened = visit(page_html(case()), "#status=alleged")
    ask_to_save(opened)
    again = visit(saved(opened), "#view=table")
    again.page.click("#table td a >> nth=0")
    assert "Contested by 1 claim 1 claim of these is not in this page." in again.panel()


def test_a_document_without_a_row_that_stays_is_gone_with_its_title(visit: Open) -> None:
    opened = visit(page_html(case()), "#status=planned")
    ask_to_save(opened)
    data = block(saved(opened))
    assert data["documents"]["name"] == ["Report plan"]
    assert "Report asked" not in json.dumps(data)
    assert list(data["words"]["relation"]) == ["met-with"]


def named_in(**fields: str) -> str:
    """A page on which Cara Crane is hidden, and a row that stays tells of her in some field."""
    told = reading("late", row("visited", ARVEL, "place/xb", date="2020", quote=fields.pop("quote", "Arvel came.")))
    told = replace(told, document=replace(told.document, **fields))
    return page_html(case(told), title=fields.get("heading", "Two towns"))


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"quote": "Arvel told CARA-CRANE's story."}, "a sentence"),
        ({"quote": "Arvel spoke of Crane again."}, "a sentence"),
        ({"quote": "Arvel spoke of Crâne, Cara."}, "a sentence"),
        ({"quote": "arvel met the cranes again."}, "a sentence"),
        ({"quote": "𠮷野はカラクレーンさんに会った"}, "a sentence"),
        ({"name": "The case of Cara Crane"}, "the title of a document"),
        ({"url": "https://example.org/caracrane-taken"}, "the address of a document"),
        ({"reference": "Files of C. Crane"}, "the reference of a document"),
    ],
)
def test_nothing_is_saved_while_a_hidden_name_can_be_read(visit: Open, fields: dict[str, str], where: str) -> None:
    opened = visit(named_in(**fields), HIDE)
    said = ask_to_save(opened)
    assert "is hidden, but can be read in" in said
    assert f"in {where}:" in said
    assert opened.page.is_disabled("dialog .main")
    assert "Save all the same" not in said
    opened.page.click("dialog [data-focus=hide-rows]")
    assert "can be read" not in opened.page.inner_text("dialog")
    assert not re.search(r"[ck]r[aâ]ne", everything_in(saved(opened)))
    assert opened.complaints == []


def test_a_word_in_small_letters_and_a_name_that_another_bears_are_no_hidden_name(visit: Open) -> None:
    other = row("visited", "Dora Crane", "place/xb", quote="Dora Crane came with a crane.")
    opened = visit(page_html(case(reading("late", other))), HIDE)
    said = ask_to_save(opened)
    assert "can be read" not in said
    opened.page.click("dialog summary")
    assert "not “Crane” alone, which Dora Crane bears, who stays" in opened.page.inner_text("dialog")
    assert not re.search("cara|kara|krane", everything_in(saved(opened)))


def test_the_title_is_looked_through_too_and_can_be_changed(visit: Open) -> None:
    opened = visit(page_html(case(), title="The Cara Crane file"), HIDE)
    assert "the title of the page" in ask_to_save(opened)
    opened.page.fill("#part-title", "Two towns")
    opened.page.wait_for_selector("dialog .main:not([disabled])")
    new = saved(opened)
    assert "crane" not in everything_in(new)
    assert "<title>Two towns</title>" in new


def test_sentences_around_can_be_left_out(visit: Open) -> None:
    html = page_html(case())
    data = block(html)
    at = data["claims"]["quote"].index("Arvel asked Bor for help.")
    data["claims"]["before"][at] = "Cara Crane was gone."
    html = re.sub(
        r'(id="data">).*?(</script>)',
        lambda m: m[1] + json.dumps(data).replace("<", "\\u003c") + m[2],
        html,
        flags=re.DOTALL,
    )
    opened = visit(html, HIDE)
    assert "the words before a sentence: Cara Crane was gone." in ask_to_save(opened)
    opened.page.click("dialog button:has-text('Leave out the sentences around')")
    new = saved(opened)
    assert "crane" not in everything_in(new)
    assert "without the sentences around" in visit(new).page.inner_text("#coverage")


def test_who_only_falls_away_with_the_filters_is_told_of_and_does_not_stop_it(visit: Open) -> None:
    opened = visit(named_in(quote="Arvel spoke of Crane again."), "#status=happened")
    said = ask_to_save(opened)
    assert "who falls away with the filters can still be read in 1 place" in said
    assert opened.page.inner_text("dialog .main") == "Save all the same"
    assert "crane" in everything_in(saved(opened))


def test_a_large_page_is_saved_with_those_of_its_communities_that_stay(visit: Open, monkeypatch: Any) -> None:
    monkeypatch.setattr("actorgraph.page.page.LARGEST_PLAIN", 1000)
    html = page_html(town(320))
    opened = visit(html, "#hide=person%2Fperson-longname-000")
    ask_to_save(opened)
    opened.page.click("dialog [data-focus=hide-rows]")
    new = saved(opened)
    assert "longname-000" not in everything_in(new)
    again = visit(new)
    marks = again.run("() => [...window.actorgraph.picture.marks.keys()]")
    assert marks
    assert all(mark.startswith("community/") for mark in marks)
    assert again.complaints == []


def test_the_dialog_is_left_with_escape_and_the_view_stays(visit: Open) -> None:
    opened = visit(page_html(case()), "#at=actor%3Aperson%2Fana-arvel")
    ask_to_save(opened)
    opened.page.keyboard.press("Escape")
    opened.page.wait_for_selector("dialog", state="detached")
    assert opened.hash() == "at=actor%3Aperson%2Fana-arvel"
