"""Text → segments with offsets into the original. The cases are in layouts/."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Document
from actorgraph.loaders.reader.read import examine
from actorgraph.loaders.reader.segments import segment

CASES = Path(__file__).parent / "layouts"
_NOT_IN_SEGMENT = re.compile(r"\{([^{}]*)\}")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.start : each.end]) for each in segment(text)]


def documents() -> list[tuple[str, list[str]]]:
    _, *parts = (CASES / "documents.txt").read_text("utf-8").split("\n== ")
    return [(part.split("\n")[0], part.split("\n")[1:]) for part in parts]


def as_pasted(lines: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """The text of a document of the cases, and the segments that it should have."""
    text = ""
    expected: list[tuple[str, str]] = []
    for line in lines:
        kind, bar, words = line.partition(" | ")
        if line.startswith("+"):
            text += "\n" + line[1:]
            expected[-1] = (expected[-1][0], expected[-1][1] + "\n" + line[1:])
        elif not bar:
            text += "\n" + _NOT_IN_SEGMENT.sub(r"\1", line)
        else:
            text += (" " if kind.startswith("~") else "\n") + _NOT_IN_SEGMENT.sub(r"\1", words)
            expected.append((kind.lstrip("~"), _NOT_IN_SEGMENT.sub("", words)))
    return text, expected


@pytest.mark.parametrize(("lines"), [lines for _, lines in documents()], ids=[name for name, _ in documents()])
def test_a_pasted_document_falls_into_its_parts(lines: list[str]) -> None:
    text, expected = as_pasted(lines)
    assert kinds(text) == expected


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028"])
def test_the_end_of_a_line_may_be_written_in_any_way(ending: str) -> None:
    text, expected = as_pasted(documents()[0][1])
    assert kinds(text.replace("\n", ending)) == expected


def single_lines() -> list[tuple[str, str]]:
    rows = (CASES / "lines.txt").read_text("utf-8").splitlines()
    return [(kind, text) for kind, bar, text in (row.partition(" | ") for row in rows if row[:1] != "#") if bar]


@pytest.mark.parametrize(("kind", "line"), single_lines())
def test_a_line_between_two_paragraphs_is_what_it_is(kind: str, line: str) -> None:
    before, after = "The talks in Ostvik collapsed on Monday, the envoy said.", "He left the town on the same day."
    assert kinds(f"{before}\n\n{line}\n\n{after}")[1] == (kind, line)


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("SEOUL, April 5 (News Agency) —", "Norland freed two nuns."),
        ("BOGOTÁ (Wire) -", "Norland freed two nuns."),
        ("PARIS —", "Norland freed two nuns."),
        ("NEW DELHI:", "Norland freed two nuns."),
        ("New Delhi, May 5 (Wire):", "Norland freed two nuns."),
        ("TEHRAN, Iran (AP) —", "“We freed them,” he said."),
        ("UNITED NATIONS, Jan. 3 (Wire) --", "Norland freed two nuns."),
        ("WASHINGTON/SEOUL (Wire) –", "Norland freed two nuns."),
        ("Nairobi, 12 June 2019 (Wire) -", "Norland freed two nuns."),
        ("KYIV, Ukraine, Feb 3 —", "Norland freed two nuns."),
        ("(Wire) -", "Norland freed two nuns."),
        ("April 5 (Wire) --", "Norland freed two nuns."),
        ("SAN JOSÉ, Costa Rica –", "Norland freed two nuns."),
        ("", "NATO — the alliance — freed two nuns."),
        ("", "Norland – for years an ally – freed two nuns."),
        ("", "Olav Berg (Norland) freed two nuns."),
        ("", "AL-QAEDA's men freed two nuns."),
        ("", "In Vik, Norland - or its army - freed two nuns."),
    ],
)
def test_a_dateline_is_cut_off_from_the_sentence_behind_it(dateline: str, rest: str) -> None:
    found = kinds(f"{dateline} {rest}".strip())
    assert found == ([("dateline", dateline)] if dateline else []) + [("lead", rest)]


def test_an_empty_text_has_no_segments() -> None:
    assert segment("\n \n") == ()


def paragraphs() -> list[list[str]]:
    rows = (CASES / "sentences.txt").read_text("utf-8").splitlines()
    return [row.split(" || ") for row in rows if row[:1] != "#"]


@pytest.mark.parametrize("expected", paragraphs(), ids=[" ".join(each)[:40] for each in paragraphs()])
def test_a_paragraph_is_cut_into_its_sentences(expected: list[str]) -> None:
    text = " ".join(expected)
    document = Document(key="a.txt", sha256="0" * 64, name="a")
    found = examine(document, text, base_registry()).sentences
    assert [text[each.start : each.end] for each in found] == expected
