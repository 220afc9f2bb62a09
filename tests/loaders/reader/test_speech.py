"""Interviews and transcripts: what somebody says there is his word, not the document's."""

from __future__ import annotations

import pytest

from tests.loaders.reader.plainly import lines


@pytest.mark.parametrize(
    "text",
    [
        "Q: What happened?\n\nA: Iran freed two British sailors.",
        "MR. BERG: Good afternoon.\n\nQUESTION: What happened?\n\nMR. BERG: Iran freed two British sailors.",
        "Ana Lund: Good afternoon.\n\nOle Berg: Thank you.\n\nAna Lund: Iran freed two British sailors.",
    ],
)
def test_a_turn_alleges_what_it_tells(text: str) -> None:
    assert lines(text) == ["released alleged releaser=Iran released=British sailors"]


def test_a_plan_told_in_a_turn_stays_one() -> None:
    assert lines("Q: What next?\n\nA: Iran will free two British sailors.") == [
        "released planned/expected releaser=Iran released=British sailors"
    ]


def test_a_question_in_a_turn_tells_nothing() -> None:
    assert lines("Q: Did Iran free two British sailors?\n\nA: No.") == []


def test_a_heading_is_read_like_a_headline() -> None:
    text = "A lead stands here and says nothing.\n\nIran urged to free sailors\n\nNothing else."
    assert [line.split()[0] for line in lines(text)] == ["called-on", "released"]
