"""Which lines of a reading are the ones that a sentence was coded with: the comparison behind the own sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from actorgraph.graph.vocabulary import Form, Status, vocabulary
from bench.reading.items import Expected
from bench.reading.told import End, Told

__all__ = ["Line", "Wanted", "fits", "fits_partly", "lines_of", "same_but_for_status", "wanted_of"]

_STRUCTURE = frozenset({"part-of", "subset-of"})
_OFFICES = frozenset({"leads", "serves"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """One line of the graph that a sentence should give; names are `A|B`, None for an end that is not said."""

    expected: Expected
    source: str | None
    target: str | None
    optional: bool

    @property
    def relation(self) -> str:
        """The first of its relations: the one that it is counted under."""
        return self.expected.relations[0]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the graph that a reading gives: a claim and one pair of its ends."""

    told: Told
    source: End | None
    target: End | None

    @property
    def is_fact(self) -> bool:
        """Told as having happened."""
        return self.told.claim.status is Status.HAPPENED and not self.told.claim.negated

    @property
    def is_aside(self) -> bool:
        """What sentences are not coded for unless they say so: structure, and an office without a name."""
        relation = self.told.claim.relation
        nameless = self.source is not None and self.source.form in (Form.OFFICE, Form.DESCRIPTION)
        return relation in _STRUCTURE or (relation in _OFFICES and nameless)


def wanted_of(expected: Expected) -> Iterator[Wanted]:
    """The lines of one coded claim; for a symmetric one, pairs within a side are optional when both sides are given."""
    symmetric = vocabulary().relation(expected.relations[0]).symmetric
    sources: tuple[str | None, ...] = expected.sources or (None,)
    targets: tuple[str | None, ...] = expected.targets or (None,)
    if symmetric and not expected.targets and len(expected.sources) > 1:
        pairs: Iterable[tuple[str | None, str | None]] = combinations(expected.sources, 2)
    else:
        pairs = product(sources, targets)
    for source, target in pairs:
        yield Wanted(expected, source, target, expected.optional)
    if symmetric and expected.targets:
        for side in (expected.sources, expected.targets):
            for one, other in combinations(side, 2):
                yield Wanted(expected, one, other, optional=True)


def lines_of(claims: Iterable[Told]) -> Iterator[Line]:
    """The lines of some claims."""
    for claim in claims:
        for source, target in claim.pairs():
            yield Line(claim, source, target)


def fits(wanted: Wanted, line: Line) -> bool:
    """True when relation, both ends, status and polarity are right."""
    return _says(wanted, line) and _ends_fit(wanted, line, open_end=False)


def fits_partly(wanted: Wanted, line: Line) -> bool:
    """True when nothing is wrong and an end is missing or a pronoun that leads nowhere: too little, not untrue."""
    source, target = (None if end and end.is_open else end for end in (line.source, line.target))
    if source is None and target is None:
        return False
    return _says(wanted, line) and _ends_fit(wanted, Line(line.told, source, target), open_end=True)


def same_but_for_status(wanted: Wanted, line: Line) -> bool:
    """True when the line tells of the same, ends left open where they may, with whatever status."""
    return line.told.claim.relation in wanted.expected.relations and _ends_fit(wanted, line, open_end=True)


def _says(wanted: Wanted, line: Line) -> bool:
    claim = line.told.claim
    return (
        claim.relation in wanted.expected.relations
        and claim.status in wanted.expected.statuses
        and claim.negated == wanted.expected.negated
    )


def _ends_fit(wanted: Wanted, line: Line, *, open_end: bool) -> bool:
    implied = wanted.expected.implied
    source = (wanted.source, open_end or implied == "from")
    target = (wanted.target, open_end or implied == "to")
    if _end_fits(line.source, *source) and _end_fits(line.target, *target):
        return True
    return line.told.relation.symmetric and _end_fits(line.target, *source) and _end_fits(line.source, *target)


def _end_fits(end: End | None, name: str | None, may_be_open: bool) -> bool:
    if end is None or name is None:
        return may_be_open or (end is None and name is None)
    return end.is_called(name)
