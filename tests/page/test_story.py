"""A story: read from a file and checked, told step by step in the page, written there, kept by saving."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.page import page_html, write_page
from actorgraph.page.story import KEYS
from tests.page.conftest import Open, Visit
from tests.page.given import ARVEL, small_graph
from tests.page.test_part import HIDE, ask_to_save, block, case, saved

TOLD = """
- view: status=happened&at=actor%3Aperson%2Fana-arvel
  caption: What is told of Ana Arvel as a fact.
- view: "https://example.org/page.html#around=person/cara-crane"
  caption: >
    Cara Crane
    was gone.
- view: ""
  caption: Everything.
"""


def page_with(story: str, folder: Path) -> str:
    """The page of the case with a story."""
    (folder / "story.yaml").write_text(story, "utf-8")
    return write_page(case(), folder / "page.html", story=folder / "story.yaml").path.read_text("utf-8")


def test_steps_are_taken_from_the_file(tmp_path: Path) -> None:
    assert block(page_with(TOLD, tmp_path))["story"] == [
        {"view": "status=happened&at=actor%3Aperson%2Fana-arvel", "caption": "What is told of Ana Arvel as a fact."},
        {"view": "around=person/cara-crane", "caption": "Cara Crane was gone."},
        {"view": "", "caption": "Everything."},
    ]


@pytest.mark.parametrize(
    ("story", "says"),
    [
        ("view: x", "is a list of steps"),
        ("- just words", "each written {view: ADDRESS, caption: TEXT}"),
        ("- view: ''\n  caption: ''", "the step has no caption"),
        ("- caption: Long.\n  colour: red", r"line 2: unknown part 'colour' of a step|line 1: unknown part 'colour'"),
        (
            "- caption: One.\n- view: satus=happened\n  caption: x",
            r"line 2, field 'view': .*no part 'satus'; did you mean",
        ),
        ("- {view: status=done, caption: x}", "status: the graph has no 'done'"),
        ("- {view: around=person/ana-arvell, caption: x}", "no 'person/ana-arvell'; did you mean 'person/ana-arvel'"),
        ("- {view: 'at=person/ana-arvel', caption: x}", "'person/ana-arvel' is no actor:ID"),
        ("- {view: 'at=line:a|b', caption: x}", "no 'a|b'"),
        ("- {view: time=2018, caption: x}", "no span of days, such as"),
        ("- {view: events=maybe, caption: x}", "'maybe' is none of yes"),
        ("- {view: community=x, caption: x}", "'x' is no number"),
        ("- caption: &a x\n  view: *a", "is no YAML|anchor"),
        ("- caption: " + "x" * 1001, "at most 1000 can be read"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(story: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=says) as caught:
        page_with(story, tmp_path)
    assert "story.yaml" in str(caught.value)
    assert not (tmp_path / "page.html").exists()


def test_a_story_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        write_page(small_graph(), tmp_path / "page.html", story=tmp_path / "no.yaml")


@pytest.mark.chromium
def test_the_page_understands_every_part_of_an_address_that_a_story_may_have(visit: Open) -> None:
    opened = visit(page_html(case()))
    lists = [key for key in KEYS if f"not-{key}" in KEYS]
    assert set(opened.run("() => window.actorgraph.app.facets.map((facet) => facet.id)")) == set(lists)
    texts = "".join(path.read_text("utf-8") for path in sorted(Path("page/script").glob("*state*.js")))
    for key in KEYS:
        assert re.search(rf'["`{{ ]{key}\b', texts) or key.removeprefix("not-") in lists, key


@pytest.fixture
def told(visit: Open, tmp_path: Path) -> Visit:
    return visit(page_with(TOLD, tmp_path))


@pytest.mark.chromium
def test_arrow_keys_go_on_and_back_and_the_step_stands_in_the_address(told: Visit) -> None:
    assert "A story in 3 steps" in told.page.inner_text("#story")
    told.page.click("#story button:has-text('Start')")
    assert told.hash() == "step=1"
    assert "What is told of Ana Arvel as a fact." in told.page.inner_text("#story")
    assert told.page.inner_text("#evidence h2").endswith("Ana Arvel")
    told.page.keyboard.press("ArrowRight")
    assert told.hash() == "step=2"
    assert "around Cara Crane" in told.page.inner_text("#scene")
    told.page.keyboard.press("ArrowRight")
    told.page.keyboard.press("ArrowRight")
    assert told.hash() == "step=3"
    told.page.keyboard.press("ArrowLeft")
    assert told.hash() == "step=2"
    told.page.go_back()
    assert "3 of 3" in told.page.inner_text("#story")
    assert told.complaints == []


@pytest.mark.chromium
def test_a_compressed_page_has_its_story_too(visit: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actorgraph.page.page.LARGEST_PLAIN", 1000)
    opened = visit(page_with(TOLD, tmp_path), "#step=1")
    assert "What is told of Ana Arvel as a fact." in opened.page.inner_text("#story")


@pytest.mark.chromium
def test_who_looks_further_is_led_back_to_the_step(told: Visit, visit: Open, tmp_path: Path) -> None:
    told.page.click("#story button:has-text('Start')")
    told.page.click("#evidence .close")
    assert told.hash() == "step=1&status=happened"
    again = visit(page_with(TOLD, tmp_path), "#step=1&status=happened")
    assert again.page.inner_text("#shown") == told.page.inner_text("#shown")
    told.page.click("#story button:has-text('Back to this step')")
    assert told.hash() == "step=1"
    told.page.click("#story [aria-label='Leave the story']")
    assert told.hash() == "status=happened&at=actor%3Aperson%2Fana-arvel"


@pytest.mark.chromium
def test_a_story_is_written_in_the_page_and_kept_by_saving_it(visit: Open) -> None:
    opened = visit(page_html(case()), "#status=planned")
    assert not opened.page.is_visible("#story")
    for caption in ("First.", "Second."):
        opened.page.click("#save")
        opened.page.click("#add-step")
        opened.page.keyboard.type(caption)
        opened.page.click("dialog .main")
        opened.run("() => window.actorgraph.app.change({ view: 'table' })")
    assert opened.page.inner_text("#story .story-caption") == "Second."
    opened.page.click("#story button:has-text('Edit')")
    opened.page.click("[aria-label='Move up step 2']")
    opened.page.click("[aria-label='Delete step 2']")
    opened.page.fill("[aria-label='Caption of step 1']", "Only <b>this</b>.")
    opened.page.click("dialog .main")
    opened.page.click("#reset")
    ask_to_save(opened)
    new = saved(opened)
    assert block(new)["story"] == [{"view": "status=planned&view=table", "caption": "Only <b>this</b>."}]
    again = visit(new, "#step=1")
    assert again.page.inner_text("#story .story-caption") == "Only <b>this</b>."
    assert again.page.is_visible("#table")


@pytest.mark.chromium
def test_a_part_keeps_of_the_story_what_it_can_show_and_names_nobody_hidden(told: Visit) -> None:
    told.run("() => window.actorgraph.app.change({ hidden: new Set(['person/cara-crane']) })")
    said = ask_to_save(told)
    assert "1 step of the story shows what is left out and goes too" in said
    data = block(saved(told))
    assert [step["caption"] for step in data["story"]] == ["What is told of Ana Arvel as a fact.", "Everything."]


@pytest.mark.chromium
def test_a_caption_that_names_somebody_hidden_goes_before_anything_is_saved(visit: Open, tmp_path: Path) -> None:
    told = f"- {{view: 'at=actor:{ARVEL}', caption: Where is Crane?}}\n- {{view: '', caption: Everything.}}"
    opened = visit(page_with(told, tmp_path), HIDE)
    assert "a caption of the story: Where is Crane?" in ask_to_save(opened)
    opened.page.click("dialog [data-focus=hide-rows]")
    assert [step["caption"] for step in block(saved(opened))["story"]] == ["Everything."]
