"""The score of the own sentences: what was found, what was told beside it, what was told as done and is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from actorgraph.graph.vocabulary import Status
from bench.reading.attributes import Attributes
from bench.reading.items import Item
from bench.reading.matching import Line, Wanted, fits, fits_partly, lines_of, same_but_for_status, wanted_of
from bench.reading.tally import Tally
from bench.reading.told import Told

__all__ = ["ItemScore", "Score", "score_items"]

NOT_DONE = frozenset({Status.PLANNED, Status.WISHED, Status.DENIED})


@dataclass(frozen=True, slots=True)
class ItemScore:
    """One item compared: lines found and missed; lines that are wrong, and of these the ones that only say too little.

    `undone`: wrong lines that tell as done what is planned, wished, denied or negated; `unproven`: what is alleged.
    """

    item: Item
    found: tuple[tuple[Wanted, Line], ...]
    missed: tuple[Wanted, ...]
    wrong: tuple[Line, ...]
    partial: tuple[Line, ...]
    undone: tuple[Line, ...]
    unproven: tuple[Line, ...]

    @property
    def is_right(self) -> bool:
        """Nothing missed and nothing wrong."""
        return not self.missed and not self.wrong


@dataclass
class Score:
    """The sum over some items; `partial`, `undone` and `unproven` as in ItemScore."""

    overall: Tally = field(default_factory=Tally)
    relations: dict[str, Tally] = field(default_factory=dict)
    patterns: dict[int, Tally] = field(default_factory=dict)
    attributes: Attributes = field(default_factory=Attributes)
    sentences: int = 0
    exact: int = 0
    empty: int = 0
    empty_with_claims: int = 0
    partial: int = 0
    undone: int = 0
    unproven: int = 0

    def add(self, score: ItemScore) -> None:
        """Counts one item in."""
        self.sentences += 1
        self.exact += score.is_right
        self.partial += len(score.partial)
        self.undone += len(score.undone)
        self.unproven += len(score.unproven)
        if score.item.is_empty:
            self.empty += 1
            self.empty_with_claims += bool(score.wrong)
        if score.item.pattern is not None:
            self.patterns.setdefault(score.item.pattern, Tally()).count(right=score.is_right)
        for wanted, line in score.found:
            self._count(wanted.relation, found=1, right=1)
            self.attributes.compare(wanted.expected, line.told)
        for wanted in score.missed:
            self._count(wanted.relation, missed=1)
        for line in score.wrong:
            self._count(line.told.claim.relation, wrong=1)

    def _count(self, relation: str, **counts: int) -> None:
        for tally in (self.overall, self.relations.setdefault(relation, Tally())):
            tally.add(**counts)

    def figures(self) -> dict[str, object]:
        """The same as plain numbers for a file."""
        return {
            "sentences": self.sentences,
            "fully_right": self.exact,
            **self.overall.figures(),
            "wrong_by_too_little": self.partial,
            "empty_sentences": self.empty,
            "empty_with_claims": self.empty_with_claims,
            "not_done_told_as_done": self.undone,
            "alleged_told_as_done": self.unproven,
            "attributes": self.attributes.figures(),
            "relations": {name: tally.figures() for name, tally in sorted(self.relations.items())},
            "patterns": {str(number): tally.share() for number, tally in sorted(self.patterns.items())},
        }


def score_items(items: Iterable[Item], read: Callable[[Item], tuple[Told, ...]]) -> Mapping[str, list[ItemScore]]:
    """Every item compared, under `open` and `kept`; `read` gives the claims of one item."""
    scores: dict[str, list[ItemScore]] = {"open": [], "kept": []}
    for item in items:
        scores["kept" if item.kept else "open"].append(_compare(item, tuple(read(item))))
    return scores


def _compare(item: Item, claims: tuple[Told, ...]) -> ItemScore:
    lines = list(lines_of(claims))
    wanted = [each for expected in item.claims for each in wanted_of(expected)]
    found = []
    missed = []
    explained: set[int] = set()
    for each in wanted:
        fitting = [at for at, line in enumerate(lines) if fits(each, line)]
        explained.update(fitting)
        if fitting and not each.optional:
            found.append((each, lines[fitting[0]]))
        elif not each.optional:
            missed.append(each)
    wrong = [line for at, line in enumerate(lines) if at not in explained and not line.is_aside]
    facts = [(line, list(_told_of(line, wanted))) for line in wrong if line.is_fact]
    return ItemScore(
        item=item,
        found=tuple(found),
        missed=tuple(missed),
        wrong=tuple(wrong),
        partial=tuple(line for line in wrong if any(fits_partly(each, line) for each in wanted)),
        undone=tuple(line for line, of in facts if any(_is_not_done(each) for each in of)),
        unproven=tuple(line for line, of in facts if of and not any(_is_not_done(each) for each in of)),
    )


def _told_of(line: Line, wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    """The coded lines that this one is about, unless one of them is coded as done."""
    about = [each for each in wanted if same_but_for_status(each, line)]
    if not any(Status.HAPPENED in each.expected.statuses and not each.expected.negated for each in about):
        yield from about


def _is_not_done(wanted: Wanted) -> bool:
    return wanted.expected.negated or not NOT_DONE.isdisjoint(wanted.expected.statuses)
