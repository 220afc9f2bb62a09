"""What stands behind a reading: segments, sentences, clauses, and texts in any size."""

from __future__ import annotations

import pytest

from actorgraph.graph.case import base_registry
from actorgraph.graph.record import Document
from actorgraph.loaders.reader import Given, examine, examine_all
from actorgraph.loaders.reader.draft import SegmentKind
from actorgraph.loaders.reader.examination import Examination

STORY = "Envoys meet in Oslo\n\nOlav Berg met Berta Lund on Monday.\n\nHe asked her to free the crew, Ada Brink said.\n"


def document(name: str = "brief") -> Document:
    return Document(key=f"{name}.txt", sha256="0" * 64, name=name, published="2022-05-04")


def examined(text: str, headline: int = 0) -> Examination:
    return examine(document(), text, base_registry(), headline=headline)


def test_an_examination_has_every_stage_and_a_finding_for_each_claim() -> None:
    seen = examined(STORY)
    assert [segment.kind for segment in seen.segments] == [SegmentKind.HEADLINE, SegmentKind.LEAD, SegmentKind.BODY]
    assert len(seen.findings) == len(seen.reading.claims) > 1
    for claim, finding in zip(seen.reading.claims, seen.findings, strict=True):
        assert seen.text[slice(*finding.trigger)] == claim.trigger
    assert {clause.lemma for clause, look in seen.looks() if not look.dropped} >= {"meet", "ask", "free", "say"}


def test_what_is_known_to_be_a_headline_is_read_as_one() -> None:
    seen = examined("Envoys met.\n\nOlav Berg met Berta Lund.", headline=len("Envoys met."))
    assert [segment.kind for segment in seen.segments] == [SegmentKind.HEADLINE, SegmentKind.LEAD]


def test_texts_examined_together_are_read_as_each_alone() -> None:
    given = [Given(document(name), text) for name, text in (("a", STORY), ("b", ""), ("c", "Berg was freed by Lund."))]
    together = [seen.reading for seen in examine_all(given, base_registry())]
    assert together == [examine(each.document, each.text, base_registry()).reading for each in given]


def test_a_paragraph_of_any_length_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = [f"Olav Berg met {name} Lund in Oslo. He slept." for name in ("Berta", "Ada", "Maria", "Karin", "Vera")]
    text = " ".join(sentences)
    whole = examined(text).reading.claims
    monkeypatch.setattr("actorgraph.loaders.reader.parse.words.LONGEST", 100)
    cut = examined(text).reading.claims
    assert [claim.quote for claim in cut] == [claim.quote for claim in whole]
    assert len(cut) == len(sentences)
    monkeypatch.setattr("actorgraph.loaders.reader.parse.words.LONGEST", 10)
    examined("without any end of a sentence in it")
