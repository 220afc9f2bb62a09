"""The demo gives what a person has looked at: `python -m tests.golden` writes the files anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.loaders import load
from tests.golden.render import FOLDER, answers, claims


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph("memory:") as found:
        load(found, ["seeds"])
        yield found


def test_the_claims_of_the_seeds_are_those_on_file(graph: Graph) -> None:
    assert list(claims(graph)) == (FOLDER / "claims.txt").read_text("utf-8").splitlines()


def test_the_answers_of_the_demo_are_those_on_file(graph: Graph) -> None:
    assert list(answers(graph)) == (FOLDER / "answers.txt").read_text("utf-8").splitlines()


def test_loading_the_seeds_in_another_order_gives_the_same_graph(graph: Graph) -> None:
    with open_graph("memory:") as other:
        load(other, ["seeds/documents", "seeds/recognised.csv"])
        first = list(_lines(other))
    assert first == list(_lines(graph))


def _lines(graph: Graph) -> Iterator[str]:
    for node in graph.nodes():
        yield repr(node)
    for edge in graph.edges():
        yield repr(edge)
