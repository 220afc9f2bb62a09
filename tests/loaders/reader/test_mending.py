"""Trees of sentences in which the small parser goes wrong; the table stands in cases/trees/mending.txt."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.loaders.reader.arguments import parsed

TABLE = Path(__file__).with_name("cases") / "trees" / "mending.txt"


def rows() -> Iterator[tuple[str, str]]:
    """Each sentence with one arc of its tree: word, dependency, head."""
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("    "):
            sentence, _, arcs = line.strip().partition(" | ")
            for arc in arcs.split("; "):
                yield sentence, arc


def arcs_of(text: str) -> set[str]:
    """All arcs of the trees of a text; a name is its last word."""
    found: set[str] = set()
    for sentence in parsed(text):
        words = [text[token.start : token.end].rsplit(maxsplit=1)[-1] for token in sentence.tokens]
        found.update(f"{words[token.i]} {token.dep} {words[token.head]}" for token in sentence.tokens)
    return found


@pytest.mark.parametrize(("sentence", "arc"), list(rows()))
def test_the_tree_is_the_one_that_english_requires(sentence: str, arc: str) -> None:
    assert arc in arcs_of(sentence)
