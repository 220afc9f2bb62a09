"""Sentences of many subjects, each with everything that it says; they stand in cases/*.txt.

`status`, `happened_or_not`: operators over events. `relations`: who did what to whom.
`groups`: groups, nominal events and voices.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.loaders.reader.plainly import lines


def cases() -> list[tuple[str, list[str]]]:
    """Sentences at the margin, what they say indented below; a sentence with nothing below says nothing."""
    found: list[tuple[str, list[str]]] = []
    for file in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        for row in file.read_text("utf-8").splitlines():
            if row.startswith("    "):
                found[-1][1].append(row.strip())
            elif row:
                found.append((row, []))
    return found


@pytest.mark.parametrize(("sentence", "expected"), cases(), ids=[sentence for sentence, _ in cases()])
def test_a_sentence_says_exactly_this(sentence: str, expected: list[str]) -> None:
    assert lines(sentence) == expected


def test_the_cases_are_many_and_each_is_there_once() -> None:
    sentences = [sentence for sentence, _ in cases()]
    assert len(sentences) > 150
    assert len(sentences) == len(set(sentences))
