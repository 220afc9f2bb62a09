"""The lexicon as data: sound, without names, and with clear refusals."""

from __future__ import annotations

import pytest

from actorgraph.graph.errors import BadVocabulary, Where
from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.lexicon import frames
from actorgraph.loaders.reader.lexicon.words import only_words, table
from actorgraph.loaders.reader.segments import segment


def test_every_frame_fills_roles_of_its_relation() -> None:
    for frame in frames.all_frames():
        relation = vocabulary().relation(frame.relation)
        assert {role for role, _ in frame.roles} <= {role.name for role in relation.roles}, frame.name


def test_frames_have_names_of_their_own() -> None:
    names = [frame.name for frame in frames.all_frames()]
    assert len(names) == len(set(names))


def test_most_relations_have_frames_and_every_plover_root_is_reached() -> None:
    framed = {frame.relation for frame in frames.all_frames()}
    relations = [relation for relation in vocabulary() if relation.name in framed]
    assert len(relations) >= 60
    assert {relation.plover for relation in vocabulary()} == {relation.plover for relation in relations}


def test_a_relation_that_happens_is_said_in_many_words() -> None:
    said: dict[str, set[str]] = {}
    for frame in frames.all_frames():
        said.setdefault(frame.relation, set()).update(frame.verbs | frame.nouns)
    thin = sorted(name for name, words in said.items() if vocabulary().relation(name).plover and len(words) < 2)
    assert thin == []


def test_an_event_noun_of_two_words_wins_over_its_last() -> None:
    assert [frame.relation for frame in frames.frames_of_noun("strike", ("hunger",))] == ["protested-against"]
    assert frames.frames_of_noun("strike", ("lucky",)) == frames.frames_of("noun", "strike")


def test_a_word_has_one_signature_unless_it_is_said_otherwise() -> None:
    seen: dict[tuple[str, str], str] = {}
    twice: list[str] = []
    for signature, parts in table("operators").items():
        for part, lemmas in parts.items():
            twice.extend(f"{part} {lemma}" for lemma in lemmas if seen.get((part, lemma), signature) != signature)
            seen.update({(part, lemma): signature for lemma in lemmas})
    assert twice == []


def test_a_frame_with_an_unknown_role_or_column_is_refused() -> None:
    with pytest.raises(BadVocabulary, match="no role 'boss'"):
        frames.frame_of("x", {"relation": "ordered", "roles": {"boss": "subject"}}, "x.yaml")
    with pytest.raises(BadVocabulary, match="unknown column 'verb'"):
        frames.frame_of("x", {"relation": "ordered", "roles": {}, "verb": ["order"]}, "x.yaml")


def test_words_of_the_page_frame_are_compared_without_case() -> None:
    assert [each.kind.value for each in segment("SUBSCRIBE to our Newsletter")] == ["boilerplate"]


@pytest.mark.parametrize("bare", [True, False, 3])
def test_what_yaml_takes_for_no_word_is_refused_and_not_read_as_another(bare: object) -> None:
    with pytest.raises(BadVocabulary, match=r"nouns\.yaml, field 'places'.*write it in quotes"):
        only_words(["dock", bare], Where("nouns.yaml", field="places"))
    with pytest.raises(BadVocabulary, match="field 'x, without'"):
        frames.frame_of("x", {"relation": "ordered", "roles": {"issuer": "subject"}, "without": ["to", bare]}, "x.yaml")
