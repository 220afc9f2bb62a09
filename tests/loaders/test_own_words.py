"""A case's own relations and words for the reader, from the files to the edges."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.case import case_of
from actorgraph.graph.errors import BadInput, BadVocabulary
from actorgraph.graph.graph import Graph
from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.lexicon import frames_of, lexicon_of, noun_class, operator_of, titles, using
from tests.loaders.given import loaded, put, stored

VOCABULARY = """relations:
  trained-by:
    means: somebody was trained
    from: {role: trainee, kinds: [actor]}
    to: {role: trainer, kinds: [actor]}
    event: training
    done: was trained by
    infinitive: be trained by
    family: supported
"""
LEXICON = """frames:
  train:
    relation: trained-by
    verbs: [train]
    roles:
      trainee: [object, "of:person+group"]
      trainer: subject
    needs: [trainee|trainer]
titles: {posts: [harbour master]}
nouns: {person: [diver]}
operators: {promise: {verbs: [foreswear]}}
"""
STORY = "---\ndate: 2031-05-04\n---\nNorway trained Danish divers in 2030.\n"
TABLE = "relation,from,to,status,quote\ntrained-by,government/dk,government/no,happened,Norway trained Danes.\n"


def edges(graph: Graph) -> list[tuple[str, str, str]]:
    return sorted((edge.source, edge.type, edge.target) for edge in graph.edges() if "claim" in edge.properties)


def test_prose_and_tables_give_edges_of_a_relation_of_the_case(graph: Graph, case: Path) -> None:
    put(case, vocabulary_yaml=VOCABULARY, lexicon_yaml=LEXICON, a_txt=STORY, b_csv=TABLE)
    assert loaded(graph, case).refused == ()
    assert {(kind, target) for _, kind, target in edges(graph)} == {("TRAINED_BY", "government/no")}
    assert len(edges(graph)) == 2


def test_the_words_hold_for_the_case_alone(graph: Graph, case: Path) -> None:
    put(case, vocabulary_yaml=VOCABULARY, lexicon_yaml=LEXICON, a_txt=STORY)
    loaded(graph, case)
    assert "trained-by" not in vocabulary().relations
    assert not any(frame.relation == "trained-by" for frame in frames_of("verb", "train"))
    with using(lexicon_of(case_of(case))):
        assert frames_of("verb", "train")[0].relation == "trained-by"
        assert noun_class("diver") == "person"
        assert ("harbour", "master") in titles()
        assert operator_of("verb", "foreswear") is not None


def test_a_changed_file_reads_the_articles_again_and_an_unchanged_one_does_not(graph: Graph, case: Path) -> None:
    put(case, vocabulary_yaml=VOCABULARY, lexicon_yaml=LEXICON, a_txt=STORY, b_csv=TABLE)
    loaded(graph, case)
    assert loaded(graph, case).unchanged == ("a.txt", "b.csv")
    put(case, lexicon_yaml=LEXICON.replace("[train]", "[train, drill]"))
    report = loaded(graph, case)
    assert (report.reread, report.unchanged) == (("a.txt",), ("b.csv",))
    put(case, vocabulary_yaml=VOCABULARY.replace("was trained", "learnt"))
    assert loaded(graph, case).reread == ("a.txt", "b.csv")


def test_a_relation_that_is_gone_is_told_with_its_document_and_loses_nothing(graph: Graph, case: Path) -> None:
    put(case, vocabulary_yaml=VOCABULARY, b_csv=TABLE)
    loaded(graph, case)
    before = graph.generation()
    (case / "vocabulary.yaml").unlink()
    with pytest.raises(BadVocabulary, match=r"b\.csv: has claims of 'trained-by', which is no relation any more"):
        loaded(graph, case)
    assert stored(graph)["b.csv"].claims
    assert graph.generation() == before
    put(case, vocabulary_yaml=VOCABULARY)
    loaded(graph, case)
    assert len(edges(graph)) == 1


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("frames:", "frame:", "unknown word 'frame'; did you mean 'frames'?"),
        ("relation: trained-by", "relation: taught-by", "line 3, field 'train': unknown relation 'taught-by'"),
        ("verbs:", "verb:", "line 4, field 'train': unknown word 'verb'; did you mean 'verbs'?"),
        ("[train]", "train", "line 4, field 'train, verbs': is a list, such as [one, two]"),
        ("[train]", "[Trained]", "'Trained' is no word: write its plain form in small letters, such as bring back"),
        ("    verbs: [train]\n", "", "line 2, field 'train': has neither verbs nor nouns: say which words state"),
        ("    relation: trained-by\n", "", "column 'relation' is missing; a frame needs relation, roles, and verbs"),
        ("trainee: [", "pupil: [", "trained-by has no role 'pupil' — one of: trainee, trainer"),
        ("of:person+group", "of:persons", "unknown kind 'persons'; did you mean 'person'?"),
        ("of:person+group", "of person", "'of person' is no place to look: write subject, object, a preposition"),
        ("trainee|trainer", "trainee|coach", "needs 'coach', for which `roles` has no place to look — one of: alone"),
        ("posts:", "post:", "line 9, field 'titles': unknown word 'post'; did you mean 'posts'?"),
        ("nouns: {person", "nouns: {people", "field 'nouns': unknown word 'people'"),
        ("promise:", "promised:", "field 'operators': unknown word 'promised'; did you mean 'promise'?"),
        ("{verbs: [foreswear]}", "[foreswear]", "line 11, field 'operators, promise': holds lines `NAME:` below it"),
    ],
)
def test_a_fault_in_the_lexicon_stops_the_load_before_anything_is_written(
    graph: Graph, case: Path, old: str, new: str, told: str
) -> None:
    assert old in LEXICON
    put(case, vocabulary_yaml=VOCABULARY, lexicon_yaml=LEXICON.replace(old, new, 1), b_csv=TABLE)
    with pytest.raises(BadInput) as caught:
        loaded(graph, case)
    assert str(caught.value).startswith("lexicon.yaml, line ")
    assert told in str(caught.value)
    assert stored(graph) == {}
