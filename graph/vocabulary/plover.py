"""The PLOVER root of a claim: what it would be coded as in PLOVER event data."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from actorgraph.graph.vocabulary.relations import Relation
from actorgraph.graph.vocabulary.status import Mode, Status

__all__ = ["plover_root"]


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    text = files("actorgraph.graph.vocabulary").joinpath("plover.yaml").read_text("utf-8")
    return tuple(yaml.safe_load(text))


def _fits(row: dict[str, Any], relation: Relation, status: Status, mode: Mode | None, negated: bool) -> bool:
    modes = row.get("mode", mode)
    return (
        row.get("status", status) == status
        and (mode in modes if isinstance(modes, list) else modes == mode)
        and row.get("negated", negated) == negated
        and relation.plover in row.get("of", [relation.plover])
    )


def plover_root(relation: Relation, status: Status, mode: Mode | None = None, negated: bool = False) -> str | None:
    """The PLOVER root (`CONSULT`, `AGREE` …), or None for relations outside PLOVER (births, family …).

    "Will visit" is AGREE, "threatens to" THREATEN, "asked to" REQUEST (plover.yaml has the rules and their source).
    """
    if relation.plover is None:
        return None
    row = next(row for row in _rows() if _fits(row, relation, status, mode, negated))
    return relation.plover if row["root"] == "keep" else str(row["root"])
