"""People decide: a line in a table of the case, a line in the log, and the graph derived again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from actorgraph.graph.case import Decision, Explanation, Judged, Judgement, Verdict, case_of
from actorgraph.graph.case.decisions import HEADER as DECISION_HEADER
from actorgraph.graph.case.explained import EXPLAINED
from actorgraph.graph.case.explained import HEADER as EXPLAINED_HEADER
from actorgraph.graph.case.folder import DECISIONS, parse_decisions
from actorgraph.graph.case.lines import add_line
from actorgraph.graph.case.verdicts import HEADER as VERDICT_HEADER
from actorgraph.graph.case.verdicts import VERDICTS, Change, change_of, standing
from actorgraph.graph.derive.verdicts import as_read, corrected
from actorgraph.graph.errors import BadInput, NotFound, Where
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Claim, Reading, checked
from actorgraph.graph.refresh import DECIDED, refresh
from actorgraph.graph.vocabulary import Vocabulary
from actorgraph.graph.who import person

__all__ = ["Found", "decide", "explain", "find_claim", "judge"]

PINNED = ("status", "mode", "negated", "hearsay", "date", "topic", "count_low", "count_high", "count_of")
"""What the id of a claim does not say: a verdict keeps it, so that it stands for what its person saw."""


@dataclass(frozen=True, slots=True)
class Found:
    """A claim of the record, with the reading that it stands in."""

    claim: Claim
    reading: Reading


def judge(
    graph: Graph,
    claim: str,
    verdict: Judged | str,
    *,
    change: Mapping[str, str] | None = None,
    why: str = "",
    who: str | None = None,
    derive: bool = True,
) -> Verdict:
    """Say of a claim that it is so, is not so, or is otherwise; the verdict, once it is on the disk.

    `change`: what holds instead, by field (see FIELDS), for a correction; actors by their ids, parted by commas. With
    `derive=False` the graph follows at the next `refresh`. NotFound for a claim that is not in the record, BadInput for
    a change that cannot be. A second verdict on one claim takes the place of the first.
    """
    case = case_of(graph.case_folder, graph.stamps())
    given = Judged(verdict)
    earlier = standing(case.verdicts).get(claim)
    found = find_claim(graph, claim, earlier.document if earlier else "")
    what: Change = ()
    if given in (Judged.CONFIRM, Judged.CORRECT):
        what = _what(found, earlier, change or {}, case.vocabulary)
    if (given is Judged.CORRECT) != bool(change):
        raise BadInput("a correction, and nothing else, says what holds instead, such as status=alleged")
    place = (found.reading.document.key, found.claim.quote[:300])
    line = Verdict(given, claim, _who(who), _today(), what, why, *place)
    _add(graph, case.folder / VERDICTS, VERDICT_HEADER, line.cells())
    if derive:
        refresh(graph)
    return line


def decide(
    graph: Graph, judgement: Judgement | str, left: str, right: str, *, why: str = "", who: str | None = None
) -> Decision:
    """Say of two actors (ids) that they are the same, different, or that it is open; the decision, once it is on disk.

    BadInput where an earlier line says the opposite: delete that line first, which is what undoes it.
    """
    case = case_of(graph.case_folder, graph.stamps())
    decision = Decision(Judgement(judgement), left, right, _who(who), _today(), why)
    path = case.folder / DECISIONS
    header = "\t".join(DECISION_HEADER)
    before = path.read_text("utf-8") if path.exists() else header
    parse_decisions(before.rstrip("\n") + "\n" + "\t".join(decision.cells()), DECISIONS)
    _add(graph, path, DECISION_HEADER, decision.cells())
    refresh(graph)
    return decision


def explain(graph: Graph, one: str, other: str, *, why: str, who: str | None = None) -> Explanation:
    """Say why two claims differ; the contradiction stays in the graph, with the reason and who gives it.

    NotFound where the two do not contradict each other; BadInput without a reason.
    """
    pair = {"one": min(one, other), "other": max(one, other)}
    there = graph.cypher("MATCH (:Claim {id: $one})-[k:CONTRADICTS]-(:Claim {id: $other}) RETURN k.id AS id", pair)
    if not there.rows:
        raise NotFound(f"{one} and {other} do not contradict each other; `actorgraph contradictions` lists what does")
    if not why.strip():
        raise BadInput("is empty; say why the two differ", Where(field="why"))
    line = Explanation(pair["one"], pair["other"], _who(who), _today(), why)
    _add(graph, graph.case_folder / EXPLAINED, EXPLAINED_HEADER, line.cells())
    refresh(graph)
    return line


def find_claim(graph: Graph, claim: str, document: str = "") -> Found:
    """A claim with its reading, also one that was rejected; `document` (a key) where it is known to stand."""
    rows = graph.cypher("MATCH (c:Claim {id: $claim})-[:FROM]->(d:Document) RETURN d.key AS key", claim=claim).rows
    for key in (*(str(row[0]) for row in rows), *filter(None, [document])):
        reading = graph.reading(key)
        found = _in(reading, claim) if reading else None
        if found:
            return found
    found = next(filter(None, (_in(reading, claim) for reading in graph.readings())), None)
    if found is None:
        raise NotFound(f"the record has no claim {claim!r}; `actorgraph review claims --list` shows what there is")
    return found


def _in(reading: Reading, claim: str) -> Found | None:
    return next((Found(each, reading) for each in reading.claims if each.id == claim), None)


def _what(found: Found, earlier: Verdict | None, change: Mapping[str, str], words: Vocabulary) -> Change:
    """What a person stands for: what was read, over it what was corrected before, over it what is corrected now."""
    read = dict(as_read(found.claim, words, found.reading.mentions))
    given = {field: read[field] for field in PINNED}
    if earlier is not None and earlier.is_checked:
        given.update(earlier.what)
    given.update(change)
    if given["status"] not in ("planned", "wished") and "mode" not in change:
        given["mode"] = ""
    what = change_of("; ".join(f"{field}={value}" for field, value in given.items()), words, Where(field="what"))
    claim, more = corrected(found.claim, what, found.reading.mentions, words)
    checked(replace(found.reading, claims=(claim,), links=(), mentions=(*found.reading.mentions, *more)), words)
    return what


def _add(graph: Graph, path: Path, header: tuple[str, ...], cells: tuple[str, ...]) -> None:
    line = add_line(path, header, cells)
    graph.log(DECIDED, path.name, line)


def _who(given: str | None) -> str:
    return given if given is not None else person()


def _today() -> str:
    return datetime.now(UTC).date().isoformat()
