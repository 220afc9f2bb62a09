"""Filters: every count on the page is the one that Python counts in the graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pytest

from actorgraph.graph import Graph
from actorgraph.graph.vocabulary import vocabulary
from actorgraph.page import page_html
from actorgraph.page.ends import ends_of
from tests.graph.derive.builders import reading, row
from tests.page.conftest import Open, Visit
from tests.page.given import graph_of, readings, small_graph

pytestmark = pytest.mark.chromium

EVERY = frozenset({"kind", "known"})
"""Facets in which all values of a claim must be wanted; in the others one is enough."""


@dataclass(frozen=True)
class Told:
    """The claims of a graph with their values by facet, as Python sees them."""

    claims: tuple[Mapping[str, frozenset[str]], ...]

    def passing(self, wanted: Mapping[str, set[str]], but: str = "") -> list[Mapping[str, frozenset[str]]]:
        def fits(claim: Mapping[str, frozenset[str]], facet: str, values: set[str]) -> bool:
            return claim[facet] <= values if facet in EVERY else bool(claim[facet] & values)

        return [
            claim
            for claim in self.claims
            if all(facet == but or fits(claim, facet, values) for facet, values in wanted.items())
        ]

    def counts(self, facet: str, wanted: Mapping[str, set[str]]) -> Counter[str]:
        """For each value of a facet: the claims that have it and pass all other filters, and this one if they must."""
        found: Counter[str] = Counter()
        for claim in self.passing(wanted, but=facet):
            found.update(claim[facet])
        return found


def told(graph: Graph) -> Told:
    nodes = {node.id: node for node in graph.nodes()}
    voices: dict[str, set[str]] = {}
    drawn: set[str] = set()
    for edge in graph.edges():
        denied = edge.source in nodes and nodes[edge.source].properties.get("status") == "denied"
        if edge.type == "SAID_BY" or (edge.type == "HELD_BY" and denied):
            voices.setdefault(edge.source, set()).add(edge.target)
        if "claim" in edge.properties:
            drawn.add(str(edge.properties["claim"]))

    def of_ends(ends: Iterable[str], value: Callable[[Mapping[str, object]], str]) -> frozenset[str]:
        return frozenset(filter(None, (value(nodes[end].properties) for end in ends)))

    def values(claim: str) -> Mapping[str, frozenset[str]]:
        node = nodes[claim]
        properties, ends = node.properties, ends_of(node).all()
        tone = "denied" if properties.get("negated") else str(properties["status"])
        return {
            "status": frozenset({tone}),
            "relation": frozenset({str(properties["relation"])}),
            "kind": of_ends(ends, lambda actor: str(actor["kind"])),
            "known": of_ends(ends, lambda actor: "known" if actor["known"] else "unknown"),
            "voice": frozenset(voices.get(claim, {"?" if properties.get("hearsay") else "-"})),
            "topic": frozenset(str(properties.get("topic") or "-").split(", ")),
            "document": frozenset({str(properties["document"])}),
            "drawn": frozenset({"line" if claim in drawn else "denied" if tone == "denied" else "open"}),
            "country": of_ends(ends, lambda actor: str(actor.get("country", ""))) or frozenset({"-"}),
        }

    return Told(tuple(values(node.id) for node in nodes.values() if "Claim" in node.labels))


def open_all(visit: Visit) -> None:
    """Open every facet; what it holds is made then."""
    visit.run("() => document.querySelectorAll('details.facet').forEach((box) => { box.open = true; })")
    visit.page.wait_for_function(
        "() => [...document.querySelectorAll('details.facet')].every((box) => box.querySelector('.value'))"
    )


def shown(visit: Visit) -> dict[str, Counter[str]]:
    """The counts that stand beside single values, by facet; families of relations are unfolded."""
    open_all(visit)
    unfold = ".unfold[aria-expanded=false], .facet > .more"
    while visit.page.locator(unfold).count():
        visit.page.locator(unfold).first.evaluate("(button) => button.click()")
    rows = visit.run(
        "() => [...document.querySelectorAll('[data-count]')].map((each) => [each.dataset.count, each.textContent])"
    )
    found: dict[str, Counter[str]] = {}
    for key, count in rows:
        facet, value = key.split("|", 1)
        if " " not in value:
            found.setdefault(facet, Counter())[value] = int(count.replace(",", ""))
    return found


def check(visit: Visit, claims: Told, wanted: Mapping[str, set[str]]) -> None:
    on_page = shown(visit)
    for facet, counts in on_page.items():
        assert +counts == +claims.counts(facet, wanted), facet
    passing = len(claims.passing(wanted))
    start = f"{passing} of {len(claims.claims)} claims" if passing < len(claims.claims) else f"{passing} claims"
    assert visit.page.inner_text("#shown").startswith(start)


def only(visit: Visit, facet: str, value: str) -> None:
    open_all(visit)
    visit.page.hover(f'.value:has([data-count="{facet}|{value}"])')
    visit.page.click(f'[data-focus="only|{facet}|{value}"]')


def test_all_counts_are_those_of_the_graph_with_one_filter_with_two_and_after_reset(visit: Open) -> None:
    graph = small_graph()
    opened, claims = visit(page_html(graph)), told(graph)
    check(opened, claims, {})
    assert set(shown(opened)) == set(claims.claims[0])
    only(opened, "status", "happened")
    check(opened, claims, {"status": {"happened"}})
    only(opened, "kind", "person")
    check(opened, claims, {"status": {"happened"}, "kind": {"person"}})
    opened.page.click("#reset")
    check(opened, claims, {})


@pytest.mark.parametrize(
    "facet", ["status", "relation", "kind", "known", "voice", "topic", "document", "drawn", "country"]
)
def test_only_keeps_one_value_of_a_facet_and_all_brings_the_others_back(visit: Open, facet: str) -> None:
    graph = small_graph()
    opened, claims = visit(page_html(graph)), told(graph)
    shown(opened)
    for value in sorted(set().union(*(claim[facet] for claim in claims.claims)))[:3]:
        only(opened, facet, value)
        check(opened, claims, {facet: {value}})
        opened.page.click(f'[data-focus="all|{facet}"]')
        check(opened, claims, {})


def test_a_box_takes_one_value_away_and_brings_it_back(visit: Open) -> None:
    graph = small_graph()
    opened, claims = visit(page_html(graph)), told(graph)
    kept = {str(*claim["status"]) for claim in claims.claims} - {"denied"}
    opened.page.uncheck('input[data-focus="status|denied"]')
    check(opened, claims, {"status": kept})
    assert opened.run("() => document.activeElement.dataset.focus") == "status|denied"
    opened.page.check('input[data-focus="status|denied"]')
    check(opened, claims, {})


def test_a_family_of_relations_is_taken_away_as_one_and_shows_when_it_is_in_part(visit: Open) -> None:
    graph = small_graph()
    opened, claims = visit(page_html(graph)), told(graph)
    family = '.value:has-text("Met, talked, visited") >> nth=0'
    opened.page.click("[aria-label='Single relations of Met, talked, visited']")
    opened.page.uncheck('input[data-focus="relation|visited"]')
    assert opened.page.locator(family).locator("input").evaluate("(box) => box.indeterminate")
    every = {str(*claim["relation"]) for claim in claims.claims}
    check(opened, claims, {"relation": every - {"visited"}})
    opened.page.locator(family).locator("input").click()
    opened.page.locator(family).locator("input").click()
    check(opened, claims, {"relation": every - {"visited", "met-with"}})


def test_the_first_eight_groups_of_relations_are_shown_and_the_rest_on_demand(visit: Open) -> None:
    one_each = {relation.family: relation.name for relation in vocabulary()}
    more = reading("many.txt", *(row(each, "A Ash", "B Birch") for each in one_each.values()))
    opened = visit(page_html(graph_of([*readings(), more])))
    facet = opened.page.locator("details.facet:has(summary:text-is('What they did'))")
    assert facet.locator(":scope > .value").count() == 8
    facet.locator(":scope > .more").click()
    assert facet.locator(":scope > .value").count() == len(one_each) > 9
    counts = [int(each) for each in facet.locator(":scope > .value > .count").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
