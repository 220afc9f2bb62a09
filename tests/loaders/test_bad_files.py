"""Bad files: each is refused with one clear line, stops no other, and leaves nothing of itself behind."""

from pathlib import Path

import pytest

from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Reading
from tests.loaders.given import STORY, TABLE, loaded, put, stored

BAD = {
    "empty.txt": (b"", "is empty"),
    "binary.txt": (b"a\x00b", "is binary, not text"),
    "latin.txt": ("Möri met him.".encode("latin-1"), "line 1: is not UTF-8: byte 2 of the line is 0xf6"),
    "front.txt": (b"---\ntitle: [A\n---\nText", "line 3: is no YAML"),
    "date.txt": (b"---\ndate: April 31\n---\nText", "'April 31' is not a date"),
    "day.txt": (b"---\ndate: 2018-04-31\n---\nText", "'2018-04-31' is not a date"),
    "status.csv": (b"relation,from,status\nmissing,person/a,maybe\n", "unknown status 'maybe'"),
    "relation.csv": (b"relation,from,status\nmising,person/a,alleged\n", "did you mean 'missing'?"),
    "column.csv": (b"relation,from\nmissing,person/a\n", "column 'status' is missing"),
    "ids.csv": (
        b"id,relation,from,status\nx,missing,person/a,alleged\nx,missing,person/b,alleged\n",
        "is the id of line 2",
    ),
    "bomb.yaml": (b"- &a [x, x]\n- [*a, *a]\n", "an anchor (&) is not allowed"),
    "photo.jpg": (b"\xff\xd8\xff\xe0", "is a JPEG image"),
    "data.json": (b"{}", "'.json' files are unknown"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_one_clear_line_and_stops_no_other(graph: Graph, case: Path, name: str) -> None:
    data, message = BAD[name]
    (case / name).write_bytes(data)
    put(case, good_csv=TABLE)
    report = loaded(graph, case)
    (refusal,) = report.refused
    assert refusal.file == name
    assert message in refusal.reason
    assert "\n" not in refusal.reason
    assert not report.ok
    assert sorted(stored(graph)) == ["good.csv"]


def test_a_version_that_cannot_be_read_leaves_the_earlier_one(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE)
    loaded(graph, case)
    put(case, claims_csv=TABLE.replace("happened", "maybe"))
    report = loaded(graph, case)
    assert len(report.refused) == 1
    assert report.missing == ()
    assert [claim.status.value for claim in stored(graph)["claims.csv"].claims] == ["happened"]


def test_good_rows_load_when_that_is_asked_for_and_all_are_asked_for_again(graph: Graph, case: Path) -> None:
    put(case, claims_csv=TABLE + "y,met-with,person/a,person/b,maybe,\n")
    assert loaded(graph, case).new == ()
    report = loaded(graph, case, partial=True)
    assert (report.new, report.ok) == (("claims.csv",), False)
    assert "line 3, field 'status': unknown status 'maybe'" in report.faulty_rows[0].reason
    assert loaded(graph, case, partial=True).unchanged == ("claims.csv",)
    assert len(loaded(graph, case).refused) == 1
    assert len(stored(graph)["claims.csv"].claims) == 1


def test_two_files_with_one_key_are_refused(graph: Graph, case: Path) -> None:
    (case / "M\u00f6ri.csv").write_text(TABLE, "utf-8")
    (case / "Mo\u0308ri.csv").write_text(TABLE, "utf-8")
    if len(list(case.iterdir())) < 2:
        pytest.skip("this file system takes both names for one")
    report = loaded(graph, case)
    assert len(report.new) == 1
    assert "has the key of another file" in report.refused[0].reason


def test_a_bad_catalogue_holds_back_its_own_folder_alone(graph: Graph, case: Path) -> None:
    (case / "press").mkdir()
    put(case / "press", a_csv=TABLE, documents_csv="file,date\na.csv,April 31\n")
    put(case, b_csv=TABLE)
    report = loaded(graph, case)
    assert report.new == ("b.csv",)
    assert report.refused[0].file == "press/a.csv"
    assert "press/documents.csv, line 2" in report.refused[0].reason


def test_a_fault_of_ours_in_one_file_does_not_cost_the_others(
    graph: Graph, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Reading:
        raise IndexError("no such word")

    monkeypatch.setattr("actorgraph.loaders.intake.read", broken)
    put(case, a_txt=STORY, b_csv=TABLE)
    report = loaded(graph, case)
    assert report.new == ("b.csv",)
    assert report.refused[0].reason == (
        "a.txt: cannot be read, by a fault of actorgraph: IndexError: no such word; please report it"
    )


def test_a_file_with_a_line_of_50_mb_is_refused(graph: Graph, case: Path) -> None:
    with (case / "a.csv").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    put(case, b_csv=TABLE)
    report = loaded(graph, case)
    assert (report.new, report.refused[0].reason) == (
        ("b.csv",),
        "a.csv: has 50 MB; the limit is 20 MB a file: split it",
    )
