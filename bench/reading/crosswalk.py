"""crosswalk.yaml: what the labels of a gold table mean in the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from actorgraph.graph.vocabulary import vocabulary

__all__ = ["Crosswalk", "Meaning", "TrapMeaning", "crosswalk"]

FILE = Path(__file__).with_name("crosswalk.yaml")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A relation of the vocabulary; `turned`: the subject of the row stands at the relation's to-end."""

    relation: str
    turned: bool


@dataclass(frozen=True, slots=True)
class TrapMeaning:
    """What a forbidden label stands for.

    `negated`: the negated claim is what must not come; `exact`: an exact number must not; `after`: whatever follows the
    tempting words is no text.
    """

    meanings: tuple[Meaning, ...]
    negated: bool = False
    exact: bool = False
    after: bool = False


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """The file, checked: every relation is in the vocabulary."""

    relations: Mapping[str, tuple[Meaning, ...]]
    structure: frozenset[str]
    unmapped: Mapping[str, str]
    traps: Mapping[str, TrapMeaning]
    ends: Mapping[str, tuple[str, ...]]


def crosswalk(file: Path = FILE) -> Crosswalk:
    """The crosswalk; BadVocabulary for a relation that is none."""
    rows: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    return Crosswalk(
        relations={label: _meanings(names) for label, names in rows["relations"].items()},
        structure=frozenset(rows["structure"]),
        unmapped=rows["unmapped"],
        traps={
            label: TrapMeaning(
                _meanings(row["relations"]), row.get("negated", False), row.get("exact", False), row.get("after", False)
            )
            for label, row in rows["traps"].items()
        },
        ends={label: tuple(names) for label, names in rows["ends"].items()},
    )


def _meanings(names: list[str]) -> tuple[Meaning, ...]:
    return tuple(Meaning(vocabulary().relation(name.rstrip("<")).name, name.endswith("<")) for name in names)
