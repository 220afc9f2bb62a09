"""One byte changed in each kind of file of a case: `verify` says where."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from actorgraph.graph.case import Judged
from actorgraph.graph.graph import open_graph
from actorgraph.graph.judging import decide, judge
from actorgraph.loaders import load
from actorgraph.loaders.custody import Verification, verify

STORY = "---\ntitle: Talks\ndate: 2018-04-27\n---\nAiko Mori met Olav Berg in the harbour town on Friday.\n"
TABLE = (
    "id,relation,from,to,status,quote\nx,met-with,person/aiko-mori,person/olav-berg,happened,Mori met Berg.\n"
    "y,accused,person/aiko-mori,person/berta-lund,happened,Mori accused Lund.\n"
)
FILES = {
    "claims.csv": TABLE,
    "actors.csv": "name,kind,aliases\nAiko Mori,person,Mori Aiko\n",
    "vocabulary.yaml": "topics:\n  harbours:\n    means: about harbours\n    words: [harbour]\n",
    "lexicon.yaml": "titles:\n  posts: [first helmsman]\n",
    "documents.csv": "file,title,date\nclaims.csv,A list,2018-05-01\n",
}


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "story.html").write_text(
        "<html><head><title>Talks</title></head><body><article><p>Aiko Mori met Olav Berg in the harbour town on"
        " Friday, and both spoke of it to the papers of the town at length.</p></article></body></html>",
        "utf-8",
    )
    with open_graph(tmp_path / "case.db", create=True) as graph:
        load(graph, [tmp_path])
        claim = str(graph.cypher("MATCH (c:Claim {relation: 'accused'}) RETURN c.id").rows[0][0])
        judge(graph, claim, Judged.CONFIRM, why="heard it")
        decide(graph, "different", "person/aiko-mori", "person/berta-lund", why="two people")
    return tmp_path


def verified(case: Path) -> Verification:
    with open_graph(case / "case.db") as graph:
        return verify(graph)


def test_an_untouched_case_agrees(case: Path) -> None:
    told = verified(case)
    assert told.findings == ()
    assert told.documents == 2
    assert len(told.seal) == 64


def test_a_case_that_was_moved_agrees(case: Path) -> None:
    moved = case / "elsewhere"
    moved.mkdir()
    for path in list(case.iterdir()):
        if path != moved:
            path.rename(moved / path.name)
    assert verified(moved).findings == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("claims.csv", b"Mori met Berg", b"Mori met Borg", "claims.csv: the original has changed"),
        ("story.html", b"harbour", b"harbouR", "story.html: the original has changed"),
        ("actors.csv", b"Mori Aiko", b"Mori Aika", "actors.csv: it is not the file"),
        ("documents.csv", b"A list", b"A lisp", "documents.csv: it is not the file"),
        ("vocabulary.yaml", b"about", b"abouT", "vocabulary.yaml: it is not the file"),
        ("lexicon.yaml", b"first", b"fir5t", "lexicon.yaml: it is not the file"),
        ("verdicts.tsv", b"heard it", b"heard at", "verdicts.tsv, line 2: it is not in the log: 'confirm"),
        ("decisions.tsv", b"different", b"Different", "decisions.tsv, line 2: it is not in the log: 'Different"),
    ],
)
def test_one_changed_byte_is_found_in_its_file(case: Path, file: str, old: bytes, new: bytes, says: str) -> None:
    data = (case / file).read_bytes()
    assert old in data
    (case / file).write_bytes(data.replace(old, new, 1))
    assert any(finding.startswith(says) for finding in verified(case).findings)


@pytest.mark.parametrize(
    ("statement", "says"),
    [
        ("UPDATE reading SET json = replace(json, 'Mori met', 'Mori mex') WHERE key = 'claims.csv'", "claims.csv"),
        ("UPDATE reading SET sha256 = 'x', json = replace(json, 'happened', 'alleged')", "claims.csv: what is kept of"),
        ("UPDATE log SET detail = replace(detail, 'file', 'filf') WHERE position = 1", "log, entry 1 ("),
        ("DELETE FROM log WHERE position = 2", "log, entry 2 ("),
        ("UPDATE node SET properties = replace(properties, 'Berta', 'Barta')", "node person/berta-lund differs"),
        ("UPDATE edge SET type = 'MET' WHERE type = 'MET_WITH'", "edge claim/"),
        ("DELETE FROM reading WHERE key = 'claims.csv'", "claims.csv: it is in the log and no longer in the graph"),
    ],
)
def test_what_was_changed_inside_the_graph_file_is_found(case: Path, statement: str, says: str) -> None:
    database = sqlite3.connect(case / "case.db")
    database.execute(statement)
    database.commit()
    database.close()
    assert any(finding.startswith(says) for finding in verified(case).findings)


def test_a_byte_of_the_graph_file_changed_on_the_disk_is_found(case: Path) -> None:
    with sqlite3.connect(case / "case.db") as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    data = (case / "case.db").read_bytes()
    at = data.index(b"Mori accused Lund.")
    (case / "case.db").write_bytes(data[:at] + b"N" + data[at + 1 :])
    assert verified(case).findings
