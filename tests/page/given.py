"""A small graph with something of everything that the page shows; all names are invented."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from actorgraph.graph.case import Registry
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.graph.record import Reading, checked
from actorgraph.graph.vocabulary import Kind
from tests.graph.derive.builders import REGISTRY, reading, row

__all__ = ["ARVEL", "BOR", "graph_of", "readings", "small_graph", "town"]

ARVEL, BOR, CRANE = "person/ana-arvel", "person/boris-bor", "person/cara-crane"


def readings() -> list[Reading]:
    """Three documents: a request, a meeting first planned and then held, an abduction alleged and denied."""
    herald = reading(
        "one.txt",
        row("requested-of", ARVEL, BOR, date="2018-04-01", topics=("abductions",), quote="Arvel asked Bor for help."),
        row("met-with", f"{ARVEL}; {BOR}", status="planned", mode="scheduled", date="2018-04-27"),
        row("raised-with", ARVEL, BOR, "wished", mode="requested", topics=("abductions",)),
        published="2018-04-02",
        links=(("CONTENT_OF", 2, 0),),
    )
    courier = reading(
        "two.txt",
        row("met-with", f"{ARVEL}; {BOR}", date="2018-04-27", place="place/xb/borgrad"),
        row("abducted-by", CRANE, "government/xb", "alleged", said_by=f"{ARVEL} < person/dov-drane", date="1978-08-12"),
        row("visited", ARVEL, "place/xb", date="2018"),
        published="2018-04-28",
    )
    gazette = reading(
        "three.txt",
        row("abducted-by", CRANE, "government/xb", "denied", held_by="government/xb"),
        row("called-on", "Harbour Families", BOR, kind=Kind.GROUP, date="1990/1999"),
        row("met-with", f"{ARVEL}; {BOR}", negated=True, date="2019-02"),
    )
    return [
        replace(herald, document=replace(herald.document, publisher="The Herald", url="https://example.org/one")),
        replace(courier, document=replace(courier.document, publisher="The Courier")),
        gazette,
    ]


def graph_of(given: Iterable[Reading], registry: Registry = REGISTRY) -> Graph:
    """The derived graph of some readings, in memory."""
    graph = open_graph("memory:")
    for each in given:
        graph.replace(checked(each))
    graph.derive(registry)
    return graph


def small_graph() -> Graph:
    """The graph of `readings()`."""
    return graph_of(readings())


def town(people: int) -> Graph:
    """A graph of so many people who all have long names, met their neighbours and asked one of three mayors."""
    names = [f"Person Longname-{number:03d}" for number in range(people)]
    rows = [row("met-with", f"{one}; {other}") for one, other in itertools.pairwise(names)]
    rows += [row("requested-of", name, names[number % 3]) for number, name in enumerate(names) if number >= 3]
    return graph_of([reading("town.txt", *rows)])
