"""`python -m bench.reading`: what it prints, writes and refuses."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bench.reading import __main__ as command
from bench.reading.evaluation import Evaluation, evaluate
from bench.reading.history import Kept, append, change, followed, last
from bench.reading.items import load_items
from bench.reading.report import misses, report
from bench.reading.sections import Section

IDS = {"balkans-1", "former-4", "empty-1", "empty-2", "deny-1"}
FEW = [replace(item, kept=item.id in {"balkans-1", "empty-2"}) for item in load_items() if item.id in IDS]


SPELLING = Section(
    "spelling", "Spelling", ("words right   3/4",), {"words": {"right": 3, "of": 4}, "slips": ["recieve"]}
)


@pytest.fixture(scope="module", autouse=True)
def a_measurement() -> Iterator[None]:
    """One more table, quickly measured, in the place of those that take their time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("bench.reading.evaluation.MEASUREMENTS", (lambda _items, _registry: SPELLING,))
        yield


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate(FEW)


def test_the_report_names_every_measurement(evaluation: Evaluation) -> None:
    text = "\n".join(report(evaluation))

    for heading in (
        "Own sentences",
        "Own sentences by relation",
        "Name swap, own sentences",
        "pattern 19",
    ):
        assert heading in text
    assert "Articles" not in text
    assert "Since the run" not in text


def test_a_section_is_printed_under_its_title_and_its_figures_are_kept(evaluation: Evaluation) -> None:
    assert "\n".join(report(evaluation)).endswith("\nSpelling\n--------\nwords right   3/4")
    assert evaluation.figures()["spelling"] == SPELLING.figures


def test_a_recorded_run_is_what_the_next_report_is_compared_with(evaluation: Evaluation, tmp_path: Path) -> None:
    file = tmp_path / "results" / "history.jsonl"
    assert last(file) is None
    now = followed(evaluation.figures(), evaluation.sections)
    assert now["spelling.words"] == 0.75
    append(file, Kept("2020-01-02", "0.1", {**now, "own.open.recall": 0.0, "gone": 1.0}))
    append(file, Kept("2020-01-03", "0.2", {**now, "spelling.words": 0.8}))

    before = last(file)

    assert before is not None
    assert before.figures["spelling.words"] == 0.8
    lines = list(report(evaluation, before))
    assert lines[-3] == "Since the run recorded on 2020-01-03 (reader 0.2)"
    assert lines[-1].split() == ["▼", "spelling.words", "0.8", "→", "0.75"]
    assert list(change(before, before.figures)) == ["no figure has changed"]


def test_figures_are_written_with_their_date_and_without_a_path(evaluation: Evaluation, tmp_path: Path) -> None:
    file = tmp_path / "results" / "reading.json"

    command.write_figures(evaluation, file)

    figures = json.loads(file.read_text("utf-8"))
    assert {"measured", "versions", "own", "name_swap", "invented_names", "spelling"} == set(figures)
    assert figures["own"]["open"]["sentences"] + figures["own"]["kept"]["sentences"] == len(FEW)
    assert str(Path.cwd()) not in file.read_text("utf-8")


def test_sentences_kept_aside_are_counted_and_not_shown(evaluation: Evaluation) -> None:
    kept = {item.id for item in FEW if item.kept}
    shown = "\n".join(misses(evaluation.items["open"]))

    assert kept
    assert not [item for item in kept if item in shown]


def test_a_folder_that_is_not_there_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("ACTORGRAPH_SHARED", str(tmp_path / "nowhere"))

    assert command.main([]) == 2
    assert "without seeds/" in capsys.readouterr().out


def test_without_the_variable_it_says_so_in_one_line_and_measures_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("ACTORGRAPH_SHARED", raising=False)
    monkeypatch.setattr(command, "load_items", lambda: tuple(FEW))

    assert command.main(["--json", str(tmp_path / "figures.json")]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("ACTORGRAPH_SHARED is not set")
    assert json.loads((tmp_path / "figures.json").read_text("utf-8"))["own"]


def test_recording_keeps_the_figures_and_a_line_of_history(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("ACTORGRAPH_SHARED", raising=False)
    monkeypatch.setattr(command, "load_items", lambda: tuple(FEW))
    monkeypatch.setattr(command, "RECORD", tmp_path / "reading.json")
    monkeypatch.setattr(command, "HISTORY", tmp_path / "history.jsonl")
    monkeypatch.setattr(command, "PRECISION", tmp_path / "precision.yaml")

    assert command.main(["--record"]) == 0
    assert command.main(["--record"]) == 0

    assert len((tmp_path / "history.jsonl").read_text("utf-8").splitlines()) == 2
    assert "no figure has changed" in capsys.readouterr().out
    rules = yaml.safe_load((tmp_path / "precision.yaml").read_text("utf-8"))
    assert rules
    assert all(right + wrong for right, wrong in rules.values())
