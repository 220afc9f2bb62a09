"""`python -m bench.names`: how many true pairs are suggested, and at what price; written to bench/results/names.md."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

from actorgraph.graph.case import Registry
from actorgraph.graph.derive import derive
from actorgraph.graph.record import Document, Mention, Reading
from actorgraph.graph.vocabulary import Form, Kind
from actorgraph.queries.review import Named, alike
from bench.names.people import People, people

__all__ = ["Score", "merged_wrongly", "scored"]

RESULTS = Path("bench/results/names.md")
SEEDS = {1: "the set that the rules were looked at with", 2: "fresh", 3: "fresh", 4: "fresh"}


@dataclass(frozen=True, slots=True)
class Score:
    """Of one set: true pairs, those among the suggestions, suggestions, and names that derive made one by itself."""

    true: int
    found: int
    suggested: int
    merged: int

    @property
    def recall(self) -> float:
        """The share of true pairs that is suggested."""
        return self.found / self.true

    @property
    def price(self) -> float:
        """Suggestions that a person looks at for each true pair."""
        return self.suggested / self.true


def scored(given: People) -> Score:
    """What comes of the names of one set, each an unknown person in a document of its own, with nothing else known."""
    suggested = {
        (min(pair.one.name, pair.other.name), max(pair.one.name, pair.other.name))
        for pair in alike([Named(name, name) for name in given.names])
    }
    return Score(len(given.pairs), len(suggested & given.pairs), len(suggested), merged_wrongly(given))


def merged_wrongly(given: People) -> int:
    """How many names derive makes one with another by itself, although they are two people."""
    graph = derive((_reading(number, name) for number, name in enumerate(given.names)), Registry({}))
    documents: dict[str, set[str]] = {}
    for edge in graph.edges:
        if edge.type == "MENTIONS":
            documents.setdefault(edge.target, set()).add(edge.source)
    names = {_reading(number, name).document.id: name for number, name in enumerate(given.names)}
    shared = [sorted(names[each] for each in several) for several in documents.values() if len(several) > 1]
    return sum(tuple(pair) not in given.pairs for pair in shared)


def _reading(number: int, name: str) -> Reading:
    mention = Mention(id="m0", text=name, name=name, form=Form.NAME, kind=Kind.PERSON, start=0, end=len(name))
    digest = hashlib.sha256(name.encode()).hexdigest()
    return Reading(document=Document(key=f"{number}.txt", sha256=digest, name=name), text=name, mentions=(mention,))


def main() -> None:
    """Print the table and write it."""
    rows = [(seed, what, scored(people(seed))) for seed, what in SEEDS.items()]
    lines = [
        "# Names that are one",
        "",
        "500 invented names a set (Korean, Japanese, Arabic, Russian, Spanish in several transliterations), 200 true",
        "pairs and 100 names that resemble one of them and are others. Nothing but the spelling is known.",
        "`python -m bench.names` writes this.",
        "",
        "| set | | true pairs | suggested of these | suggestions a true pair | merged wrongly without being asked |",
        "|---|---|---|---|---|---|",
    ]
    for seed, what, score in rows:
        lines.append(f"| {seed} | {what} | {score.true} | {score.recall:.3f} | {score.price:.2f} | {score.merged} |")
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    RESULTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
