"""A case's own vocabulary: what may be added, and how a fault is told."""

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.graph.vocabulary import Kind, enlarged_by, shipped_vocabulary, using, vocabulary

ROW = """relations:
  trained-by:
    means: somebody was trained
    from: {role: trainee, kinds: [person, group]}
    to: {role: trainer, kinds: [actor], optional: true}
    event: training
    plover: COOPERATE
    implies: [met-with]
    done: was trained by
    infinitive: be trained by
    family: supported
"""


def test_a_relation_of_a_case_is_one_like_those_that_ship() -> None:
    words = enlarged_by(ROW, "vocabulary.yaml", shipped_vocabulary())
    relation = words.relation("TRAINED_BY")
    assert (relation.name, relation.event, relation.plover) == ("trained-by", "training", "COOPERATE")
    assert relation.source.kinds == {Kind.PERSON, Kind.GROUP}
    assert relation.target.optional
    assert words.implied("trained-by") == {"trained-by", "met-with"}
    assert "met-with" in words.relations


def test_a_topic_is_added_or_gets_more_words() -> None:
    text = "topics:\n  fishing: {means: fleets and quotas, words: [Quota]}\n  nuclear: {words: [yellowcake]}\n"
    words = enlarged_by(text, "vocabulary.yaml", shipped_vocabulary())
    assert words.topic("fishing").words == ("quota",)
    assert words.topic("nuclear").words == (*shipped_vocabulary().topic("nuclear").words, "yellowcake")
    assert words.topic("nuclear").means == shipped_vocabulary().topic("nuclear").means


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "relations:\n", "topics:\nrelations:\n"])
def test_an_empty_file_adds_nothing(text: str) -> None:
    assert enlarged_by(text, "vocabulary.yaml", shipped_vocabulary()) == shipped_vocabulary()


def test_the_version_is_that_of_the_words() -> None:
    base = shipped_vocabulary()
    more = enlarged_by(ROW, "vocabulary.yaml", base)
    assert more.version != base.version
    assert more.version == enlarged_by("# a remark\n" + ROW, "elsewhere/vocabulary.yaml", base).version
    assert more.version != enlarged_by(ROW.replace("[met-with]", "[visited]"), "vocabulary.yaml", base).version


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("relations:", "relation:", "line 1, field 'relation': unknown part 'relation' — one of: relations, topics"),
        ("trained-by:", "Trained By:", "line 2, field 'Trained By': 'Trained By' is no name: write small letters"),
        ("trained-by:", "involved-in:", "'involved-in' is the name of another kind of edge — choose another"),
        ("trained-by:", "met-with:", "field 'met-with': relation 'met-with' is there already; give yours another name"),
        ("means:", "meaning:", "line 3, field 'trained-by': unknown column 'meaning'"),
        (
            "    family: supported\n",
            "",
            "line 2, field 'trained-by': column 'family' is missing; a relation needs",
        ),
        ("[person, group]", "[persons]", "line 4, field 'trained-by, from': unknown kind 'persons'; did you mean"),
        ("[person, group]", "person", "line 4, field 'trained-by, from': is a list, such as [one, two]"),
        ("{role: trainee, kinds: [person, group]}", "trainee", "field 'trained-by, from': is written {role: NAME"),
        ("role: trainee,", "rôle: trainee,", "line 4, field 'trained-by, from': unknown key 'rôle' — role, kinds"),
        ("role: trainer", "role: place", "'place' is no name of a role: write a word in small letters, other than"),
        ("role: trainer", "role: trainee", "has one role at both ends: name two, or say `symmetric: true`"),
        ("event: training", "event: Training Day", "'Training Day' is no word: write small letters and hyphens"),
        ("event: training\n", "event: training\n    state: true\n", "either `event: KIND` or `state: true`, not both"),
        ("    event: training\n", "", "either `event: KIND` or `state: true`, not both"),
        (
            "event: training\n",
            "event: training\n    once: maybe\n",
            "'trained-by, once': is true or false",
        ),
        ("event: training\n", "event: training\n    symmetric: true\n", "is symmetric, so `from` and `to` must be the"),
        ("COOPERATE", "HELP", "line 7, field 'trained-by, plover': unknown PLOVER root 'HELP' — one of: ACCUSE"),
        ("[met-with]", "[met-wiht]", "implies the unknown relation 'met-wiht'; did you mean 'met-with'?"),
        ("done: was trained by", "done: [a, b]", "field 'trained-by, done': is one value, some words"),
        ("done: was trained by", "done: &x was trained by", "line 9: an anchor (&) is not allowed"),
        ("relations:\n", "- relations\n", "is no YAML"),
    ],
)
def test_a_fault_is_told_with_its_place_and_what_is_allowed(old: str, new: str, told: str) -> None:
    assert old in ROW
    with pytest.raises(BadInput) as caught:
        enlarged_by(ROW.replace(old, new, 1), "vocabulary.yaml", shipped_vocabulary())
    assert str(caught.value).startswith("vocabulary.yaml, line ")
    assert told in str(caught.value)


def test_the_words_of_a_case_are_in_use_inside_of_the_block_alone() -> None:
    with using(enlarged_by(ROW, "vocabulary.yaml", shipped_vocabulary())):
        assert "trained-by" in vocabulary().relations
    assert "trained-by" not in vocabulary().relations
