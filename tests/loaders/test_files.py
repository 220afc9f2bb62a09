"""Files: how they are found, what they are, and the keys that they go by."""

import os
from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput, NotFound
from actorgraph.loaders.catalogue import Catalogues
from actorgraph.loaders.folders import found_files
from actorgraph.loaders.keys import document_key
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.recognise import Shape, recognise
from actorgraph.loaders.source import LARGEST, read_source


def made(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"text of {name}", "utf-8")


def test_a_key_is_the_path_from_the_case(tmp_path: Path) -> None:
    assert document_key(tmp_path / "press" / "a.txt", tmp_path) == "press/a.txt"


def test_a_file_outside_the_case_has_a_key_without_dots(tmp_path: Path) -> None:
    case = tmp_path / "cases" / "one"
    assert document_key(tmp_path / "cases" / "a.txt", case) == "outside/a.txt"
    assert document_key(tmp_path / "press" / "a.txt", case) == "outside-2/press/a.txt"


def test_a_key_does_not_depend_on_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path, "press/a.txt")
    monkeypatch.chdir(tmp_path / "press")
    assert document_key(Path("a.txt"), tmp_path) == document_key(Path("../press/a.txt"), tmp_path) == "press/a.txt"


def test_a_key_is_in_composed_unicode(tmp_path: Path) -> None:
    assert document_key(tmp_path / "Mo\u0308ri.txt", tmp_path) == "M\u00f6ri.txt"


def test_folders_are_searched_at_any_depth_and_sorted_by_key(tmp_path: Path) -> None:
    made(tmp_path, "b.txt", "a/z.txt", "a/b/c.md")
    assert [file.key for file in found_files([tmp_path], tmp_path)] == ["a/b/c.md", "a/z.txt", "b.txt"]


def test_a_file_that_is_named_twice_is_found_once(tmp_path: Path) -> None:
    made(tmp_path, "a.txt")
    assert len(found_files([tmp_path, tmp_path / "a.txt", str(tmp_path)], tmp_path)) == 1


def test_hidden_files_readmes_and_the_graph_are_passed_over(tmp_path: Path) -> None:
    made(tmp_path, ".git/config", ".hidden.txt", "README.md", "case.db", "case.db-wal", "case.db.index", "casebook.txt")
    assert [file.key for file in found_files([tmp_path], tmp_path, str(tmp_path / "case.db"))] == ["casebook.txt"]
    assert [file.key for file in found_files([tmp_path / "README.md"], tmp_path)] == ["README.md"]


def test_a_path_that_does_not_exist_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match=r"nowhere.txt does not exist; nothing was loaded"):
        found_files([tmp_path / "nowhere.txt"], tmp_path)


@pytest.mark.parametrize(
    ("name", "data", "shape"),
    [
        ("a.txt", b"words", Shape.TEXT),
        ("a.MD", b"words", Shape.TEXT),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE html><p>words", Shape.HTML),
        ("a.htm", b"words", Shape.HTML),
        ("a.csv", b"relation,from,status", Shape.CSV),
        ("a.tsv", b"relation\tfrom\tstatus", Shape.TSV),
        ("a.yml", b"- relation: missing", Shape.YAML),
        ("a.txt", "words".encode("utf-16"), Shape.TEXT),
    ],
)
def test_a_file_is_known_by_content_and_name(name: str, data: bytes, shape: Shape) -> None:
    assert recognise(name, data) is shape


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.docx", b"PK\x03\x04rest", "a.docx: is a ZIP archive inside another"),
        ("a.txt", b"a\x00b", "a.txt: is binary, not text"),
        ("a.json", b"{}", "a.json: '.json' files are unknown — one of: .csv, .htm, .html, .markdown, .md"),
        ("notes", b"words", "notes: a file without suffix is unknown — one of: "),
        ("a.html", b'<html><meta name="generator" content="actorgraph 1">', "a.html: is a page that actorgraph wrote"),
    ],
)
def test_what_is_no_source_is_refused_with_the_reason(name: str, data: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        recognise(name, data)
    assert str(caught.value).startswith(message)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" \n\n")
    with pytest.raises(BadInput, match=r"^a.txt: is empty$"):
        read_source(tmp_path / "a.txt", "a.txt")


def test_a_file_with_a_line_of_50_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(BadInput, match=r"^a.txt: has 50 MB; the limit is 20 MB a file: split it$"):
        read_source(tmp_path / "a.txt", "a.txt")
    assert LARGEST == 20 * 1024 * 1024


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a Unix thing")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(BadInput, match="is no ordinary file"):
        read_source(tmp_path / "a.txt", "a.txt")


def test_a_catalogue_tells_what_files_do_not_say(tmp_path: Path) -> None:
    made(tmp_path, "press/a.txt", "press/old/b.txt")
    (tmp_path / "press" / "documents.csv").write_text(
        "file,title,date\na.txt,Talks,2018\nold/b.txt,More,2017\n", "utf-8"
    )
    catalogues = Catalogues(tmp_path)
    assert catalogues.about(tmp_path / "press" / "a.txt", None) == Metadata(title="Talks", published="2018")
    assert catalogues.about(tmp_path / "press" / "old" / "b.txt", None) == Metadata(title="More", published="2017")
    assert catalogues.remarks == []


def test_the_nearest_catalogue_holds_and_none_above_what_was_loaded(tmp_path: Path) -> None:
    made(tmp_path, "press/old/b.txt")
    (tmp_path / "documents.csv").write_text("file,title\npress/old/b.txt,Far\n", "utf-8")
    (tmp_path / "press" / "documents.csv").write_text("file,title\nold/b.txt,Near\n", "utf-8")
    file = tmp_path / "press" / "old" / "b.txt"
    assert Catalogues(tmp_path).about(file, None).title == "Near"
    assert Catalogues(tmp_path / "elsewhere").about(file, None).title == ""
    assert Catalogues(tmp_path / "elsewhere").about(file, tmp_path / "press").title == "Near"


def test_a_row_that_names_no_file_is_remarked_on(tmp_path: Path) -> None:
    made(tmp_path, "a.txt")
    (tmp_path / "documents.csv").write_text("file,title\nb.txt,Talks\n", "utf-8")
    catalogues = Catalogues(tmp_path)
    catalogues.about(tmp_path / "a.txt", None)
    assert catalogues.remarks == ["documents.csv, line 2, field 'file': there is no file 'b.txt'"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("a.txt,2018\na.txt,2019", "documents.csv, line 3, field 'file': 'a.txt' stands on line 2 already"),
        ("a.txt,April 31", "documents.csv, line 2, field 'published': 'April 31' is not a date"),
        (",2018", "documents.csv, line 2, field 'file': is empty; name a file beside this table"),
    ],
)
def test_a_catalogue_that_cannot_be_used_is_told_with_its_rows(tmp_path: Path, rows: str, message: str) -> None:
    made(tmp_path, "a.txt")
    (tmp_path / "documents.csv").write_text(f"file,date\n{rows}\n", "utf-8")
    with pytest.raises(BadInput) as caught:
        Catalogues(tmp_path).about(tmp_path / "a.txt", None)
    assert str(caught.value).startswith(message)
