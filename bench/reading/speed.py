"""How fast the whole reader is beside the model's own parse of the same text, and whether time grows as the text does.

Both run in one process, in turn, on the open own sentences as one article. Figures are ratios and comparable between
machines; seconds are not kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import process_time

from actorgraph.graph.case import Registry
from actorgraph.loaders.reader import load_model
from bench.reading.items import Item
from bench.reading.reads import read_text
from bench.reading.sections import Section

__all__ = ["speed_section"]

PARAGRAPH = 6
"""Sentences of a paragraph, as in news."""
CHARACTERS = 30_000
TIMES = (1, 2, 4)
RUNS = 3


def speed_section(items: Sequence[Item], registry: Registry) -> Section:
    """The reader's speed over that of `nlp(text)`, and the seconds a character at 1, 2 and 4 times the text."""
    text = _article(items)
    nlp = load_model()
    read_text("warm", text[:2000], registry)
    nlp(text[:2000])
    alone, whole = _fastest(lambda: nlp(text)), _fastest(lambda: read_text("speed", text, registry))
    longer = [_longer(text, times, registry) / times for times in TIMES[1:]]
    speed = alone / whole
    growth = [1.0, *(round(each / whole, 2) for each in longer)]
    rows = (
        f"speed of nlp(text) on the same text        {speed:8.2f} ×   ({len(text) / whole:,.0f} characters a second)",
        "time a character at " + ", ".join(f"{n} ×: {each:.2f}" for n, each in zip(TIMES, growth, strict=True)),
    )
    figures = {"of_parse_alone": round(speed, 2), "growth": dict(zip(map(str, TIMES), growth, strict=True))}
    return Section("speed", "Speed", rows, figures)


def _longer(text: str, times: int, registry: Registry) -> float:
    """Seconds for some times the text."""
    long = "\n\n".join([text] * times)
    return _fastest(lambda: read_text("speed", long, registry), 1)


def _article(items: Sequence[Item]) -> str:
    sentences = [item.text for item in items if not item.kept]
    paragraphs = [" ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)]
    text = "\n\n".join(paragraphs)
    while len(text) < CHARACTERS and text:
        text = f"{text}\n\n{text}"
    return text[:CHARACTERS]


def _fastest(work: Callable[[], object], runs: int = RUNS) -> float:
    """Processor seconds of the fastest of some runs: what else the machine does counts least there."""
    best = float("inf")
    for _ in range(runs):
        began = process_time()
        work()
        best = min(best, process_time() - began)
    return best
