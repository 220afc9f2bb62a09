"""What followed a request, what joins two actors, and who stands where in a network that the user names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.loaders import load
from actorgraph.queries import (
    Network,
    between,
    central,
    communities,
    projected,
    requests,
    shortest_ways,
    what_happened_after,
)

TABLE = """id,relation,from,to,from_kind,to_kind,topic,status,date,quote,content_of
r,requested-of,Aiko Mori,Olav Berg,person,person,hostages,happened,2003-05-01,Mori asked Berg to raise the hostages.,
w,raised-with,Olav Berg,Berta Lund,person,person,hostages,wished,,Berg should raise the hostages with Lund.,r
d,raised-with,Olav Berg,Berta Lund,person,person,hostages,happened,2003-06,Berg raised the hostages with Lund.,
a,refused,Berta Lund,Olav Berg,person,person,hostages,happened,2003-07,Lund refused to free the hostages.,
b,refused,Berta Lund,Olav Berg,person,person,trade,happened,2003-07,Lund refused a deal on trade.,
e,met-with,Olav Berg;Berta Lund,,person,,hostages,happened,2002-01,Berg had met Lund about hostages in 2002.,
m,met-with,Aiko Mori;Olav Berg,,person,,,happened,2003-05-12,Mori met Berg on 12 May.,
n,met-with,Aiko Mori;Berta Lund,,person,,,planned,2004,Mori is to meet Lund.,
"""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder: Path = tmp_path_factory.mktemp("networks")
    (folder / "one.csv").write_text(TABLE, "utf-8")
    with open_graph("memory:") as graph:
        load(graph, [folder])
        yield graph


def test_a_request_is_followed_from_asked_over_raised_to_answered(case: Graph) -> None:
    (asked,) = requests(case, by="Aiko Mori")
    followed = what_happened_after(case, asked)
    assert [(row.step, row.who, row.relation, row.status) for row in followed] == [
        ("asked for", "Olav Berg", "RAISED_WITH", "wished"),
        ("raised", "Olav Berg", "RAISED_WITH", "happened"),
        ("answered", "Berta Lund", "REFUSED", "happened"),
    ]
    assert what_happened_after(case, asked.event) == followed
    with pytest.raises(NotFound, match="no event has the id"):
        what_happened_after(case, "event/nix")


def test_between_two_stand_all_lines_and_then_ways_through_others_with_sentences(case: Graph) -> None:
    lines = between(case, "Aiko Mori", "Berta Lund")
    assert [(row.way, row.relation, row.status) for row in lines if row.way == 0] == [(0, "MET_WITH", "planned")]
    through = [(row.way, row.step, row.relation) for row in lines if row.way]
    assert through[:2] == [(1, 1, "REQUESTED_OF"), (1, 1, "MET_WITH")]
    assert all(row.quote for row in lines)
    assert between(case, "Aiko Mori", "Olav Berg")[0].way == 0


def test_a_network_is_what_the_user_names(case: Graph) -> None:
    assert projected(case, Network()).number_of_edges() == 2
    assert projected(case, Network(statuses=("happened", "planned"))).number_of_edges() == 3
    met = projected(case, Network(relations=["met-with"], since="2003"))
    assert [(data["events"]) for *_, data in met.edges(data=True)] == [1]
    with pytest.raises(BadInput, match="no line of this graph is MET_WIHT; did you mean 'MET_WITH'"):
        projected(case, Network(relations=["met-wiht"]))
    with pytest.raises(BadInput, match="unknown status 'maybe'"):
        Network(statuses=("maybe",))


@pytest.mark.parametrize("measure", ["degree", "events", "betweenness", "brokerage", "closeness"])
def test_who_joins_the_others_stands_first_by_every_measure(case: Graph, measure: str) -> None:
    assert central(case, measure)[0].name == "Olav Berg"


def test_a_measure_that_is_none_has_a_hint(case: Graph) -> None:
    with pytest.raises(BadInput, match="did you mean 'betweenness'"):
        central(case, "betweeness")


def test_communities_and_ways_are_always_the_same(case: Graph) -> None:
    assert communities(case) == communities(case)
    assert {row.name for row in communities(case)} == {"Aiko Mori", "Olav Berg", "Berta Lund"}
    ways = shortest_ways(case, "Aiko Mori", "Berta Lund", most=2)
    assert [(row.way, row.who, row.whom) for row in ways] == [
        (1, "Aiko Mori", "Olav Berg"),
        (1, "Olav Berg", "Berta Lund"),
    ]
    assert shortest_ways(case, "Aiko Mori", "Berta Lund", network=Network(relations=["refused"])).note


def test_the_same_on_every_store(graph: Graph, seeds: Graph) -> None:
    for asked in requests(seeds)[:3]:
        assert what_happened_after(graph, asked) == what_happened_after(seeds, asked)
    assert between(graph, "Shinzo Abe", "Kim Jong Un") == between(seeds, "Shinzo Abe", "Kim Jong Un")
    assert central(graph) == central(seeds)
