"""Text → segments with offsets into the original."""

from __future__ import annotations

from actorgraph.loaders.reader.segments import segment

PAGE = """en fr es

Rebels free two nuns

Photo: the valley in spring

QUITO (Newswire) - Rebels freed two nuns on Monday, the army said.

The nuns had been held for a year.

What happened before

They were taken from a school.

Leave a comment

Your email address is required and stays hidden *
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.start : each.end]) for each in segment(text)]


def test_a_page_falls_into_headline_lead_body_heading_caption_and_what_is_no_report() -> None:
    assert kinds(PAGE) == [
        ("boilerplate", "en fr es"),
        ("headline", "Rebels free two nuns"),
        ("caption", "Photo: the valley in spring"),
        ("lead", "Rebels freed two nuns on Monday, the army said."),
        ("body", "The nuns had been held for a year."),
        ("heading", "What happened before"),
        ("body", "They were taken from a school."),
        ("boilerplate", "Leave a comment"),
        ("boilerplate", "Your email address is required and stays hidden *"),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The army of the republic said on Monday that it had freed two nuns who\n"
        "had been held by rebels in the valley for more than a year."
    )
    assert len(segment(text)) == 1


def test_marks_of_a_heading_are_no_part_of_it() -> None:
    assert kinds("# Rebels free two nuns\n\nThey were freed on Monday.")[0] == ("headline", "Rebels free two nuns")


def test_an_empty_text_has_no_segments() -> None:
    assert segment("\n \n") == ()
