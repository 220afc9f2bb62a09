"""Sentences with rows of arguments, and the clauses that the reader finds in them, in words that a test can compare."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Document
from actorgraph.loaders.reader import examine
from actorgraph.loaders.reader.clauses import clauses_of
from actorgraph.loaders.reader.draft import ClauseKind, Sentence, Token

FOLDER = Path(__file__).with_name("cases") / "arguments"
CORE = ("subject", "object", "indirect")

Arguments = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One expected clause: who, what, to whom, by head words; of a verb an argument not named is not there."""

    sentence: str
    lemma: str
    arguments: Arguments

    def __str__(self) -> str:
        return f"{self.lemma} — {self.sentence}"

    def misses(self) -> list[str]:
        """What the reader finds instead; empty when the row is right."""
        found = [each for each in clauses_in(self.sentence) if each.lemma in (self.lemma, self.lemma.split()[0])]
        wrong = [each.wrong(self) for each in found]
        return min(wrong, key=len) if wrong else ["no such clause"]


@dataclass(frozen=True, slots=True)
class Found:
    """A clause in words."""

    lemma: str
    arguments: Arguments
    verbal: bool

    def wrong(self, row: Row) -> list[str]:
        keys = {*row.arguments, *(CORE if self.verbal else ())}
        return [
            f"{key}={', '.join(self.arguments.get(key, ()))}"
            for key in sorted(keys)
            if {*self.arguments.get(key, ())} != {*row.arguments.get(key, ())}
        ]


def rows(file: str) -> Iterator[Row]:
    """The rows of one table: a sentence, its clauses indented below."""
    sentence = ""
    for line in (FOLDER / f"{file}.txt").read_text("utf-8").splitlines():
        if not line.startswith("    "):
            sentence = line
            continue
        lemma, _, arguments = line.strip().partition(": ")
        pairs = [part.split("=") for part in arguments.split("; ")]
        yield Row(sentence, lemma, {key: tuple(words.casefold().split(", ")) for key, words in pairs})


def clauses_in(text: str) -> list[Found]:
    """All clauses of a short text."""
    return [
        Found(
            f"{clause.lemma} {clause.particle}".strip(),
            {key: tuple(_word(sentence.tokens[i], text) for i in found) for key, found in clause.arguments.items()},
            clause.kind is not ClauseKind.NOUN,
        )
        for sentence in parsed(text)
        for clause in clauses_of(sentence)
    ]


def parsed(text: str) -> tuple[Sentence, ...]:
    document = Document(key="brief.txt", sha256="0" * 64, name="brief")
    return examine(document, text, base_registry()).sentences


def _word(token: Token, text: str) -> str:
    return (token.naming.name if token.naming is not None else text[token.start : token.end]).casefold()
