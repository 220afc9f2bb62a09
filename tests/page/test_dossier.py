"""A dossier has each claim with its source, and text from documents stays text."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.graph.graph import open_graph
from actorgraph.graph.judging import judge
from actorgraph.graph.refresh import refresh
from actorgraph.page.dossier import write_dossier
from tests.graph.derive.builders import reading, row


def test_every_claim_has_its_sentence_source_hash_and_checker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with open_graph() as graph:
        odd = row(
            "accused", "person/aiko-mori", "person/olav-berg", quote="Mori <script>alert(1)</script> accused Berg."
        )
        kept = reading("a.txt", odd, row("met-with", "person/aiko-mori; person/berta-lund", date="2018-04-27"))
        graph.replace(kept)
        graph.replace(reading("b.txt", row("met-with", "person/aiko-mori; person/berta-lund", "", "denied")))
        refresh(graph)
        judge(graph, kept.claims[1].id, "confirm", why="seen", who="Dana")
        told = write_dossier(graph, "person/aiko-mori", tmp_path / "d.html")
        assert told.endswith("3 claims in 2 documents, 1 contradictions")
        with pytest.raises(NotFound):
            write_dossier(graph, "event/none", tmp_path / "e.html")
    text = (tmp_path / "d.html").read_text("utf-8")
    assert "<script" not in text
    assert kept.document.sha256 in text
    assert "confirm by Dana" in text
    assert "happened against denied" in text
    assert "2 of 3 claims were checked by nobody." in text


def test_a_dossier_is_put_in_place_whole_or_not_at_all(tmp_path: Path) -> None:
    output, taken = tmp_path / "d.html", tmp_path / "taken"
    output.write_text("the dossier of yesterday", "utf-8")
    taken.mkdir()
    with open_graph() as graph:
        graph.replace(reading("a.txt", row("met-with", "person/aiko-mori; person/berta-lund")))
        refresh(graph)
        with output.open(encoding="utf-8") as being_read:
            write_dossier(graph, "person/aiko-mori", output)
            assert being_read.read() == "the dossier of yesterday"
        assert "met" in output.read_text("utf-8")
        with pytest.raises(BadInput, match="cannot be written"):
            write_dossier(graph, "person/aiko-mori", taken)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["d.html", "taken"]
