"""What people decide is data of the case folder, and the graph follows it: the same on every store."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.graph.graph import Graph
from actorgraph.graph.judging import decide, explain, judge
from actorgraph.graph.refresh import is_current, refresh
from tests.graph.derive.builders import reading, row
from tests.graph.stores.places import Place


@pytest.fixture
def graph(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Graph:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ACTORGRAPH_WHO", "Dana")
    graph = place.graph()
    met = row("met-with", "Ana Arvel; Boris Bor", date="2018-04-27")
    taken = row("abducted-by", "person/carla-cole", "person/boris-bor", date="1978")
    graph.replace(reading("a.txt", met, taken))
    refresh(graph)
    return graph


def claim(graph: Graph, relation: str) -> str:
    return str(graph.cypher("MATCH (c:Claim {relation: $r}) RETURN c.id", r=relation).rows[0][0])


def edges(graph: Graph) -> set[str]:
    return {edge.type for edge in graph.edges() if edge.id.startswith("claim/") and "of" in edge.properties}


def test_a_rejected_claim_is_not_in_the_graph_and_stays_in_the_record(graph: Graph, tmp_path: Path) -> None:
    met = claim(graph, "met-with")
    judge(graph, met, "reject", why="they only wrote")
    assert edges(graph) == {"ABDUCTED_BY"}
    assert not any(node.id == met or node.id.startswith("event/meeting") for node in graph.nodes())
    assert graph.cypher("MATCH (d:Document) RETURN d.claims, d.rejected").rows == ((1, 1),)
    assert any(each.id == met for kept in graph.readings() for each in kept.claims)
    assert (tmp_path / "verdicts.tsv").read_text("utf-8").splitlines()[1].startswith(f"reject\t{met}\tDana\t20")


def test_a_corrected_claim_says_what_a_person_says_with_the_readers_version_beside_it(graph: Graph) -> None:
    taken = claim(graph, "abducted-by")
    judge(graph, taken, "correct", change={"status": "alleged", "date": "1978-07", "said_by": "person/ana-arvel"})
    assert edges(graph) == {"MET_WITH", "ALLEGED"}
    query = "MATCH (c:Claim {id: $id}) RETURN c.status, c.date, c.verdict, c.checked_by, c.read_as, c.quote"
    quote = "person/carla-cole was abducted by person/boris-bor 1978 happened."
    read = "status=happened; date=1978; said_by="
    assert graph.cypher(query, id=taken).rows == (("alleged", "1978-07", "correct", "Dana", read, quote),)
    assert graph.cypher("MATCH ()-[r:ALLEGED {claim: $id}]->() RETURN r.said_by, r.checked_by", id=taken).rows == (
        (["Ana Arvel"], "Dana"),
    )


def test_whom_it_happened_to_can_be_corrected_as_well(graph: Graph) -> None:
    judge(graph, claim(graph, "abducted-by"), "correct", change={"from": "person/dora-dale", "relation": "killed-by"})
    rows = graph.cypher("MATCH (a)-[r:KILLED_BY]->(b) RETURN a.name, b.id").rows
    assert rows == (("Dora Dale", "person/boris-bor"),)


def test_a_confirmed_claim_says_who_checked_it(graph: Graph) -> None:
    judge(graph, claim(graph, "met-with"), "confirm", why="seen the photograph")
    query = "MATCH ()-[r:MET_WITH]->(), (c:Claim {id: r.claim}) RETURN r.checked_by, c.checked_why, c.read_as"
    assert graph.cypher(query).rows == (("Dana", "seen the photograph", None),)
    assert graph.cypher("MATCH (e:Event {kind: 'meeting'}) RETURN e.checked").rows == ((1,),)


def test_what_was_confirmed_stands_when_a_later_reader_says_otherwise(graph: Graph) -> None:
    met = claim(graph, "met-with")
    judge(graph, met, "confirm")
    [kept] = graph.readings()
    later = row("met-with", "Ana Arvel; Boris Bor", "", "planned", date="2018-04-27", quote=kept.claims[0].quote)
    graph.replace(reading("a.txt", later))
    refresh(graph)
    query = "MATCH (c:Claim {id: $id}) RETURN c.status, c.read_as"
    assert graph.cypher(query, id=met).rows == (("happened", "status=planned"),)


def test_a_deleted_line_undoes_it_and_the_next_command_notes_it(graph: Graph, tmp_path: Path) -> None:
    judge(graph, claim(graph, "met-with"), "reject")
    table = tmp_path / "verdicts.tsv"
    header, line = table.read_text("utf-8").splitlines()
    table.write_text(header + "\n", "utf-8")
    assert not is_current(graph)
    refresh(graph)
    assert edges(graph) == {"ABDUCTED_BY", "MET_WITH"}
    noted = [(entry.act, entry.detail, entry.who) for entry in graph.entries() if entry.subject == "verdicts.tsv"]
    assert noted == [("decided", line, "Dana"), ("withdrawn", line, "Dana")]
    assert is_current(graph)


def test_two_names_decided_to_be_one_are_one_actor_until_the_line_is_deleted(graph: Graph, tmp_path: Path) -> None:
    decide(graph, "same", "person/carla-cole", "person/ana-arvel", why="her maiden name")
    assert graph.cypher("MATCH (a)-[:ABDUCTED_BY]->() RETURN a.id").rows == (("person/ana-arvel",),)
    with pytest.raises(BadInput, match="says 'different' of what line 2 calls 'same'"):
        decide(graph, "different", "person/ana-arvel", "person/carla-cole")
    (tmp_path / "decisions.tsv").unlink()
    refresh(graph)
    assert graph.cypher("MATCH (a)-[:ABDUCTED_BY]->() RETURN a.id").rows == (("person/carla-cole",),)


def test_an_explained_contradiction_stays_with_its_reason(graph: Graph) -> None:
    denied = row("met-with", "Ana Arvel; Boris Bor", "", "denied", date="2018-04-27")
    graph.replace(reading("b.txt", denied))
    refresh(graph)
    query = "MATCH (x)-[k:CONTRADICTS]->(y) RETURN x.id, y.id, k.explained, k.explained_by"
    [(one, other, *none)] = graph.cypher(query).rows
    assert none == [None, None]
    explain(graph, str(other), str(one), why="the denial came before")
    assert graph.cypher(query).rows == ((one, other, "the denial came before", "Dana"),)
    with pytest.raises(NotFound, match="do not contradict each other"):
        explain(graph, str(one), claim(graph, "abducted-by"), why="no")


def test_a_correction_that_cannot_be_is_refused_and_leaves_no_line(graph: Graph, tmp_path: Path) -> None:
    met = claim(graph, "met-with")
    for change, message in [
        ({"status": "hapened"}, "unknown status 'hapened'; did you mean 'happened'"),
        ({"from": "place/xa"}, "is a place; the participant of met-with is one of"),
        ({"status": "planned", "mode": "requested"}, "does not go with status 'planned'"),
        ({"colour": "red"}, "unknown field 'colour'"),
        ({}, "says what holds instead"),
    ]:
        with pytest.raises(BadInput, match=message):
            judge(graph, met, "correct", change=change)
    with pytest.raises(NotFound, match="has no claim 'claim/0000000000000000'"):
        judge(graph, "claim/" + "0" * 16, "confirm")
    assert not (tmp_path / "verdicts.tsv").exists()


def test_the_log_is_sealed_entry_by_entry(graph: Graph) -> None:
    judge(graph, claim(graph, "met-with"), "confirm")
    last = ""
    for entry in graph.entries():
        assert entry.sealed(last).seal == entry.seal
        assert entry.who == "Dana"
        assert entry.versions.startswith("actorgraph ")
        last = entry.seal
