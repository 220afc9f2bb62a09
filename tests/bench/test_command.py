"""`python -m bench.reading`: what it prints, writes and refuses."""

import json
from pathlib import Path

import pytest

from bench.reading import __main__ as command
from bench.reading.evaluation import Evaluation, evaluate
from bench.reading.items import load_items
from bench.reading.report import misses, report

FEW = [item for item in load_items() if item.id in {"balkans-1", "former-4", "empty-1", "empty-2", "deny-1"}]


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate(FEW)


def test_the_report_names_every_measurement(evaluation: Evaluation) -> None:
    text = "\n".join(report(evaluation))

    for heading in (
        "Own sentences",
        "Own sentences by relation",
        "Name swap, own sentences",
        "Date table",
        "pattern 19",
    ):
        assert heading in text
    assert "Articles" not in text


def test_figures_are_written_with_their_date_and_without_a_path(evaluation: Evaluation, tmp_path: Path) -> None:
    file = tmp_path / "results" / "reading.json"

    command.write_figures(evaluation, file)

    figures = json.loads(file.read_text("utf-8"))
    assert {"measured", "versions", "own", "name_swap", "invented_names", "date_table"} == set(figures)
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
