import json
import re
from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.page import page_html, write_page
from tests.page.given import graph_of, readings, small_graph, town


def data(html: str) -> dict[str, dict[str, list[object]]]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])  # type: ignore[no-any-return]


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    write_page(small_graph(), tmp_path / "one.html")
    write_page(graph_of(reversed(readings())), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_the_report_counts_what_is_in_the_file(tmp_path: Path) -> None:
    report = write_page(small_graph(), tmp_path / "page.html", title="Two towns")
    table = data(report.path.read_text("utf-8"))
    assert report.claims == len(table["claims"]["id"]) == 9
    assert report.documents == len(table["documents"]["id"]) == 3
    assert report.lines == len(table["lines"]["of"])
    assert report.actors == len(table["actors"]["id"])
    assert report.size == report.path.stat().st_size


def test_every_quote_is_carried_verbatim() -> None:
    quotes = {claim.quote for reading in readings() for claim in reading.claims}
    assert set(data(page_html(small_graph()))["claims"]["quote"]) == quotes


def test_an_empty_graph_has_a_page() -> None:
    assert "<!doctype html>" in page_html(graph_of([]))


def test_a_larger_graph_opens_on_a_picture_that_can_be_read(tmp_path: Path) -> None:
    report = write_page(town(320), tmp_path / "town.html")
    assert report.actors == 320
    assert report.drawn <= 90


def test_a_path_that_cannot_be_written_is_named_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be written"):
        write_page(small_graph(), tmp_path / "no" / "folder" / "page.html")
    (tmp_path / "page.html").mkdir()
    with pytest.raises(BadInput, match="cannot be written"):
        write_page(small_graph(), tmp_path / "page.html")
    assert [path.name for path in tmp_path.iterdir()] == ["page.html"]


def test_the_page_names_no_address_but_those_of_its_documents() -> None:
    html = page_html(small_graph())
    own = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)
    addresses = set(re.findall(r"https?://[^\s\"'<\\)]+", own))
    assert addresses == {
        "https://example.org/one",
        "http://www.w3.org/2000/svg",
        "http://graphml.graphdrawing.org/xmlns",
        "https://visjs.github.io/vis-network/",
        "http://almende.com",
        "https://github.com/visjs",
    }
