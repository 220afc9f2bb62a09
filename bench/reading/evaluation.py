"""All measurements in one go: what `python -m bench.reading` prints, writes and records."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from actorgraph.graph.case import Registry, base_registry
from actorgraph.loaders.reader import READER_VERSION
from bench.reading.articles import published
from bench.reading.coded import coded_events
from bench.reading.dates import dates_section
from bench.reading.drills import drills_section
from bench.reading.events import EventScore, projections
from bench.reading.first import silence_section
from bench.reading.gold import Characters, read_articles
from bench.reading.items import Item
from bench.reading.own import ItemScore, Score, score_items
from bench.reading.predicates import predicates_section
from bench.reading.reads import read_items, read_text
from bench.reading.sections import Section
from bench.reading.seeds import SeedScore, score_seeds
from bench.reading.speed import speed_section
from bench.reading.swap import SwapScore, Text, score_invented, score_swap, texts_of
from bench.reading.told import told

__all__ = ["MEASUREMENTS", "Evaluation", "evaluate"]

MEASUREMENTS: tuple[Callable[[Sequence[Item], Registry], Section], ...] = (
    predicates_section,
    drills_section,
    silence_section,
    dates_section,
    speed_section,
)
"""What is measured besides, in the order of the report: a new table goes here (sections.py)."""


@dataclass(frozen=True)
class Evaluation:
    """Everything that was measured; the last three only where texts that are not the project's own are at hand."""

    items: Mapping[str, list[ItemScore]]
    own: Mapping[str, Score]
    swap: SwapScore
    invented: SwapScore
    seeds: SeedScore | None = None
    article_swap: SwapScore | None = None
    events: EventScore | None = None
    sections: tuple[Section, ...] = ()

    def figures(self) -> dict[str, object]:
        """Plain numbers for a file."""
        found: dict[str, object] = {
            "versions": versions(),
            "own": {name: score.figures() for name, score in self.own.items()},
            "name_swap": self.swap.figures(),
            "invented_names": self.invented.figures(),
        }
        if self.seeds is not None and self.article_swap is not None:
            found["seeds"] = {**self.seeds.figures(), "name_swap": self.article_swap.figures()}
        if self.events is not None:
            found["coded_events"] = self.events.figures()
        found.update((section.name, dict(section.figures)) for section in self.sections)
        return found


def evaluate(items: Sequence[Item], shared: Path | None = None) -> Evaluation:
    """The measurements; `shared` is a folder with `seeds/` and `dev-data/`: without it, the own sentences alone."""
    registry = base_registry()
    readings = dict(zip(items, read_items(items, registry), strict=True))
    scores = score_items(items, lambda item: told(readings[item], registry))
    own = {name: _sum(each) for name, each in scores.items()}
    texts = texts_of(items)
    swap, invented = score_swap(texts, registry), score_invented(texts, registry)
    sections = tuple(measure(items, registry) for measure in MEASUREMENTS)
    if shared is None:
        return Evaluation(scores, own, swap, invented, sections=sections)
    return Evaluation(
        scores,
        own,
        swap,
        invented,
        seeds=score_seeds(shared / "seeds", registry),
        article_swap=score_swap(_articles(shared / "seeds", registry), registry),
        events=_events(shared / "dev-data" / "plover_gsr.json", registry),
        sections=sections,
    )


def versions() -> dict[str, str]:
    """What was measured, and with what."""
    return {
        "reader": READER_VERSION,
        "registry": base_registry().version,
        "python": platform.python_version(),
        "spacy": version("spacy"),
    }


def _sum(scores: list[ItemScore]) -> Score:
    total = Score()
    for score in scores:
        total.add(score)
    return total


def _articles(folder: Path, registry: Registry) -> list[Text]:
    people = Characters.of(folder, registry, {})
    return [Text(name, text, published(name), people.persons) for name, text in read_articles(folder).items()]


def _events(file: Path, registry: Registry) -> EventScore:
    score = EventScore()
    for event in coded_events(file):
        claims = told(read_text(f"coded/{event.id}", event.text, registry), registry)
        score.add(event, projections(claims), registry)
    return score
