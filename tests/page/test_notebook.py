"""The page in the frame of a notebook, which is an ordinary web page around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from actorgraph.graph.errors import BadInput
from actorgraph.page import page_html, show
from tests.page.given import ARVEL, small_graph


def test_a_frame_holds_the_same_page_as_the_file() -> None:
    assert show(small_graph(), title="Two towns").html == page_html(small_graph(), title="Two towns")


def test_a_frame_that_nobody_could_see_is_refused() -> None:
    with pytest.raises(BadInput, match="height=200 or more"):
        show(small_graph(), height=20)


def test_without_html_it_says_where_the_page_can_be_seen() -> None:
    assert "write_page" in repr(show(small_graph()))


@pytest.mark.chromium
def test_the_page_works_inside_a_notebook_and_cannot_reach_it(chromium: Browser, tmp_path: Path) -> None:
    frame_html = show(small_graph(), title='Two "towns" & <more>')._repr_html_()
    file = tmp_path / "notebook.html"
    file.write_text(f"<!doctype html><base href='https://example.org/lab/'><p>A cell</p>{frame_html}", "utf-8")
    context = chromium.new_context(offline=True, viewport={"width": 1200, "height": 900})
    page = context.new_page()
    said: list[Any] = []
    requests: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    frame = page.frames[1]
    frame.wait_for_function("() => window.actorgraph && window.actorgraph.ready", timeout=10_000)
    assert frame.inner_text("h1") == 'Two "towns" & <more>'

    frame.click("#query")
    page.keyboard.type("Anna Arvel")
    page.keyboard.press("Enter")
    assert frame.inner_text("#evidence h2").endswith("Ana Arvel")
    frame.wait_for_function("(id) => decodeURIComponent(location.hash).includes(id)", arg=ARVEL)
    frame.click('[data-focus="only|status|alleged"]', force=True)
    page.wait_for_timeout(400)
    assert "1 of 9 claims" in frame.inner_text("#shown")
    with page.expect_download() as download:
        frame.click("#save")
        frame.click("#save-table")
    assert download.value.suggested_filename.endswith(".csv")

    blocked = "() => { try { return String(parent.document.title); } catch (error) { return error.name; } }"
    assert frame.evaluate(blocked) == "SecurityError"
    assert [address for address in requests if address.startswith("http")] == []
    assert said == []
    context.close()
