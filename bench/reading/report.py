"""The evaluation as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bench.reading.evaluation import Evaluation
from bench.reading.events import EventScore
from bench.reading.history import Kept, change, followed
from bench.reading.matching import Line, Wanted
from bench.reading.own import ItemScore, Score
from bench.reading.seeds import SeedScore
from bench.reading.swap import SwapScore
from bench.reading.tally import Tally, percent, ratio

__all__ = ["misses", "report"]


def report(evaluation: Evaluation, before: Kept | None = None) -> Iterator[str]:
    """The lines of the whole report; `before` is the run that it is compared with."""
    yield from _own(evaluation)
    yield from _relations(evaluation.own.values())
    yield from _swap("Name swap, own sentences", evaluation.swap)
    yield from _swap("Invented names, own sentences", evaluation.invented)
    if evaluation.seeds is not None:
        yield from _seeds(evaluation.seeds)
    if evaluation.article_swap is not None:
        yield from _swap("Name swap, articles", evaluation.article_swap)
    if evaluation.events is not None:
        yield from _events(evaluation.events)
    for section in evaluation.sections:
        yield from _heading(section.title)
        yield from section.rows
    if before is not None:
        yield from _heading(f"Since the run recorded on {before.measured} (reader {before.reader})")
        yield from change(before, followed(evaluation.figures(), evaluation.sections))


def misses(scores: Iterable[ItemScore]) -> Iterator[str]:
    """For each item that is not right: the sentence, what is missing (-), what is wrong (+), told as done (!)."""
    for score in scores:
        if score.is_right:
            continue
        yield f"{score.item.id}: {score.item.text}"
        yield from (f"    - {_wanted(each)}" for each in score.missed)
        for line in score.wrong:
            mark = "!" if line in score.undone else "~" if line in score.partial else "+"
            yield f"    {mark} {_line(line)}"


def _wanted(wanted: Wanted) -> str:
    expected = wanted.expected
    status = "|".join(expected.statuses) + (", negated" if expected.negated else "")
    return f"{'|'.join(expected.relations)}: {wanted.source or '…'} → {wanted.target or '…'} ({status})"


def _line(line: Line) -> str:
    claim = line.told.claim
    status = claim.status + (f", {claim.mode}" if claim.mode else "") + (", negated" if claim.negated else "")
    source, target = (end.words[0] if end else "…" for end in (line.source, line.target))
    return f"{claim.relation}: {source} → {target} ({status}) by {claim.rule}"


def _own(evaluation: Evaluation) -> Iterator[str]:
    yield from _heading("Own sentences")
    names = list(evaluation.own)
    yield f"{'':44}" + "".join(f"{name:>12}" for name in names)
    scores = list(evaluation.own.values())

    def row(label: str, cells: Iterable[object]) -> str:
        return f"{label:44}" + "".join(f"{cell!s:>12}" for cell in cells)

    yield row("sentences", (score.sentences for score in scores))
    yield row("lines asked for", (score.overall.wanted for score in scores))
    yield row("recall", (percent(score.overall.recall) for score in scores))
    yield row("precision", (percent(score.overall.precision) for score in scores))
    yield row("  wrong lines", (score.overall.wrong for score in scores))
    yield row("  of these, true but with an end missing", (score.partial for score in scores))
    yield row("sentences fully right", (percent(ratio(score.exact, score.sentences)) for score in scores))
    yield row("empty sentences", (score.empty for score in scores))
    yield row(
        "  with a false alarm",
        (f"{score.empty_with_claims} ({percent(ratio(score.empty_with_claims, score.empty))})" for score in scores),
    )
    yield row("planned, wished, denied, negated told as done", (score.undone for score in scores))
    yield row("alleged told as done", (score.unproven for score in scores))
    for name in sorted({name for score in scores for name in score.attributes.of}):
        yield row(f"{name} right, where found", (_share(score.attributes.of.get(name)) for score in scores))
    for number in sorted({number for score in scores for number in score.patterns}):
        yield row(f"pattern {number}", (_share(score.patterns.get(number)) for score in scores))


def _relations(scores: Iterable[Score]) -> Iterator[str]:
    yield from _heading("Own sentences by relation (all)")
    total: dict[str, Tally] = {}
    for score in scores:
        for name, tally in score.relations.items():
            total.setdefault(name, Tally()).add(
                found=tally.found, missed=tally.missed, right=tally.right, wrong=tally.wrong
            )
    yield f"{'relation':28}{'asked for':>10}{'found':>8}{'wrong':>8}{'recall':>9}{'precision':>11}"
    for name, tally in sorted(total.items(), key=lambda item: (-item[1].wanted, item[0])):
        yield (
            f"{name:28}{tally.wanted:>10}{tally.found:>8}{tally.wrong:>8}"
            f"{percent(tally.recall):>9}{percent(tally.precision):>11}"
        )


def _swap(title: str, score: SwapScore) -> Iterator[str]:
    yield from _heading(title)
    figures = score.figures()
    yield f"texts with names {figures['texts_with_names']}, same graph {figures['same_graph']}"
    if score.different:
        yield f"other graph: {' '.join(score.different)}"


def _seeds(score: SeedScore) -> Iterator[str]:
    yield from _heading("Articles with a gold table")
    yield f"core rows  {score.core.wanted:4}   recall {percent(score.core.recall)}"
    yield f"all rows   {score.all.wanted:4}   recall {percent(score.all.recall)}"
    yield f"claims     {score.told.right + score.told.wrong:4}   precision {percent(score.told.precision)}"
    yield f"of found rows: numbers {_share(score.counts)}, dates {_share(score.dates)}"
    yield f"quotes verbatim {_share(score.quotes)}"
    yield f"traps      {score.traps:4}   fired {len(score.fired)}, passed without the right reading {score.silent}"
    yield from (f"  fired: {each.trap.name} ({each.how}: {each.trap.why})" for each in score.fired)
    yield f"core rows missed: {' '.join(row.id for row in score.missed if row.core) or 'none'}"
    yield f"labels without a relation ({len(score.walk.unmapped)}):"
    yield from (f"  {label}: {reason}" for label, reason in sorted(score.walk.unmapped.items()))


def _events(score: EventScore) -> Iterator[str]:
    yield from _heading("Coded events (recall)")
    yield f"type                   {percent(score.kind.recall):>6} of {score.kind.wanted}"
    yield f"source                 {percent(score.source.recall):>6} of {score.source.wanted}"
    yield f"target                 {percent(score.target.recall):>6} of {score.target.wanted}, {score.places} left out"
    yield f"type, source, target   {percent(score.whole.recall):>6} of {score.whole.wanted}"
    yield f"  on the hard rows     {percent(score.hard.recall):>6} of {score.hard.wanted}"
    yield f"types told a sentence  {ratio(score.told, score.kind.wanted)}"
    yield "  ".join(f"{root} {_share(tally)}" for root, tally in sorted(score.kinds.items()))


def _share(tally: Tally | None) -> str:
    return f"{tally.found}/{tally.wanted}" if tally else "-"


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield title
    yield "-" * len(title)
