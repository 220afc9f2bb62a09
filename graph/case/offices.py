"""Who held an office on a day: offices by title, terms with bounds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from actorgraph.graph.record.timespan import LATEST, Bounds, bounds

__all__ = ["Office", "Term", "offices", "terms_on"]


@dataclass(frozen=True, slots=True)
class Office:
    """A kind of office: the titles under which news names it, and what it heads (offices.yaml explains the columns)."""

    name: str
    titles: tuple[str, ...]
    heads_government: bool
    leads: bool = False
    ceremonial_under: frozenset[str] = frozenset()
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """One actor's time in one office of one body (`government/jp`); EDTF, an empty `until` = in office."""

    actor: str
    office: str
    of: str
    since: str = ""
    until: str = ""

    @property
    def span(self) -> Bounds:
        """First and last day; an empty `until` is open, an empty `since` unknown."""
        end = bounds(self.until).latest if self.until else LATEST
        return Bounds(bounds(self.since).earliest, end)


def terms_on(terms: tuple[Term, ...], days: Bounds) -> tuple[Term, ...]:
    """The terms that cover some day of the span; none when the span is unknown."""
    if days.earliest is None or days.latest is None:
        return ()
    return tuple(
        term
        for term in terms
        if (term.span.earliest or days.earliest) <= days.latest and days.earliest <= (term.span.latest or days.latest)
    )


@cache
def offices() -> Mapping[str, Office]:
    """The closed list of offices that ships with actorgraph, by name."""
    text = files("actorgraph.graph.case").joinpath("base/offices.yaml").read_text("utf-8")
    return {
        name: Office(
            name,
            tuple(row["titles"]),
            row["heads_government"],
            row["leads"],
            frozenset(row.get("ceremonial_under", ())),
            row.get("generic", False),
        )
        for name, row in yaml.safe_load(text).items()
    }
