"""How far each rule can be trusted: its measured precision, carefully, where it has been seen little."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

__all__ = ["Record", "confidence_of", "estimates", "family_of"]

STRENGTH = 4.0
"""How many claims of its family count as much as the rule's own."""


@dataclass(frozen=True, slots=True)
class Record:
    """How many claims of a rule were right and wrong on development data."""

    right: int = 0
    wrong: int = 0

    def __add__(self, other: Record) -> Record:
        return Record(self.right + other.right, self.wrong + other.wrong)

    def shrunk(self, towards: float) -> float:
        """The share of right ones, drawn towards what is expected of such a rule: the mean of a Beta posterior."""
        return (self.right + STRENGTH * towards) / (self.right + self.wrong + STRENGTH)


def family_of(rule: str) -> str:
    """What rules of one kind have in common: `meet/verb` and `arrest/verb` are read off verbs; "state" for the rest."""
    return rule.rpartition("/")[2] if "/" in rule else "state"


def confidence_of(rule: str) -> float:
    """The precision to expect of a rule, between 0 and 1; one never measured has that of its family.

    `make evaluate` counts right and wrong claims of each rule on development data, never on what is kept aside, and
    recording a run writes them to precision.yaml. A share of few is drawn towards that of the rule's family, with the
    weight of four claims, and the family's towards that of all rules, which begins at one half (a Beta prior on each
    level, its mean the level above). So 1 of 1 is not certain, and 1 of 2 is not worthless.
    """
    return _estimates().get(rule) or _estimates().get(family_of(rule)) or _estimates()[""]


@cache
def _estimates() -> Mapping[str, float]:
    text = files("actorgraph.loaders.reader").joinpath("precision.yaml").read_text("utf-8")
    counted: Mapping[str, list[int]] = yaml.safe_load(text) or {}
    return estimates({rule: Record(*counts) for rule, counts in counted.items()})


def estimates(counted: Mapping[str, Record]) -> dict[str, float]:
    """The estimate of each rule, of each family, and under "" of all, to two places."""
    families: dict[str, Record] = {}
    for rule, record in counted.items():
        families[family_of(rule)] = families.get(family_of(rule), Record()) + record
    overall = sum(families.values(), Record()).shrunk(0.5)
    expected = {family: record.shrunk(overall) for family, record in families.items()}
    own = {rule: record.shrunk(expected[family_of(rule)]) for rule, record in counted.items()}
    return {name: round(share, 2) for name, share in {"": overall, **expected, **own}.items()}
