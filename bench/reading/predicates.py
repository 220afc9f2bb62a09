"""How well the reader knows what is so, over any verb: the score of the sentences in `predicates/`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from actorgraph.graph.case import Registry
from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.predicates import Predicate as Told
from bench.reading.items import Item
from bench.reading.outlooks import Outlook, Predicate, PredicateItem, load_predicates
from bench.reading.reads import read_predicates
from bench.reading.sections import Section
from bench.reading.tally import Tally, percent

__all__ = ["Answer", "PredicateScore", "answers_of", "predicate_misses", "predicates_section", "score_of"]

NOTHING = "nothing"
"""What a status is called that is None: nothing may be said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was asked of one word, and what was told of it; `told` None where the reader passed the word over."""

    asked: Predicate
    told: Told | None

    @property
    def status(self) -> Status | None:
        """The status that was told; None where nothing was said."""
        return self.told.status if self.told else None

    @property
    def is_found(self) -> bool:
        """The status is one of those that are right; to pass over what nothing may be said of is right, too."""
        return any(each.status is self.status for each in self.asked.outlooks)

    @property
    def negation_is_right(self) -> bool:
        """Of the outlooks with this status, one has the polarity that was told."""
        negated = self.told is not None and self.told.negated
        return any(each.status is self.status and each.negated == negated for each in self.asked.outlooks)

    @property
    def mode_is_right(self) -> bool | None:
        """Of the outlooks with this status, one has the mode that was told; None where none is asked for."""
        asked = [each for each in self.asked.outlooks if each.status is self.status]
        if not asked or not all(each.modes for each in asked):
            return None
        return self.told is not None and any(self.told.mode in each.modes for each in asked)

    @property
    def is_right(self) -> bool:
        """Status, polarity and mode are right."""
        return self.is_found and self.negation_is_right and self.mode_is_right is not False

    @property
    def told_as_done(self) -> str | None:
        """What was told as having happened though it may not be: `undone`, `alleged` or `nothing`; else None."""
        done = self.status is Status.HAPPENED and self.told is not None and not self.told.negated
        if not done or any(_is_done(each) for each in self.asked.outlooks):
            return None
        return max((_undone(each) for each in self.asked.outlooks), key=(NOTHING, "alleged", "undone").index)


@dataclass
class PredicateScore:
    """The sum over some sentences. `told_as_done`: how often each kind of what is not so was told as done."""

    sentences: int = 0
    exact: int = 0
    words: Tally = field(default_factory=Tally)
    statuses: dict[str, Tally] = field(default_factory=dict)
    negation: Tally = field(default_factory=Tally)
    mode: Tally = field(default_factory=Tally)
    told_as_done: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("undone", "alleged", NOTHING), 0))

    def add(self, answers: Sequence[Answer]) -> None:
        """Counts one sentence in."""
        self.sentences += 1
        self.exact += all(answer.is_right for answer in answers)
        for answer in answers:
            self._count(answer)

    def _count(self, answer: Answer) -> None:
        found = answer.is_found
        self.words.count(right=found)
        asked = answer.status if found else answer.asked.outlooks[0].status
        self._of(asked).count(right=found)
        if answer.told is not None or found:
            self._of(answer.status).add(right=int(found), wrong=int(not found))
        if found and answer.status is not None:
            self.negation.count(right=answer.negation_is_right)
            mode = answer.mode_is_right
            if mode is not None:
                self.mode.count(right=mode)
        kind = answer.told_as_done
        if kind:
            self.told_as_done[kind] += 1

    def _of(self, status: Status | None) -> Tally:
        return self.statuses.setdefault(status.value if status else NOTHING, Tally())

    def figures(self) -> dict[str, object]:
        """The same as plain numbers for a file."""
        return {
            "sentences": self.sentences,
            "fully_right": self.exact,
            "words": self.words.share(),
            "negation": self.negation.share(),
            "mode": self.mode.share(),
            "told_as_done": dict(self.told_as_done),
            "statuses": {name: tally.figures() for name, tally in sorted(self.statuses.items())},
        }


def answers_of(item: PredicateItem, told: Iterable[Told]) -> tuple[Answer, ...]:
    """Each word that is asked for with what was told at its place; other words count neither for nor against."""
    at = {each.start: each for each in told}
    places = [(each, each.start_in(item.text)) for each in item.predicates]
    return tuple(Answer(each, None if start is None else at.get(start)) for each, start in places)


def score_of(sentences: Iterable[Sequence[Answer]]) -> PredicateScore:
    """The sum over the answers of each sentence."""
    score = PredicateScore()
    for answers in sentences:
        score.add(answers)
    return score


def predicates_section(_items: Sequence[Item], registry: Registry) -> Section:
    """Open and kept sentences apart; of the kept ones nothing but numbers."""
    items = load_predicates()
    answers = dict(zip(items, _answers(items, registry), strict=True))
    scores = {
        name: score_of(found for item, found in answers.items() if item.kept is kept)
        for name, kept in (("open", False), ("kept", True))
    }
    figures: dict[str, object] = {name: score.figures() for name, score in scores.items()}
    for name, score in scores.items():
        figures[f"{name}_words"] = score.words.share()
        figures[f"{name}_sentences"] = {"right": score.exact, "of": score.sentences}
        figures[f"{name}_not_done_told_as_done"] = score.told_as_done["undone"]
    return Section("predicates", "Outlook of every verb", tuple(_rows(scores)), figures)


def predicate_misses(registry: Registry) -> Iterator[str]:
    """Each open sentence that is not fully right, and for each wrong word what was asked and told (! as done)."""
    items = [item for item in load_predicates() if not item.kept]
    for item, answers in zip(items, _answers(items, registry), strict=True):
        wrong = [answer for answer in answers if not answer.is_right]
        if wrong:
            yield f"{item.id}: {item.text}"
        for answer in wrong:
            mark = "!" if answer.told_as_done else "+" if answer.told else "-"
            asked = " or ".join(
                _outlook(each.status, "|".join(each.modes), each.negated) for each in answer.asked.outlooks
            )
            told = answer.told and _outlook(answer.told.status, answer.told.mode or "", answer.told.negated)
            yield f"    {mark} {answer.asked.word}: {asked}; told: {told or 'passed over'}"


def _answers(items: Sequence[PredicateItem], registry: Registry) -> list[tuple[Answer, ...]]:
    return [answers_of(item, told) for item, told in zip(items, read_predicates(items, registry), strict=True)]


def _outlook(status: Status | None, mode: str, negated: bool) -> str:
    words = (status.value if status else NOTHING, mode, "negated" if negated else "")
    return ", ".join(word for word in words if word)


def _is_done(outlook: Outlook) -> bool:
    return outlook.status is Status.HAPPENED and not outlook.negated


def _undone(outlook: Outlook) -> str:
    if outlook.status is None:
        return NOTHING
    return "alleged" if outlook.status is Status.ALLEGED and not outlook.negated else "undone"


def _rows(scores: Mapping[str, PredicateScore]) -> Iterator[str]:
    yield f"{'':44}" + "".join(f"{name:>14}" for name in scores)

    def row(label: str, cells: Iterable[object]) -> str:
        return f"{label:44}" + "".join(f"{cell!s:>14}" for cell in cells)

    yield row("sentences fully right", (f"{score.exact}/{score.sentences}" for score in scores.values()))
    yield row("status right", (f"{score.words.found}/{score.words.wanted}" for score in scores.values()))
    for name in (*(status.value for status in Status), NOTHING):
        tallies = [score.statuses.get(name, Tally()) for score in scores.values()]
        yield row(f"  {name}: recall", (f"{percent(each.recall)} of {each.wanted}" for each in tallies))
        yield row(f"  {name}: precision", (percent(each.precision) for each in tallies))
    yield row("negation right, where the status is", (_share(score.negation) for score in scores.values()))
    yield row("mode right, where the status is", (_share(score.mode) for score in scores.values()))
    for kind, label in (("undone", "planned, wished, denied, negated"), ("alleged", "alleged"), (NOTHING, "open")):
        yield row(f"{label} told as done", (score.told_as_done[kind] for score in scores.values()))


def _share(tally: Tally) -> str:
    return f"{tally.found}/{tally.wanted}"
