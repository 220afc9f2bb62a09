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
    return (
        _is_among(status, row.get("status"))
        and _is_among(mode, row.get("mode"))
        and row.get("negated", negated) == negated
        and _is_among(relation.plover, row.get("of"))
    )


def _is_among(value: str | None, allowed: str | list[str] | None) -> bool:
    return allowed is None or value in (allowed if isinstance(allowed, list) else [allowed])


def plover_root(relation: Relation, status: Status, mode: Mode | None = None, negated: bool = False) -> str | None:
    """The PLOVER root (`CONSULT`, `AGREE` …), or None for what is no event of PLOVER, as births are.

    "Will visit" is AGREE, "threatens to" THREATEN, "asked to" REQUEST (plover.yaml has the rules and their source).
    """
    if relation.plover is None:
        return None
    row = next(row for row in _rows() if _fits(row, relation, status, mode, negated))
    return {"keep": relation.plover, "none": None}.get(row["root"], str(row["root"]))
