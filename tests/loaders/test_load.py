"""Loading: what is new is read, what is unchanged is not, and the report says what happened."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from actorgraph.graph.case import Case, case_of
from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.graph.generation import Generation
from actorgraph.graph.graph import Graph, open_graph
from actorgraph.loaders import Step, load, remove
from tests.loaders.given import STORY, TABLE, loaded, put, stored


def test_documents_are_stored_with_their_key_hash_and_metadata(graph: Graph, case: Path) -> None:
    put(case, a_txt=STORY, claims_csv=TABLE)
    report = loaded(graph, case)
    assert report.new == ("a.txt", "claims.csv")
    story = stored(graph)["a.txt"].document
    assert story.sha256 == hashlib.sha256(STORY.encode()).hexdigest()
    assert (story.name, story.published, story.media) == ("Talks", "2018-04-27", "article")
    assert stored(graph)["claims.csv"].document.media == "table"


def test_a_table_becomes_edges(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    (edge,) = (edge for edge in graph.edges() if edge.type == "MET_WITH")
    assert {edge.source, edge.target} == {"person/aiko-mori", "person/olav-berg"}
    assert edge.properties["quote"] == "Mori met Berg."


def test_loading_again_reads_nothing(graph: Graph, case: Path) -> None:
    put(case, a_txt=STORY, claims_csv=TABLE)
    loaded(graph, case)
    before = graph.generation(), len(list(graph.entries()))
    report = loaded(graph, case)
    assert (report.new, report.changed, report.reread) == ((), (), ())
    assert report.unchanged == ("a.txt", "claims.csv")
    assert report.lines()[0] == "documents: 0 new, 0 changed, 0 removed, 2 unchanged"
    assert (graph.generation(), len(list(graph.entries()))) == before


def test_a_changed_document_replaces_its_own_claims_only(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE)
    loaded(graph, case)
    put(case, a_csv=TABLE.replace("happened", "alleged"))
    report = loaded(graph, case)
    assert (report.changed, report.unchanged) == (("a.csv",), ("b.csv",))
    statuses = {key: [claim.status.value for claim in reading.claims] for key, reading in stored(graph).items()}
    assert statuses == {"a.csv": ["alleged"], "b.csv": ["happened"]}


def test_a_document_is_removed_by_its_key_or_path(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE)
    loaded(graph, case)
    assert remove(graph, "a.csv").removed == ("a.csv",)
    report = remove(graph, case / "b.csv")
    assert report.lines()[0] == "documents: 0 new, 0 changed, 1 removed, 0 unchanged"
    assert stored(graph) == {}
    assert list(graph.nodes()) == []


def test_removing_what_is_not_there_says_what_was_perhaps_meant(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    with pytest.raises(NotFound, match=r"has no document 'claim.csv'; did you mean 'claims.csv'"):
        remove(graph, "claim.csv")


def test_a_file_that_is_gone_is_told_and_kept(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE)
    loaded(graph, case)
    (case / "a.csv").unlink()
    report = loaded(graph, case)
    assert report.missing == ("a.csv",)
    assert sorted(stored(graph)) == ["a.csv", "b.csv"]
    assert load(graph, ["b.csv"]).missing == ()


def test_the_date_of_a_document_comes_from_itself_then_the_catalogue_then_the_command(graph: Graph, case: Path) -> None:
    put(case, a_txt=STORY, b_txt="Aiko Mori met Olav Berg.", c_txt="Olav Berg met Aiko Mori.")
    put(case, documents_csv="file,date,publisher\na.txt,2001,The Harbour Daily\nb.txt,2002,\n")
    loaded(graph, case, published="2003")
    documents = {key: reading.document for key, reading in stored(graph).items()}
    assert {key: document.published for key, document in documents.items()} == {
        "a.txt": "2018-04-27",
        "b.txt": "2002",
        "c.txt": "2003",
    }
    assert documents["a.txt"].publisher == "The Harbour Daily"


def test_a_date_given_once_is_not_forgotten_by_the_next_load(graph: Graph, case: Path) -> None:
    put(case, a_txt="Aiko Mori met Olav Berg.", b_txt=STORY)
    loaded(graph, case, published="2003")
    assert loaded(graph, case).unchanged == ("a.txt", "b.txt")
    put(case, a_txt="Aiko Mori met Olav Berg again.")
    loaded(graph, case)
    assert stored(graph)["a.txt"].document.published == "2003"
    report = loaded(graph, case, published="2004")
    assert (report.reread, report.unchanged) == (("a.txt",), ("b.txt",))
    assert stored(graph)["a.txt"].document.published == "2004"


def test_a_changed_row_of_the_catalogue_reads_its_document_again(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE, documents_csv="file,title\na.csv,One\n")
    loaded(graph, case)
    put(case, documents_csv="file,title\na.csv,Two\n")
    assert loaded(graph, case).reread == ("a.csv",)
    assert stored(graph)["a.csv"].document.name == "Two"


def test_known_actors_of_the_case_reach_the_graph(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    put(case, actors_csv="id,name,kind,aliases\nperson/aiko-mori,Aiko Mori,person,Mori Aiko\n")
    report = loaded(graph, case)
    assert "actors.csv" not in stored(graph)
    mori = next(node for node in graph.nodes() if node.id == "person/aiko-mori")
    assert mori.properties["known"] is True
    assert next(count for count in report.actors if count.kind == "person").known == 1


def test_names_that_no_known_actor_has_are_ranked_by_documents(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE.replace("olav-berg", "berta-lund").replace("Berg", "Lund"))
    assert loaded(graph, case).unmatched == (("Aiko Mori", 2), ("Berta Lund", 1), ("Olav Berg", 1))


def test_decisions_of_the_case_are_followed_without_reading_again(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    put(case, decisions_tsv="judgement\tleft\tright\nsame\tperson/olav-berg\tperson/aiko-mori\n")
    assert loaded(graph, case).unchanged == ("claims.csv",)
    assert [node.id for node in graph.nodes() if "Person" in node.labels] == ["person/aiko-mori"]


def test_actors_beside_the_documents_count_also_when_the_case_is_loaded_from_above(graph: Graph, case: Path) -> None:
    (case / "seeds" / "tables").mkdir(parents=True)
    put(case / "seeds", actors_csv="name,kind\nAiko Mori,person\n")
    put(case / "seeds" / "tables", claims_csv=TABLE)
    assert load(graph, [case / "seeds"]).warnings == ()
    put(case, other_csv=TABLE.replace("olav-berg", "berta-lund").replace("Berg", "Lund"))
    load(graph, [case / "other.csv"])
    mori = next(node for node in graph.nodes() if node.id == "person/aiko-mori")
    assert mori.properties["known"] is True


def test_tables_of_a_case_that_lie_outside_it_are_told(graph: Graph, case: Path) -> None:
    other = case.parent / "elsewhere"
    other.mkdir()
    put(other, actors_csv="name,kind\nAiko Mori,person\n", claims_csv=TABLE)
    report = load(graph, [other])
    assert [warning.partition(":")[0] for warning in report.warnings] == ["outside/elsewhere/actors.csv was not used"]
    again = load(graph, [other], case=case_of(other))
    assert again.warnings == ()


def test_nothing_is_written_when_a_path_a_date_or_the_case_is_wrong(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    with pytest.raises(NotFound, match=r"nowhere does not exist"):
        load(graph, [case, case / "nowhere"])
    with pytest.raises(BadInput, match=r"field 'published': 'yesterday' is not a date"):
        loaded(graph, case, published="yesterday")
    put(case, actors_csv="name\nAiko Mori\n")
    with pytest.raises(BadInput, match=r"^actors.csv, line 2, field 'kind'"):
        loaded(graph, case)
    assert stored(graph) == {}
    assert list(graph.entries()) == []


def test_a_folder_without_documents_is_told_loudly(graph: Graph, case: Path) -> None:
    assert "NOTHING FOUND: no document in what was named" in loaded(graph, case).lines()


def test_a_text_without_claims_or_date_is_told(graph: Graph, case: Path) -> None:
    put(case, a_txt="The harbour is quiet in winter.\n")
    report = loaded(graph, case)
    assert (report.silent, report.undated) == (("a.txt",), ("a.txt",))
    lines = "\n".join(report.lines())
    assert "claims read: 0, NOTHING FOUND in what was read" in lines
    assert "no date of publication in 1 document: a.txt" in lines


def test_a_text_in_another_language_is_stored_and_not_read(graph: Graph, case: Path) -> None:
    text = "El ministro de Norlandia se reunió con el enviado en la ciudad del puerto."
    put(case, a_txt=text, b_txt=f"---\nlanguage: Spanish\n---\n{STORY.rpartition('---')[2]}")
    report = loaded(graph, case)
    assert report.unread == {"a.txt": "Spanish", "b.txt": "Spanish"}
    reading = stored(graph)["a.txt"]
    assert (reading.text, reading.document.language, reading.sentences, reading.claims) == (text, "es", 0, ())


def test_progress_is_told_before_each_document_and_at_the_end(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE)
    steps: list[Step] = []
    load(graph, [case], progress=steps.append)
    assert steps == [Step(0, 2, 0, "a.csv"), Step(1, 2, 0, "b.csv"), Step(2, 2, 0, "")]


def test_an_interrupted_load_leaves_whole_documents_and_the_next_heals(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE)

    def interrupt(step: Step) -> None:
        if step.done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(graph, [case], progress=interrupt)
    assert sorted(stored(graph)) == ["a.csv"]
    assert graph.stale()
    report = loaded(graph, case)
    assert (report.new, report.unchanged) == (("b.csv",), ("a.csv",))
    assert not graph.stale()


def test_a_stale_graph_is_derived_also_when_nothing_is_new(graph: Graph, case: Path) -> None:
    put(case, a_csv=TABLE)
    loaded(graph, case)
    graph.replace(stored(graph)["a.csv"])
    assert graph.stale()
    assert loaded(graph, case).unchanged == ("a.csv",)
    assert not graph.stale()


def test_the_order_of_loading_makes_no_difference(case: Path) -> None:
    put(case, a_csv=TABLE, b_csv=TABLE.replace("happened", "alleged"), c_txt=STORY)
    exports = []
    for order in (["a.csv", "b.csv", "c.txt"], ["c.txt", "b.csv", "a.csv"]):
        with open_graph() as graph:
            for name in order:
                load(graph, [name])
            exports.append(([*graph.nodes()], [*graph.edges()]))
    assert exports[0] == exports[1]


def test_a_graph_in_a_file_takes_its_folder_as_the_case(tmp_path: Path) -> None:
    put(tmp_path, claims_csv=TABLE, actors_csv="id,name,kind\nperson/aiko-mori,Aiko Mori,person\n")
    with open_graph(tmp_path / "case.db", create=True) as graph:
        report = load(graph, [tmp_path])
        assert (report.new, report.refused) == (("claims.csv",), ())
        assert load(graph, [tmp_path]).unchanged == ("claims.csv",)


def test_a_case_may_be_given(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    empty = case_of(case)
    load(graph, [case], case=Case(case / "elsewhere", empty.registry))
    assert list(stored(graph)) == ["outside/claims.csv"]


def test_newly_known_names_read_prose_again_and_tables_only_where_they_asked(graph: Graph, case: Path) -> None:
    asks = "relation,from,to,status\nvisited,Olav Berg,Norhaven,happened\n"
    put(case, a_txt=STORY, asked_csv=asks, plain_csv="relation,from,from_kind,status\nmissing,A B,person,alleged\n")
    put(case, actors_csv="name,kind\nOlav Berg,person\n")
    assert loaded(graph, case).new == ("a.txt", "asked.csv", "plain.csv")
    put(case, actors_csv="name,kind\nOlav Berg,person\nAiko Mori,person\n")
    report = loaded(graph, case)
    assert (report.reread, report.unchanged) == (("a.txt", "asked.csv"), ("plain.csv",))
    assert report.lines()[0] == "documents: 0 new, 0 changed, 0 removed, 1 unchanged, 2 read again"


def test_the_graph_is_derived_only_when_that_could_change_it(
    graph: Graph, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[str] = []
    derive = Graph.derive

    def counted(graph: Graph, *what: Any) -> Generation:
        times.append("derived")
        return derive(graph, *what)

    monkeypatch.setattr(Graph, "derive", counted)
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    loaded(graph, case)
    assert len(times) == 1
    put(case, actors_csv="id,name,kind,aliases\nperson/aiko-mori,Aiko Mori,person,Mori Aiko\n")
    loaded(graph, case)
    loaded(graph, case)
    assert len(times) == 2
    graph.derive(case_of(case).registry)
    loaded(graph, case)
    assert len(times) == 3, "the same graph came out, so the log still holds"
    (case / "actors.csv").write_text("name,kind\n", "utf-8")
    graph.derive(case_of(case).registry)
    put(case, actors_csv="id,name,kind,aliases\nperson/aiko-mori,Aiko Mori,person,Mori Aiko\n")
    loaded(graph, case)
    assert len(times) == 5, "somebody else derived another graph meanwhile"
