"""First readings: how each claim of a sentence came out before anybody had looked at it, and how it came about.

What is open has been worked on, and its mistakes are mended; it cannot say how often the reader is wrong on what it has
never seen. So the claims of a kept sentence are noted when it is opened, by the reader that had not seen it, with the
circumstances that each came about in, right or wrong. A logistic regression drawn towards nothing weighs the
circumstances; crossed validation then says what silence below a floor would cost and bring. The reader itself keeps no
such silence yet: what it would be silent about is for the most part true and only says too little.

`python -m bench.reading.first ID …` notes kept sentences that are about to be opened; it prints totals alone.
"""

from __future__ import annotations

import csv
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from actorgraph.graph.case import Registry, base_registry
from actorgraph.graph.vocabulary import Status
from bench.reading.circumstances import CIRCUMSTANCES, circumstances_of
from bench.reading.items import Item, load_items
from bench.reading.own import score_items
from bench.reading.reads import examine_items
from bench.reading.sections import Section
from bench.reading.tally import ratio
from bench.reading.told import told

__all__ = ["FirstReading", "chances", "first_readings", "note", "silence_section", "weights"]

_FILE = Path(__file__).with_name("first.csv")
_SHRINK = 1.0
"""How strongly a weight is drawn towards nothing: the precision of its normal prior."""
_FOLDS = 10
_ROUNDS = 5
_EVEN = 0.5
_FLOORS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7)
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class FirstReading:
    """One claim as it was first told."""

    item: str
    rule: str
    status: Status
    right: bool
    circumstances: frozenset[str]


def first_readings(file: Path = _FILE) -> list[FirstReading]:
    """All that were noted."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [
            FirstReading(
                row["item"],
                row["rule"],
                Status(row["status"]),
                row["right"] == "1",
                frozenset(filter(None, row["circumstances"].split("|"))),
            )
            for row in csv.DictReader(lines)
        ]


def note(items: Sequence[Item], registry: Registry) -> list[FirstReading]:
    """How the claims of some sentences come out now, those included that the reader would be silent about."""
    seen = dict(zip(items, examine_items(items, registry), strict=True))
    claims = {item: told(each.reading, registry) for item, each in seen.items()}
    found = []
    for score in (each for scores in score_items(items, claims.__getitem__).values() for each in scores):
        right = {line.told.claim.id for _, line in score.found}
        wrong = {line.told.claim.id for line in score.wrong}
        examined = seen[score.item]
        for finding, claim in zip(examined.findings, examined.reading.claims, strict=True):
            if claim.id in right | wrong:
                sentence = examined.sentences[finding.clause.sentence]
                how = circumstances_of(finding, sentence, examined.assembly.cast.actors)
                found.append(
                    FirstReading(score.item.id, claim.rule, claim.status, claim.id not in wrong, frozenset(how))
                )
    return found


def _append(rows: Iterable[FirstReading], file: Path = _FILE) -> None:
    with file.open("a", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows(
            (
                row.item,
                row.rule,
                row.status,
                int(row.right),
                "|".join(filter(row.circumstances.__contains__, CIRCUMSTANCES)),
            )
            for row in rows
        )


def weights(rows: Sequence[FirstReading]) -> dict[str, float]:
    """The weight of each circumstance in log odds, and under "" that of none."""
    found = _fitted(_table(rows), _rights(rows))
    return {name: round(float(weight), 2) for name, weight in zip(("", *CIRCUMSTANCES), found, strict=True)}


def chances(rows: Sequence[FirstReading]) -> Numbers:
    """The chance of each row, by weights from sentences other than its own: the mean of several divisions."""
    table, rights = _table(rows), _rights(rows)
    items = sorted({row.item for row in rows})
    found: Numbers = np.zeros(len(rows))
    for seed in range(_ROUNDS):
        chance = random.Random(seed)
        fold = {item: chance.randrange(_FOLDS) for item in items}
        folds = np.array([fold[row.item] for row in rows])
        for number in range(_FOLDS):
            own = folds == number
            if own.any():
                found[own] += _shares(table[own], _fitted(table[~own], rights[~own])) / _ROUNDS
    return found


def _table(rows: Sequence[FirstReading]) -> Numbers:
    return np.array([[1.0, *(float(each in row.circumstances) for each in CIRCUMSTANCES)] for row in rows])


def _rights(rows: Sequence[FirstReading]) -> Numbers:
    return np.array([float(row.right) for row in rows])


def _shares(table: Numbers, found: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-(table @ found))), dtype=np.float64)


def _fitted(table: Numbers, rights: Numbers) -> Numbers:
    """Logistic regression with a normal prior on all but the first weight, by Newton's method."""
    prior = np.eye(table.shape[1]) * _SHRINK
    prior[0, 0] = 0.01
    found: Numbers = np.zeros(table.shape[1])
    for _ in range(30):
        shares = _shares(table, found)
        slope = table.T @ (rights - shares) - prior @ found
        found += np.linalg.solve((table * (shares * (1 - shares))[:, None]).T @ table + prior, slope)
    return found


def silence_section(_items: Sequence[Item], _registry: Registry) -> Section:
    """What silence below a floor leaves right and wrong, on sentences never seen before."""
    rows = first_readings()
    found, rights = chances(rows), _rights(rows)
    lines = [f"{'floor':>7}{'precision':>12}{'right lost':>12}{'wrong not told':>16}"]
    for floor in _FLOORS:
        kept = found >= floor
        lost, spared = int(rights[~kept].sum()), int((1 - rights[~kept]).sum())
        lines.append(f"{floor:7}{100 * rights[kept].mean():10.1f} %{lost:12}{spared:16}")
    lines += ["", f"{'circumstance':24}{'right':>6}{'wrong':>7}{'weight in log odds':>20}"]
    found_weights = weights(rows)
    for name in CIRCUMSTANCES:
        own = [row.right for row in rows if name in row.circumstances]
        lines.append(f"{name:24}{sum(own):6}{len(own) - sum(own):7}{found_weights[name]:20}")
    kept = found >= _EVEN
    figures: dict[str, object] = {
        "first_readings": len(rows),
        "precision_of_all": ratio(int(rights.sum()), len(rows)),
        "precision_above_even_odds": ratio(int(rights[kept].sum()), int(kept.sum())),
        "right_below_even_odds": ratio(int(rights[~kept].sum()), int(rights.sum())),
    }
    return Section(
        "silence", "First readings: what silence below a floor would do, crossed validation", tuple(lines), figures
    )


def main(wanted: Sequence[str]) -> int:
    """Notes the named kept sentences; exit status 2 for one that is not kept or was noted before."""
    before = {row.item for row in first_readings()}
    items = [item for item in load_items() if item.id in set(wanted)]
    bad = {item.id for item in items if not item.kept or item.id in before} | (
        set(wanted) - {each.id for each in items}
    )
    if bad or not items:
        sys.stderr.write(f"not kept aside, or noted before: {', '.join(sorted(bad)) or 'no id given'}\n")
        return 2
    rows = note(items, base_registry())
    _append(rows)
    print(f"noted {len(rows)} claims of {len(items)} sentences, {sum(row.right for row in rows)} right")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
