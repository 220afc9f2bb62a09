"""What a merge would change, before anybody decides: derived twice from the documents that name either of the two."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.case import Case, Decision, Judgement, case_of
from actorgraph.graph.derive import derive
from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph

__all__ = ["Preview", "preview"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What becomes of the graph around two actors once they are one.

    `edges`: how many lines get another end; `lost`: lines that would join the actor with itself; `events`: before and
    after; `arising` and `vanishing`: contradictions, as "claim — claim: why", that come and go.
    """

    documents: int
    edges: int
    lost: int
    events: tuple[int, int]
    arising: tuple[str, ...]
    vanishing: tuple[str, ...]

    def lines(self) -> list[str]:
        """The same for people."""
        before, after = self.events
        told = [f"in {self.documents} documents: {self.edges} lines get another end, {before} events become {after}"]
        told += [f"{self.lost} lines would end where they begin, and go"] if self.lost else []
        told += [f"a contradiction arises: {each}" for each in self.arising]
        told += [f"a contradiction goes: {each}" for each in self.vanishing]
        return told if self.arising or self.vanishing else [*told, "no contradiction arises or goes"]


def preview(graph: Graph, left: str, right: str, case: Case | None = None) -> Preview:
    """What a `same` on two ids would change. Nothing is written."""
    case = case or case_of(graph.case_folder, graph.stamps())
    query = "MATCH (d:Document)-[:MENTIONS]->(a) WHERE a.id IN $ids RETURN DISTINCT d.key AS key ORDER BY key"
    keys = [str(row[0]) for row in graph.cypher(query, ids=[left, right]).rows]
    readings = [reading for key in keys if (reading := graph.reading(key))]
    decision = Decision(Judgement.SAME, left, right)

    def derived(*more: Decision) -> Generation:
        lines = (*case.decisions, *more)
        return derive(readings, case.registry, lines, case.vocabulary, case.verdicts, case.explained)

    before, after = derived(), derived(decision)
    lines = {e.id: (e.source, e.target) for e in before.edges if "claim" in e.properties}
    kept = {e.id: (e.source, e.target) for e in after.edges if "claim" in e.properties}
    old, new = _contradictions(before), _contradictions(after)
    return Preview(
        len(keys),
        sum(ends != kept[edge] for edge, ends in lines.items() if edge in kept),
        len(set(lines) - set(kept)),
        (_events(before), _events(after)),
        tuple(sorted(new - old)),
        tuple(sorted(old - new)),
    )


def _events(generation: Generation) -> int:
    return sum("Event" in node.labels for node in generation.nodes)


def _contradictions(generation: Generation) -> set[str]:
    names = {node.id: str(node.properties["name"]) for node in generation.nodes}
    return {
        f"{names[edge.source]} — {names[edge.target]}: {edge.properties['why']}"
        for edge in generation.edges
        if edge.type == "CONTRADICTS"
    }
