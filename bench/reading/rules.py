"""Right and wrong claims of each rule on development data: what the reader's confidence rests on."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bench.reading.own import ItemScore
from bench.reading.seeds import SeedScore
from bench.reading.tally import Tally

__all__ = ["rule_tallies", "write_precision"]

_HEADER = """\
# Right and wrong claims of each rule on development data: rule: [right, wrong].
# Written by `python -m bench.reading --record`, never by hand; confidence.py says what is made of it.
"""


def rule_tallies(scores: Iterable[ItemScore], seeds: SeedScore | None = None) -> dict[str, Tally]:
    """The tallies by rule, over sentences that are open to look at and, where they are at hand, the articles."""
    found: dict[str, Tally] = {}
    for score in scores:
        if score.item.kept:
            raise ValueError(f"{score.item.id} is kept aside")
        for _, line in score.found:
            found.setdefault(line.told.claim.rule, Tally()).add(right=1)
        for line in score.wrong:
            found.setdefault(line.told.claim.rule, Tally()).add(wrong=1)
    if seeds is not None:
        for each in seeds.asked:
            found.setdefault(each.claim.rule, Tally()).add(right=1)
        for each in seeds.unasked:
            found.setdefault(each.claim.rule, Tally()).add(wrong=1)
    return found


def write_precision(tallies: dict[str, Tally], file: Path) -> None:
    """The counts as YAML, by rule."""
    rows = [f"{rule}: [{tally.right}, {tally.wrong}]\n" for rule, tally in sorted(tallies.items())]
    file.write_text(_HEADER + "".join(rows), "utf-8")
