"""Edges about the record, always true: what a claim is about, where it stands, who says it, what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from actorgraph.graph.case.explained import Explanation
from actorgraph.graph.derive.contradictions import Contradiction
from actorgraph.graph.derive.facts import Fact
from actorgraph.graph.generation import Edge

__all__ = ["about_the_claim", "content_edges", "contradiction_edges", "mention_edges"]


def _edge(kind: str, source: str, target: str, **more: int | str) -> Edge:
    detail = "".join(f"#{value}" for key, value in more.items() if key == "step")
    edge = f"{source}#{kind.lower()}#{target}{detail}"
    return Edge(edge, kind, source, target, {"id": edge, **more})


def about_the_claim(fact: Fact, event: str | None) -> Iterator[Edge]:
    """ABOUT its event (or, for a state, the actors at its first end), FROM its document, SAID_BY and HELD_BY actors."""
    claim = fact.claim.id
    if event is not None:
        yield _edge("ABOUT", claim, event)
    else:
        for actor in sorted({filler.actor for filler in fact.of_role(fact.relation.source.name)}):
            yield _edge("ABOUT", claim, actor)
    yield _edge("FROM", claim, fact.document.id)
    for step, actor in fact.voices:
        yield _edge("SAID_BY", claim, actor, step=step)
    for actor in fact.holders:
        yield _edge("HELD_BY", claim, actor)


def content_edges(links: Iterable[tuple[str, Fact, Fact]]) -> Iterator[Edge]:
    """CONTENT_OF from what is asked, ordered or promised to the act that carries it."""
    for kind, source, target in links:
        if kind == "CONTENT_OF":
            yield _edge(kind, source.claim.id, target.claim.id)


def contradiction_edges(
    found: Iterable[Contradiction], explained: Mapping[tuple[str, str], Explanation]
) -> Iterator[Edge]:
    """CONTRADICTS between two claims, with why, and how a person explains it; reasons of one pair are one edge."""
    reasons: dict[tuple[str, str], list[str]] = {}
    for each in found:
        reasons.setdefault((each.one, each.other), []).append(each.why)
    for (one, other), why in sorted(reasons.items()):
        told = explained.get((one, other))
        more = {"explained": told.why, "explained_by": told.who or "somebody"} if told else {}
        yield _edge("CONTRADICTS", one, other, why="; ".join(sorted(set(why))), **more)


def mention_edges(document: str, times: Mapping[str, int]) -> Iterator[Edge]:
    """MENTIONS from a document to each actor and place that it names: nobody is lost for want of a claim."""
    for actor, count in sorted(times.items()):
        yield _edge("MENTIONS", document, actor, times=count)
