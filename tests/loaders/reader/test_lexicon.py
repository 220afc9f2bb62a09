"""The lexicon as data: sound, without names, and with clear refusals."""

from __future__ import annotations

import pytest

from actorgraph.graph.errors import BadVocabulary
from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.lexicon import frames
from actorgraph.loaders.reader.lexicon.words import table
from actorgraph.loaders.reader.segments import segment


def test_every_frame_fills_roles_of_its_relation() -> None:
    for frame in frames.all_frames():
        relation = vocabulary().relation(frame.relation)
        assert {role for role, _ in frame.roles} <= {role.name for role in relation.roles}, frame.name


def test_frames_have_names_of_their_own() -> None:
    names = [frame.name for frame in frames.all_frames()]
    assert len(names) == len(set(names))


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
