"""ZIP archives: their files are documents like those of a folder, and none of them can do harm."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from actorgraph.graph.graph import Graph
from actorgraph.loaders import load, remove
from actorgraph.loaders.custody.originals import disagreements
from tests.loaders.given import STORY, TABLE, stored

OTHER = "Berta Lund met Olav Berg in the harbour town on Monday.\n"


def archive(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in files.items():
            file.writestr(name, text)
    return path


def refused(graph: Graph, case: Path) -> dict[str, str]:
    return {each.file: each.reason for each in load(graph, [case]).refused}


def test_the_files_of_an_archive_are_documents_by_their_path_behind_it(graph: Graph, case: Path) -> None:
    archive(case / "post.zip", {"a.txt": STORY, "berlin/b.txt": OTHER, "claims.csv": TABLE, ".hidden/c.txt": OTHER})
    assert load(graph, [case]).refused == ()
    assert sorted(stored(graph)) == ["post.zip/a.txt", "post.zip/berlin/b.txt", "post.zip/claims.csv"]
    assert stored(graph)["post.zip/a.txt"].document.name == "Talks"


def test_an_archive_may_be_named_itself_and_a_second_load_reads_nothing_again(graph: Graph, case: Path) -> None:
    path = archive(case / "post.zip", {"a.txt": STORY, "b.txt": OTHER})
    assert len(load(graph, [path]).new) == 2
    assert len(load(graph, [path]).unchanged) == 2
    archive(path, {"a.txt": STORY, "b.txt": OTHER.replace("Monday", "Sunday")})
    assert load(graph, [path]).changed == ("post.zip/b.txt",)


def test_what_left_the_archive_is_told_and_can_be_removed(graph: Graph, case: Path) -> None:
    path = archive(case / "post.zip", {"a.txt": STORY, "b.txt": OTHER})
    load(graph, [path])
    archive(path, {"a.txt": STORY})
    assert load(graph, [path]).missing == ("post.zip/b.txt",)
    remove(graph, "post.zip/b.txt")
    assert sorted(stored(graph)) == ["post.zip/a.txt"]


def test_a_catalogue_in_the_archive_holds_for_its_files(graph: Graph, case: Path) -> None:
    archive(case / "post.zip", {"b.txt": OTHER, "documents.csv": "file,title,date\nb.txt,Harbour news,2004-02-03\n"})
    report = load(graph, [case])
    assert not report.warnings
    document = stored(graph)["post.zip/b.txt"].document
    assert (document.name, document.published) == ("Harbour news", "2004-02-03")


def test_one_bad_file_does_not_stop_the_others(graph: Graph, case: Path) -> None:
    inner = archive(case.parent / "inner.zip", {"x.txt": OTHER}).read_bytes()
    archive(
        case / "post.zip", {"a.txt": STORY, "bad.csv": "relation\n", "inner.zip": inner, "bomb.txt": " " * 9_000_000}
    )
    told = refused(graph, case)
    assert sorted(told) == ["post.zip/bad.csv", "post.zip/bomb.txt", "post.zip/inner.zip"]
    assert "inside another" in told["post.zip/inner.zip"]
    assert "500 times" in told["post.zip/bomb.txt"]
    assert sorted(stored(graph)) == ["post.zip/a.txt"]


@pytest.mark.parametrize("name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:/out.txt"])
def test_a_path_that_leads_out_refuses_the_whole_archive(graph: Graph, case: Path, name: str) -> None:
    archive(case / "post.zip", {"a.txt": STORY, name: OTHER})
    assert "leads out of the archive" in refused(graph, case)["post.zip"]
    assert not stored(graph)


def test_an_archive_with_nothing_to_load_says_so(graph: Graph, case: Path) -> None:
    archive(case / "empty.zip", {})
    archive(case / "hidden.zip", {".a.txt": STORY, "README.txt": OTHER})
    assert set(refused(graph, case)) == {"empty.zip", "hidden.zip"}


def test_a_damaged_and_a_locked_archive_say_so(graph: Graph, case: Path) -> None:
    whole = archive(case / "locked.zip", {"a.txt": STORY}).read_bytes()
    (case / "damaged.zip").write_bytes(whole[: len(whole) // 2])
    # The flag of encryption, in the entry and in the directory at the end.
    locked = bytearray(whole)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[whole.index(mark) + place] |= 1
    (case / "locked.zip").write_bytes(locked)
    told = refused(graph, case)
    assert "damaged ZIP archive" in told["damaged.zip"]
    assert "locked by a password" in told["locked.zip/a.txt"]


def test_too_many_files_are_refused_before_any_is_read(
    graph: Graph, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("actorgraph.loaders.archives.MOST", 2)
    archive(case / "post.zip", {f"{number}.txt": OTHER for number in range(3)})
    assert "the limits are 2 and" in refused(graph, case)["post.zip"]


def test_the_original_in_an_archive_is_looked_at_again(graph: Graph, case: Path) -> None:
    path = archive(case / "post.zip", {"a.txt": STORY})
    load(graph, [path])
    reading = stored(graph)["post.zip/a.txt"]
    assert [*disagreements(reading, case)] == []
    archive(path, {"a.txt": STORY.replace("Friday", "Sunday")})
    assert "SHA-256" in "".join(disagreements(reading, case))
    path.unlink()
    assert "cannot be read" in "".join(disagreements(reading, case))
