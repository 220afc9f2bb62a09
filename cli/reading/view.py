"""The examination of an article as text for a terminal: every segment, and under each sentence what it gave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from actorgraph.cli.reading.people import People
from actorgraph.cli.reading.wording import details, phrase, status_words
from actorgraph.graph.case import Case
from actorgraph.graph.escape import for_terminal
from actorgraph.graph.record import Claim, Gap, Mention
from actorgraph.graph.vocabulary import Status
from actorgraph.loaders.reader.draft import Segment, Sentence
from actorgraph.loaders.reader.examination import Examination

__all__ = ["show"]

_GUTTER = 11
_STATUS = 14
_LOOKS = {
    Status.HAPPENED: ("●", "bold green"),
    Status.ALLEGED: ("◐", "yellow"),
    Status.PLANNED: ("○", "cyan"),
    Status.WISHED: ("◇", "blue"),
    Status.DENIED: ("✕", "red"),
}
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_GAP = "magenta"


def show(seen: Examination, case: Case, console: Console) -> None:
    """Print what the reader made of an article: title, segments with sentences and claims, people, a summary line."""
    with console.capture() as captured:
        _print(seen, People.of(seen.reading, case), console)
    for line in captured.get().splitlines():
        console.out(line.rstrip(), highlight=False)


def _print(seen: Examination, people: People, console: Console) -> None:
    console.print(_title(seen))
    console.print()
    found = _Found.of(seen)
    for kind, segments in _runs(seen):
        grid = _grid()
        label = kind
        for segment in segments:
            for body in _segment(seen, segment, found, people):
                grid.add_row(Text(label, style="dim"), body)
                label = ""
        console.print(grid)
    if people.by_id:
        console.print(_who(people))
        console.print()
    console.print(_summary(seen))


def _grid() -> Table:
    grid = Table.grid(padding=(0, 1), expand=True)
    grid.add_column(width=_GUTTER)
    grid.add_column(ratio=1)
    return grid


def _title(seen: Examination) -> Text:
    document = seen.document
    known = [document.publisher, f"published {document.published}" if document.published else "no date of publication"]
    title = Text(for_terminal(document.name), style="bold")
    return title.append(for_terminal("   " + " · ".join(filter(None, known))), style="not bold dim")


def _runs(seen: Examination) -> Iterator[tuple[str, list[Segment]]]:
    """Segments that follow one another and are of one kind."""
    run: list[Segment] = []
    for segment in seen.segments:
        if run and segment.kind is not run[0].kind:
            yield run[0].kind.value, run
            run = []
        run.append(segment)
    if run:
        yield run[0].kind.value, run


def _segment(seen: Examination, segment: Segment, found: _Found, people: People) -> Iterator[RenderableType]:
    if not segment.kind.is_read:
        words = " ".join(for_terminal(seen.text[segment.start : segment.end]).split())
        yield Padding(Text(words, style="dim", overflow="ellipsis", no_wrap=True), (0, 0, 1, 0))
        return
    own = [sentence for sentence in seen.sentences if segment.start <= sentence.start < segment.end]
    for sentence in own:
        parts: list[RenderableType] = [_sentence(seen, sentence, found, people)]
        parts += [_claim(claim, people) for claim in found.claims[sentence.start]]
        parts += [_gap(gap) for gap in found.gaps[sentence.start]]
        last = sentence is own[-1] or len(parts) > 1
        yield Padding(Group(*parts), (0, 0, 1 if last else 0, 0))


@dataclass(frozen=True, slots=True)
class _Found:
    """What each sentence gave, by where it begins."""

    claims: dict[int, list[Claim]]
    triggers: dict[int, list[tuple[int, int]]]
    gaps: dict[int, list[Gap]]

    @staticmethod
    def of(seen: Examination) -> _Found:
        claims: dict[int, list[Claim]] = defaultdict(list)
        triggers: dict[int, list[tuple[int, int]]] = defaultdict(list)
        gaps: dict[int, list[Gap]] = defaultdict(list)
        for claim, finding in zip(seen.reading.claims, seen.findings, strict=True):
            claims[claim.quote_start or 0].append(claim)
            triggers[claim.quote_start or 0].append(finding.trigger)
        for gap in seen.gaps:
            gaps[gap.start].append(gap)
        return _Found(claims, triggers, gaps)


def _sentence(seen: Examination, sentence: Sentence, found: _Found, people: People) -> Text:
    """The sentence as it stands, its mentions in colour with the number of whom they mean, its triggers underlined."""
    plain = for_terminal(seen.text[sentence.start : sentence.end])
    text = Text("".join(" " if char.isspace() else char for char in plain))
    for first, last in found.triggers[sentence.start]:
        text.stylize("underline", first - sentence.start, last - sentence.start)
    inside = [each for each in seen.mentions if each.start is not None and sentence.start <= each.start < sentence.end]
    marks: dict[int, dict[str, None]] = defaultdict(dict)
    for mention in inside:
        first, last = _span(mention, sentence)
        text.stylize("bold", first, last)
        number = people.number(mention.id)
        marks[last]["?" if number is None else str(number).translate(_RAISED)] = None
    pieces = text.divide(sorted(marks))
    result = Text()
    for piece, at in zip(pieces, [*sorted(marks), None], strict=True):
        result.append_text(piece)
        if at is not None:
            result.append("’".join(marks[at]), style="cyan")
    return result


def _span(mention: Mention, sentence: Sentence) -> tuple[int, int]:
    return (mention.start or 0) - sentence.start, (mention.end or 0) - sentence.start


def _claim(claim: Claim, people: People) -> RenderableType:
    mark, style = _LOOKS[claim.status]
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(width=_STATUS)
    grid.add_column(ratio=1)
    words = Text(for_terminal(phrase(claim, people)), style="bold")
    known = " · ".join(details(claim, people))
    rule = claim.rule if claim.confidence is None else f"{claim.rule} {claim.confidence:.2f}"
    below = Text(for_terminal(known + " · " if known else ""))
    grid.add_row(Text(mark, style=style), Text(status_words(claim), style=style), words)
    grid.add_row("", "", below.append(for_terminal(rule), style="dim"))
    return Padding(grid, (0, 0, 0, 2))


def _gap(gap: Gap) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(width=_STATUS)
    grid.add_column(ratio=1)
    grid.add_row(Text("·", style=_GAP), Text("nothing", style=_GAP), Text(for_terminal(gap.reason), style=_GAP))
    return Padding(grid, (0, 0, 0, 2))


def _who(people: People) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", width=_GUTTER - 1)
    for _ in range(3):
        grid.add_column()
    for person in people.by_id.values():
        number = Text(str(person.number).translate(_RAISED), style="cyan")
        local, at, _ = person.id.partition("@")
        shown = Text(for_terminal(f"{local}@…" if at else local), style="dim")
        grid.add_row(number, for_terminal(person.name), shown, person.whence)
    return grid


def _summary(seen: Examination) -> Text:
    reading = seen.reading
    counts = Counter(status_words(claim) for claim in reading.claims)
    told = ", ".join(f"{count} {word}" for word, count in counts.most_common())
    passed = sum(not segment.kind.is_read for segment in seen.segments)
    parts = [
        f"{_counted(reading.sentences, 'sentence')} read",
        _counted(len(reading.claims), "claim") + (f" ({told})" if told else ""),
        f"{_counted(len(reading.gaps), 'relevant sentence')} gave nothing",
        f"{_counted(passed, 'segment')} passed over",
    ]
    return Text(" · ".join(parts), style="dim")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
