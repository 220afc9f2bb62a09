"""Every named query: its header is true, and its rows are the same on every store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from actorgraph.graph import Graph
from actorgraph.graph.errors import Ambiguous, BadInput, NotFound
from actorgraph.queries import NamedQuery, ParameterKind, ask, catalogue, find_actor, named_query
from actorgraph.queries.catalogue import parse_query


def needed(query: NamedQuery, graph: Graph) -> dict[str, str]:
    actors = iter(("Shinzo Abe", "Donald Trump"))
    claim = graph.cypher("MATCH (c:Claim) RETURN c.id AS id ORDER BY id LIMIT 1").rows[0][0]
    given = {"claim": claim, **{name: value for name, value in query.example.items() if name != "claim"}}
    return {
        each.name: next(actors) if each.kind is ParameterKind.ACTOR else given[each.name]
        for each in query.parameters
        if each.required
    }


@pytest.mark.parametrize("name", catalogue())
def test_rows_are_those_of_the_memory_store_under_the_columns_of_the_header(
    name: str, graph: Graph, seeds: Graph
) -> None:
    query = named_query(name)
    given = needed(query, seeds)
    result = ask(graph, name, **given)
    assert result.columns == query.columns
    assert result.rows == ask(seeds, name, **given).rows


def test_named_queries_find_something_in_the_seeds(seeds: Graph) -> None:
    empty = {name for name, query in catalogue().items() if not ask(seeds, name, **needed(query, seeds)).rows}
    # Nothing is said there to have led to something.
    assert empty <= {"led_to"}


def test_there_are_at_least_thirty_in_every_group() -> None:
    assert len(catalogue()) >= 30
    groups = {query.group for query in catalogue().values()}
    assert groups == {"who", "asked", "met", "taken", "said", "disagree", "when", "through", "sources", "network"}


@pytest.mark.parametrize("name", [name for name, query in catalogue().items() if query.parameters])
def test_the_example_of_a_query_finds_something(name: str, seeds: Graph) -> None:
    query = named_query(name)
    assert query.example
    assert query.title
    if not any(query.parameter(given).kind is ParameterKind.ID for given in query.example):  # type: ignore[union-attr]
        assert ask(seeds, name, **query.example).rows or name == "led_to"


OWN = "// Brothers: who has many?\n// Parameters: least: number = 1\n// Columns: n\nRETURN $least AS n\n"


def test_a_folder_of_ones_own_adds_queries_and_groups(seeds: Graph, tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "brothers.cypher").write_text(OWN, "utf-8")
    query = named_query("brothers", tmp_path)
    assert (query.group, query.title, query.answers) == ("mine", "Brothers", "Who has many?")
    assert ask(seeds, query, least=3).rows == ((3,),)
    monkeypatch.setenv("ACTORGRAPH_QUERIES", str(tmp_path))
    assert ask(seeds, "brothers").rows == ((1,),)


def test_a_query_of_ones_own_that_is_none_is_named_and_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "bad.cypher").write_text("MATCH (n) RETURN n", "utf-8")
    with pytest.raises(BadInput, match=r"own/bad\.cypher: begins with three lines"):
        catalogue(tmp_path)
    assert named_query("requests", tmp_path).name == "requests"
    (tmp_path / "bad.cypher").rename(tmp_path / "requests.cypher")
    (tmp_path / "requests.cypher").write_text(OWN, "utf-8")
    with pytest.raises(BadInput, match="there is a query 'requests' already"):
        catalogue(tmp_path)


def test_a_parameter_that_is_not_there_is_named_with_those_that_are(seeds: Graph) -> None:
    with pytest.raises(BadInput, match=r"has no parameter 'who'.*one of: about, by"):
        ask(seeds, "requests", who="Abe")


def test_a_missing_parameter_is_named(seeds: Graph) -> None:
    with pytest.raises(BadInput, match=r"around: needs since \(day\)"):
        ask(seeds, "around", until="2002")


@pytest.mark.parametrize(("parameter", "value"), [("status", "maybe"), ("since", "last year"), ("since", "XXXX-04-27")])
def test_a_value_that_cannot_be_understood_is_refused(seeds: Graph, parameter: str, value: str) -> None:
    with pytest.raises(BadInput):
        ask(seeds, "meetings", **{parameter: value})


def test_an_unknown_query_has_a_hint(seeds: Graph) -> None:
    with pytest.raises(NotFound, match="did you mean 'requests'"):
        ask(seeds, "request")


@pytest.mark.parametrize("name", ["Kim Jong Un", "kim jong-un", "person/kim-jong-un"])
def test_an_actor_is_found_by_name_alias_and_id(graph: Graph, name: str) -> None:
    assert find_actor(graph, name) == "person/kim-jong-un"


def test_a_country_means_its_government(seeds: Graph) -> None:
    assert find_actor(seeds, "Japan") == "government/jp"


def test_a_name_of_several_lists_them_and_an_unknown_one_has_a_hint(seeds: Graph) -> None:
    with pytest.raises(NotFound, match="did you mean"):
        find_actor(seeds, "Shinzo Abee")
    with pytest.raises(Ambiguous) as caught:
        find_actor(seeds, "Choi")
    assert all(candidate.startswith("person/") for candidate in caught.value.candidates)


def test_a_header_that_is_not_one_is_refused() -> None:
    with pytest.raises(BadInput, match="begins with three lines"):
        parse_query("x", "who", "MATCH (n) RETURN n")
    with pytest.raises(BadInput, match="parameter 'who' is not"):
        parse_query("x", "who", "// What?\n// Parameters: who\n// Columns: n\nMATCH (n) RETURN n")
