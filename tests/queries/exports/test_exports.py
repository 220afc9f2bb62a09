"""A graph in other formats holds the same nodes, edges and words; JSON lines and copies lose nothing."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from actorgraph.graph import Graph, open_graph
from actorgraph.graph.errors import BadInput, Refused
from actorgraph.queries.exports import FORMATS, copy_graph, export_graph, read_jsonl


def record_of(graph: Graph) -> tuple[object, ...]:
    """All that a graph keeps."""
    return (
        list(graph.readings()), list(graph.entries()), list(graph.nodes()), list(graph.edges()), graph.generation()
    )  # fmt: skip


def test_json_lines_lose_nothing(seeds: Graph, tmp_path: Path) -> None:
    first = export_graph(seeds, "jsonl", tmp_path / "one.jsonl")
    with open_graph("memory:") as again:
        read_jsonl(first, again)
        assert record_of(again) == record_of(seeds)
        assert export_graph(again, "jsonl", tmp_path / "two.jsonl").read_bytes() == first.read_bytes()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{}\n", r"line 1: is no export of actorgraph"),
        ("no\n", r"line 1: is not JSON"),
        ('{"format":"actorgraph","version":1,"generation":null}\n{"node":{}}\n', r"line 2: is no line of a graph"),
        ('{"format":"actorgraph","version":1,"generation":"0"}\n', r"other nodes or edges than its first line says"),
    ],
)
def test_lines_that_are_no_graph_are_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "bad.jsonl").write_text(text, "utf-8")
    with open_graph("memory:") as graph, pytest.raises(BadInput, match=says):
        read_jsonl(tmp_path / "bad.jsonl", graph)


def test_a_copy_has_the_whole_record_on_every_store(graph: Graph, seeds: Graph, tmp_path: Path) -> None:
    with open_graph(tmp_path / "copy.db", create=True) as copy:
        copied = copy_graph(graph, copy)
        assert copied.documents == len(list(seeds.readings()))
        assert record_of(copy)[0] == record_of(seeds)[0]
        assert record_of(copy)[2:] == record_of(seeds)[2:]
        assert list(copy.entries()) == list(graph.entries())
        assert not copy.stale()
        with pytest.raises(Refused, match="holds a graph already"):
            copy_graph(graph, copy)


def test_graphml_has_every_node_and_edge(seeds: Graph, tmp_path: Path) -> None:
    found = nx.read_graphml(export_graph(seeds, "graphml", tmp_path / "g.graphml"), force_multigraph=True)
    assert set(found.nodes) == {node.id for node in seeds.nodes()}
    assert found.number_of_edges() == len(list(seeds.edges()))
    abe = found.nodes["person/shinzo-abe"]
    assert (abe["name"], abe["labels"]) == ("Shinzo Abe", "Actor:Person")


def test_gexf_tells_when(seeds: Graph, tmp_path: Path) -> None:
    path = export_graph(seeds, "gexf", tmp_path / "g.gexf")
    found = nx.read_gexf(path)
    assert set(found.nodes) == {node.id for node in seeds.nodes()}
    assert found.number_of_edges() == len(list(seeds.edges()))
    dated = [data for *_, data in found.edges(data=True) if data.get("start")]
    assert dated
    assert all(data["start"] == data["earliest"] for data in dated)
    assert 'mode="dynamic"' in path.read_text("utf-8")


def test_the_tables_have_a_row_each_and_no_cell_runs(seeds: Graph, tmp_path: Path) -> None:
    folder = export_graph(seeds, "csv", tmp_path / "tables")
    with (folder / "nodes.csv").open(encoding="utf-8", newline="") as nodes:
        rows = list(csv.DictReader(nodes))
    assert [row["id"] for row in rows] == [node.id for node in seeds.nodes()]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "@")]


def test_a_followthemoney_link_that_is_no_fact_says_so(seeds: Graph, tmp_path: Path) -> None:
    path = export_graph(seeds, "ftm", tmp_path / "g.jsonl")
    entities = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert {entity["schema"] for entity in entities} >= {"Person", "PublicBody", "Document", "Event", "UnknownLink"}
    status = {edge.id: edge.properties.get("status") for edge in seeds.edges()}
    for link in (entity for entity in entities if entity["schema"] == "UnknownLink"):
        said = status[link["id"]]
        assert link["properties"]["role"][0].startswith(f"{said}: ") == (said != "happened")


def test_the_script_makes_the_graph_in_neo4j(seeds_in_neo4j: Graph, tmp_path: Path) -> None:
    lines = export_graph(seeds_in_neo4j, "cypher", tmp_path / "g.cypher").read_text("utf-8").splitlines()
    nodes, edges = (sum(line.startswith(word) for line in lines) for word in ("CREATE (:", "MATCH "))
    assert (nodes, edges) == (len(list(seeds_in_neo4j.nodes())), len(list(seeds_in_neo4j.edges())))
    asked = next(line for line in lines if line.startswith("CREATE (:`Claim`") and "’" not in line)
    found = seeds_in_neo4j.cypher("RETURN " + asked[asked.index("{") : asked.rindex("}") + 1] + " AS m").rows[0][0]
    assert found["id"] in {node.id for node in seeds_in_neo4j.nodes()}


def test_an_unknown_format_and_a_path_that_cannot_be_written_are_refused(seeds: Graph) -> None:
    with pytest.raises(BadInput, match="did you mean 'graphml'"):
        export_graph(seeds, "graphm")
    for form in FORMATS:
        if form != "csv":
            with pytest.raises(BadInput, match="cannot be written"):
                export_graph(seeds, form, Path("/proc/nix/graph"))
