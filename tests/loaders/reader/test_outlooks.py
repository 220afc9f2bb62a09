"""Whether each predicate of a sentence is so, with arbitrary verbs; the sentences stand in cases/predicates/*.txt.

`implied`: words that say that their content is so or not. `willed`: plans, wishes, words given. `said`: who says so.
`linked`: how clauses hang on one another. A predicate of which nothing can be said has "-".
"""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Document
from actorgraph.loaders.reader.draft import Clause, Outlook, Sentence
from actorgraph.loaders.reader.read import examine


def rows() -> list[tuple[str, str]]:
    """Each sentence with one line that it must give."""
    found: list[tuple[str, str]] = []
    for file in sorted(Path(__file__).parent.glob("cases/predicates/*.txt")):
        sentence = ""
        for row in file.read_text("utf-8").splitlines():
            if row.startswith("    "):
                found.append((sentence, row.strip()))
            elif row and not row.startswith("#"):
                sentence = row
    return found


def outlooks(text: str) -> list[str]:
    """One line a predicate: lemma, status, mode, "not", and in words of the sentence who says and who wants it."""
    examined = examine(Document(key="t.txt", sha256="0" * 64, name="t", published="2022-05-04"), text, base_registry())
    scopes = examined.assembly.scopes
    return [
        _line(examined.sentences[clause.sentence], clause, scopes[clause.sentence].outlook(clause))
        for own in examined.clauses
        for clause in own
    ]


def _line(sentence: Sentence, clause: Clause, look: Outlook) -> str:
    if look.dropped:
        return f"{clause.lemma} -"
    mode = f"/{look.mode.value}" if look.mode else ""
    said = "".join(f" said={_words(sentence, group)}" for group in look.said_by)
    held = f" held={_words(sentence, look.held_by)}" if look.held_by else ""
    return f"{clause.lemma} {look.status.value}{mode}{' not' * look.negated}{' hearsay' * look.hearsay}{said}{held}"


def _words(sentence: Sentence, tokens: tuple[int, ...]) -> str:
    return " ".join(sentence.tokens[i].text for i in tokens)


@pytest.mark.parametrize(("sentence", "expected"), rows(), ids=[f"{text} {row}" for text, row in rows()])
def test_a_predicate_stands_as_its_sentence_says(sentence: str, expected: str) -> None:
    told = outlooks(sentence)
    exact = expected in told
    # Who says and wants it is compared only where the row tells it.
    shorter = any(line.startswith(f"{expected} ") and not line[len(expected) :].startswith(" not") for line in told)
    assert exact or shorter, told
